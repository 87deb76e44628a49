package org.foredesk.kernel;

/**
 * Names in Devanagari in Latin letters, and a rough key of how a name sounds to an Indian, Spanish
 * or English ear.
 */
public final class Translit {
    private static final String CONSONANTS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ";
    private static final String[] LATIN = {
        "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t",
        "th", "d", "dh", "n", "p", "ph", "b", "bh", "m", "y", "r", "l", "v", "sh", "sh", "s", "h",
        "l"
    };
    private static final String SIGNS = "ािीुूृेैोौॅॉ";
    private static final String[] SIGN_LATIN = {
        "a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "a", "o"
    };
    private static final String VOWELS = "अआइईउऊऋएऐओऔऑ";
    private static final String[] VOWEL_LATIN = {
        "a", "a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "o"
    };

    private Translit() {}

    /** Latin letters for a word; Latin words stay. The inherent vowel at the end is not spoken. */
    public static String latin(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int consonant = CONSONANTS.indexOf(c);
            int sign = SIGNS.indexOf(c);
            int vowel = VOWELS.indexOf(c);
            if (consonant >= 0) {
                out.append(LATIN[consonant]);
                boolean last = i + 1 >= word.length();
                char next = last ? ' ' : word.charAt(i + 1);
                boolean own = last || SIGNS.indexOf(next) >= 0 || next == '\u094D';
                if (!own) {
                    out.append('a');
                }
            } else if (sign >= 0) {
                out.append(SIGN_LATIN[sign]);
            } else if (vowel >= 0) {
                out.append(VOWEL_LATIN[vowel]);
            } else if (c == '\u0902' || c == '\u0901') {
                out.append('n');
            } else if (c < 0x0900 || c > 0x097F) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * The sound of a name: doubled letters, silent h, look-alike consonants and inner vowels'
     * length do not count.
     */
    public static String sound(String latin) {
        String w =
                latin.replace("ph", "f")
                        .replace("sch", "s")
                        .replace("chh", "c")
                        .replace("ch", "c")
                        .replace("sh", "s")
                        .replace("ck", "k")
                        .replace("qu", "k")
                        .replace('q', 'k');
        w =
                w.replace("ee", "i")
                        .replace("oo", "u")
                        .replace("ou", "u")
                        .replace("ie", "i")
                        .replace("ey", "i")
                        .replace("ya", "ia")
                        .replace('y', 'i')
                        .replace('w', 'v')
                        .replace('z', 's')
                        .replace('x', 's');
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean aspirate = c == 'h' && i > 0 && "aeiou".indexOf(w.charAt(i - 1)) < 0;
            boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c;
            if (!aspirate && !doubled) {
                out.append(c);
            }
        }
        int last = out.length() - 1;
        if (last > 2
                && (out.charAt(last) == 'a'
                        || out.charAt(last) == 'h'
                        || out.charAt(last) == 'e')) {
            out.setLength(last);
        }
        return out.toString();
    }
}
