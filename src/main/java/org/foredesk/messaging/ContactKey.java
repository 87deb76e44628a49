package org.foredesk.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * A person's address on a channel of a clinic; its row id follows from it, so that finding one is a
 * look by key.
 */
record ContactKey(ClinicId clinic, ChannelKind channel, String address) {

    UUID id() {
        return UUID.nameUUIDFromBytes(
                (clinic + "|" + channel.code() + "|" + address).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds the row and keeps others from changing it; makes it with {@code column} at {@code
     * value} where there is none.
     */
    <R> R locked(Tx tx, Class<R> kind, String table, String column, Instant value) {
        R found = tx.session().get(kind, id(), LockMode.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        insert(tx, table, column, value);
        R made = tx.session().get(kind, id(), LockMode.PESSIMISTIC_WRITE);
        if (made == null) {
            throw new IllegalStateException("a row just written is not there");
        }
        return made;
    }

    <R> @Nullable R find(Tx tx, Class<R> kind) {
        return tx.session().get(kind, id());
    }

    // Somebody else may write the same row at the same moment: theirs is as good.
    private void insert(Tx tx, String table, String column, Instant value) {
        var unused =
                tx.attempt(connection -> {
                    String sql =
                            "insert into "
                                    + table
                                    + " (id, clinic_id, channel, address, "
                                    + column
                                    + ", version) values (?, ?, ?, ?, ?, 0)";
                    try (PreparedStatement insert = connection.prepareStatement(sql)) {
                        insert.setObject(1, id());
                        insert.setObject(2, clinic.value());
                        insert.setString(3, channel.code());
                        insert.setString(4, address);
                        insert.setObject(5, value.atOffset(ZoneOffset.UTC));
                        insert.executeUpdate();
                    }
                });
    }
}
