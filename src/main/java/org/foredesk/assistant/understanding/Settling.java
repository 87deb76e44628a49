package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.When.Flag;
import org.foredesk.assistant.understanding.When.Kind;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.When.Window;
import org.jspecify.annotations.Nullable;

/** Turns a wish into definite times: which half of the day, which Wednesday, from when to when. */
final class Settling {
    private static final int AROUND = 30;
    private static final int EARLY = 120;
    private static final int DAY = 24 * 60;
    private final Scene scene;
    private final HalfOfDay halves;

    Settling(Scene scene) {
        this.scene = scene;
        this.halves = new HalfOfDay(scene);
    }

    When settle(TimeWish wish) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (wish.moment != null) {
            LocalDateTime at = wish.moment.at();
            if (at.isBefore(scene.now().withSecond(0).withNano(0))) {
                return wrong(Problem.PAST);
            }
            return WhenBuilder.of(Kind.DATETIME)
                    .date(at.toLocalDate())
                    .time(at.toLocalTime().withSecond(0).withNano(0))
                    .build();
        }
        LocalDate day = wish.day == null ? null : wish.day.date();
        if (wish.part != null && wish.part.today() && !wish.hasDay()) {
            day = scene.today();
        }
        boolean daysOver =
                wish.days != null
                        && wish.days.to() != null
                        && !wish.days.to().isAfter(scene.today());
        if (day != null && day.isBefore(scene.today()) || daysOver) {
            return wrong(Problem.PAST);
        }
        if (wish.day != null && wish.day.how() == How.MISMATCH) {
            flags.add(Flag.WEEKDAY_MISMATCH);
        }
        return place(wish, day, flags).flags(flags).build();
    }

    /** Hours of any day, each end in its likelier half of it; empty where they make none. */
    Optional<Window> window(Hours hours) {
        TimeWish wish = new TimeWish();
        wish.hours = hours;
        When when = settle(wish);
        LocalDateTime from = when.from();
        LocalDateTime to = when.to();
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new Window(from.toLocalTime(), to.toLocalTime()));
    }

    private WhenBuilder place(TimeWish wish, @Nullable LocalDate day, Set<Flag> flags) {
        if (wish.hours != null) {
            return hours(wish, wish.hours, day, flags);
        }
        if (wish.clock != null) {
            return clock(wish, wish.clock, day, flags);
        }
        if (wish.part != null) {
            return part(wish.part, weekday(wish, day, wish.part.to(), flags), wish.days, flags);
        }
        return wish.days != null
                ? days(wish.days)
                : WhenBuilder.of(Kind.DATE).date(weekday(wish, day, DAY, flags));
    }

    /** Today's own weekday: today while there is still time, else in a week. */
    private @Nullable LocalDate weekday(
            TimeWish wish, @Nullable LocalDate day, int latest, Set<Flag> flags) {
        if (day == null
                || wish.day == null
                || wish.day.how() != How.WEEKDAY
                || !day.equals(scene.today())) {
            return day;
        }
        flags.add(Flag.TODAY_OR_NEXT_WEEK);
        int closes = scene.closes(day);
        int end = closes < 0 ? (scene.hours().isEmpty() ? DAY : 0) : closes;
        return scene.nowMinute() >= Math.min(end, latest) ? day.plusWeeks(1) : day;
    }

    private WhenBuilder clock(
            TimeWish wish, Clock clock, @Nullable LocalDate day, Set<Flag> flags) {
        Clock inPart = wish.part == null ? clock : ClockRules.inPart(clock, wish.part);
        Clock sure = inPart == null ? clock : inPart;
        int minute = sure.open() ? halves.likelier(sure.minute(), day, flags) : sure.minute();
        boolean either = flags.contains(Flag.EITHER_HALF);
        LocalTime other = either ? time(HoursRules.other(minute)) : null;
        LocalDate date = weekday(wish, day, minute + 1, flags);
        WhenBuilder out;
        if (clock.around()) {
            flags.add(Flag.AROUND);
            int from = Math.max(0, minute - AROUND);
            out = ranged(date, wish.days, from, Math.min(DAY, minute + AROUND), flags);
        } else if (wish.days != null) {
            out = days(wish.days);
        } else {
            out = WhenBuilder.of(date == null ? Kind.TIME : Kind.DATETIME).date(date);
        }
        return out.time(time(minute)).otherTime(other);
    }

    private WhenBuilder hours(TimeWish wish, Hours h, @Nullable LocalDate day, Set<Flag> flags) {
        int from = h.from();
        int to = h.to();
        if (wish.part != null && from >= 0 && h.fromOpen()) {
            from = HalfOfDay.inPart(from, wish.part);
        } else if (from >= 0 && h.fromOpen()) {
            from = to < 0 ? halves.openEnd(from, day, flags) : halves.likelier(from, day, flags);
        }
        if (to >= 0 && h.toOpen()) {
            to =
                    from >= 0
                            ? HalfOfDay.following(from, to)
                            : wish.part != null
                                    ? HalfOfDay.inPart(to, wish.part)
                                    : halves.openEnd(to, day, flags);
        }
        if (from >= 0 && to >= 0 && to <= from) {
            return WhenBuilder.of(Kind.NONE).problem(Problem.BACKWARDS);
        }
        flags.remove(Flag.EITHER_HALF);
        return ranged(weekday(wish, day, to < 0 ? DAY : to, flags), wish.days, from, to, flags);
    }

    private WhenBuilder part(
            Part part, @Nullable LocalDate day, @Nullable Days days, Set<Flag> flags) {
        int opens = scene.opens(day);
        int closes = scene.closes(day);
        boolean first = part.from() == 8 * 60 && part.to() == 10 * 60 && opens >= 0;
        boolean last =
                part.part() == null
                        && part.from() == 16 * 60
                        && part.to() == 18 * 60
                        && closes >= 0;
        int from = first ? opens : last ? closes - 120 : part.from();
        int to = first ? opens + 60 : last ? closes : part.to();
        if (part.part() == PartOfDay.MORNING && opens >= 0 && to <= opens) {
            // "Early in the morning" is before most clinics open: their first hours are meant.
            from = opens;
            to = Math.min(opens + EARLY, PartOfDay.MORNING.toHour() * 60);
        }
        if (to <= from) {
            from = part.from();
            to = part.to();
        }
        return ranged(day, days, from, to, flags).part(part.part());
    }

    private WhenBuilder days(Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        boolean partlyOver = from != null && from.isBefore(scene.today()) && days.how() == How.SPAN;
        LocalDate start = partlyOver ? scene.today() : from;
        return WhenBuilder.of(Kind.RANGE)
                .between(
                        start == null ? null : start.atStartOfDay(),
                        to == null ? null : to.atStartOfDay());
    }

    /** From and to (−1 for open) on a day, on each of several days, or on no day said. */
    private WhenBuilder ranged(
            @Nullable LocalDate day, @Nullable Days days, int from, int to, Set<Flag> flags) {
        if (day == null && days != null) {
            return days(days)
                    .daily(
                            new Window(
                                    from <= 0 ? null : time(from),
                                    to < 0 || to >= DAY ? null : time(to)));
        }
        if (day == null) {
            flags.add(Flag.NO_DAY);
        }
        LocalDate base =
                day != null
                        ? day
                        : scene.discussedDay() != null ? scene.discussedDay() : scene.today();
        return WhenBuilder.of(Kind.RANGE)
                .date(day)
                .between(from < 0 ? null : at(base, from), to < 0 ? null : at(base, to));
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * Math.floorMod(minute, DAY));
    }

    static When wrong(Problem problem) {
        return WhenBuilder.of(Kind.NONE).problem(problem).build();
    }
}
