package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A start at which several practitioners are free one after the other for a visit that none of them
 * can give alone, at one location. Computed when asked for, never stored. {@code parts} are two or
 * more, in order of time.
 */
public record PartedSlot(List<Slot> parts) {

    public PartedSlot {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("one part alone is a slot");
        }
    }

    public Instant start() {
        return parts.getFirst().start();
    }

    public Instant end() {
        return parts.getLast().end();
    }

    /** All of it as if it were one: with the first practitioner's id and everybody's name. */
    public Slot whole() {
        Slot first = parts.getFirst();
        return new Slot(
                first.practitioner(),
                joined(", ", Slot::practitionerName),
                first.location(),
                first.locationName(),
                ServiceChoice.of(
                        parts.stream()
                                .flatMap(part -> part.services().services().stream())
                                .toList()),
                joined(" + ", Slot::serviceName),
                start(),
                end(),
                1,
                0,
                first.score());
    }

    private String joined(String sign, java.util.function.Function<Slot, String> name) {
        return parts.stream().map(name).collect(Collectors.joining(sign));
    }
}
