package org.foredesk.booking;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The room or equipment a time is refused for: its name or that of its group, how it is in the way,
 * and until when by the clinic's clock where that is known.
 */
public record ResourceInTheWay(String name, How how, @Nullable LocalTime until) {

    public enum How {
        /** There is none at that place. */
        MISSING,
        HELD,
        OUT_OF_USE,
        IN_USE,
        /** All of a group are taken. */
        NONE_FREE
    }
}
