package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Tells times that are part of the patient's story from times they wish: "fever since yesterday",
 * "तीन दिन से बुखार", "me duele desde el lunes", "I saw her last week and need a follow-up".
 */
final class History {
    /** A past day in a longer message tells a story; in a short one it is the wish itself. */
    private static final int STORY = 6;

    private static final Set<String> FOR = Set.of("for", "para");
    private static final Set<String> HINDI_SINCE = Set.of("se", "से");

    private final List<Token> tokens;
    private final Lexing words;
    private final Language language;

    History(List<Token> tokens, Lexing words, Language language) {
        this.tokens = tokens;
        this.words = words;
        this.language = language;
    }

    /** Takes out the pieces that are no wishes. */
    void leaveOut(List<Item> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (everySoOften(item)) {
                items.remove(i);
            } else if (since(item)) {
                items.remove(i);
                boolean day = i > 0 && items.get(i - 1).end() == item.start();
                if (day && items.get(i - 1).piece() instanceof Piece.Day) {
                    // "Kal raat se": the day belongs to the night.
                    items.remove(--i);
                }
            } else if (item.piece() instanceof Wrong w && past(w, item)) {
                items.remove(i);
                boolean clock = i > 0 && items.get(i - 1).piece() instanceof Clock;
                if (clock && items.get(i - 1).end() == item.start()) {
                    // "At 2 yesterday".
                    items.remove(--i);
                }
            }
        }
    }

    /** "Every 8 hours", "cada 12 horas", "har do din me" tell how often, not when. */
    private boolean everySoOften(Item item) {
        boolean length =
                item.piece() instanceof Clock
                        || item.piece() instanceof Hours
                        || item.piece() instanceof Piece.Moment
                        || item.piece() instanceof Piece.Day day && day.how() == Piece.How.RELATIVE;
        return length && words.ending(item.start() - 1).contains(TimeWord.EACH);
    }

    private boolean past(Wrong wrong, Item item) {
        boolean wished = item.start() > 0 && FOR.contains(tokens.get(item.start() - 1).form());
        boolean story = tokens.size() > STORY || words.has(TimeWord.SUFFERS, 0, tokens.size());
        return wrong.problem() == Problem.PAST && story && !wished;
    }

    private boolean since(Item item) {
        return switch (language) {
            case EN -> sinceBefore(item);
            case ES -> sinceBefore(item) && words.has(TimeWord.SUFFERS, 0, tokens.size());
            case HI -> sinceBehind(item) || sinceBefore(item);
        };
    }

    private boolean sinceBefore(Item item) {
        int i = item.start() - 1;
        while (i > 0 && words.isGlue(i) && !words.ending(i).contains(TimeWord.SINCE)) {
            i--;
        }
        return i >= 0
                && (words.ending(i).contains(TimeWord.SINCE)
                        || words.starting(item.start()).contains(TimeWord.SINCE));
    }

    /** "Kal se bukhar hai" is a story, "kal se free hoon" and "10 baje se" are wishes. */
    private boolean sinceBehind(Item item) {
        int se = item.end();
        boolean clock = item.piece() instanceof Clock || item.piece() instanceof Hours;
        return !clock
                && se + 1 < tokens.size()
                && HINDI_SINCE.contains(tokens.get(se).form())
                && tokens.get(se + 1).word()
                && words.starting(se + 1).isEmpty()
                && !words.has(TimeWord.ANY, 0, tokens.size())
                && !words.has(TimeWord.FITS, se + 1, tokens.size());
    }
}
