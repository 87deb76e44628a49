package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A field as it was read from a patient's words, with where they stand: characters {@code from} up
 * to but without {@code to} of a message.
 *
 * @param value the doctor's or service's name, the speciality's key, or the words themselves
 * @param day for {@link Kind#WHEN}: the day, where one was said, in the clinic's zone
 * @param time for {@link Kind#WHEN}: the time of day, where one was said
 * @param correctedBy who of the staff put it right; null where nobody did
 * @param confidence 0–1; null where a rule settled it (a speciality from a symptom)
 */
public record UnderstoodField(
        Kind kind,
        String value,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable Double confidence,
        MessageId message,
        int from,
        int to,
        @Nullable String correctedBy) {

    /** As the assistant read it. */
    UnderstoodField(
            Kind kind,
            String value,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Double confidence,
            MessageId message,
            int from,
            int to) {
        this(kind, value, day, time, confidence, message, from, to, null);
    }

    /** As staff put it right. */
    UnderstoodField corrected(Correction correction) {
        return new UnderstoodField(
                kind,
                correction.right(),
                correction.day(),
                correction.time(),
                null,
                message,
                from,
                to,
                correction.by());
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
        EMERGENCY
    }
}
