package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Moment;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One wish under construction: at most one day or span, one clock time or range, one part of the
 * day.
 */
final class TimeWish {
    @Nullable Day day;
    @Nullable Days days;
    @Nullable Clock clock;
    @Nullable Hours hours;
    @Nullable Part part;
    @Nullable Moment moment;
    @Nullable Problem problem;
    final List<Exclusion> except = new ArrayList<>();
    final List<Item> from = new ArrayList<>();

    boolean hasDay() {
        return day != null || days != null || moment != null;
    }

    boolean hasClock() {
        return clock != null || hours != null || moment != null;
    }

    boolean empty() {
        return !hasDay() && !hasClock() && part == null;
    }

    /** Takes a piece in where it fits; false where it would contradict what is there. */
    boolean take(Item item) {
        boolean taken =
                switch (item.piece()) {
                    case Day d -> day(d);
                    case Days d -> days(d);
                    case Clock c -> clock(c);
                    case Hours h -> hours(h);
                    case Part p -> part(p);
                    case Moment m -> moment(m);
                    default -> false;
                };
        if (taken) {
            from.add(item);
        }
        return taken;
    }

    private boolean day(Day next) {
        if (moment != null) {
            return false;
        }
        if (days != null) {
            return narrow(days, next);
        }
        if (day == null) {
            day = next;
            return true;
        }
        if (day.date().equals(next.date())) {
            return true;
        }
        boolean weekdayThenDate = day.how() == How.WEEKDAY && next.how() == How.DATE;
        if (weekdayThenDate && day.date().getDayOfWeek() == next.date().getDayOfWeek()) {
            day = next;
            return true;
        }
        return false;
    }

    /** "Next week … Tuesday": the Tuesday of that week. */
    private boolean narrow(Days span, Day next) {
        if (span.how() == How.HALF_OPEN && definite(next)) {
            return narrowHalfOpen(span, next);
        }
        if (span.from() == null || span.to() == null) {
            return false;
        }
        boolean week = span.how() == How.WEEK || span.how() == How.WEEKEND;
        if (week && DayRules.weekdayLike(next.how())) {
            day =
                    new Day(
                            Calendar.monday(span.from())
                                    .plusDays(next.date().getDayOfWeek().getValue() - 1L),
                            How.FIXED_WEEKDAY);
        } else if (!next.date().isBefore(span.from()) && next.date().isBefore(span.to())) {
            day = next;
        } else {
            return false;
        }
        days = null;
        return true;
    }

    private static boolean definite(Day day) {
        return day.how() == How.DATE || day.how() == How.DAY_OF_MONTH;
    }

    /** "After new year, maybe the 5th": the 5th. */
    private boolean narrowHalfOpen(Days span, Day next) {
        LocalDate date = next.date();
        boolean early = span.from() != null && date.isBefore(span.from());
        if (early && next.how() == How.DAY_OF_MONTH && span.from() != null) {
            date = date.plusMonths(1);
        }
        boolean inside =
                (span.from() == null || !date.isBefore(span.from()))
                        && (span.to() == null || date.isBefore(span.to()));
        if (inside && date.getDayOfMonth() == next.date().getDayOfMonth()) {
            day = new Day(date, How.DATE);
            days = null;
        }
        return inside;
    }

    private boolean days(Days next) {
        if (moment != null) {
            return false;
        }
        if (day == null && days == null) {
            days = next;
            return true;
        }
        if (day != null
                && (next.how() == How.WEEK || next.how() == How.WEEKEND)
                && day.how() == How.WEEKDAY
                && next.from() != null) {
            day =
                    new Day(
                            Calendar.monday(next.from())
                                    .plusDays(day.date().getDayOfWeek().getValue() - 1L),
                            How.FIXED_WEEKDAY);
            return true;
        }
        if (days != null && days.how() == How.WEEKDAYS && next.how() == How.WEEK) {
            days = shifted(days, next);
            return true;
        }
        if (days != null && days.how() == How.WEEK && next.how() == How.WEEKDAYS) {
            days = shifted(next, days);
            return true;
        }
        return days != null && days.equals(next);
    }

    /** Monday to Wednesday, in another week. */
    private static Days shifted(Days weekdays, Days week) {
        if (weekdays.from() == null || weekdays.to() == null || week.from() == null) {
            return weekdays;
        }
        var from = week.from().plusDays(weekdays.from().getDayOfWeek().getValue() - 1L);
        return new Days(
                from,
                from.plusDays(weekdays.to().toEpochDay() - weekdays.from().toEpochDay()),
                How.SPAN);
    }

    private boolean clock(Clock next) {
        if (moment != null || hours != null) {
            return false;
        }
        if (clock != null) {
            return clock.minute() % (12 * 60) == next.minute() % (12 * 60) && sharpen(next);
        }
        clock = next;
        return true;
    }

    private boolean sharpen(Clock next) {
        if (clock != null && clock.open()) {
            clock = next;
        }
        return true;
    }

    private boolean hours(Hours next) {
        if (hours != null && moment == null) {
            return merge(hours, next);
        }
        if (moment != null) {
            return false;
        }
        hours = next;
        clock = null;
        return true;
    }

    /** "After 12 but before 3". */
    private boolean merge(Hours first, Hours second) {
        Hours after = first.to() < 0 ? first : second;
        Hours before = first.to() < 0 ? second : first;
        if (after.to() >= 0 || after.from() < 0 || before.from() >= 0 || before.to() < 0) {
            return false;
        }
        hours = new Hours(after.from(), after.fromOpen(), before.to(), before.toOpen());
        return true;
    }

    private boolean part(Part next) {
        if (part == null) {
            part = next;
            return true;
        }
        boolean narrower =
                next.to() - next.from() < part.to() - part.from() && next.part() == part.part();
        if (narrower) {
            part = next;
        }
        return narrower || next.equals(part);
    }

    private boolean moment(Moment next) {
        if (hasDay() || hasClock()) {
            return false;
        }
        moment = next;
        return true;
    }
}
