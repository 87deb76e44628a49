package org.foredesk.storage;

/**
 * The operating system's own store for secrets (Keychain, Credential Manager, Secret Service).
 * Every call may ask the person at the screen and so may take long.
 */
interface OsKeyStore {

    /** What stands under the name; throws {@link Unreadable} when nothing does, or it is locked. */
    String read(String name) throws Unreadable;

    /** Puts a value there; throws {@link Unreadable} when the store will not take it. */
    void write(String name, String value) throws Unreadable;

    /** Takes a value out; one that is not there is no error. */
    void remove(String name);

    /** The store did not do what it was asked for. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
