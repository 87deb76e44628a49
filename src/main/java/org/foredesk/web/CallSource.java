package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How one service of voice agents tells of finished calls: its signature and the form of its
 * reports. The adapter neither stores nor answers anything. Safe for use by many threads.
 */
public interface CallSource {

    /** The name kept with each call; at its end of the webhook's address, too, but for our own. */
    String name();

    /** Whether the request carries the sender's signature; false where no secret is set up. */
    boolean genuine(ProviderRequest request);

    /**
     * The call a body tells of, in our own form, which {@link OwnForm} puts together; empty where
     * the body tells of something else, or of a call that had no telephone number. It is checked
     * afterwards like a call sent in that form.
     */
    Optional<ObjectNode> inOurForm(JsonNode body);
}
