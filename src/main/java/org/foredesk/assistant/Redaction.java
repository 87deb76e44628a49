package org.foredesk.assistant;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of texts what says who a person is, before the texts leave the machine, and puts it
 * back into what comes in return. The same person or number has the same placeholder in all texts
 * of one redaction. It would rather take out too much than too little; a day or a time of day
 * stays, because an appointment is about it.
 */
final class Redaction {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z]+)_([0-9]+)]");
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("\\[\\s*(?:NAME|EMAIL|LINK|ADDRESS|BIRTHDAY|NUMBER|ID)[^\\]]{0,12}]?");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]+\\s?@\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.[\\w-]+(?:/\\S+)", FLAGS);

    /** A house number with a street, in the order of the language, and the flat before it. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\b(?:flat|apt|apartment|house|h\\.? ?no\\.?|piso|plot|makan|मकान|फ्लैट)\\W{0,3}(?:no\\.?|number|नंबर)?\\W{0,2}[\\p{L}]?[\\p{N}][\\p{L}\\p{N}/-]*"
                            + "|[\\p{N}][\\p{L}\\p{N}/-]*,? (?:[\\p{L}\\p{M}.'-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|square|nagar|colony|marg|gali|chowk|vihar|enclave|apartments)\\b"
                            + "|\\b(?:calle|c/|avenida|avda\\.?|av\\.|plaza|paseo|carrera|camino)\\s+(?:[\\p{L}\\p{M}.'-]+[ ,]+){1,5}(?:n[ºo°.]*\\s*)?[\\p{N}]+\\w?"
                            + "|(?:[\\p{L}\\p{M}]+ ){0,2}(?:रोड|मार्ग|गली|नगर|कॉलोनी|सेक्टर|विहार)(?: [\\p{N}]+)?",
                    FLAGS);

    /** A day with a year, in any order; a long past one is a birthday. */
    private static final Pattern FULL_DATE =
            Pattern.compile(
                    "\\b[\\p{N}]{1,4}\\s?[/.-]\\s?[\\p{N}]{1,2}\\s?[/.-]\\s?[\\p{N}]{2,4}\\b"
                            + "|\\b[\\p{N}]{1,2}(?:st|nd|rd|th)?[ -](?:de )?[\\p{L}\\p{M}]{3,12}\\.?,?[ -](?:de )?[\\p{N}]{4}\\b"
                            + "|\\b[\\p{L}\\p{M}]{3,12}\\.? [\\p{N}]{1,2}(?:st|nd|rd|th)?,? [\\p{N}]{4}\\b",
                    FLAGS);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** Digits with what people put between them. */
    private static final Pattern DIGITS =
            Pattern.compile("\\+?\\(?[\\p{Nd}](?:[ ().\\u00a0/-]{0,3}[\\p{Nd}]){4,}");

    private static final Pattern CLOCKS_OR_DAYS =
            Pattern.compile(
                    "\\(?[\\p{Nd}]{1,2}(?:[.:][\\p{Nd}]{2})?(?:\\s*[-–/]\\s*[\\p{Nd}]{1,2}(?:[.:][\\p{Nd}]{2})?)+");

    /** Letters and digits together, as cards and passports have them. */
    private static final Pattern CODE =
            Pattern.compile(
                    "\\b(?=[\\p{L}-]*[\\p{Nd}])(?=[\\p{Nd}-]*[\\p{L}])[\\p{L}\\p{Nd}-]{6,}\\b");

    private static final Pattern DAY_OR_CLOCK_WORD =
            Pattern.compile(
                    "[\\p{Nd}]{1,2}(?:st|nd|rd|th)?-?[\\p{L}]{3,10}-?(?:[\\p{Nd}]{2,4})?|[\\p{L}]{3,10}-?[\\p{Nd}]{1,2}(?:st|nd|rd|th)?|[\\p{Nd}]{1,4}(?:am|pm|hrs?|hours?|h|min|mins|baje|o?clock)",
                    FLAGS);

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{Nd},] )\\p{Lu}[\\p{L}\\p{M}'’-]+");

    private final List<Pattern> names;
    private final Predicate<String> known;
    private final int thisYear;
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> originals = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param names of the patient and the family, whole or in part, as far as they are known
     * @param known words that are nobody's name, such as doctors' names and what the word lists
     *     have; any other word written with a capital letter inside a sentence is taken for a name
     * @param thisYear a date in a year before last year's is taken for a birthday
     */
    Redaction(Collection<String> names, Predicate<String> known, int thisYear) {
        this.names =
                names.stream()
                        .flatMap(name ->
                                java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(name.strip()),
                                        java.util.Arrays.stream(name.strip().split("[\\s.]+"))))
                        .filter(part -> part.codePointCount(0, part.length()) > 1)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(part ->
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{M}])"
                                                + Pattern.quote(part)
                                                + "(?![\\p{L}\\p{M}])",
                                        FLAGS))
                        .toList();
        this.known = known;
        this.thisYear = thisYear;
    }

    /** The text without what says who it is about. */
    String hide(String text) {
        String safe = LOOKS_LIKE_ONE.matcher(text).replaceAll("(…)");
        safe = replace(safe, EMAIL, "EMAIL");
        safe = replace(safe, LINK, "LINK");
        safe = replace(safe, FULL_DATE, this::isBirthday, "BIRTHDAY");
        safe = replace(safe, ADDRESS, "ADDRESS");
        for (Pattern name : names) {
            safe = replace(safe, name, "NAME");
        }
        safe = replace(safe, DIGITS, found -> !isTime(found), "NUMBER");
        safe = replace(safe, CODE, found -> !DAY_OR_CLOCK_WORD.matcher(found).matches(), "ID");
        return replace(safe, CAPITALISED, this::isName, "NAME");
    }

    /** The text with all placeholders put back; empty where it has one that was never given out. */
    Optional<String> restore(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder whole = new StringBuilder();
        while (matcher.find()) {
            String original = originals.get(matcher.group());
            if (original == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(whole, Matcher.quoteReplacement(original));
        }
        return Optional.of(matcher.appendTail(whole).toString());
    }

    private String replace(String text, Pattern pattern, String kind) {
        return replace(text, pattern, _ -> true, kind);
    }

    private String replace(String text, Pattern pattern, Predicate<String> wanted, String kind) {
        return pattern.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                wanted.test(found.group()) && !insideOne(text, found)
                                        ? placeholder(found.group().strip(), kind)
                                        : found.group()));
    }

    private static boolean insideOne(String text, MatchResult found) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (placeholder.start() < found.end() && found.start() < placeholder.end()) {
                return true;
            }
        }
        return false;
    }

    private String placeholder(String original, String kind) {
        return placeholders.computeIfAbsent(
                kind + ":" + original.toLowerCase(Locale.ROOT),
                _ -> {
                    String made = "[" + kind + "_" + counts.merge(kind, 1, Integer::sum) + "]";
                    originals.put(made, original);
                    return made;
                });
    }

    /** A word in capitals such as ECG or PAN is short for something. */
    private boolean isName(String word) {
        boolean abbreviation = word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
        return !abbreviation && !known.test(word.toLowerCase(Locale.ROOT));
    }

    private boolean isBirthday(String date) {
        Matcher year = YEAR.matcher(westernDigits(date));
        return !year.find() || Integer.parseInt(year.group()) < thisYear - 1;
    }

    /** "10-12", "9.30 - 11.00", "12/11" and this year's dates are about when, not about who. */
    private boolean isTime(String digits) {
        String plain = westernDigits(digits);
        return CLOCKS_OR_DAYS.matcher(plain).matches()
                || FULL_DATE.matcher(plain).lookingAt() && !isBirthday(plain)
                || plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    }

    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder();
        text.codePoints()
                .forEach(letter -> {
                    int digit = Character.digit(letter, 10);
                    if (digit >= 0) {
                        western.append(digit);
                    } else {
                        western.appendCodePoint(letter);
                    }
                });
        return western.toString();
    }
}
