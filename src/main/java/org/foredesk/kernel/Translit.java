package org.foredesk.kernel;

/** Names in Devanagari in Latin letters. */
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

    private static final String INHERENT = "a";
    private static final char VIRAMA = '\u094D';

    private Translit() {}

    /**
     * Latin letters for a word; Latin words stay. The inherent vowel is left out where Hindi does
     * not speak it: at the end, and between a vowel with a consonant and a consonant with a vowel
     * ("mehta", not "mehata"; the rule of M. Ohala, Aspects of Hindi Phonology, 1983).
     */
    public static String latin(String word) {
        int length = word.length();
        String[] consonants = new String[length];
        String[] vowels = new String[length];
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            int consonant = CONSONANTS.indexOf(c);
            int sign = SIGNS.indexOf(c);
            int vowel = VOWELS.indexOf(c);
            boolean nasal = c == '\u0902' || c == '\u0901';
            consonants[i] = consonant >= 0 ? LATIN[consonant] : nasal ? "n" : "";
            vowels[i] = sign >= 0 ? SIGN_LATIN[sign] : vowel >= 0 ? VOWEL_LATIN[vowel] : "";
            if (c < 0x0900 || c > 0x097F) {
                consonants[i] = String.valueOf(c);
            } else if (consonant >= 0 && inherent(word, i)) {
                vowels[i] = INHERENT;
            }
        }
        dropUnspoken(consonants, vowels);
        StringBuilder out = new StringBuilder(length + 8);
        for (int i = 0; i < length; i++) {
            out.append(consonants[i]).append(vowels[i]);
        }
        return out.toString();
    }

    private static boolean inherent(String word, int i) {
        char next = i + 1 < word.length() ? word.charAt(i + 1) : VIRAMA;
        return next != VIRAMA && SIGNS.indexOf(next) < 0;
    }

    /** From the end on, as one left out keeps the one before it. */
    private static void dropUnspoken(String[] consonants, String[] vowels) {
        for (int i = vowels.length - 2; i > 0; i--) {
            boolean voweledBefore = !vowels[i - 1].isEmpty();
            boolean voweledBehind =
                    !consonants[i + 1].isEmpty()
                            && (!vowels[i + 1].isEmpty()
                                    || i + 2 < vowels.length
                                            && consonants[i + 2].isEmpty()
                                            && !vowels[i + 2].isEmpty());
            if (vowels[i].equals(INHERENT)
                    && !consonants[i].isEmpty()
                    && voweledBefore
                    && voweledBehind) {
                vowels[i] = "";
            }
        }
    }
}
