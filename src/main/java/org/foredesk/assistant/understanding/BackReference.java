package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that point back at a time in the same message: "I finish at 5, any time after that", "not
 * this Monday, the one after", "en dos semanas, cualquier día de esa semana", "5 baje tak office
 * hai, uske baad".
 */
final class BackReference {
    private final List<Token> tokens;
    private final Lexing words;
    private final Clauses clauses;

    private final LocalDate today;

    BackReference(List<Token> tokens, Lexing words, Clauses clauses, LocalDate today) {
        this.today = today;
        this.tokens = tokens;
        this.words = words;
        this.clauses = clauses;
    }

    /** Puts what is meant in the place of what is pointed at. */
    void resolve(List<Item> items) {
        for (int i = 1; i < tokens.size(); i++) {
            int token = i;
            if (items.stream().anyMatch(it -> it.start() <= token && token < it.end())) {
                continue;
            }
            if (words.starting(i).contains(TimeWord.ONEAFTER)) {
                oneAfter(items, i);
            } else if (words.starting(i).contains(TimeWord.THATWEEK)) {
                thatWeek(items, i);
            } else if (words.starting(i).contains(TimeWord.BEFORETHAT)) {
                open(items, i, false);
            } else if (afterThat(items, i)) {
                open(items, i, true);
            }
        }
    }

    /** "After that", and where the time before it is only the end of something, "after" alone. */
    private boolean afterThat(List<Item> items, int token) {
        if (words.starting(token).contains(TimeWord.AFTERTHAT)) {
            return true;
        }
        boolean after = words.starting(token).contains(TimeWord.AFTER) && endsClause(token + 1);
        Item before = last(items, token);
        return (after || words.starting(token).contains(TimeWord.LATERTHAN))
                && before != null
                && clauses.engaged(clauses.of(before));
    }

    private boolean endsClause(int token) {
        return token >= tokens.size()
                || tokens.get(token).kind() == Token.Kind.SIGN
                || words.starting(token).contains(TimeWord.FITS)
                || words.starting(token).contains(TimeWord.WISHED);
    }

    private void open(List<Item> items, int token, boolean after) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            Piece open = item.end() <= token ? openedClock(item.piece(), after) : null;
            if (open != null) {
                items.set(i, new Item(item.start(), item.end(), open));
                return;
            }
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            Piece open = item.end() <= token ? openedDay(item.piece(), after) : null;
            if (open != null) {
                items.set(i, new Item(item.start(), item.end(), open));
                return;
            }
        }
    }

    /** From where something ends on, or until it begins. */
    private static @Nullable Piece openedClock(Piece piece, boolean after) {
        if (piece instanceof Clock c) {
            return after
                    ? new Hours(c.minute(), c.open(), -1, false)
                    : new Hours(-1, false, c.minute(), c.open());
        }
        if (!(piece instanceof Hours h)) {
            return null;
        }
        boolean last = after ? h.to() >= 0 : h.from() < 0;
        int minute = last ? h.to() : h.from();
        boolean open = last ? h.toOpen() : h.fromOpen();
        return after ? new Hours(minute, open, -1, false) : new Hours(-1, false, minute, open);
    }

    private static @Nullable Piece openedDay(Piece piece, boolean after) {
        if (piece instanceof Day day) {
            return after
                    ? new Days(day.date().plusDays(1), null, How.HALF_OPEN)
                    : new Days(null, day.date(), How.HALF_OPEN);
        }
        return after && piece instanceof Days until && until.to() != null
                ? new Days(until.to(), null, How.HALF_OPEN)
                : null;
    }

    private void oneAfter(List<Item> items, int token) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            Piece next = item.end() <= token ? later(item.piece(), token) : null;
            if (next != null) {
                items.set(i, new Item(token, token + 1, next));
                return;
            }
        }
    }

    /** "El martes de la próxima" is next week's Tuesday. */
    private @Nullable Piece later(Piece piece, int token) {
        return tokens.get(token - 1).is("de")
                        && piece instanceof Day d
                        && DayRules.weekdayLike(d.how())
                ? new Day(
                        Calendar.monday(today).plusDays(6L + d.date().getDayOfWeek().getValue()),
                        How.FIXED_WEEKDAY)
                : weekLater(piece);
    }

    private static @Nullable Piece weekLater(Piece piece) {
        if (piece instanceof Day d && DayRules.weekdayLike(d.how())) {
            return new Day(d.date().plusWeeks(1), How.FIXED_WEEKDAY);
        }
        return piece instanceof Days d && d.how() == How.WEEK
                ? Calendar.week(SpanRules.end(d))
                : null;
    }

    private void thatWeek(List<Item> items, int token) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.end() <= token && item.piece() instanceof Day d) {
                items.set(i, new Item(item.start(), item.end(), Calendar.week(d.date())));
                return;
            }
        }
    }

    private static @Nullable Item last(List<Item> items, int token) {
        Item found = null;
        for (Item item : items) {
            found = item.end() <= token ? item : found;
        }
        return found;
    }
}
