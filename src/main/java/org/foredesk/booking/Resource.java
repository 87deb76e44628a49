package org.foredesk.booking;

import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A room or a piece of equipment that a visit takes besides the practitioner, for the same time and
 * buffers. Those of one {@code group} stand in for each other; one with a {@code location} is for
 * practitioners of that place; {@code capacity} is how many visits or sessions can have it at once.
 * One that is no longer {@code active} is only kept for the appointments there are.
 */
public record Resource(
        ResourceId id,
        String name,
        ResourceKind kind,
        @Nullable String group,
        @Nullable LocationId location,
        int capacity,
        boolean active) {

    /** Whether a service that says it needs {@code name} can have this one. */
    boolean serves(String need) {
        String wanted = DirectoryView.plain(need);
        return DirectoryView.plain(name).equals(wanted)
                || kind.code().equals(wanted)
                || (group != null && DirectoryView.plain(group).equals(wanted));
    }
}
