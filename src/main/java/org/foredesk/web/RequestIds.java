package org.foredesk.web;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for requests, to find one in the log again: what tells this run of the program from others,
 * and a number. They are no secret, so they need no randomness of their own.
 */
final class RequestIds {

    private final String run;
    private final AtomicLong last = new AtomicLong();

    /**
     * @param run an id nobody else has
     */
    RequestIds(UUID run) {
        this.run = run.toString().replace("-", "") + "-";
    }

    String next() {
        return run + last.incrementAndGet();
    }
}
