package org.foredesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook request as it came in, for the adapter that knows the sender's rules. Nothing in it has
 * been decoded.
 *
 * @param method in capitals
 * @param addresses what the sender may have called this address: the public base with the raw path
 *     and query, in order of trust
 * @param headers by lower-case name
 * @param body the raw bytes; they may hold a patient's words
 */
public record ProviderRequest(
        String method, List<String> addresses, Map<String, String> headers, byte[] body) {

    public ProviderRequest {
        addresses = List.copyOf(addresses);
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "ProviderRequest[" + method + ", " + body.length + " bytes]";
    }
}
