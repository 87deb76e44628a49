package org.foredesk.booking;

/** The other calendar could not be asked or did not do what was asked; the message is for logs. */
public final class CalendarMirrorException extends RuntimeException {

    /** What can be done about it. */
    public enum Kind {
        /** Nobody answers, too many calls, its own fault: the same again later may do. */
        LATER,
        /** The key is refused, or the calendar is not shared with us: a person must see to it. */
        REFUSED,
        /** Everything has to be read anew. */
        TOKEN_EXPIRED
    }

    private final Kind kind;

    public CalendarMirrorException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
