package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored remark about a patient. */
@Entity
@Table(name = "patient_note")
class PatientNoteRow {
    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    String author;
    String text;
    Instant createdAt;

    Note toNote() {
        return new Note(id, author, text, createdAt);
    }
}
