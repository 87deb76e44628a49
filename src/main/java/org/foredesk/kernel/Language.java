package org.foredesk.kernel;

import java.util.Locale;
import java.util.Optional;

/** A language Foredesk speaks with patients and staff. Hindi in Latin letters counts as Hindi. */
public enum Language {
    EN("en"),
    ES("es"),
    HI("hi");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, in lower case. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /**
     * The language of an ISO 639-1 code or a language tag such as {@code es-MX}; empty when it is
     * none of ours.
     */
    public static Optional<Language> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (wanted.equals(language.code) || wanted.startsWith(language.code + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
