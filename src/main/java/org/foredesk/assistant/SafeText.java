package org.foredesk.assistant;

import java.util.Optional;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * What a language model wrote for people to read, taken only as plain words: no markup, no links,
 * no control characters, not too long, and every placeholder one that was given out.
 */
final class SafeText {

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<[a-zA-Z/!]|https?:|www\\.|\\]\\(|javascript:", Pattern.CASE_INSENSITIVE);

    /** What only a text made from a committed booking may say. */
    private static final Pattern CLAIM =
            Pattern.compile(
                    WordList.read("model/claims.txt").section("claims").stream()
                            .flatMap(entry -> entry.phrases().stream())
                            .map(Pattern::quote)
                            .reduce((one, other) -> one + "|" + other)
                            .orElseThrow(),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SafeText() {}

    /** The text with placeholders put back; empty where it must not be shown. */
    static Optional<String> of(String written, int longest, Redaction redaction) {
        String tidy =
                written.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                        .replaceAll(" {2,}", " ")
                        .strip();
        return tidy.isEmpty() || tidy.length() > longest || MARKUP.matcher(tidy).find()
                ? Optional.empty()
                : redaction.restore(tidy);
    }

    /** Whether it says that something is booked, moved, cancelled or promised. */
    static boolean claims(String text) {
        return CLAIM.matcher(text).find();
    }
}
