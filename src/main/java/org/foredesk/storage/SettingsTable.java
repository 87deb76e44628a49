package org.foredesk.storage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings given on the settings screen, per clinic. Secrets go to the operating system's key
 * store, or stand encrypted in their row; a secret that was given on another computer of a shared
 * database cannot be read here and counts as unset.
 */
public final class SettingsTable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsTable.class);

    // How the database is reached cannot stand in the database.
    private static final Set<SettingKey> OUTSIDE =
            EnumSet.of(SettingKey.DB_URL, SettingKey.DB_USER, SettingKey.DB_PASSWORD);

    private final Transactions transactions;
    private final SecretStore secrets;

    public SettingsTable(Transactions transactions, DataKey key) {
        this.transactions = transactions;
        this.secrets = key.secretStore();
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(SettingRow.class);
    }

    /** What the clinic has set; secrets are in the clear, so the result must not be printed. */
    public Map<SettingKey, String> load(ClinicId clinic) {
        List<SettingRow> rows =
                transactions.read(tx ->
                        tx.session()
                                .createSelectionQuery(
                                        "from SettingRow where clinicId = :clinic",
                                        SettingRow.class)
                                .setParameter("clinic", clinic.value())
                                .list());
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        for (SettingRow row : rows) {
            SettingKey.ofKey(row.settingKey)
                    .filter(key -> !OUTSIDE.contains(key))
                    .ifPresent(key ->
                            value(clinic, key, row).ifPresent(value -> values.put(key, value)));
        }
        return values;
    }

    private Optional<String> value(ClinicId clinic, SettingKey key, SettingRow row) {
        if (!key.secret()) {
            return Optional.of(row.settingValue);
        }
        Optional<String> secret = secrets.read(name(clinic, key), row.settingValue);
        if (secret.isEmpty()) {
            LOG.warn(
                    "The secret {} cannot be read on this computer and counts as unset", key.key());
        }
        return secret;
    }

    /**
     * Sets or, with an empty value, unsets; returns what is set afterwards. Refused with {@code
     * bad_setting}, and nothing changed, when a value has the wrong form.
     */
    public Outcome<Map<SettingKey, String>> change(
            ClinicId clinic, Map<SettingKey, String> changes) {
        return change(clinic, changes, _ -> {});
    }

    /** As the other one; {@code alongside} writes in the same transaction. */
    public Outcome<Map<SettingKey, String>> change(
            ClinicId clinic, Map<SettingKey, String> changes, Consumer<Tx> alongside) {
        for (Map.Entry<SettingKey, String> change : changes.entrySet()) {
            Optional<String> problem = problem(change.getKey(), change.getValue());
            if (problem.isPresent()) {
                return Outcome.refused(
                        Refusal.of("bad_setting", problem.get()).about(change.getKey().key()));
            }
        }
        Map<SettingKey, String> kept = new EnumMap<>(SettingKey.class);
        changes.forEach((key, value) -> kept.put(key, kept(clinic, key, value)));
        transactions.writeDurably(tx -> {
            kept.forEach((key, value) -> put(tx, clinic, key, value));
            alongside.accept(tx);
            return kept.size();
        });
        changes.forEach((key, value) -> {
            if (key.secret() && value.isEmpty()) {
                secrets.forget(name(clinic, key));
            }
        });
        return Outcome.done(load(clinic));
    }

    private static Optional<String> problem(SettingKey key, String value) {
        return OUTSIDE.contains(key)
                ? Optional.of(
                        key.key() + " can only be set on the command line or in the environment.")
                : key.problemWith(value);
    }

    private String kept(ClinicId clinic, SettingKey key, String value) {
        return key.secret() && !value.isEmpty() ? secrets.keep(name(clinic, key), value) : value;
    }

    private static void put(Tx tx, ClinicId clinic, SettingKey key, String value) {
        tx.session()
                .createMutationQuery(
                        "delete SettingRow where clinicId = :clinic and settingKey = :key")
                .setParameter("clinic", clinic.value())
                .setParameter("key", key.key())
                .executeUpdate();
        if (!value.isEmpty()) {
            SettingRow row = new SettingRow();
            row.clinicId = clinic.value();
            row.settingKey = key.key();
            row.settingValue = value;
            row.changedAt = tx.now();
            tx.session().insert(row);
        }
    }

    private static String name(ClinicId clinic, SettingKey key) {
        return clinic + "/" + key.key();
    }
}
