package org.foredesk.kernel;

import java.util.Locale;
import java.util.Optional;

/** The way a person and the clinic talk with each other. */
public enum ChannelKind {
    WHATSAPP,
    SMS,
    VOICE,
    EMAIL,
    WEB;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChannelKind> ofCode(String code) {
        for (ChannelKind kind : values()) {
            if (kind.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
