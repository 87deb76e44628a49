package org.foredesk.web;

/** The listener could not start; the message is a sentence for a person. */
public final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListenerException(String message, Throwable cause) {
        super(message, cause);
    }
}
