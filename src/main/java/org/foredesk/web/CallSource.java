package org.foredesk.web;

import java.util.Optional;
import org.foredesk.calls.CallReport;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Outcome;

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
     * The call a body tells of; empty where it tells of something else, refused where what must be
     * there is missing or wrong.
     *
     * @param clinic whose country and zone numbers and times without one are read in
     */
    Outcome<Optional<CallReport>> read(byte[] body, Clinic clinic);
}
