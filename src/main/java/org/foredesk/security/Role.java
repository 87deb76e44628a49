package org.foredesk.security;

import java.util.Locale;
import java.util.Optional;

/** What a staff member may do; each role includes the ones before it. */
public enum Role {
    RECEPTIONIST,
    MANAGER,
    ADMINISTRATOR;

    /** The word kept in rows, such as {@code manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether somebody with this role may do what takes {@code needed}. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
