package org.foredesk.integrations.twilio;

import java.util.Locale;
import java.util.Optional;
import org.foredesk.messaging.DeliveryStatus;

/**
 * Twilio's words for how far a message has come. Once Twilio has it, it is sent as far as we are
 * concerned.
 */
final class TwilioStatus {

    private TwilioStatus() {}

    static Optional<DeliveryStatus> read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending", "sent", "partially_delivered" ->
                    Optional.of(DeliveryStatus.SENT);
            case "delivered" -> Optional.of(DeliveryStatus.DELIVERED);
            case "read" -> Optional.of(DeliveryStatus.READ);
            case "undelivered" -> Optional.of(DeliveryStatus.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(DeliveryStatus.FAILED);
            default -> Optional.empty();
        };
    }
}
