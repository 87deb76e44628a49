package org.foredesk.booking;

import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** A building of the clinic. */
public record Location(LocationId id, String name, @Nullable String address) {}
