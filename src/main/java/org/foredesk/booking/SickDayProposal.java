package org.foredesk.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another time found for a visit, before anything is written: {@code proposed} fits best and is
 * null where nothing is free; {@code others} could be had instead, best first.
 */
public record SickDayProposal(Appointment visit, @Nullable Slot proposed, List<Slot> others) {

    public SickDayProposal {
        others = List.copyOf(others);
    }
}
