package org.foredesk.booking;

import java.util.Locale;

/** What happened to a recall. */
public enum RecallStep {
    ADDED,
    CHANGED,
    SNOOZED,
    /** The patient is written to. */
    WRITTEN,
    /** There was no way to write to the patient. */
    UNREACHABLE,
    /** The patient answered that they do not want to come. */
    DECLINED,
    DROPPED,
    DONE,
    /** The appointment that settled it is gone. */
    REOPENED;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
