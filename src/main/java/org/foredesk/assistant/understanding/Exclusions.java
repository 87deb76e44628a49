package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.jspecify.annotations.Nullable;

/** The days, parts of the day and hours a message rules out. */
final class Exclusions {
    private static final int MOST_DAYS = 40;

    private final List<Exclusion> all = new ArrayList<>();
    private final List<Item> from = new ArrayList<>();

    /** The coming date of each weekday ruled out by name. */
    private final List<LocalDate> named = new ArrayList<>();

    /** Of which day only a part was ruled out. */
    private final Map<LocalDate, PartOfDay> parts = new HashMap<>();

    /** "Not Monday morning": all of it, until something else of that Monday is wished. */
    void add(Day day, Piece.Part part, Item item) {
        all.add(exclusion(day));
        from.add(item);
        if (part.part() != null) {
            parts.put(day.date(), part.part());
        }
    }

    /** "Any time except between 1 and 2". */
    void add(When.Window hours, Item item) {
        all.add(new Exclusion(hours));
        from.add(item);
    }

    void add(Item item) {
        switch (item.piece()) {
            case Day d -> day(d);
            case Days d -> span(d);
            case Piece.Part p when p.part() != null -> all.add(new Exclusion(null, null, p.part()));
            default -> {
                return;
            }
        }
        from.add(item);
    }

    private void day(Day day) {
        if (DayRules.weekdayLike(day.how())) {
            named.add(day.date());
        }
        all.add(exclusion(day));
    }

    private static Exclusion exclusion(Day day) {
        return DayRules.weekdayLike(day.how())
                ? new Exclusion(null, day.date().getDayOfWeek(), null)
                : new Exclusion(day.date(), null, null);
    }

    private void span(Days days) {
        if (days.how() == How.WEEKEND) {
            all.add(new Exclusion(null, DayOfWeek.SATURDAY, null));
            all.add(new Exclusion(null, DayOfWeek.SUNDAY, null));
        } else if (days.from() != null && days.to() != null) {
            for (LocalDate day = days.from();
                    day.isBefore(days.to()) && all.size() < MOST_DAYS;
                    day = day.plusDays(1)) {
                all.add(new Exclusion(day, null, null));
            }
        }
    }

    /**
     * A weekday wished although its coming date was ruled out is the one a week later: "this Monday
     * no, next Monday", "coming Saturday, not today". Of the weekday ruled out only that date is.
     */
    void passOver(TimeWish wish) {
        Day day = wish.day;
        if (day == null || !DayRules.weekdayLike(day.how())) {
            return;
        }
        PartOfDay part = parts.get(day.date());
        if (part != null) {
            all.remove(exclusion(day));
            all.add(new Exclusion(null, null, part));
            return;
        }
        DayOfWeek weekday = day.date().getDayOfWeek();
        boolean out =
                named.contains(day.date()) || all.contains(new Exclusion(day.date(), null, null));
        if (out) {
            wish.day = new Day(day.date().plusWeeks(1), How.FIXED_WEEKDAY);
        }
        for (LocalDate date : named) {
            int at = all.indexOf(new Exclusion(null, date.getDayOfWeek(), null));
            if (at >= 0 && date.getDayOfWeek() == weekday) {
                all.set(at, new Exclusion(date, null, null));
            }
        }
    }

    /** The single date ruled out last; null where the last was something else. */
    @Nullable LocalDate last() {
        return all.isEmpty() ? null : all.getLast().date();
    }

    List<Exclusion> all() {
        return all;
    }

    List<Item> from() {
        return from;
    }
}
