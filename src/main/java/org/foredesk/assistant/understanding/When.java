package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the patient wants to come, as far as they said. All in the zone of {@link Utterance#now()}.
 *
 * @param date the day, where one was said
 * @param time the clock time, where one was said ("around 11" has it too)
 * @param from start of what has width; where {@link #dayGiven()} is false its date is only a
 *     placeholder and only the clock counts
 * @param to end, not included; null with {@code from} set is "from then on"
 * @param daily clock times wished on each of several days ("next week after 3"); {@code from} and
 *     {@code to} are then whole days
 * @param except what was ruled out
 * @param problem why nothing could be made of it (30 February, yesterday), as a sentence; {@code
 *     kind} is then {@code NONE}
 * @param near the day nearest to one that is in no calendar (28 February); null where none is
 * @param text the words it came from
 * @param otherTime the other half of the day where both are possible ({@link Flag#EITHER_HALF})
 * @param relative asks for a shift of what was offered where nothing absolute could be computed
 * @param alternatives further wishes ("or Tuesday"), in order
 */
public record When(
        Kind kind,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable Window daily,
        List<Exclusion> except,
        @Nullable PartOfDay part,
        @Nullable Problem problem,
        @Nullable LocalDate near,
        String text,
        List<Span> spans,
        Set<Flag> flags,
        @Nullable LocalTime otherTime,
        @Nullable Relative relative,
        List<When> alternatives) {

    public When {
        except = List.copyOf(except);
        spans = List.copyOf(spans);
        flags = Set.copyOf(flags);
        alternatives = List.copyOf(alternatives);
    }

    /** Nothing said. */
    public static final When NONE = WhenBuilder.of(Kind.NONE).build();

    /** A day, found in {@code where} of {@code text}. */
    public static When on(LocalDate day, String text, Span where) {
        return found(Kind.DATE, day, null, null, null, null, text, where, Set.of());
    }

    /** A clock time, of a day where one is known. */
    public static When at(@Nullable LocalDate day, LocalTime time, String text, Span where) {
        Kind kind = day == null ? Kind.TIME : Kind.DATETIME;
        return found(kind, day, time, null, null, null, text, where, Set.of());
    }

    /** Whole days, {@code end} not included. */
    public static When between(LocalDate first, LocalDate end, String text, Span where) {
        return found(
                Kind.RANGE,
                null,
                null,
                first.atStartOfDay(),
                end.atStartOfDay(),
                null,
                text,
                where,
                Set.of());
    }

    /** A part of a day, or of any day where {@code day} is null. */
    public static When during(
            @Nullable LocalDate day, PartOfDay part, LocalDate today, String text, Span where) {
        LocalDateTime midnight = (day == null ? today : day).atStartOfDay();
        return found(
                Kind.RANGE,
                day,
                null,
                midnight.plusHours(part.fromHour()),
                midnight.plusHours(part.toHour()),
                part,
                text,
                where,
                day == null ? Set.of(Flag.NO_DAY) : Set.of());
    }

    private static When found(
            Kind kind,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable PartOfDay part,
            String text,
            Span where,
            Set<Flag> flags) {
        return new When(
                kind,
                date,
                time,
                from,
                to,
                null,
                List.of(),
                part,
                null,
                null,
                text,
                List.of(where),
                flags,
                null,
                null,
                List.of());
    }

    /** True where a day or days were said, not only a time. */
    public boolean dayGiven() {
        return date != null || (from != null || to != null) && !flags.contains(Flag.NO_DAY);
    }

    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** As in the contract of {@code understand}. */
    public enum Kind {
        DATE,
        TIME,
        DATETIME,
        RANGE,
        NONE
    }

    /** Things worth knowing beside the value. */
    public enum Flag {
        /** "At five" and both 05:00 and 17:00 are possible here: ask. */
        EITHER_HALF,
        /** From and to carry a clock only; their date is a placeholder. */
        NO_DAY,
        /** As soon as possible, the earliest. */
        EARLIEST,
        /** Any day, any time, whenever. */
        ANY,
        /** "Around": the time is the middle of the range. */
        AROUND,
        /** A weekday and a date were said that do not go together; the date was taken. */
        WEEKDAY_MISMATCH,
        /** Days were joined by "or": any of them, this one or one of the alternatives. */
        EITHER_DAY,
        /** Today's own weekday was said: today if there are times left, else in a week. */
        TODAY_OR_NEXT_WEEK
    }

    /**
     * From one clock time to another, {@code to} not included; null is open. An end at midnight is
     * open too.
     */
    public record Window(@Nullable LocalTime from, @Nullable LocalTime to) {}

    /** A day, a weekday, a part of the day or hours that are ruled out; exactly one is set. */
    public record Exclusion(
            @Nullable LocalDate date,
            @Nullable DayOfWeek weekday,
            @Nullable PartOfDay part,
            @Nullable Window hours) {

        /** Days or a part of them. */
        public Exclusion(
                @Nullable LocalDate date, @Nullable DayOfWeek weekday, @Nullable PartOfDay part) {
            this(date, weekday, part, null);
        }

        /** Those hours of any day. */
        public Exclusion(Window hours) {
            this(null, null, null, hours);
        }
    }

    /** What is wrong with a date, for the reply to put in words. */
    public enum Problem {
        /** No such day in the calendar. */
        IMPOSSIBLE_DATE("there is no such date"),
        PAST("that is in the past"),
        IMPOSSIBLE_TIME("there is no such time"),
        /** The range ends before it starts. */
        BACKWARDS("it ends before it starts");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** In plain English, for logs and the command line. */
        public String words() {
            return words;
        }
    }

    /** A wish relative to what was offered. */
    public enum Relative {
        EARLIER,
        LATER,
        SAME_TIME,
        SAME_DAY,
        NEXT_DAY,
        ANOTHER_DAY,
        ANOTHER_TIME
    }
}
