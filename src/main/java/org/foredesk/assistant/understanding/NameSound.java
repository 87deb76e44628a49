package org.foredesk.assistant.understanding;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name in Latin letters sounds, and how far two sounds are apart. A letter of a sound stands
 * for one phoneme; {@code K}, {@code S}, {@code C} and {@code Y} are those of Khan, Sharma, Chen
 * and Yadav.
 */
final class NameSound {
    private static final String VOWELS = "aeiou";
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern ASPIRATE =
            Pattern.compile("(?<=[bdfgjklmnprstv])h|(?<=.)h(?=[^aeiou])");

    /** "Yimenez", "Rayiv": not the vowel of Priya. */
    private static final Pattern CONSONANT_Y = Pattern.compile("(?<![^aeou])y(?=[aeiou])");

    /** Ayyar, Aiyar, Iyer. */
    private static final Pattern HEAD_AI = Pattern.compile("^a(?:Y|i(?=[aeou]))");

    private static final Pattern LAST_AU = Pattern.compile("a(?:v|o|u|ho)$|o[vu]$");
    private static final Pattern SPANISH_W = Pattern.compile("^[ghvw]?u(?=[aei])");

    /** What people hear or write alike: the share of a whole slip that it costs. */
    private static final Map<String, Double> CONFUSED = new HashMap<>();

    private static final double VOWEL_CHANGED = 0.4;
    private static final double VOWEL_LEFT_OUT = 0.35;
    private static final double SILENT_H = 0.12;
    private static final double NASAL = 0.3;

    /** Hindi writes the z at the end of Jimenez as j. */
    private static final double LAST_Z = 0.35;

    private static final String HISS = "sj";
    private static final double SWAPPED = 0.9;

    /** A last vowel tells Mario from Maria and Luis from Luisa. */
    private static final double AT_THE_END = 2.2;

    static {
        confused(0.25, "ei", "ou", "SC");
        confused(0.3, "vb", "Ss", "ae", "Kk", "hK", "jh", "jY", "ij", "iY");
        confused(0.35, "gj", "pf");
        confused(0.45, "Kg", "Sj", "td", "kg", "vf", "dr", "ao", "au", "bp", "kh", "Kj", "Cj");
    }

    private NameSound() {}

    private static void confused(double cost, String... pairs) {
        for (String pair : pairs) {
            CONFUSED.put(pair, cost);
            CONFUSED.put("" + pair.charAt(1) + pair.charAt(0), cost);
        }
    }

    /** The sound to an Indian or English ear: "Rajeev", "Rajiv", "rajeeev" are one. */
    static String of(String latin) {
        String w =
                latin.replace("ph", "f")
                        .replace("sch", "S")
                        .replace("sh", "S")
                        .replace("chh", "C")
                        .replace("ch", "C")
                        .replace("kh", "K")
                        .replace("ck", "k")
                        .replace("qu", "k")
                        .replace('q', 'k');
        w = soft(w);
        w = CONSONANT_Y.matcher(w.replace("yy", "y").replace("iy", "i")).replaceAll("Y");
        w =
                w.replace("ew", "u")
                        .replace("ee", "i")
                        .replace("oo", "u")
                        .replace("ou", "u")
                        .replace("ie", "i")
                        .replace("ey", "i")
                        .replace("wh", "v")
                        .replace('w', 'v')
                        .replace('y', 'i')
                        .replace('z', 's');
        w = w.startsWith("x") ? "j" + w.substring(1) : w.replace("x", "ks");
        w = ASPIRATE.matcher(w).replaceAll("");
        w = HEAD_AI.matcher(w).replaceFirst("i");
        w = DOUBLED.matcher(w).replaceAll("$1");
        w = w.length() > 2 && w.endsWith("h") ? w.substring(0, w.length() - 1) : w;
        return LAST_AU.matcher(w).replaceFirst("au");
    }

    /** {@code c} before a light vowel is {@code s}, else {@code k}. */
    private static String soft(String w) {
        StringBuilder out = new StringBuilder(w);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == 'c') {
                boolean light = i + 1 < out.length() && "eiy".indexOf(out.charAt(i + 1)) >= 0;
                out.setCharAt(i, light ? 's' : 'k');
            }
        }
        return out.toString();
    }

    /**
     * The sound of what a Spanish speaker writes: {@code j} is the sound of Khan, {@code ll} is
     * {@code y}, {@code gü}, {@code gu} and {@code hu} in front are {@code w}, {@code h} is silent.
     */
    static String spanish(String latin) {
        String w = SPANISH_W.matcher(latin).replaceFirst("w").replace("ll", "y");
        StringBuilder out = new StringBuilder(w.length());
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean alone = i == 0 || "cskpjt".indexOf(w.charAt(i - 1)) < 0;
            boolean light = i + 1 < w.length() && "ei".indexOf(w.charAt(i + 1)) >= 0;
            if (c == 'h' && alone) {
                continue;
            }
            out.append(c == 'j' || c == 'x' || c == 'g' && light ? 'h' : c);
        }
        return of(out.toString());
    }

    /** Only what even a hurried writer of an Indian name writes: consonants and a first vowel. */
    static String skeleton(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || VOWELS.indexOf(sound.charAt(i)) < 0) {
                out.append(sound.charAt(i));
            }
        }
        return out.toString();
    }

    /** Typing slips between two sounds, where what sounds nearly alike is only part of one. */
    static double slips(String a, String b) {
        int n = a.length();
        int m = b.length();
        double[] before = new double[m + 1];
        double[] last = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + left(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            double[] row = new double[m + 1];
            row[0] = last[0] + left(a, i - 1);
            for (int j = 1; j <= m; j++) {
                double d = last[j - 1] + changed(a, i - 1, b, j - 1);
                d = Math.min(d, last[j] + left(a, i - 1));
                d = Math.min(d, row[j - 1] + left(b, j - 1));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d = Math.min(d, before[j - 2] + SWAPPED);
                }
                row[j] = d;
            }
            before = last;
            last = row;
        }
        return last[m];
    }

    /** True where both begin nearly alike. */
    static boolean begin(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        char x = a.charAt(0);
        char y = b.charAt(0);
        return x == y || vowel(x) && vowel(y) || CONFUSED.getOrDefault("" + x + y, 1.0) < 0.5;
    }

    private static boolean vowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static double changed(String a, int i, String b, int j) {
        char x = a.charAt(i);
        char y = b.charAt(j);
        if (x == y) {
            return 0;
        }
        boolean vowels = vowel(x) && vowel(y);
        if ("mn".indexOf(x) >= 0 && "mn".indexOf(y) >= 0 && closed(a, i) && closed(b, j)) {
            return NASAL;
        }
        if (HISS.indexOf(x) >= 0
                && HISS.indexOf(y) >= 0
                && i + 1 == a.length()
                && j + 1 == b.length()) {
            return LAST_Z;
        }
        double cost = CONFUSED.getOrDefault("" + x + y, vowels ? VOWEL_CHANGED : 1.0);
        boolean end = vowels && (i + 1 == a.length() || j + 1 == b.length());
        return end ? cost * AT_THE_END : cost;
    }

    /** Before a consonant or at the end, where all nasals sound alike. */
    private static boolean closed(String word, int i) {
        return i + 1 == word.length() || !vowel(word.charAt(i + 1));
    }

    /** What it costs to leave one out. */
    private static double left(String word, int i) {
        char c = word.charAt(i);
        if (c == 'h') {
            return SILENT_H;
        }
        if (!vowel(c)) {
            return 1;
        }
        boolean edge = i == 0 || i + 1 == word.length();
        return edge ? VOWEL_LEFT_OUT * AT_THE_END : VOWEL_LEFT_OUT;
    }
}
