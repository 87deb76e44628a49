package org.foredesk.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditRow {

    @Id UUID id;
    UUID clinicId;
    Instant happenedAt;
    String actorKind;
    @Nullable String actorReference;
    String actorLabel;
    String action;
    String subjectKind;
    @Nullable String subjectId;
    String detail;
    @Nullable Long link;
    @Nullable String chainHash;

    /**
     * SHA-256 over the link before and every field, each with its length so that none can run into
     * the next.
     */
    String hashAfter(String previous, long number) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java comes with SHA-256", missing);
        }
        add(digest, previous);
        add(digest, String.valueOf(number));
        add(digest, id.toString());
        add(digest, clinicId.toString());
        add(digest, happenedAt.toString());
        add(digest, actorKind);
        add(digest, actorReference);
        add(digest, actorLabel);
        add(digest, action);
        add(digest, subjectKind);
        add(digest, subjectId);
        add(digest, detail);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(field == null ? -1 : bytes.length)
                        .array());
        digest.update(bytes);
    }
}
