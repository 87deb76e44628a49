package org.foredesk.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a thread waits for a person. */
public enum Attention {
    EMERGENCY,
    /** What was written may be an emergency; the assistant has said what to do if it is. */
    MAYBE_EMERGENCY,
    /** The patient asked for a person. */
    HUMAN_WANTED,
    /** The assistant could not help any further. */
    NO_PROGRESS,
    /** A cancellation or change inside the notice period, which only staff may do. */
    LATE_CHANGE,
    /** A booking that staff must confirm. */
    REQUEST,
    /** A picture, document or voice note the assistant cannot read. */
    MEDIA,
    /** A medical question. */
    MEDICAL,
    /** No free time could be found. */
    NO_SLOT,
    /** Insults or anger. */
    UPSET,
    /** Wrote after opting out, so that only a call can answer. */
    OPTED_OUT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attention> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
