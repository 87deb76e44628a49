package org.foredesk.booking;

import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A building of the clinic. One that is no longer {@code active} is only kept for the appointments
 * there were.
 */
public record Location(LocationId id, String name, @Nullable String address, boolean active) {}
