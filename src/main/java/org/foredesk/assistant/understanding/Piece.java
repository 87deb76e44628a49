package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression as the grammar builds it up: words and numbers first, then clock times,
 * days, spans.
 */
sealed interface Piece {

    /** A word of some kind; value is the weekday, month, unit and so on. */
    record Word(TimeWord kind, int value) implements Piece {}

    /**
     * A number; {@code digits} is 0 where it was spelled out, −1 where the word is an article too
     * ("one", "un", "ek").
     */
    record Num(int value, int digits) implements Piece {}

    record Ordinal(int value) implements Piece {}

    /**
     * A time of day in minutes.
     *
     * @param open true where the other half of the day is as possible; minutes are then those of
     *     1:00 to 12:59
     */
    record Clock(int minute, boolean open, boolean around) implements Piece {}

    /** A part of the day or a named window; {@code today}: "tonight", "esta tarde". */
    record Part(@Nullable PartOfDay part, int from, int to, boolean today) implements Piece {}

    /** A day, and how it was said. */
    record Day(LocalDate date, How how) implements Piece {}

    /** Whole days, {@code to} not included; one end may be open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to, How how) implements Piece {}

    record Amount(int count, Unit unit) implements Piece {}

    /**
     * From one clock time to another, −1 for an open end; {@code open} as in {@link Clock}, each
     * end for itself.
     */
    record Hours(int from, boolean fromOpen, int to, boolean toOpen) implements Piece {}

    record Moment(LocalDateTime at) implements Piece {}

    /** Something that cannot be. */
    record Wrong(Problem problem, @Nullable LocalDate near) implements Piece {
        Wrong(Problem problem) {
            this(problem, null);
        }
    }

    /** How a day or span was said; decides what may be combined with it. */
    enum How {
        /** Today, tomorrow, in three days. */
        RELATIVE,
        WEEKDAY,
        /** "Next Friday": a weekday that is not to be moved any more. */
        FIXED_WEEKDAY,
        /** A day of the month alone. */
        DAY_OF_MONTH,
        /** Day and month. */
        DATE,
        WEEK,
        WEEKEND,
        MONTH,
        /** From one weekday to another. */
        WEEKDAYS,
        SPAN,
        /** After or before a day. */
        HALF_OPEN,
        /** The weekday was not the date's. */
        MISMATCH
    }
}
