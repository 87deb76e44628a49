package org.foredesk.web;

import java.util.List;
import org.foredesk.booking.CalendarSync;

/**
 * Where Google says that the connected calendar changed. It sends nothing but headers and signs
 * nothing; the secret given to it with the channel is what it is known by.
 */
final class CalendarRoutes {

    private final CalendarSync calendar;

    CalendarRoutes(WebServices services) {
        this.calendar = services.booking().calendar();
    }

    List<Route> routes() {
        return List.of(
                Route.post("/webhooks/google", "Google says that the connected calendar changed")
                        .signed()
                        .answers(204)
                        .by(this::changed));
    }

    private Reply changed(Call call) {
        String secret = call.raw().header("X-Goog-Channel-Token").orElse(null);
        if (!calendar.knows(call.clinic().id(), secret)) {
            throw Rejection.of(403, "bad_signature", "This channel is not one of ours.");
        }
        calendar.notice();
        return Reply.noContent();
    }
}
