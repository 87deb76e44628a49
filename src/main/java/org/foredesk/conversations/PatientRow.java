package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A stored patient. */
@Entity
@Table(name = "patient")
class PatientRow {
    @Id UUID id;
    UUID clinicId;
    @Nullable String name;
    @Nullable String phone;
    @Nullable String language;
    @Nullable LocalDate birthDate;
    @Nullable UUID mergedInto;
    int indexedBy;
    Instant createdAt;
    int version;

    Patient toPatient(List<PatientIdentity> identities) {
        return new Patient(
                new PatientId(id),
                new ClinicId(clinicId),
                name,
                phone == null ? null : new PhoneNumber(phone),
                language == null ? null : Language.ofCode(language).orElse(null),
                birthDate,
                identities,
                createdAt);
    }
}
