package org.foredesk.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a secret in the operating system's key store, or encrypted where there is none or it will
 * not take the value (Windows takes 2,560 bytes). What it returns to be put in a row gives nothing
 * away.
 */
final class SecretStore {

    private static final Logger LOG = LoggerFactory.getLogger(SecretStore.class);
    private static final String IN_STORE = "store:";
    private static final String SEALED = "sealed:";

    private final @Nullable OsKeyStore store;
    private final String prefix;
    private final Sealing sealing;

    SecretStore(@Nullable OsKeyStore store, String prefix, Sealing sealing) {
        this.store = store;
        this.prefix = prefix;
        this.sealing = sealing;
    }

    /** Keeps the value under the name and returns what to remember instead of it. */
    String keep(String name, String value) {
        if (store != null) {
            try {
                store.write(entry(name), value);
                return IN_STORE + entry(name);
            } catch (OsKeyStore.Unreadable refused) {
                LOG.debug("The key store does not take {}; it is kept encrypted", name, refused);
            }
        }
        return SEALED + sealing.seal(value, name);
    }

    /** The value behind what {@link #keep} returned; empty when this computer cannot read it. */
    Optional<String> read(String name, String kept) {
        if (kept.startsWith(SEALED)) {
            return sealing.open(kept.substring(SEALED.length()), name);
        }
        if (store == null || !kept.equals(IN_STORE + entry(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(store.read(entry(name)));
        } catch (OsKeyStore.Unreadable refused) {
            LOG.debug("The key store does not give {}", name, refused);
            return Optional.empty();
        }
    }

    void forget(String name) {
        if (store != null) {
            store.remove(entry(name));
        }
    }

    private String entry(String name) {
        return prefix + "/" + name;
    }
}
