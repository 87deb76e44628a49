package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTableTest {

    private static final ClinicId CLINIC =
            new ClinicId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final ClinicId OTHER =
            new ClinicId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    @TempDir Path scratchFolder;
    private ScratchDatabase scratch;
    private DataFolder folder;
    private final PretendKeyStore store = new PretendKeyStore();

    @BeforeEach
    void open() {
        scratch =
                ScratchDatabase.h2(
                        SettableClock.at("2026-11-20T09:00:00Z"),
                        Stream.concat(Clinics.rows().stream(), SettingsTable.rows().stream())
                                .toList());
        folder = DataFolder.open(scratchFolder).orElseThrow();
        Clinics clinics = new Clinics(scratch.transactions());
        for (ClinicId id : List.of(CLINIC, OTHER)) {
            clinics.create(LakesideClinic.of(id));
        }
    }

    @AfterEach
    void close() {
        folder.close();
        scratch.close();
    }

    private SettingsTable withoutStore() {
        return new SettingsTable(scratch.transactions(), DataKey.openInFile(folder).orElseThrow());
    }

    private SettingsTable withStore() {
        return new SettingsTable(
                scratch.transactions(),
                DataKey.open(folder, store, new SecureRandom()).orElseThrow());
    }

    @Test
    void whatWasSetIsReadAgainAndStaysWithItsClinic() {
        SettingsTable settings = withoutStore();
        settings.change(
                CLINIC,
                Map.of(SettingKey.SMTP_HOST, "mail.example", SettingKey.SMTP_PASSWORD, "hunter2"));
        settings.change(CLINIC, Map.of(SettingKey.SMTP_HOST, "mail2.example"));
        assertThat(settings.load(CLINIC))
                .isEqualTo(
                        Map.of(
                                SettingKey.SMTP_HOST,
                                "mail2.example",
                                SettingKey.SMTP_PASSWORD,
                                "hunter2"));
        assertThat(settings.load(OTHER)).isEmpty();
    }

    @Test
    void anEmptyValueUnsets() {
        SettingsTable settings = withStore();
        settings.change(
                CLINIC,
                Map.of(SettingKey.SMTP_HOST, "mail.example", SettingKey.SMTP_PASSWORD, "hunter2"));
        settings.change(CLINIC, Map.of(SettingKey.SMTP_HOST, "", SettingKey.SMTP_PASSWORD, ""));
        assertThat(settings.load(CLINIC)).isEmpty();
        assertThat(store.entries.values()).as("only the data key is left").hasSize(1);
    }

    @Test
    void withoutAKeyStoreASecretStandsEncryptedInItsRow() throws SQLException {
        withoutStore().change(CLINIC, Map.of(SettingKey.TWILIO_AUTH_TOKEN, "hunter2"));
        assertThat(rows())
                .singleElement()
                .asString()
                .startsWith("sealed:")
                .doesNotContain("hunter2");
    }

    @Test
    void withAKeyStoreASecretIsThereAndNotInTheDatabase() throws SQLException {
        SettingsTable settings = withStore();
        settings.change(CLINIC, Map.of(SettingKey.TWILIO_AUTH_TOKEN, "hunter2"));
        assertThat(rows())
                .singleElement()
                .asString()
                .startsWith("store:")
                .doesNotContain("hunter2");
        assertThat(store.entries).containsValue("hunter2");
        assertThat(settings.load(CLINIC)).containsEntry(SettingKey.TWILIO_AUTH_TOKEN, "hunter2");
    }

    @Test
    void aSecretTheKeyStoreWillNotTakeIsKeptEncrypted() throws SQLException {
        store.longest = 100;
        SettingsTable settings = withStore();
        String credentials = "{}".repeat(1000);
        settings.change(CLINIC, Map.of(SettingKey.GOOGLE_CALENDAR_CREDENTIALS, credentials));
        assertThat(rows()).singleElement().asString().startsWith("sealed:");
        assertThat(settings.load(CLINIC))
                .containsEntry(SettingKey.GOOGLE_CALENDAR_CREDENTIALS, credentials);
    }

    @Test
    void aSecretThatCannotBeReadCountsAsUnsetAndTheOthersStand() {
        SettingsTable settings = withStore();
        settings.change(
                CLINIC,
                Map.of(
                        SettingKey.TWILIO_AUTH_TOKEN,
                        "hunter2",
                        SettingKey.SMTP_HOST,
                        "mail.example"));
        store.locked = true;
        assertThat(settings.load(CLINIC)).isEqualTo(Map.of(SettingKey.SMTP_HOST, "mail.example"));
    }

    @Test
    void aValueOfTheWrongFormIsRefusedAndNothingIsChanged() {
        SettingsTable settings = withoutStore();
        var outcome =
                settings.change(
                        CLINIC,
                        Map.of(
                                SettingKey.SMTP_HOST,
                                "mail.example",
                                SettingKey.SMTP_PORT,
                                "twenty-five"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(settings.load(CLINIC)).isEmpty();
    }

    @Test
    void howTheDatabaseIsReachedCannotBeSetInTheDatabase() {
        var outcome =
                withoutStore()
                        .change(CLINIC, Map.of(SettingKey.DB_URL, "jdbc:postgresql://elsewhere/x"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    private List<String> rows() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = scratch.database().dataSource().getConnection();
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery("select setting_value from setting")) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
