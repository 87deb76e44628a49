package org.foredesk.booking;

import org.foredesk.kernel.DepartmentId;

/** A group of practitioners; {@code active} as for {@link Location}. */
public record Department(DepartmentId id, String name, boolean active) {}
