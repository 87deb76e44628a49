package org.foredesk.web;

import java.util.Map;

/**
 * Which HTTP status a refusal's code has; what is not in the table was understood and is not
 * possible (422).
 */
final class RefusalStatus {

    private static final Map<String, Integer> TABLE =
            Map.ofEntries(
                    Map.entry("slot_taken", 409),
                    Map.entry("changed_meanwhile", 409),
                    Map.entry("wrong_status", 409),
                    Map.entry("patient_busy", 409),
                    Map.entry("not_allowed_from_here", 409),
                    Map.entry("already_sent", 409),
                    Map.entry("not_playable", 409),
                    Map.entry("from_calendar", 409),
                    Map.entry("already_waiting", 409),
                    Map.entry("already_recalled", 409),
                    Map.entry("offer_gone", 409),
                    Map.entry("not_found", 404),
                    Map.entry("unknown_entry", 404),
                    Map.entry("unknown_resource", 404),
                    Map.entry("unknown_appointment", 404),
                    Map.entry("unknown_request", 404),
                    Map.entry("unknown_conversation", 404),
                    Map.entry("unknown_message", 404),
                    Map.entry("unknown_notification", 404),
                    Map.entry("forbidden", 403),
                    Map.entry("not_allowed", 403),
                    Map.entry("too_many_bookings", 429));

    private RefusalStatus() {}

    static int of(String code) {
        return TABLE.getOrDefault(code, 422);
    }
}
