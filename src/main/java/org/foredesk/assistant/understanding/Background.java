package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.Part;

/**
 * Where two clauses name times that cannot both be the wish, leaves out those of the clause that
 * only tells why: "I get off at noon, so 1:15", "mera exam hai somvar ko, mangal ko de do", "el
 * martes, que el lunes trabajo". A message with one time only is never touched.
 */
final class Background {
    private final Lexing words;
    private final Clauses clauses;

    private final boolean moving;

    /**
     * @param moving where it is known that an appointment is moved, the first day is kept
     */
    Background(Lexing words, Clauses clauses, boolean moving) {
        this.moving = moving;
        this.words = words;
        this.clauses = clauses;
    }

    /** Takes out the pieces that are no wishes. */
    void leaveOut(List<Item> items) {
        items.removeIf(item -> clauses.happened(item));
        List<Item> dropped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item first = items.get(i);
                Item second = items.get(j);
                if (!dropped.contains(first) && !dropped.contains(second)) {
                    weigh(first, second, items, dropped);
                }
            }
        }
        items.removeAll(dropped);
    }

    private void weigh(Item first, Item second, List<Item> items, List<Item> dropped) {
        int earlier = clauses.of(first);
        int later = clauses.of(second);
        boolean or = words.has(TimeWord.OR, first.end(), second.start());
        if (!moving && !or && owned(first) && contradict(first.piece(), second.piece())) {
            drop(first, items, dropped);
            return;
        }
        if (or || earlier == later || !contradict(first.piece(), second.piece())) {
            return;
        }
        int difference = clauses.weight(later) - clauses.weight(earlier);
        if (difference < 0 && clauses.weight(later) < 0) {
            drop(second, items, dropped);
        } else if (difference > 0 && clauses.engaged(earlier)
                || difference >= 0 && clauses.follows(earlier, later)) {
            drop(first, items, dropped);
        }
    }

    /** "La del viernes", "kal wali": the appointment there is, to be moved to the other day. */
    private boolean owned(Item item) {
        return words.ending(item.start() - 1).contains(TimeWord.OWNED)
                || words.starting(item.end()).contains(TimeWord.OWNED);
    }

    /** With a day go the times told of it in the same clause. */
    private void drop(Item item, List<Item> items, List<Item> dropped) {
        dropped.add(item);
        if (day(item.piece())) {
            items.stream()
                    .filter(other -> clauses.of(other) == clauses.of(item))
                    .filter(other -> hours(other.piece()) || other.piece() instanceof Part)
                    .forEach(dropped::add);
        }
    }

    private static boolean contradict(Piece first, Piece second) {
        if (day(first) && day(second)) {
            TimeWish wish = new TimeWish();
            wish.take(new Item(0, 0, first));
            return !wish.take(new Item(0, 0, second));
        }
        if (first instanceof Hours a && second instanceof Hours b) {
            boolean both = a.from() < 0 && b.to() < 0 || a.to() < 0 && b.from() < 0;
            return !both;
        }
        if (first instanceof Part a && second instanceof Part b) {
            return a.part() != b.part();
        }
        return hours(first) && hours(second) && !first.equals(second);
    }

    private static boolean day(Piece piece) {
        return piece instanceof Day || piece instanceof Days;
    }

    private static boolean hours(Piece piece) {
        return piece instanceof Clock || piece instanceof Hours;
    }
}
