package org.foredesk.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to the patient they answer for: "Ana's mother books". */
public enum Relation {
    MOTHER,
    FATHER,
    PARTNER,
    CHILD,
    CARER,
    GUARDIAN;

    /** The name in rows and texts, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
