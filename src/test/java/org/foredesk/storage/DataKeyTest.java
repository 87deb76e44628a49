package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.foredesk.kernel.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {

    @TempDir Path scratch;
    private DataFolder folder;
    private final PretendKeyStore store = new PretendKeyStore();
    private final SecureRandom random = new SecureRandom();

    @BeforeEach
    void open() {
        folder = DataFolder.open(scratch.resolve("data")).orElseThrow();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void withoutAKeyStoreTheKeyIsInAFileOnlyItsOwnerCanRead() throws IOException {
        DataKey key = DataKey.openInFile(folder).orElseThrow();
        Path file = folder.path().resolve("data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key.keptByTheSystem()).isFalse();
        assertThat(DataKey.openInFile(folder).orElseThrow().databaseKey())
                .isEqualTo(key.databaseKey());
    }

    @Test
    void aKeyFileOthersCouldReadIsClosedToThem() throws IOException {
        DataKey.openInFile(folder).orElseThrow();
        Path file = folder.path().resolve("data.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        DataKey.openInFile(folder).orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void withAKeyStoreNoFileHoldsTheKey() throws IOException {
        DataKey key = DataKey.open(folder, store, random).orElseThrow();
        String kept = store.entries.values().iterator().next();
        assertThat(key.keptByTheSystem()).isTrue();
        try (Stream<Path> files = Files.walk(folder.path())) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneSatisfy(file -> assertThat(file).content().contains(kept));
        }
        assertThat(DataKey.open(folder, store, random).orElseThrow().databaseKey())
                .isEqualTo(key.databaseKey());
    }

    @Test
    void aKeyStoreThatTakesNothingLeavesTheKeyToAFile() {
        store.locked = true;
        assertThat(DataKey.open(folder, store, random).orElseThrow().keptByTheSystem()).isFalse();
        assertThat(folder.path().resolve("data.key")).exists();
    }

    @Test
    void aLockedKeyStoreIsToldAndNoNewKeyIsMade() {
        DataKey.open(folder, store, random).orElseThrow();
        store.locked = true;
        assertThat(code(DataKey.open(folder, store, random))).isEqualTo("key_missing");
        assertThat(code(DataKey.openInFile(folder))).isEqualTo("key_missing");
        assertThat(store.entries).hasSize(1);
    }

    @Test
    void dataWithoutTheirKeyNeverGetANewOne() throws IOException {
        Files.createFile(folder.path().resolve("foredesk.mv.db"));
        assertThat(code(DataKey.open(folder, store, random))).isEqualTo("key_missing");
        assertThat(folder.path().resolve("data.key")).doesNotExist();
    }

    @Test
    void aDamagedKeyFileIsToldAndNotReplaced() throws IOException {
        Path file = folder.path().resolve("data.key");
        Files.writeString(file, "not a key");
        assertThat(code(DataKey.openInFile(folder))).isEqualTo("key_missing");
        assertThat(file).hasContent("not a key");
    }

    @Test
    void eachPurposeAndEachFolderHasAKeyOfItsOwn() {
        DataKey key = DataKey.openInFile(folder).orElseThrow();
        assertThat(key.derive("a", new byte[0]))
                .isNotEqualTo(key.derive("b", new byte[0]))
                .hasSize(32);
        assertThat(key.derive("a", new byte[] {1})).isNotEqualTo(key.derive("a", new byte[] {2}));
        assertThat(JournalKit.key(scratch.resolve("other")).databaseKey())
                .isNotEqualTo(key.databaseKey());
        assertThat(key.toString()).isEqualTo("DataKey");
    }

    @Test
    void linuxWithoutASessionBusHasNoKeyStore() {
        assertThat(Keyring.find("Linux", Map.of())).isEmpty();
    }

    @Test
    void aSealedValueOpensOnlyWhereItBelongs() {
        Sealing sealing = new Sealing(new byte[32], random);
        String sealed = sealing.seal("secret", "clinic/key");
        assertThat(sealed)
                .doesNotContain("secret")
                .isNotEqualTo(sealing.seal("secret", "clinic/key"));
        assertThat(sealing.open(sealed, "clinic/key")).contains("secret");
        assertThat(sealing.open(sealed, "clinic/other")).isEmpty();
        assertThat(sealing.open("AAAA", "clinic/key")).isEmpty();
        assertThat(sealing.open("not base64!", "clinic/key")).isEmpty();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Sealing(other, random).open(sealed, "clinic/key")).isEmpty();
    }

    private static String code(Outcome<DataKey> outcome) {
        return ((Outcome.Refused<DataKey>) outcome).refusal().code();
    }
}
