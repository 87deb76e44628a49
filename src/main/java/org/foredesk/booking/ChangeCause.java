package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * How a change of an appointment came about: through what it was made, or which wish or rule was
 * behind it. Every line of a history has one, beside the reason somebody may have typed. Kept as a
 * code with at most one argument and never as a sentence, so that each reader has it in their own
 * language.
 *
 * @param argument what a sentence about it names, as {@link Kind} says; null where it names nothing
 */
public record ChangeCause(Kind kind, @Nullable String argument) {

    /** The ways a change comes about, each with its argument. */
    public enum Kind {
        /** The patient asked for it; on which channel, {@code practice} for the practice phone. */
        PATIENT,
        /** The caller asked a voice agent for it. */
        CALLER,
        /** A request was confirmed. */
        REQUEST,
        /** A freed time was taken from the waiting list; when it was offered, ISO 8601 in UTC. */
        WAITLIST,
        /** The practitioner is away at short notice. */
        SICK_DAY,
        /** Taken back a moment later. */
        UNDO,
        /** Booked from the recall list; the ISO day the patient was to be called. */
        RECALL,
        /** One of several visits booked together; how many. */
        SERIES,
        /** Dragged in the calendar. */
        DRAG,
        /** Carried with the keyboard in the calendar. */
        KEYBOARD,
        /** A copy of another visit; its start, ISO 8601 in UTC. */
        COPY,
        /** Entered in the booking form. */
        FORM,
        /** Drawn in the calendar, then entered in the booking form. */
        DRAWN,
        /** On the visit's own card. */
        CARD,
        /** On the Today screen. */
        TODAY,
        /** At the desk, nothing more is known. */
        DESK,
        /** By another program; the name of its API key. */
        API,
        /** By an n8n workflow. */
        WORKFLOW,
        /** By Foredesk itself. */
        PROGRAM
    }

    /** The channel of the practice phone, which is none of the channels outside. */
    public static final String PRACTICE = "practice";

    public static final ChangeCause REQUEST = of(Kind.REQUEST);
    public static final ChangeCause SICK_DAY = of(Kind.SICK_DAY);
    public static final ChangeCause UNDO = of(Kind.UNDO);

    public static ChangeCause of(Kind kind) {
        return new ChangeCause(kind, null);
    }

    static ChangeCause waitlist(Instant offered) {
        return new ChangeCause(Kind.WAITLIST, offered.toString());
    }

    static ChangeCause series(int visits) {
        return new ChangeCause(Kind.SERIES, String.valueOf(visits));
    }

    public static ChangeCause copyOf(Appointment original) {
        return new ChangeCause(Kind.COPY, original.start().toString());
    }

    /** From the list of those to be called on that day. */
    public static ChangeCause recall(LocalDate due) {
        return new ChangeCause(Kind.RECALL, due.toString());
    }

    /** What is known where nothing was said: who does it says through what. */
    static ChangeCause by(Actor actor, ChannelKind channel, boolean demo) {
        return switch (actor) {
            case Actor.Staff _ -> of(Kind.DESK);
            // Nothing reaches a demo clinic from outside.
            case Actor.Patient _, Actor.Assistant _ ->
                    new ChangeCause(Kind.PATIENT, demo ? PRACTICE : channel.code());
            case Actor.VoiceAgent _ -> of(Kind.CALLER);
            case Actor.ApiClient(String key) -> new ChangeCause(Kind.API, key);
            case Actor.Workflow _ -> of(Kind.WORKFLOW);
            case Actor.Program _ -> of(Kind.PROGRAM);
        };
    }

    static ChangeCause stored(String code, @Nullable String argument) {
        return new ChangeCause(Kind.valueOf(code.toUpperCase(Locale.ROOT)), argument);
    }

    /** The word in the history and the API, in lower case. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
