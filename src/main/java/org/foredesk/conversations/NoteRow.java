package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored remark. */
@Entity
@Table(name = "conversation_note")
class NoteRow {
    @Id UUID id;
    UUID clinicId;
    UUID conversationId;
    String author;
    String text;
    Instant createdAt;

    Note toNote() {
        return new Note(id, author, text, createdAt);
    }
}
