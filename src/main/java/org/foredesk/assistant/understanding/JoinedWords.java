package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;

/** "Nextweek", "thismonday", "halfpast": two words of time typed as one are taken apart. */
final class JoinedWords {
    private static final Set<String> FIRST = Set.of("next", "nxt", "this", "half", "agle");

    private static final Set<TimeWord> SECOND =
            Set.of(TimeWord.WEEKDAY, TimeWord.UNIT, TimeWord.WEEKEND, TimeWord.PAST);

    private JoinedWords() {}

    static List<Token> apart(List<Token> tokens, Phrases<Piece> phrases) {
        List<Token> out = tokens;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            int cut = token.word() ? cut(token, phrases) : 0;
            if (cut > 0) {
                out = out.equals(tokens) ? new ArrayList<>(tokens) : out;
                out.set(i, part(token, 0, cut));
                out.add(i + 1, part(token, cut, token.form().length()));
            }
        }
        return out;
    }

    /** Where the second word begins; 0 where there is none. */
    private static int cut(Token token, Phrases<Piece> phrases) {
        if (token.to() - token.from() != token.form().length()) {
            return 0;
        }
        for (String first : FIRST) {
            String form = token.form();
            if (form.length() > first.length() + 2
                    && form.startsWith(first)
                    && phrases.at(List.of(part(token, first.length(), form.length())), 0).stream()
                            .anyMatch(hit ->
                                    hit.value() instanceof Piece.Word w
                                            && SECOND.contains(w.kind()))) {
                return first.length();
            }
        }
        return 0;
    }

    private static Token part(Token token, int from, int to) {
        return new Token(
                token.form().substring(from, to),
                token.from() + from,
                token.from() + to,
                from == 0 && token.spaced(),
                token.kind());
    }
}
