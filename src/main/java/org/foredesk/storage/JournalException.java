package org.foredesk.storage;

/**
 * A request could not be put on disk, so it must not be acknowledged. The message is a sentence
 * without content.
 */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
