package org.foredesk.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a thread stands on the desk. */
public enum ConversationStatus {
    OPEN,
    PENDING,
    SNOOZED,
    CLOSED;

    /** The name in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConversationStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
