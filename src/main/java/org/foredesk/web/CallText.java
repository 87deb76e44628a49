package org.foredesk.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Texts of a call as they can be kept. */
final class CallText {

    private static final int LONGEST_ADDRESS = 2_000;

    private CallText() {}

    /** Without what PostgreSQL keeps in no text; null where nothing is left. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Inputs.orNull(text.replace("\0", ""));
    }

    static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
