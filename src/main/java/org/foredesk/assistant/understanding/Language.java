package org.foredesk.assistant.understanding;

import java.util.Locale;
import java.util.Optional;

/**
 * A language the assistant speaks. Hindi written in Latin letters ("kal subah") is {@link #HI} too.
 */
public enum Language {
    EN,
    ES,
    HI;

    /** The two-letter code: {@code en}, {@code es}, {@code hi}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a code such as {@code en}, {@code es-MX} or {@code hi-Latn}; empty for any other
     * language.
     */
    public static Optional<Language> of(String code) {
        String head = code.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (head.equals(language.code())
                    || head.startsWith(language.code() + "-")
                    || head.startsWith(language.code() + "_")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
