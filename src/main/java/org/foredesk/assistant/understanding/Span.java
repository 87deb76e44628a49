package org.foredesk.assistant.understanding;

/**
 * Where in the patient's own text something was read: positions of {@code char}s, {@code to} not
 * included. The text is the one in {@link Utterance#text()}, untouched.
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("span " + from + ".." + to);
        }
    }

    /** The words themselves. */
    public String of(String text) {
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }
}
