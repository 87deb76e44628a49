package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;

/**
 * "Mon-wed": between two names of weekdays or months a hyphen means "to", while in other words
 * ("follow-up", "ten-thirty") it only joins and is no token.
 */
final class Dashes {
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
            if (hyphen && names(phrases, tokens, i) && names(phrases, tokens, i + 1)) {
                out.add(new Token("-", token.to(), token.to() + 1, false, Token.Kind.SIGN));
            }
        }
        return out;
    }

    private static boolean names(Phrases<Piece> phrases, List<Token> tokens, int i) {
        return phrases.at(tokens, i).stream()
                .anyMatch(hit ->
                        hit.end() == i + 1
                                && hit.value() instanceof Piece.Word w
                                && (w.kind() == TimeWord.WEEKDAY || w.kind() == TimeWord.MONTH));
    }
}
