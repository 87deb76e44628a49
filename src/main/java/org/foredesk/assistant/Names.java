package org.foredesk.assistant;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be a person's name, and when two of them mean the same person. */
final class Names {

    private static final Pattern WORDS =
            Pattern.compile(
                    "[\\p{L}\\p{M}][\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}][\\p{L}\\p{M}.'’-]*){0,4}");

    private Names() {}

    /** One to five words of letters, as people write their name. */
    static boolean plausible(String text) {
        String name = tidy(text);
        return name.length() >= 2 && name.length() <= 60 && WORDS.matcher(name).matches();
    }

    static String tidy(String text) {
        String name = text.strip().replaceAll("[,;:!.]+$", "").replaceAll("\\s+", " ");
        return name.equals(name.toLowerCase(Locale.ROOT)) ? capitals(name) : name;
    }

    private static String capitals(String name) {
        StringBuilder written = new StringBuilder();
        boolean first = true;
        for (char letter : name.toCharArray()) {
            written.append(first ? Character.toUpperCase(letter) : letter);
            first = letter == ' ' || letter == '-';
        }
        return written.toString();
    }

    /** Whether a text speaks of somebody by their first or full name. */
    static boolean isIn(String full, String text) {
        String first = full.strip().split("\\s+", 2)[0];
        return first.length() > 2
                && Pattern.compile(
                                "(?<![\\p{L}\\p{M}])" + Pattern.quote(first) + "(?![\\p{L}\\p{M}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }

    /** Whether a told name, often only the first one, can mean the person of that full name. */
    static boolean mean(String told, String full) {
        String one = told.strip().toLowerCase(Locale.ROOT);
        String other = full.strip().toLowerCase(Locale.ROOT);
        return one.equals(other) || other.startsWith(one + " ");
    }
}
