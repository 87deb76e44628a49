package org.foredesk.messaging;

import java.util.Locale;
import java.util.Optional;

/** How far a message to a person has come. */
public enum DeliveryStatus {
    /** Waits for its turn, for its time, or for the next attempt. */
    QUEUED(0),
    /** A worker is handing it to the provider. */
    SENDING(1),
    /**
     * Perhaps the provider has it and perhaps not; it is being looked up, or a person has to
     * decide.
     */
    UNKNOWN(2),
    /** The provider has taken it. */
    SENT(3),
    DELIVERED(4),
    READ(5),
    /** It was not sent. */
    FAILED(6),
    /** It was sent and did not arrive. */
    UNDELIVERED(6),
    /** Taken back before it was sent. */
    WITHDRAWN(6);

    private final int rank;

    DeliveryStatus(int rank) {
        this.rank = rank;
    }

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryStatus> ofCode(String code) {
        for (DeliveryStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a provider's report may change this status into {@code reported}. Reports come late,
     * twice and out of order: a status only moves forward, and bad news is not believed once the
     * message is known to have arrived.
     */
    public boolean mayBecome(DeliveryStatus reported) {
        return switch (reported) {
            case SENT, DELIVERED, READ -> rank < reported.rank;
            case FAILED, UNDELIVERED -> rank < DELIVERED.rank;
            case QUEUED, SENDING, UNKNOWN, WITHDRAWN -> false;
        };
    }
}
