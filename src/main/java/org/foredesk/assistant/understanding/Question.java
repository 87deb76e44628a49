package org.foredesk.assistant.understanding;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question the assistant asked last, so that a short answer ("2", "the later one", "haan",
 * "Asha Rao") can be read.
 *
 * @param options what was offered, in the order shown; empty where nothing was
 */
public record Question(Kind kind, List<Option> options) {

    public Question {
        options = List.copyOf(options);
    }

    /** A question without offers. */
    public static Question of(Kind kind) {
        return new Question(kind, List.of());
    }

    /** "Which one?", with its offers. */
    public static Question choice(List<Option> options) {
        return new Question(Kind.OPTION, options);
    }

    /** What is being asked. */
    public enum Kind {
        /** Which doctor or which speciality. */
        DOCTOR,
        /** What is the matter; which kind of doctor. */
        SYMPTOM,
        DAY,
        TIME,
        /** Yes or no to one concrete proposal; nothing is written without a yes. */
        CONFIRM,
        /** Yes or no to a general offer ("would you like to make an appointment?"). */
        OFFER,
        /** "Anything else?": a no ends the talk, a yes opens it. */
        ANYTHING_ELSE,
        /** The patient's name. */
        NAME,
        /** One of {@link Question#options()}. */
        OPTION,
        /** Which of the patient's appointments; {@link Question#options()} lists them. */
        APPOINTMENT,
        /** For whom the visit is: oneself, a child, a parent. */
        FOR_WHOM,
        REASON,
        SERVICE,
        /**
         * Anything else about the person, such as their age or whether they came before; asked only
         * in others' words.
         */
        DETAIL,
        PHONE,
        EMAIL
    }

    /**
     * One offered choice.
     *
     * @param number as printed before it, from 1
     * @param label as shown
     * @param start appointment time in the clinic's zone, where the option has one
     * @param practitionerId whose it is, where known
     */
    public record Option(
            int number,
            String label,
            @Nullable LocalDateTime start,
            @Nullable String practitionerId) {}
}
