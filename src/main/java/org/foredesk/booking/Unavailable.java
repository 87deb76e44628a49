package org.foredesk.booking;

import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.Refusal;

/** The detail of a refused time: every reason, and what could be had instead, best first. */
public record Unavailable(List<SlotReason> reasons, List<Slot> alternatives) {

    public Unavailable {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    /** The detail of {@code refusal}, where it is about a time. */
    public static Optional<Unavailable> of(Refusal refusal) {
        return refusal.details().stream()
                .filter(Unavailable.class::isInstance)
                .map(Unavailable.class::cast)
                .findFirst();
    }

    /** The alternatives that come with {@code refusal}, none where there are none. */
    public static List<Slot> alternativesOf(Refusal refusal) {
        return of(refusal).map(Unavailable::alternatives).orElse(List.of());
    }
}
