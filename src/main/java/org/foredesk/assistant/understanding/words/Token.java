package org.foredesk.assistant.understanding.words;

/**
 * One word, number, sign or emoji of a message.
 *
 * @param form cleaned up: lower case, no accents, ASCII digits; emoji as a word between colons
 * @param from position of its first {@code char} in the original text
 * @param to position after its last {@code char}
 * @param spaced true where something other than the token before stood in front of it (or it is the
 *     first)
 */
public record Token(String form, int from, int to, boolean spaced, Kind kind) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        EMOJI
    }

    public boolean is(String other) {
        return form.equals(other);
    }

    public boolean word() {
        return kind == Kind.WORD;
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    /** The same place with another form. */
    public Token as(String corrected) {
        return new Token(corrected, from, to, spaced, kind);
    }

    /** True where the word is written in Devanagari. */
    public boolean devanagari() {
        char c = form.charAt(0);
        return c >= 0x0900 && c <= 0x097F;
    }
}
