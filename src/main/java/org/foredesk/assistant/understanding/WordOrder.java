package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;

/** "Late Friday afternoon" is said of the afternoon: put as "Friday late afternoon". */
final class WordOrder {
    private static final Set<String> WHERE_IN_PART = Set.of("late", "early", "mid");

    private WordOrder() {}

    static List<Token> mended(List<Token> tokens, Phrases<Piece> phrases) {
        List<Token> out = tokens;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (WHERE_IN_PART.contains(tokens.get(i).form())
                    && day(phrases, tokens, i + 1)
                    && part(phrases, tokens, i + 2)) {
                out = out.equals(tokens) ? new ArrayList<>(tokens) : out;
                Collections.swap(out, i, i + 1);
            }
        }
        return out;
    }

    private static boolean day(Phrases<Piece> phrases, List<Token> tokens, int i) {
        return phrases.at(tokens, i).stream()
                .anyMatch(hit ->
                        hit.value() instanceof Piece.Word w
                                && (w.kind() == TimeWord.WEEKDAY
                                        || w.kind() == TimeWord.RELATIVE_DAY));
    }

    private static boolean part(Phrases<Piece> phrases, List<Token> tokens, int i) {
        return phrases.at(tokens, i).stream().anyMatch(hit -> hit.value() instanceof Piece.Part);
    }
}
