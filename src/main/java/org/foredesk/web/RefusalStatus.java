package org.foredesk.web;

import java.util.Map;

/** Which HTTP status a refusal's code has; what is not in the table was understood and is not possible (422). */
final class RefusalStatus {

    private static final Map<String, Integer> TABLE = Map.ofEntries(
            Map.entry("slot_taken", 409),
            Map.entry("changed", 409),
            Map.entry("conflict", 409),
            Map.entry("transition_not_allowed", 409),
            Map.entry("not_allowed_now", 409),
            Map.entry("already_decided", 409),
            Map.entry("not_found", 404),
            Map.entry("forbidden", 403),
            Map.entry("too_many_bookings", 429));

    private RefusalStatus() {}

    static int of(String code) {
        return TABLE.getOrDefault(code, 422);
    }
}
