package org.foredesk.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row for tests of the ground; its table is made by the test. */
@Entity
@Table(name = "test_word")
class WordRow {

    @Id UUID id;
    String word;
    Instant writtenAt;

    static WordRow of(String word, Instant now) {
        WordRow row = new WordRow();
        row.id = UUID.nameUUIDFromBytes(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        row.word = word;
        row.writtenAt = now;
        return row;
    }
}
