package org.foredesk.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the dialogue with a patient has come. Which moves are allowed stands in {@link
 * DialogueMoves}.
 */
public enum DialogueState {
    INITIATED,
    GATHERING_INFO,
    SLOT_SELECTION,
    CONFIRMING,
    COMPLETED,
    ABANDONED;

    /** The name in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DialogueState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
