package org.foredesk.web;

import java.time.Instant;
import java.util.List;

/**
 * What came in since a moment and what became of it. {@code received} counts everything accepted,
 * duplicates included; {@code waiting} is accepted and not worked on yet, {@code failed} is being
 * tried again.
 */
public record IntakeSummary(
        long received,
        long duplicates,
        long processed,
        long waiting,
        long failed,
        long fetchedAfterOutage,
        long missing,
        long needsPerson,
        List<Outage> outages) {

    public IntakeSummary {
        outages = List.copyOf(outages);
    }

    /** A stretch in which nothing could be received. */
    public record Outage(Instant from, Instant to, String reason) {}
}
