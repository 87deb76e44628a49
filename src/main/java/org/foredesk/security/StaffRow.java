package org.foredesk.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff")
class StaffRow {

    @Id UUID id;
    UUID clinicId;
    String name;
    String role;
    @Nullable String passwordHash;
    int failedSignIns;
    @Nullable Instant lockedUntil;
    boolean active;
    Instant createdAt;
    @Version int version;

    Role role() {
        // A word nobody knows must not open anything.
        return Role.ofCode(role).orElse(Role.RECEPTIONIST);
    }

    boolean isLockedAt(Instant now) {
        Instant until = lockedUntil;
        return until != null && now.isBefore(until);
    }

    StaffMember toMember() {
        return new StaffMember(
                new StaffId(id),
                new ClinicId(clinicId),
                name,
                role(),
                passwordHash != null,
                active);
    }
}
