package org.foredesk.web;

import java.util.Optional;
import org.foredesk.messaging.StatusUpdate;

/**
 * The rules of one outside sender of webhooks (Twilio): whether a request is really theirs, and
 * what it says. The adapter neither stores nor answers anything. Safe for use by many threads.
 */
public interface ProviderWebhook {

    /**
     * The name kept with each message, such as {@code twilio}; a message is unique by it and the
     * sender's own id.
     */
    String provider();

    /**
     * Whether the request carries the sender's signature over all of it; false also where no secret
     * is set up.
     */
    boolean isGenuine(ProviderRequest request);

    /**
     * The message in a request body; empty when what must be there (id and sender) is missing.
     * Never throws for any bytes.
     */
    Optional<ProviderMessage> message(byte[] body);

    /**
     * The news of a message of ours in a request body; empty when it is none. Never throws for any
     * bytes.
     */
    Optional<StatusUpdate> status(byte[] body);
}
