package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A field as it was read from a patient's words, with where they stand: characters {@code from} up
 * to but without {@code to} of a message.
 *
 * @param value the doctor's or service's name, the speciality's key, or the words themselves
 * @param moment for {@link Kind#WHEN}: what of it can be put on a calendar
 * @param byModel whether the language model read it, where the rules were unsure of the message
 * @param correctedBy who of the staff put it right; null where nobody did
 * @param confidence 0–1; null where a rule settled it (a speciality from a symptom)
 */
public record UnderstoodField(
        Kind kind,
        String value,
        UnderstoodTime moment,
        @Nullable Double confidence,
        MessageId message,
        int from,
        int to,
        boolean byModel,
        @Nullable String correctedBy) {

    /** As staff put it right. */
    UnderstoodField corrected(Correction correction) {
        return new UnderstoodField(
                kind,
                correction.right(),
                new UnderstoodTime(correction.day(), null, correction.time(), null),
                null,
                message,
                from,
                to,
                false,
                correction.by());
    }

    /** For {@link Kind#WHEN}: the day, where one was said, in the clinic's zone. */
    public @Nullable LocalDate day() {
        return moment.day();
    }

    /** For {@link Kind#WHEN}: the time of day, where one was said. */
    public @Nullable LocalTime time() {
        return moment.time();
    }

    /** Whether both say the same, wherever and however surely it was read. */
    boolean saysSame(UnderstoodField other) {
        return kind == other.kind && value.equals(other.value) && moment.equals(other.moment);
    }

    /** What can be read, in the order staff look at it. */
    public enum Kind {
        /** What is wanted: {@code book}, {@code reschedule} or {@code cancel}. */
        INTENT,
        PATIENT,
        RELATION,
        DOCTOR,
        SPECIALITY,
        WHEN,
        SERVICE,
        REASON,
        EMERGENCY;

        /** The name in the database and in files, in lower case. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that {@link #code()}; any other is a bug. */
        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
