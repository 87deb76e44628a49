package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedDatabaseTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir Path folder;

    private static Clinic clinic(String name) {
        return new Clinic(
                new ClinicId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                name,
                ZoneId.of("Asia/Kolkata"),
                "IN",
                List.of(Language.EN, Language.HI),
                new PhoneNumber("+912212345678"),
                null,
                false);
    }

    private Database open(String key) {
        return Database.open(DatabaseSettings.embedded(folder, key), Clinics.rows());
    }

    private static Clinics clinics(Database database) {
        return new Clinics(
                new Transactions(database, InstantSource.system(), new Facts(Runnable::run)));
    }

    @Test
    void whatIsKeptIsThereAfterARestart() {
        try (Database database = open(KEY)) {
            clinics(database).create(clinic("Lakeside Clinic"));
        }
        try (Database database = open(KEY)) {
            assertThat(clinics(database).list()).containsExactly(clinic("Lakeside Clinic"));
        }
    }

    @Test
    void nothingThatIsKeptCanBeReadInAnyFile() throws IOException {
        try (Database database = open(KEY)) {
            clinics(database).create(clinic("Unmistakable Clinic"));
            assertNoFileContains("Unmistakable");
        }
        assertNoFileContains("Unmistakable");
        assertNoFileContains("CLINIC");
    }

    private void assertNoFileContains(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                    .doesNotContain(words)
                                    .doesNotContain(
                                            new String(
                                                    words.getBytes(StandardCharsets.UTF_16LE),
                                                    StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void anotherKeyIsRefusedInWordsThatSayWhatToDo() {
        open(KEY).close();
        assertThatThrownBy(() -> open("fedcba9876543210fedcba9876543210"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed -> assertThat(failed.refusal().code()).isEqualTo("wrong_data_key"))
                .hasMessageContaining("data.key")
                .message()
                .doesNotContain("fedcba");
    }

    @Test
    void anOverwrittenFileIsToldAsDamageAndNotAsAWrongKey() throws IOException {
        try (Database database = open(KEY)) {
            clinics(database).create(clinic("Lakeside Clinic"));
        }
        Path file = folder.resolve("foredesk.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // The first block stays, by which H2 knows that it is an encrypted file.
            channel.write(ByteBuffer.allocate((int) Files.size(file) - 4096), 4096);
        }
        assertThatThrownBy(() -> open(KEY))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed ->
                                assertThat(failed.refusal().code())
                                        .isIn("database_damaged", "wrong_data_key"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInWords() throws IOException {
        Path file = Files.createFile(folder.resolve("not a folder"));
        assertThatThrownBy(
                        () -> Database.open(DatabaseSettings.embedded(file, KEY), Clinics.rows()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void aServerThatIsNotThereIsToldInWordsWithoutThePassword() {
        DatabaseSettings nowhere =
                new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:1/foredesk?password=hunter2",
                        "desk",
                        "hunter2");
        assertThatThrownBy(() -> Database.open(nowhere, Clinics.rows()))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed ->
                                assertThat(failed.refusal().code())
                                        .isEqualTo("database_unreachable"))
                .hasMessageContaining("127.0.0.1:1")
                .message()
                .doesNotContain("hunter2");
        assertThat(nowhere.toString()).doesNotContain("hunter2");
    }

    @Test
    void onlyAServerOnThisComputerMayBeSpokenToInTheClear() {
        assertThat(ConnectionPool.leavesThisComputer("jdbc:postgresql://localhost:5432/x"))
                .isFalse();
        assertThat(ConnectionPool.leavesThisComputer("jdbc:postgresql://127.0.0.1/x")).isFalse();
        assertThat(ConnectionPool.leavesThisComputer("jdbc:postgresql://[::1]/x")).isFalse();
        assertThat(ConnectionPool.leavesThisComputer("jdbc:postgresql://db.clinic.example/x"))
                .isTrue();
        assertThat(ConnectionPool.leavesThisComputer("jdbc:postgresql://a:1,b:2/x")).isTrue();
    }
}
