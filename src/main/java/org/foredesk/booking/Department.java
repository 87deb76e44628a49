package org.foredesk.booking;

import org.foredesk.kernel.DepartmentId;

/** A group of practitioners. */
public record Department(DepartmentId id, String name) {}
