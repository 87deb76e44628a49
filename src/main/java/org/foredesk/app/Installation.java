package org.foredesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foredesk.booking.Directory;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.Secrets;
import org.foredesk.security.StaffMembers;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.DataFolder;
import org.foredesk.storage.DataKey;
import org.foredesk.storage.Database;
import org.foredesk.storage.DatabaseSettings;
import org.foredesk.storage.SettingsTable;
import org.foredesk.storage.Transactions;

/**
 * The lower half of the program: the data of one installation, opened, with settings and keys, and
 * no feature running. Commands that only look something up need no more than this.
 */
final class Installation implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofMillis(1500);

    private final Shutdown shutdown = new Shutdown(STOP_DEADLINE);
    private final SecureRandom random = new SecureRandom();
    private final SettingSources sources;
    private final DataFolder folder;
    private final DataKey key;
    private final ProgramClock clock;
    private final IdSource ids;
    private final Facts facts;
    private final Transactions transactions;
    private final Settings settings;
    private final AuditTrail audit;

    private Installation(DataFolder folder, ProgramOptions options) {
        this.folder = folder;
        this.sources = new SettingSources(options.settings(), System.getenv());
        this.settings = new Settings(sources.given());
        this.clock = options.clock();
        this.ids = new IdSource(clock, random);
        this.key = orFail(options.demo() ? DataKey.openInFile(folder) : DataKey.open(folder));
        ExecutorService oneAfterTheOther =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("facts").daemon().factory());
        this.facts = new Facts(shutdown.add("facts", oneAfterTheOther));
        this.transactions =
                new Transactions(shutdown.add("database", openDatabase()), clock, facts);
        this.audit = new AuditTrail(transactions, ids);
        reloadSettings();
    }

    /** Opens the data in {@code folder}, which stays the caller's to close. */
    static Installation open(DataFolder folder, ProgramOptions options) {
        ProgramLog.toFile(folder.logs(), options.logLevel());
        return new Installation(folder, options);
    }

    /** The folder, held; throws {@link UsageProblem} with the reason when it cannot be had. */
    static DataFolder hold(ProgramOptions options) {
        return orFail(DataFolder.open(options.dataFolder()));
    }

    private Database openDatabase() {
        Optional<String> url = settings.text(SettingKey.DB_URL);
        DatabaseSettings where =
                url.isPresent()
                        ? new DatabaseSettings(
                                url.get(),
                                settings.text(SettingKey.DB_USER).orElse(""),
                                settings.text(SettingKey.DB_PASSWORD).orElse(""))
                        : DatabaseSettings.embedded(folder.path(), key.databaseKey());
        return Database.open(where, Features.rows());
    }

    /** The clinic this installation serves; empty before the first run is done. */
    Optional<Clinic> clinic() {
        return clinics().list().stream().findFirst();
    }

    /** Reads the settings again, after the settings screen or the first run has changed them. */
    void reloadSettings() {
        overrideSettings(Map.of());
    }

    /** As {@link #reloadSettings}, with these values above all others. */
    void overrideSettings(Map<SettingKey, String> above) {
        Map<SettingKey, String> stored =
                clinic().map(it -> settingsTable().load(it.id())).orElse(Map.of());
        Map<SettingKey, String> all = sources.over(stored);
        all.putAll(above);
        settings.replaceAll(all);
    }

    /** Whether the command line or the environment gives it, above what is set inside. */
    boolean givenOutside(SettingKey key) {
        return sources.given().containsKey(key);
    }

    /** Whether no other process works on this database: the embedded one can only be ours. */
    boolean isAlone() {
        return settings.text(SettingKey.DB_URL).isEmpty();
    }

    /**
     * Names this installation among the desks on one database; made once and kept in the data
     * folder.
     */
    String name() {
        Path file = folder.path().resolve("installation");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, ids.next().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    LocalCommands localCommands() {
        Clinic clinic =
                clinic().orElseThrow(() ->
                        UsageProblem.failed(
                                "No clinic has been set up in " + folder.path() + " yet."));
        return new LocalCommands(
                apiKeys(),
                new Directory(transactions, clinics(), ids, audit(), facts),
                clinic,
                null);
    }

    Clinics clinics() {
        return new Clinics(transactions);
    }

    SettingsTable settingsTable() {
        return new SettingsTable(transactions, key);
    }

    ApiKeys apiKeys() {
        return new ApiKeys(transactions, ids, new Secrets(random), audit);
    }

    StaffMembers staff() {
        return new StaffMembers(transactions, ids, random, audit);
    }

    DataFolder folder() {
        return folder;
    }

    DataKey key() {
        return key;
    }

    ProgramClock clock() {
        return clock;
    }

    IdSource ids() {
        return ids;
    }

    SecureRandom random() {
        return random;
    }

    Facts facts() {
        return facts;
    }

    Transactions transactions() {
        return transactions;
    }

    Settings settings() {
        return settings;
    }

    AuditTrail audit() {
        return audit;
    }

    @Override
    public void close() {
        shutdown.close();
    }

    private static <T> T orFail(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) ->
                    throw UsageProblem.failed(refusal.message());
        };
    }
}
