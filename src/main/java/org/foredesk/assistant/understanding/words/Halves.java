package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.List;

/** Joins the many ways to write a.m. and p.m. into one word. */
final class Halves {
    private Halves() {}

    static List<Token> joined(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token t = tokens.get(i);
            int length = i > 0 && (t.is("a") || t.is("p")) && t.word() ? halfLength(tokens, i) : 0;
            if (length == 0) {
                out.add(t);
                i++;
            } else {
                out.add(
                        new Token(
                                t.form() + "m",
                                t.from(),
                                tokens.get(i + length - 1).to(),
                                t.spaced(),
                                Token.Kind.WORD));
                i += length;
            }
        }
        return out;
    }

    /** How many tokens from {@code i} on spell one a.m. or p.m.; 0 where they do not. */
    private static int halfLength(List<Token> tokens, int i) {
        int m = i + 1;
        if (m < tokens.size() && tokens.get(m).is(".")) {
            m++;
        }
        if (m < tokens.size() && tokens.get(m).is("m")) {
            boolean dot = m + 1 < tokens.size() && tokens.get(m + 1).is(".") && m > i + 1;
            return m - i + (dot ? 2 : 1);
        }
        boolean attached = !tokens.get(i).spaced() && tokens.get(i - 1).number();
        return attached ? 1 : 0;
    }
}
