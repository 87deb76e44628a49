package org.foredesk.conversations;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.foredesk.kernel.Distance;
import org.foredesk.kernel.Translit;

/**
 * How names are compared: each word in plain Latin letters, whatever script and accents it was
 * written with, and by its sound, which leaves out what people spell in different ways (vowels
 * inside a word, v and w, doubled letters, silent h).
 */
final class NameWords {

    /** Raise it when the rules change; stored words of older rules are then made anew. */
    static final int RULES = 2;

    /** The cost of two words that are not the same word. */
    static final int NO_MATCH = 1_000;

    private static final int LONGEST = 60;
    private static final String SOUNDS = "acdfgjklmnprstvyhx";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouy]+");
    private static final Pattern HARD_C = Pattern.compile("c(?!h)");
    private static final Pattern SILENT_H = Pattern.compile("(?<=[^aeiouy])h");
    private static final Pattern FIRST_VOWEL = Pattern.compile("^[aeiou]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private NameWords() {}

    /** "Śuśīlā Devī" and "सुशीला देवी" both give "sushila", "devi". */
    static List<String> plain(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name.strip()))
                .map(NameWords::plainWord)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plainWord(String word) {
        // A dot below turns a Devanagari letter into another one of Persian words.
        String composed =
                Normalizer.normalize(word, Normalizer.Form.NFC)
                        .replace("\u091C\u093C", "z")
                        .replace("\u092B\u093C", "f")
                        .replace("\u093C", "");
        String latin = Normalizer.normalize(Translit.latin(composed), Normalizer.Form.NFD);
        String plain = MARKS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
        plain = plain.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l");
        plain = plain.replace("aa", "a").replace("ee", "i").replace("oo", "u");
        plain = NOT_PLAIN.matcher(plain).replaceAll("");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** The sound of a plain word: its consonants, and one sign for a vowel at its beginning. */
    static String sound(String plain) {
        String spelled =
                plain.replace("ph", "f")
                        .replace("chh", "ch")
                        .replace("sch", "s")
                        .replace("sh", "s")
                        .replace("x", "ks")
                        .replace("ck", "k")
                        .replace("qu", "k")
                        .replace('q', 'k')
                        .replace("ce", "se")
                        .replace("ci", "si");
        String heard =
                HARD_C.matcher(spelled)
                        .replaceAll("k")
                        .replace("mp", "np")
                        .replace("mb", "nb")
                        .replace('w', 'v')
                        .replace('b', 'v')
                        .replace('z', 's');
        heard = DOUBLED.matcher(heard).replaceAll("$1");
        heard = SILENT_H.matcher(heard).replaceAll("");
        heard = FIRST_VOWEL.matcher(heard).replaceAll("a");
        return VOWELS.matcher(heard).replaceAll("");
    }

    /**
     * All sounds one slip away: a consonant missing, added, changed, or two swapped; the sound
     * itself too.
     */
    static Set<String> near(String sound) {
        Set<String> near = new HashSet<>(Set.of(sound));
        for (int at = 0; at <= sound.length(); at++) {
            String before = sound.substring(0, at);
            String after = sound.substring(at);
            for (char each : SOUNDS.toCharArray()) {
                near.add(before + each + after);
                if (!after.isEmpty()) {
                    near.add(before + each + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                near.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        near.remove("");
        return near;
    }

    /**
     * How far a word of a name is from one looked for: 0 the same, 1 begins with it, 2 sounds the
     * same, then more for each slip; {@link #NO_MATCH} beyond what a slip of the fingers explains.
     */
    static int cost(String wanted, String word) {
        if (word.equals(wanted)) {
            return 0;
        }
        if (word.startsWith(wanted)) {
            return 1;
        }
        int allowed = wanted.length() <= 3 ? 1 : wanted.length() <= 6 ? 2 : 3;
        int slips = Distance.between(wanted, word, allowed);
        // Thousands of words are held against one that was typed, and most end here.
        if (slips > allowed) {
            return NO_MATCH;
        }
        boolean sameSound = sound(wanted).equals(sound(word));
        if (!sameSound && slips > slipsAllowed(wanted)) {
            return NO_MATCH;
        }
        return sameSound ? 1 + slips : 2 + 2 * slips;
    }

    // One slip in a short name is often another name: "Ana" is not "Ada".
    private static int slipsAllowed(String wanted) {
        return wanted.length() <= 3 ? 0 : wanted.length() <= 7 ? 1 : 2;
    }

    /**
     * Whether two names may well be one person's: every word of the shorter one is in the longer,
     * in the same or another spelling. Stricter than a search, since a family's names are close:
     * Ramesh and Rakesh, Asha and Usha, Maria and Mario are two people.
     */
    static boolean alike(String one, String other) {
        List<String> a = plain(one);
        List<String> b = plain(other);
        List<String> few = a.size() <= b.size() ? a : b;
        List<String> many = a.size() <= b.size() ? b : a;
        return !few.isEmpty()
                && few.stream()
                        .allMatch(word -> many.stream().anyMatch(each -> sameName(word, each)));
    }

    private static boolean sameName(String one, String other) {
        boolean spelled =
                sound(one).equals(sound(other))
                        && vowelAt(one, 0) == vowelAt(other, 0)
                        && sameEnd(one, other);
        return spelled || typedWrong(one, other);
    }

    // A letter left out or two swapped; another letter in its place makes another name.
    private static boolean typedWrong(String one, String other) {
        return Math.min(one.length(), other.length()) >= 5
                && one.charAt(0) == other.charAt(0)
                && Distance.between(one, other, 1) <= 1
                && (one.length() != other.length()
                        || Arrays.equals(
                                one.chars().sorted().toArray(), other.chars().sorted().toArray()))
                && sameEnd(one, other);
    }

    // "Sunit" and "Sunita" may be one name in two scripts, "Mario" and "Maria" are not.
    private static boolean sameEnd(String one, String other) {
        char a = vowelAt(one, one.length() - 1);
        char b = vowelAt(other, other.length() - 1);
        return a == b || (a == 'a' && b == '-') || (a == '-' && b == 'a');
    }

    /** The kind of vowel: a, i (with e and y) or u (with o); "-" for a consonant. */
    private static char vowelAt(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a' -> 'a';
            case 'e', 'i', 'y' -> 'i';
            case 'o', 'u' -> 'u';
            default -> '-';
        };
    }
}
