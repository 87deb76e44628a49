package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.When.Flag;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.When.Relative;
import org.jspecify.annotations.Nullable;

/** Turns a wish into definite times: which half of the day, which Wednesday, from when to when. */
final class Settling {
    private static final int AROUND = 30;
    private static final int DAY = 24 * 60;
    private final Scene scene;

    Settling(Scene scene) {
        this.scene = scene;
    }

    When settle(TimeWish wish) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (wish.moment != null) {
            LocalDateTime at = wish.moment.at();
            return make(
                    When.Kind.DATETIME,
                    at.toLocalDate(),
                    at.toLocalTime().withSecond(0).withNano(0),
                    null,
                    null,
                    null,
                    flags,
                    null);
        }
        LocalDate day = wish.day == null ? null : wish.day.date();
        if (wish.part != null && wish.part.today() && !wish.hasDay()) {
            day = scene.today();
        }
        if (day != null && day.isBefore(scene.today())) {
            return wrong(Problem.PAST);
        }
        if (wish.day != null && wish.day.how() == How.MISMATCH) {
            flags.add(Flag.WEEKDAY_MISMATCH);
        }
        if (wish.hours != null) {
            return hours(wish, day, flags);
        }
        if (wish.clock != null) {
            return clock(wish, wish.clock, day, flags);
        }
        if (wish.part != null) {
            return part(wish.part, weekday(wish, day, wish.part.to(), flags), wish.days, flags);
        }
        if (wish.days != null) {
            return days(wish.days, flags);
        }
        return make(
                When.Kind.DATE,
                weekday(wish, day, DAY, flags),
                null,
                null,
                null,
                null,
                flags,
                null);
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
        return nowMinute() >= Math.min(end, latest) ? day.plusWeeks(1) : day;
    }

    private int nowMinute() {
        return scene.now().getHour() * 60 + scene.now().getMinute();
    }

    private When clock(TimeWish wish, Clock clock, @Nullable LocalDate day, Set<Flag> flags) {
        Clock inPart = wish.part == null ? clock : ClockRules.inPart(clock, wish.part);
        Clock sure = inPart == null ? clock : inPart;
        int minute = sure.open() ? likelier(sure.minute(), day, flags) : sure.minute();
        boolean either = flags.contains(Flag.EITHER_HALF);
        LocalTime other = either ? time(HoursRules.other(minute)) : null;
        LocalDate date = weekday(wish, day, minute + 1, flags);
        if (clock.around()) {
            flags.add(Flag.AROUND);
            return ranged(
                    date,
                    wish.days,
                    time(minute),
                    Math.max(0, minute - AROUND),
                    Math.min(DAY, minute + AROUND),
                    null,
                    flags,
                    other);
        }
        if (wish.days != null) {
            When span = days(wish.days, flags);
            return new When(
                    When.Kind.RANGE,
                    null,
                    time(minute),
                    span.from(),
                    span.to(),
                    span.except(),
                    null,
                    null,
                    "",
                    span.spans(),
                    flags,
                    other,
                    null,
                    span.alternatives());
        }
        return make(
                date == null ? When.Kind.TIME : When.Kind.DATETIME,
                date,
                time(minute),
                null,
                null,
                null,
                flags,
                other);
    }

    /**
     * Which half of the day is meant where neither was said: when the clinic is open, else the
     * usual hours of a clinic.
     */
    private int likelier(int minute, @Nullable LocalDate day, Set<Flag> flags) {
        int other = HoursRules.other(minute);
        int am = Math.min(minute, other);
        int pm = Math.max(minute, other);
        boolean openAm = scene.open(day, am);
        boolean openPm = scene.open(day, pm);
        boolean today = day != null && day.equals(scene.today());
        if (openAm && openPm && today && am <= nowMinute()) {
            return pm;
        }
        if (openAm && openPm) {
            flags.add(Flag.EITHER_HALF);
        } else if (openAm || openPm) {
            return openAm ? am : pm;
        }
        int usual = minute >= 7 * 60 && minute < 13 * 60 ? minute : other;
        return today && scene.hours().isEmpty() && usual <= nowMinute() && usual < 12 * 60
                ? pm
                : usual;
    }

    private When hours(TimeWish wish, @Nullable LocalDate day, Set<Flag> flags) {
        Hours h = wish.hours;
        if (h == null) {
            throw new IllegalArgumentException("a wish without hours");
        }
        int from = h.from();
        int to = h.to();
        if (wish.part != null && from >= 0 && h.fromOpen()) {
            from = inPart(from, wish.part);
        } else if (from >= 0 && h.fromOpen()) {
            from = likelier(from, day, flags);
        }
        if (to >= 0 && h.toOpen()) {
            to =
                    from >= 0
                            ? following(from, to)
                            : wish.part != null ? inPart(to, wish.part) : likelier(to, day, flags);
        }
        if (from >= 0 && to >= 0 && to <= from) {
            return wrong(Problem.BACKWARDS);
        }
        flags.remove(Flag.EITHER_HALF);
        return ranged(
                weekday(wish, day, to < 0 ? DAY : to, flags),
                wish.days,
                null,
                from,
                to,
                null,
                flags,
                null);
    }

    private static int inPart(int minute, Part part) {
        Clock c = ClockRules.inPart(new Clock(minute, true, false), part);
        return c == null ? minute : c.minute();
    }

    /** The first time the clock shows that after the start. */
    private static int following(int from, int to) {
        int early = Math.min(to, HoursRules.other(to));
        int late = Math.max(to, HoursRules.other(to));
        return early > from ? early : late > from ? late : late + 12 * 60;
    }

    private When part(Part part, @Nullable LocalDate day, @Nullable Days days, Set<Flag> flags) {
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
        if (part.part() != null && days == null) {
            return ranged(day, null, null, from, to, part, flags, null);
        }
        return ranged(day, days, null, from, to, part, flags, null);
    }

    private When days(Days days, Set<Flag> flags) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (to != null && !to.isAfter(scene.today())) {
            return wrong(Problem.PAST);
        }
        boolean partlyOver = from != null && from.isBefore(scene.today()) && days.how() == How.SPAN;
        LocalDate start = partlyOver ? scene.today() : from;
        return make(
                When.Kind.RANGE,
                null,
                null,
                start == null ? null : start.atStartOfDay(),
                to == null ? null : to.atStartOfDay(),
                null,
                flags,
                null);
    }

    /** From and to on a day, on the days of a span, or on no day said. */
    private When ranged(
            @Nullable LocalDate day,
            @Nullable Days days,
            @Nullable LocalTime time,
            int from,
            int to,
            @Nullable Part part,
            Set<Flag> flags,
            @Nullable LocalTime other) {
        if (day == null && days != null) {
            When span = days(days, flags);
            if (span.problem() != null) {
                return span;
            }
            LocalTime at = time != null ? time : null;
            return new When(
                    When.Kind.RANGE,
                    null,
                    at,
                    span.from(),
                    span.to(),
                    span.except(),
                    part == null ? null : part.part(),
                    null,
                    "",
                    span.spans(),
                    flags,
                    other,
                    null,
                    span.alternatives());
        }
        if (day == null) {
            flags.add(Flag.NO_DAY);
        }
        LocalDate base =
                day != null
                        ? day
                        : scene.discussedDay() != null ? scene.discussedDay() : scene.today();
        LocalDateTime start = from < 0 ? null : at(base, from);
        LocalDateTime end = to < 0 ? null : at(base, to);
        return make(When.Kind.RANGE, day, time, start, end, part, flags, other);
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * Math.floorMod(minute, DAY));
    }

    static When wrong(Problem problem) {
        return new When(
                When.Kind.NONE,
                null,
                null,
                null,
                null,
                java.util.List.of(),
                null,
                problem,
                "",
                java.util.List.of(),
                Set.of(),
                null,
                null,
                java.util.List.of());
    }

    static When relative(Relative relative) {
        return new When(
                When.Kind.NONE,
                null,
                null,
                null,
                null,
                java.util.List.of(),
                null,
                null,
                "",
                java.util.List.of(),
                Set.of(),
                null,
                relative,
                java.util.List.of());
    }

    private static When make(
            When.Kind kind,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable Part part,
            Set<Flag> flags,
            @Nullable LocalTime other) {
        return new When(
                kind,
                date,
                time,
                from,
                to,
                java.util.List.of(),
                part == null ? null : part.part(),
                null,
                "",
                java.util.List.of(),
                flags,
                other,
                null,
                java.util.List.of());
    }
}
