package org.foredesk.web;

import java.time.ZoneId;
import java.util.List;
import org.foredesk.booking.Slot;
import org.foredesk.booking.Unavailable;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;

/** Turns what a feature answered into what the API answers. */
final class Answers {

    private Answers() {}

    /** The value, or the refusal as an error with its alternatives. */
    static <T> T valueOf(Outcome<T> outcome, Call call) {
        return valueOf(outcome, call.zone());
    }

    /** As above, with the alternatives on the clock of {@code zone}. */
    static <T> T valueOf(Outcome<T> outcome, ZoneId zone) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw rejection(refusal, zone);
        };
    }

    static Rejection rejection(Refusal refusal, Call call) {
        return rejection(refusal, call.zone());
    }

    private static Rejection rejection(Refusal refusal, ZoneId zone) {
        List<Slot> alternatives = Unavailable.alternativesOf(refusal);
        return Rejection.of(
                refusal, alternatives.stream().map(slot -> SlotView.of(slot, zone)).toList());
    }
}
