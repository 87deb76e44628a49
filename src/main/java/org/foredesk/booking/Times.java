package org.foredesk.booking;

import java.util.Map;
import org.foredesk.kernel.TimeRange;

/** How times are written in the audit trail: ISO 8601, in UTC. */
final class Times {

    private Times() {}

    static Map<String, String> detail(TimeRange time) {
        return Map.of("from", time.start().toString(), "to", time.end().toString());
    }
}
