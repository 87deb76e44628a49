package org.foredesk.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Keys other programs show to be let in. A key is 256 random bits, so a plain SHA-256 of it is
 * enough to keep: there is nothing to guess. The key is found by its hash, so that the time a
 * look-up takes says nothing about how close a wrong one came. A revoked key is of no use from the
 * next request on.
 */
public final class ApiKeys {

    private static final String PREFIX = "fdk_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("fdk_[A-Za-z0-9_-]{43}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    // Noting every use would make each request a write.
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private record Found(@Nullable ApiKeyRow row, Instant now) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Secrets secrets;
    private final AuditTrail audit;

    public ApiKeys(Transactions transactions, IdSource ids, Secrets secrets, AuditTrail audit) {
        this.transactions = transactions;
        this.ids = ids;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(ApiKeyRow.class);
    }

    /**
     * Makes a key, whose secret is in the answer and nowhere else. Refused with {@code name_taken}
     * while a key of that name is good, {@code bad_name} or {@code no_scope}.
     */
    public Outcome<NewApiKey> create(Actor by, ClinicId clinic, String name, Set<Scope> scopes) {
        if (!NAME.matcher(name).matches()) {
            return Outcome.refused(
                    "bad_name",
                    "A key's name begins with a letter or digit and has at most 100 letters, digits, spaces, dots or dashes.");
        }
        if (scopes.isEmpty()) {
            return Outcome.refused("no_scope", "A key needs at least one scope.");
        }
        return transactions.writeDurably(tx -> create(tx, by, clinic, name, scopes));
    }

    private Outcome<NewApiKey> create(
            Tx tx, Actor by, ClinicId clinic, String name, Set<Scope> scopes) {
        if (good(tx, clinic, name) != null) {
            return Outcome.refused("name_taken", "There is a key named " + name + " already.");
        }
        String secret = PREFIX + secrets.token(RANDOM_BYTES);
        ApiKeyRow row = new ApiKeyRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.name = name;
        row.liveName = name;
        row.keyHash = hash(secret);
        row.scopes = ApiKeyRow.words(scopes);
        row.createdAt = tx.now();
        tx.session().insert(row);
        audit.record(
                tx,
                clinic,
                by,
                "api_key.created",
                "api_key",
                row.id.toString(),
                Map.of("name", name, "scopes", row.scopes));
        return Outcome.done(new NewApiKey(row.toKey(), secret));
    }

    /** Every key there ever was, the newest first. */
    public List<ApiKey> list(ClinicId clinic) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from ApiKeyRow where clinicId = :clinic order by createdAt desc, id desc",
                                ApiKeyRow.class)
                        .setParameter("clinic", clinic.value())
                        .list()
                        .stream()
                        .map(ApiKeyRow::toKey)
                        .toList());
    }

    /** Ends a key at once; refused with {@code not_found}. */
    public Outcome<ApiKey> revoke(Actor by, ClinicId clinic, String name) {
        return transactions.writeDurably(tx -> {
            ApiKeyRow row = good(tx, clinic, name);
            if (row == null) {
                return Outcome.refused("not_found", "There is no key named " + name + ".");
            }
            row.revokedAt = tx.now();
            row.liveName = null;
            tx.session().update(row);
            audit.record(
                    tx,
                    clinic,
                    by,
                    "api_key.revoked",
                    "api_key",
                    row.id.toString(),
                    Map.of("name", name));
            return Outcome.done(row.toKey());
        });
    }

    /** Who stands behind {@code secret} ({@code fdk_…}); empty when nobody does. */
    public Optional<ApiPrincipal> authenticate(String secret) {
        if (!FORM.matcher(secret).matches()) {
            return Optional.empty();
        }
        String hash = hash(secret);
        Found found = transactions.read(tx -> new Found(byHash(tx, hash), tx.now()));
        ApiKeyRow row = found.row();
        if (row == null || !Secrets.same(row.keyHash, hash)) {
            return Optional.empty();
        }
        if (isDue(row.lastUsedAt, found.now())) {
            transactions.writeOnly(tx -> noteUse(tx, row.id));
        }
        return Optional.of(new ApiPrincipal(new ClinicId(row.clinicId), row.name, row.scopeSet()));
    }

    private static void noteUse(Tx tx, UUID id) {
        tx.session()
                .createMutationQuery("update ApiKeyRow set lastUsedAt = :now where id = :id")
                .setParameter("now", tx.now())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || !now.isBefore(last.plus(NOTE_USE_EVERY));
    }

    private static @Nullable ApiKeyRow byHash(Tx tx, String hash) {
        return tx.session()
                .createSelectionQuery(
                        "from ApiKeyRow where keyHash = :hash and revokedAt is null",
                        ApiKeyRow.class)
                .setParameter("hash", hash)
                .getSingleResultOrNull();
    }

    private static @Nullable ApiKeyRow good(Tx tx, ClinicId clinic, String name) {
        return tx.session()
                .createSelectionQuery(
                        "from ApiKeyRow where clinicId = :clinic and liveName = :name",
                        ApiKeyRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("name", name)
                .getSingleResultOrNull();
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Secrets.sha256(secret.getBytes(StandardCharsets.US_ASCII)));
    }
}
