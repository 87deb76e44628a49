package org.foredesk.web;

import java.util.Optional;

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
     * What the request says if it carries the sender's signature over all of it; empty otherwise,
     * also where no secret is set up.
     */
    Optional<ProviderPost> genuine(ProviderRequest request);

    /** What a body says that was found genuine when it came in. */
    ProviderPost read(byte[] body);
}
