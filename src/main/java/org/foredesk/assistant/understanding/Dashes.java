package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;

/**
 * "Mon-wed", "six-seven": between two weekdays, months or hours a hyphen means "to", while in other
 * words ("follow-up", "ten-thirty") it only joins and is no token.
 */
final class Dashes {
    private static final int MOST_HOURS = 3;

    private Dashes() {}

    static List<Token> opened(List<Token> tokens, String text, Phrases<Piece> phrases) {
        if (text.indexOf('-') < 0) {
            return tokens;
        }
        List<Token> out = new ArrayList<>(tokens.size() + 1);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            out.add(token);
            boolean hyphen =
                    i + 1 < tokens.size()
                            && tokens.get(i + 1).from() == token.to() + 1
                            && text.charAt(token.to()) == '-';
            boolean names = names(phrases, tokens, i) && names(phrases, tokens, i + 1);
            if (hyphen && (names || hours(phrases, tokens, i))) {
                out.add(new Token("-", token.to(), token.to() + 1, false, Token.Kind.SIGN));
            }
        }
        return out;
    }

    /** "Chhah-saat", "two-three": an hour and one soon after it; "ten-thirty" is one time. */
    private static boolean hours(Phrases<Piece> phrases, List<Token> tokens, int i) {
        int first = number(phrases, tokens, i);
        int second = number(phrases, tokens, i + 1);
        return first > 0 && second > first && second <= 12 && second - first <= MOST_HOURS;
    }

    private static int number(Phrases<Piece> phrases, List<Token> tokens, int i) {
        return phrases.at(tokens, i).stream()
                .filter(hit -> hit.end() == i + 1)
                .mapToInt(hit -> hit.value() instanceof Piece.Num n ? n.value() : 0)
                .max()
                .orElse(0);
    }

    private static boolean names(Phrases<Piece> phrases, List<Token> tokens, int i) {
        return phrases.at(tokens, i).stream()
                .anyMatch(hit ->
                        hit.end() == i + 1
                                && hit.value() instanceof Piece.Word w
                                && (w.kind() == TimeWord.WEEKDAY || w.kind() == TimeWord.MONTH));
    }
}
