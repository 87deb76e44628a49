package org.foredesk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.foredesk.security.ApiPrincipal;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request with a known {@code Idempotency-Key} the answer of the first one for 24 hours.
 * The key is claimed before the work begins, so that two requests at once have one effect; a claim
 * whose work never ended (the process died) is free again after a minute. Server errors and limits
 * are not kept.
 */
final class IdempotentAnswers {

    static final String REPLAYED = "Idempotent-Replayed";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);
    private static final int LONGEST_KEY = 200;

    private record Kept(
            String requestHash,
            @Nullable Integer status,
            @Nullable String type,
            @Nullable String body,
            Instant at) {}

    private final Transactions transactions;

    IdempotentAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    Reply answer(
            ApiPrincipal principal, String key, String routeAndBodyHash, Supplier<Reply> work) {
        if (key.length() > LONGEST_KEY) {
            throw Rejection.malformed(
                    "Idempotency-Key", "The Idempotency-Key may have 200 characters at most.");
        }
        Optional<Reply> known =
                transactions.write(tx -> claim(tx, principal, key, routeAndBodyHash));
        if (known.isPresent()) {
            return known.get();
        }
        Reply reply;
        try {
            reply = work.get();
        } catch (Rejection rejected) {
            reply = new Reply(rejected.status(), rejected.body(), null, rejected.headers());
        } catch (RuntimeException failed) {
            transactions.writeOnly(tx -> forget(tx, principal, key));
            throw failed;
        }
        keep(principal, key, reply);
        return reply;
    }

    private Optional<Reply> claim(Tx tx, ApiPrincipal principal, String key, String hash) {
        deleteOlderThan(tx, tx.now().minus(KEPT));
        if (insert(tx, principal, key, hash)) {
            return Optional.empty();
        }
        Kept kept =
                find(tx, principal, key)
                        .orElseThrow(() ->
                                Rejection.of(
                                        409,
                                        "in_progress",
                                        "The first request with this key has just ended; try again."));
        if (!kept.requestHash().equals(hash)) {
            throw Rejection.of(
                    422,
                    "idempotency_key_reused",
                    "This Idempotency-Key was used for another request.");
        }
        if (kept.status() != null) {
            return Optional.of(replay(kept.status(), kept.type(), kept.body()));
        }
        if (kept.at().isAfter(tx.now().minus(ABANDONED_AFTER))) {
            throw Rejection.of(
                    409, "in_progress", "A request with this Idempotency-Key is being worked on.");
        }
        forget(tx, principal, key);
        insert(tx, principal, key, hash);
        return Optional.empty();
    }

    private static Reply replay(int status, @Nullable String type, @Nullable String body) {
        Reply reply = new Reply(status, body, type, java.util.Map.of());
        return reply.with(REPLAYED, "true");
    }

    private void keep(ApiPrincipal principal, String key, Reply reply) {
        if (reply.status() >= 500 || reply.status() == 429) {
            transactions.writeOnly(tx -> forget(tx, principal, key));
            return;
        }
        String type =
                reply.body() == null
                        ? null
                        : reply.contentType() == null ? HttpFront.JSON : reply.contentType();
        String body =
                reply.body() == null
                        ? null
                        : new String(HttpFront.bytes(reply.body()), StandardCharsets.UTF_8);
        transactions.writeOnly(tx ->
                run(
                        tx,
                        "update idempotent_answer set status = ?, content_type = ?, body = ?"
                                + " where clinic_id = ? and api_key = ? and idempotency_key = ?",
                        reply.status(),
                        type,
                        body,
                        principal.clinic().value(),
                        principal.name(),
                        key));
    }

    private static boolean insert(Tx tx, ApiPrincipal principal, String key, String hash) {
        return tx.attempt(connection ->
                execute(
                        connection,
                        "insert into idempotent_answer (clinic_id, api_key, idempotency_key, request_hash, created_at) values (?, ?, ?, ?, ?)",
                        principal.clinic().value(),
                        principal.name(),
                        key,
                        hash,
                        Timestamp.from(tx.now())));
    }

    private static void forget(Tx tx, ApiPrincipal principal, String key) {
        run(
                tx,
                "delete from idempotent_answer where clinic_id = ? and api_key = ? and idempotency_key = ?",
                principal.clinic().value(),
                principal.name(),
                key);
    }

    private static void deleteOlderThan(Tx tx, Instant limit) {
        run(tx, "delete from idempotent_answer where created_at < ?", Timestamp.from(limit));
    }

    private static Optional<Kept> find(Tx tx, ApiPrincipal principal, String key) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select request_hash, status, content_type, body, created_at from idempotent_answer"
                                            + " where clinic_id = ? and api_key = ? and idempotency_key = ?")) {
                        select.setObject(1, principal.clinic().value());
                        select.setString(2, principal.name());
                        select.setString(3, key);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next() ? Optional.of(kept(found)) : Optional.empty();
                        }
                    }
                });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString(1),
                row.getObject(2, Integer.class),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }

    private static void run(Tx tx, String sql, @Nullable Object... values) {
        tx.session().doWork(connection -> execute(connection, sql, values));
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** What makes two requests the same: method, path, query and body. */
    static String hash(ProviderRequest request, String pathAndQuery) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(
                    (request.method() + " " + pathAndQuery + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(request.body()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
