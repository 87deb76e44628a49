package org.foredesk.storage;

import org.foredesk.kernel.Outcome;

/** The installation's master key. */
public final class DataKey {

    private DataKey() {}

    /** Reads the key, or makes one for a new folder. */
    public static Outcome<DataKey> open(DataFolder folder) {
        throw new UnsupportedOperationException();
    }

    /** The key for the embedded database's file, for {@link DatabaseSettings#embedded}. */
    public String databaseKey() {
        throw new UnsupportedOperationException();
    }
}
