package org.foredesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.foredesk.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation's master key, from which the keys of the database file, the webhook journal and
 * the kept secrets are derived (HKDF-SHA256, RFC 5869). It lives in the operating system's key
 * store, or where there is none in a file only its owner can read. Without it the data cannot be
 * read, so a new one is never made for a folder that already has data.
 */
public final class DataKey {

    private static final Logger LOG = LoggerFactory.getLogger(DataKey.class);
    private static final int BYTES = 32;
    private static final String KEY_FILE = "data.key";
    private static final String NAME_FILE = "data.key-name";

    private final byte[] master;
    private final SecureRandom random;
    private final String name;
    private final @Nullable OsKeyStore store;

    private DataKey(byte[] master, SecureRandom random, String name, @Nullable OsKeyStore store) {
        this.master = master;
        this.random = random;
        this.name = name;
        this.store = store;
    }

    /**
     * Reads the folder's key, or makes one for a new folder. Refused with {@code key_missing} when
     * there are data and their key cannot be had, and with {@code data_not_writable} when it cannot
     * be kept.
     */
    public static Outcome<DataKey> open(DataFolder folder) {
        Optional<OsKeyStore> found =
                Keyring.find(System.getProperty("os.name", ""), System.getenv());
        return open(folder, found.orElse(null), new SecureRandom());
    }

    /**
     * As {@link #open}, but a new key always goes to a file: for practice data, which need no
     * guarding.
     */
    public static Outcome<DataKey> openInFile(DataFolder folder) {
        return open(folder, null, new SecureRandom());
    }

    static Outcome<DataKey> open(
            DataFolder folder, @Nullable OsKeyStore store, SecureRandom random) {
        Path file = folder.path().resolve(KEY_FILE);
        Path named = folder.path().resolve(NAME_FILE);
        try {
            if (Files.exists(file)) {
                return readFile(file, random);
            }
            if (Files.exists(named)) {
                return readStore(
                        Files.readString(named, StandardCharsets.UTF_8).strip(), store, random);
            }
            if (folder.hasDatabase()) {
                return missing("the file " + KEY_FILE + " is no longer in " + folder.path());
            }
            return make(file, named, store, random);
        } catch (IOException failed) {
            LOG.warn("The data key cannot be kept in {}", folder.path(), failed);
            return Outcome.refused(
                    "data_not_writable", "Foredesk cannot use the folder " + folder.path() + ".");
        }
    }

    private static Outcome<DataKey> readFile(Path file, SecureRandom random) throws IOException {
        OwnerOnly.file(file);
        Optional<byte[]> key = decode(Files.readString(file, StandardCharsets.UTF_8));
        return key.isPresent()
                ? Outcome.done(new DataKey(key.get(), random, file.toString(), null))
                : missing("the file " + file + " does not hold a key");
    }

    private static Outcome<DataKey> readStore(
            String name, @Nullable OsKeyStore store, SecureRandom random) {
        if (store == null) {
            return missing("the operating system's key store cannot be reached");
        }
        try {
            Optional<byte[]> key = decode(store.read(name));
            return key.isPresent()
                    ? Outcome.done(new DataKey(key.get(), random, name, store))
                    : missing("the operating system's key store holds something else");
        } catch (OsKeyStore.Unreadable refused) {
            LOG.warn("The key store did not give the data key", refused);
            return missing("the operating system's key store did not give it (is it locked?)");
        }
    }

    private static Outcome<DataKey> make(
            Path file, Path named, @Nullable OsKeyStore store, SecureRandom random)
            throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String text = Base64.getEncoder().encodeToString(key);
        String name = "data-" + new UUID(random.nextLong(), random.nextLong());
        if (store != null && takes(store, name, text)) {
            DurableFile.replace(named, name.getBytes(StandardCharsets.UTF_8));
            return Outcome.done(new DataKey(key, random, name, store));
        }
        DurableFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        LOG.info(
                "The key to the data is kept in {}, readable by its owner only. Keep a copy of it somewhere else.",
                file);
        return Outcome.done(new DataKey(key, random, file.toString(), null));
    }

    // A store that takes a value and then does not give it back would cost the clinic its data.
    private static boolean takes(OsKeyStore store, String name, String text) {
        try {
            store.write(name, text);
            return store.read(name).equals(text);
        } catch (OsKeyStore.Unreadable refused) {
            LOG.warn("The operating system's key store does not take the data key", refused);
            return false;
        }
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            return key.length == BYTES ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Outcome<DataKey> missing(String why) {
        return Outcome.refused("key_missing", "The key to the data cannot be read: " + why + ".");
    }

    /** Whether the operating system keeps the key, rather than a file. */
    public boolean keptByTheSystem() {
        return store != null;
    }

    /** The key for the embedded database's file, for {@link DatabaseSettings#embedded}. */
    public String databaseKey() {
        return HexFormat.of().formatHex(derive("database file", new byte[0]));
    }

    /** A key of 32 bytes for one purpose, that tells nothing about the keys for others. */
    byte[] derive(String purpose, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .addSalt(salt)
                                    .thenExpand(
                                            ("foredesk " + purpose)
                                                    .getBytes(StandardCharsets.UTF_8),
                                            BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java comes with HKDF", missing);
        }
    }

    /** Where secrets that staff enter are kept. */
    SecretStore secretStore() {
        return new SecretStore(store, name, new Sealing(derive("settings", new byte[0]), random));
    }

    SecureRandom random() {
        return random;
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
