package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a patient is known. The name is part of the key: a family shares a number, one person is
 * not entered twice.
 */
@Entity
@Table(name = "patient_identity")
class PatientIdentityRow {
    @Id UUID id;
    UUID clinicId;
    UUID patientId;

    @Enumerated(EnumType.STRING)
    IdentityKind kind;

    String identityValue;
    String nameKey;

    /** The digits from the last to the first; null for what is no number. */
    @Nullable String reversed;

    PatientIdentity toIdentity() {
        return new PatientIdentity(kind, identityValue);
    }
}
