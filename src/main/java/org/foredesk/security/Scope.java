package org.foredesk.security;

import java.util.Locale;
import java.util.Optional;

/** What an API key may be used for. No scope includes another one. */
public enum Scope {
    READ,
    BOOK,
    MESSAGES,
    TOOLS,
    ANALYTICS,
    ADMIN;

    /** The word in the contract, such as {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofCode(String code) {
        for (Scope scope : values()) {
            if (scope.code().equals(code)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
