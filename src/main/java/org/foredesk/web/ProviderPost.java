package org.foredesk.web;

import java.util.Optional;
import org.foredesk.messaging.StatusUpdate;

/** What a sender of webhooks has posted. Reading it never throws, whatever the bytes. */
public interface ProviderPost {

    /** The message in it; empty when what must be there (id and sender) is missing. */
    Optional<ProviderMessage> message();

    /** The news of a message of ours in it; empty when it is none. */
    Optional<StatusUpdate> status();
}
