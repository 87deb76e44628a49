package org.foredesk.security;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.StaffId;

/** A person who works at the desk. One who has left stays known by name, but is not active. */
public record StaffMember(
        StaffId id, ClinicId clinic, String name, Role role, boolean hasPassword, boolean active) {

    public Actor actor() {
        return new Actor.Staff(id, name);
    }
}
