package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Puts chosen pieces together into wishes: which belong together, which are ruled out, which take
 * another back.
 */
final class Assembly {
    private static final int HALF_DAY = 12 * 60;

    private final List<Token> tokens;
    private final Lexing words;
    private final Scene scene;
    private final RuledOut ruledOut;
    private final List<TimeWish> wishes = new ArrayList<>();
    private final Exclusions except = new Exclusions();
    private @Nullable TimeWish replaced;
    private boolean joined;
    private boolean chosenAgain;
    private TimeWish current = new TimeWish();
    private @Nullable Problem problem;
    private @Nullable Item problemFrom;

    Assembly(List<Token> tokens, Lexing words, Scene scene, Language language) {
        this.tokens = tokens;
        this.words = words;
        this.scene = scene;
        this.ruledOut = new RuledOut(tokens, words, language);
    }

    void put(List<Item> items) {
        int lastEnd = 0;
        Item excluded = null;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean pair = i + 1 < items.size() && ruledOut.together(item, items.get(i + 1));
            Item last = pair ? items.get(i + 1) : item;
            if (item.piece() instanceof Piece.Wrong wrong) {
                problem = wrong.problem();
                problemFrom = item;
                excluded = null;
            } else if (ruledOut.replaced(item)) {
                continue;
            } else if (ruledOut.is(item, last)
                    || excluded != null && ruledOut.joined(excluded, item)
                    || i + 1 < items.size() && ruledOut.withNext(item, items.get(i + 1))) {
                if (pair && i + 2 < items.size() && sameDay(items.get(i + 2))) {
                    place(item, lastEnd);
                }
                exclude(item, last);
                i += pair ? 1 : 0;
                excluded = new Item(item.start(), last.end(), item.piece());
            } else {
                place(item, lastEnd);
                excluded = null;
            }
            lastEnd = items.get(i).end();
        }
        shareClock();
        if (chosenAgain) {
            wishes.clear();
        }
        if (!current.empty()) {
            wishes.add(current);
        }
        wishes.forEach(except::passOver);
    }

    /** "Tuesday or Wednesday after 3", "10 or 11 tomorrow": the time, the day holds for both. */
    private void shareClock() {
        if (!joined || wishes.isEmpty()) {
            return;
        }
        for (TimeWish earlier : wishes) {
            shareClock(earlier);
        }
    }

    private void shareClock(TimeWish earlier) {
        shareWeek(earlier);
        if (!earlier.hasDay() && earlier.clock != null) {
            earlier.day = current.day;
            earlier.days = current.days;
        }
        if (earlier.hasDay() && !earlier.hasClock() && earlier.part == null) {
            earlier.clock = current.clock;
            earlier.hours = current.hours;
            earlier.part = current.part;
        }
    }

    /** "Wednesday or Thursday next week": both in that week. */
    private void shareWeek(TimeWish first) {
        boolean week =
                current.from.stream()
                        .anyMatch(item -> item.piece() instanceof Piece.Day && inWeek(item));
        if (week
                && first.day != null
                && current.day != null
                && first.day.how() == Piece.How.WEEKDAY) {
            first.day =
                    new Piece.Day(
                            Calendar.monday(current.day.date())
                                    .plusDays(first.day.date().getDayOfWeek().getValue() - 1L),
                            Piece.How.FIXED_WEEKDAY);
        }
    }

    private void place(Item piece, int lastEnd) {
        Item item = scene.moving() ? target(afterCurrent(piece)) : afterCurrent(piece);
        boolean or = words.has(TimeWord.OR, lastEnd, item.start());
        boolean and =
                lastEnd > 0 && words.has(TimeWord.AND, lastEnd, item.start())
                        || nextDay(item, lastEnd);
        boolean corrects = words.has(TimeWord.CORRECTION, lastEnd, item.start());
        if (or && !current.empty() && sameSort(item)) {
            next(item, false);
            joined = true;
        } else if (joined && repeats(item)) {
            chosenAgain = true;
        } else if (!current.take(item)) {
            if (corrects || scene.moving()) {
                replace(item);
            } else if (item.piece() instanceof Piece.Part || item.piece() instanceof Piece.Days) {
                return;
            } else if (!current.hasDay()
                    || !current.hasClock()
                    || item.piece() instanceof Piece.Day) {
                joined |= and;
                next(item, false);
            }
        }
    }

    /** "Shanivar ravivar ko": two weekdays in a row, said in a row. */
    private boolean nextDay(Item item, int lastEnd) {
        return lastEnd == item.start()
                && current.day != null
                && item.piece() instanceof Piece.Day d
                && DayRules.weekdayLike(d.how())
                && DayRules.weekdayLike(current.day.how())
                && d.date().equals(current.day.date().plusDays(1));
    }

    /**
     * "Tomorrow or the day after", "not tomorrow, the day after": after the day just said, where
     * nothing was offered.
     */
    private Item afterCurrent(Item item) {
        LocalDate said = current.day == null ? except.last() : current.day.date();
        if (said == null
                || scene.discussed() != null
                || !(item.piece() instanceof Piece.Day)
                || !words.starting(item.start()).contains(TimeWord.DAYAFTER)) {
            return item;
        }
        Piece after = new Piece.Day(said.plusDays(1), Piece.How.RELATIVE);
        return new Item(item.start(), item.end(), after);
    }

    /** "Move it from Monday to Thursday": Thursday is meant. */
    private Item target(Item item) {
        if (item.piece() instanceof Piece.Hours h
                && h.from() >= 0
                && h.to() >= 0
                && movedTo(item)) {
            return new Item(
                    item.start(),
                    item.end(),
                    new Piece.Clock(h.to() % (24 * 60), h.toOpen(), false));
        }
        boolean pair =
                item.piece() instanceof Piece.Days d
                        && d.how() == Piece.How.WEEKDAYS
                        && d.to() != null;
        return pair && item.piece() instanceof Piece.Days d && d.to() != null
                ? new Item(
                        item.start(),
                        item.end(),
                        new Piece.Day(d.to().minusDays(1), Piece.How.FIXED_WEEKDAY))
                : item;
    }

    private boolean movedTo(Item item) {
        boolean between = words.starting(item.start()).contains(TimeWord.BETWEEN);
        return !between
                && tokens.subList(item.start(), item.end()).stream()
                        .anyMatch(t -> Set.of("to", "a", "al", "se", "से").contains(t.form()));
    }

    /** "9 or 9:30… 9:30 then": of the two the one said again is chosen. */
    private boolean repeats(Item item) {
        return current.clock != null
                && item.piece() instanceof Piece.Clock c
                && c.minute() % HALF_DAY == current.clock.minute() % HALF_DAY;
    }

    /** True where the wish already has what the piece would say. */
    private boolean sameSort(Item item) {
        return switch (item.piece()) {
            case Piece.Day _, Piece.Days _ -> current.hasDay();
            case Piece.Clock _, Piece.Hours _ -> current.hasClock();
            case Piece.Part _ -> current.part != null;
            default -> false;
        };
    }

    private void next(Item item, boolean first) {
        if (first) {
            wishes.addFirst(current);
        } else {
            wishes.add(current);
        }
        TimeWish fresh = new TimeWish();
        boolean clock =
                item.piece() instanceof Piece.Clock
                        || item.piece() instanceof Piece.Hours
                        || item.piece() instanceof Piece.Part;
        if (clock) {
            fresh.day = current.day;
            fresh.days = current.days;
        }
        current = fresh;
        current.take(item);
    }

    /** A correction keeps what it does not touch: "Tuesday at 5, no, Wednesday". */
    private void replace(Item item) {
        replaced = current;
        TimeWish fresh = new TimeWish();
        boolean isDay = item.piece() instanceof Piece.Day || item.piece() instanceof Piece.Days;
        if (!scene.moving()) {
            if (isDay) {
                fresh.clock = current.clock;
                fresh.hours = current.hours;
                fresh.part = current.part;
            } else {
                fresh.day = current.day;
                fresh.days = current.days;
            }
            fresh.from.addAll(current.from);
        }
        current = fresh;
        current.take(item);
    }

    /** "Tomorrow, not in the morning, in the evening": what follows is on the same day. */
    private static boolean sameDay(Item next) {
        return next.piece() instanceof Piece.Part
                || next.piece() instanceof Piece.Clock
                || next.piece() instanceof Piece.Hours;
    }

    /**
     * @param last what was said in one breath with it: "not Monday morning", or itself
     */
    private void exclude(Item item, Item last) {
        boolean partOfWish =
                item.piece() instanceof Piece.Day d
                        && last.piece() instanceof Piece.Part
                        && current.day != null
                        && current.day.date().equals(d.date());
        if (partOfWish) {
            except.add(last);
        } else if (item.piece() instanceof Piece.Day d && last.piece() instanceof Piece.Part p) {
            except.add(d, p, item);
        } else if (item.piece() instanceof Piece.Day d && ruledOut.butOne(item) && inWeek(item)) {
            place(new Item(item.start(), item.end(), Calendar.week(d.date())), item.start());
            except.add(item);
        } else if (!(item.piece() instanceof Piece.Hours h)) {
            except.add(item);
        } else if (h.from() < 0 || h.to() < 0) {
            place(new Item(item.start(), item.end(), opposite(h)), item.start());
        } else {
            new Settling(scene).window(h).ifPresent(hours -> except.add(hours, item));
        }
    }

    /** "Friday next week" names the week too. */
    private boolean inWeek(Item item) {
        return words.has(item, Unit.WEEK);
    }

    /** "I can't before 5" asks for times from 5 on. */
    private static Piece opposite(Piece.Hours h) {
        return h.from() < 0
                ? new Piece.Hours(h.to(), h.toOpen(), -1, false)
                : new Piece.Hours(-1, false, h.from(), h.fromOpen());
    }

    /** What a correction or a move took the place of: where it is moved from. */
    @Nullable TimeWish replaced() {
        return replaced;
    }

    List<TimeWish> wishes() {
        return wishes;
    }

    Exclusions except() {
        return except;
    }

    /** True where wishes were joined by "or", so that either will do. */
    boolean joined() {
        return joined;
    }

    @Nullable Problem problem() {
        return problem;
    }

    @Nullable Item problemFrom() {
        return problemFrom;
    }
}
