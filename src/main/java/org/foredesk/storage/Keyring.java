package org.foredesk.storage;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key store java-keyring finds on this system. */
final class Keyring implements OsKeyStore {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final String SERVICE = "Foredesk";

    private final com.github.javakeyring.Keyring keyring;

    private Keyring(com.github.javakeyring.Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Empty where there is none. On Linux the store lives on the session bus; without one the
     * search would load a few hundred classes at each start to find nothing.
     */
    static Optional<OsKeyStore> find(String osName, Map<String, String> environment) {
        boolean otherUnix = !osName.toLowerCase(Locale.ROOT).matches("(windows|mac).*");
        if (otherUnix && environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Keyring(com.github.javakeyring.Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            LOG.debug("No key store of the operating system can be used", none);
            return Optional.empty();
        }
    }

    @Override
    public String read(String name) throws Unreadable {
        try {
            return keyring.getPassword(SERVICE, name);
        } catch (PasswordAccessException | RuntimeException refused) {
            throw new Unreadable("the key store has no such entry or is locked", refused);
        }
    }

    @Override
    public void write(String name, String value) throws Unreadable {
        try {
            keyring.setPassword(SERVICE, name, value);
        } catch (PasswordAccessException | RuntimeException refused) {
            throw new Unreadable("the key store did not take the entry", refused);
        }
    }

    @Override
    public void remove(String name) {
        try {
            keyring.deletePassword(SERVICE, name);
        } catch (PasswordAccessException | RuntimeException notThere) {
            LOG.debug("No entry to remove from the key store", notThere);
        }
    }
}
