package org.foredesk.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook request as it came in, for the adapter that knows the sender's rules. Nothing in it has
 * been decoded.
 *
 * @param method in capitals
 * @param addresses what the sender may have called this address: the public base with the raw path
 *     and query, in order of trust
 * @param headers whatever their case; good only until the request is answered
 * @param body the raw bytes; they may hold a patient's words
 */
public record ProviderRequest(String method, List<String> addresses, Headers headers, byte[] body) {

    /** Looks a header up; null where there is none. */
    @FunctionalInterface
    public interface Headers {
        @Nullable String get(String name);
    }

    public ProviderRequest {
        addresses = List.copyOf(addresses);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return "ProviderRequest[" + method + ", " + body.length + " bytes]";
    }
}
