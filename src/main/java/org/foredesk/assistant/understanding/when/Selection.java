package org.foredesk.assistant.understanding.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foredesk.assistant.understanding.when.Piece.Amount;
import org.foredesk.assistant.understanding.when.Piece.Clock;
import org.foredesk.assistant.understanding.when.Piece.Day;
import org.foredesk.assistant.understanding.when.Piece.Days;
import org.foredesk.assistant.understanding.when.Piece.Hours;
import org.foredesk.assistant.understanding.when.Piece.How;
import org.foredesk.assistant.understanding.when.Piece.Num;
import org.foredesk.assistant.understanding.when.Piece.Part;
import org.foredesk.assistant.understanding.when.Piece.Word;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Chooses, from all the chart found, the pieces that say most and do not overlap. */
final class Selection {
    private final List<Token> tokens;
    private final Lexing words;
    private final Scene scene;

    Selection(List<Token> tokens, Lexing words, Scene scene) {
        this.tokens = tokens;
        this.words = words;
        this.scene = scene;
    }

    List<Item> choose(List<Item> all) {
        List<Item> candidates = new ArrayList<>();
        for (Item item : all) {
            if (rank(item.piece()) > 0 && !counts(item)) {
                candidates.add(item);
            }
        }
        candidates.sort(Comparator.comparingInt((Item i) -> -i.length()).thenComparingInt(i -> -rank(i.piece())).thenComparingInt(Item::start));
        boolean[] used = new boolean[tokens.size()];
        List<Item> chosen = new ArrayList<>();
        for (Item item : candidates) {
            if (free(used, item)) {
                chosen.add(item);
                mark(used, item);
            }
        }
        bareNumbers(all, used, chosen);
        chosen.sort(Comparator.comparingInt(Item::start));
        return chosen;
    }

    private static int rank(Piece piece) {
        return switch (piece) {
            case Hours _ -> 9;
            case Piece.Moment _ -> 8;
            case Clock _ -> 7;
            case Days d -> d.how() == How.MONTH ? 4 : 6;
            case Day d -> d.how() == How.DAY_OF_MONTH ? 3 : 5;
            case Piece.Wrong _ -> 2;
            case Part _ -> 1;
            case Amount _ -> 0;
            case Num _, Piece.Ordinal _, Word _ -> 0;
        };
    }

    /** "2 to 4 weeks", "for 5 people": numbers that count something are no times. */
    private boolean counts(Item item) {
        if (item.end() >= tokens.size() || !(item.piece() instanceof Hours || item.piece() instanceof Clock)) {
            return false;
        }
        boolean plain = tokens.get(item.end() - 1).number() && (item.end() < 2 || !tokens.get(item.end() - 2).is(":"));
        return plain && words.starting(item.end()).contains(Kind.UNIT);
    }

    private static boolean free(boolean[] used, Item item) {
        for (int i = item.start(); i < item.end(); i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private static void mark(boolean[] used, Item item) {
        for (int i = item.start(); i < item.end(); i++) {
            used[i] = true;
        }
    }

    /** A bare number is a time beside a day ("9 tomorrow") or where a time was asked for, a day where a day was. */
    private void bareNumbers(List<Item> all, boolean[] used, List<Item> chosen) {
        boolean clock = chosen.stream().anyMatch(i -> i.piece() instanceof Clock || i.piece() instanceof Hours || i.piece() instanceof Piece.Moment);
        boolean day = chosen.stream().anyMatch(i -> i.piece() instanceof Day || i.piece() instanceof Days);
        for (Item item : all) {
            if (!(item.piece() instanceof Num n) || !free(used, item) || n.value() == 0) {
                continue;
            }
            Piece made = null;
            if (!clock && day && besideDay(item, chosen) && endsThere(item)) {
                made = n.value() <= 24 || n.digits() > 2 ? ClockRules.clock(item) : null;
            } else if (!clock && scene.expectsTime() && (n.value() <= 24 || n.digits() > 2) && short_(item)) {
                made = ClockRules.clock(item);
            } else if (!day && !clock && scene.expectsDay() && n.digits() > 0 && n.digits() < 3 && short_(item)) {
                made = Calendar.dayOfMonth(scene.today(), n.value());
            }
            if (made != null) {
                chosen.add(new Item(item.start(), item.end(), made));
                mark(used, item);
                clock |= made instanceof Clock;
                day |= made instanceof Day;
            }
        }
    }

    private boolean short_(Item item) {
        return tokens.size() <= 7 && endsThere(item);
    }

    private boolean endsThere(Item item) {
        int next = item.end();
        return next >= tokens.size() || !tokens.get(next).word() || words.isGlue(next) || !words.starting(next).isEmpty() && !words.starting(next).contains(Kind.UNIT);
    }

    private boolean besideDay(Item number, List<Item> chosen) {
        for (Item item : chosen) {
            boolean relative = item.piece() instanceof Day d && d.how() != How.DAY_OF_MONTH;
            if (relative && (glueOnly(item.end(), number.start()) || number.end() == item.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean glueOnly(int from, int to) {
        if (from > to || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!words.isGlue(i)) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Clock clockOf(Item item) {
        return item.piece() instanceof Clock c ? c : null;
    }
}
