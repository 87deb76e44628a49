package org.foredesk.assistant.understanding.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which words are compared: lower case, no Latin accents, one spelling of Devanagari
 * nasals, no nukta.
 */
public final class Normal {
    /** A half nasal before a stop of its own row is the same sound as the dot above. */
    private static final Pattern HALF_NASAL =
            Pattern.compile(
                    "\u0919\u094D(?=[\u0915-\u0918])|\u091E\u094D(?=[\u091A-\u091D])|\u0923\u094D(?=[\u091F-\u0922])"
                            + "|\u0928\u094D(?=[\u0924-\u0927])|\u092E\u094D(?=[\u092A-\u092D])");

    private static final Pattern LATIN_MARKS =
            Pattern.compile("[\u0300-\u036F\u2019\u02BC'`\"\u200C\u200D\u093C]");

    private Normal() {}

    /** Cleans one word up. */
    public static String of(String word) {
        if (plain(word)) {
            return word;
        }
        String split = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = LATIN_MARKS.matcher(split).replaceAll("");
        if (bare.isEmpty() || bare.charAt(0) < 0x0900 || bare.charAt(0) > 0x097F) {
            return bare;
        }
        return HALF_NASAL.matcher(bare.replace('\u0901', '\u0902')).replaceAll("\u0902");
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** A run of three or more of one letter becomes one ("yesss"); unchanged otherwise. */
    public static String unstretched(String word, int keep) {
        StringBuilder out = new StringBuilder(word.length());
        int run = 0;
        boolean stretched = false;
        for (int i = 0; i < word.length(); i++) {
            run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
            if (run >= 3) {
                stretched = true;
            }
            out.append(word.charAt(i));
        }
        if (!stretched) {
            return word;
        }
        StringBuilder shorter = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int end = i;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            int times = end - i >= 3 ? keep : end - i;
            shorter.repeat(word.charAt(i), times);
            i = end;
        }
        return shorter.toString();
    }

    /**
     * Hindi in Latin letters as it sounds: long vowels short, {@code w} as {@code v}, a last {@code
     * h} silent. Two spellings of a word share it; two words rarely do.
     */
    public static String romanised(String word) {
        String w =
                word.replace("aa", "a")
                        .replace("ee", "i")
                        .replace("oo", "u")
                        .replace("ii", "i")
                        .replace("uu", "u");
        w = w.replace("ph", "f").replace('w', 'v').replace("ey", "e").replace("jh", "j");
        StringBuilder out = new StringBuilder(w.length());
        for (int i = 0; i < w.length(); i++) {
            if (i == 0 || w.charAt(i) != w.charAt(i - 1)) {
                out.append(w.charAt(i));
            }
        }
        int last = out.length() - 1;
        if (last > 2 && out.charAt(last) == 'h' && "aeiou".indexOf(out.charAt(last - 1)) >= 0) {
            out.setLength(last);
        }
        return out.toString();
    }

    /**
     * Spanish as it sounds to most who write it: {@code qu, k, c} alike, {@code z, s, ce} alike,
     * {@code b} and {@code v}, {@code ll} and {@code y}, a silent {@code h}: "kiero", "sita",
     * "grasias".
     */
    public static String castilian(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            boolean soft = next == 'e' || next == 'i';
            switch (c) {
                case 'h' -> out.append(i > 0 && word.charAt(i - 1) == 'c' ? "h" : "");
                case 'q' -> out.append('k');
                case 'u' -> out.append(i > 0 && word.charAt(i - 1) == 'q' && soft ? "" : "u");
                case 'c' -> out.append(soft ? 's' : next == 'h' ? 'c' : 'k');
                case 'z' -> out.append('s');
                case 'v' -> out.append('b');
                case 'g' -> out.append(soft ? 'j' : 'g');
                case 'l' -> out.append(next == 'l' ? 'y' : 'l');
                default -> out.append(c);
            }
            if (c == 'l' && next == 'l') {
                i++;
            }
        }
        return out.toString();
    }
}
