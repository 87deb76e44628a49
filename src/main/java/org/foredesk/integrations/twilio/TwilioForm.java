package org.foredesk.integrations.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A posted form, decoded; a name may stand in it more than once. Values are never trimmed: the
 * signature covers them as they are.
 */
final class TwilioForm {

    private final TreeMap<String, List<String>> fields = new TreeMap<>();

    private TwilioForm() {}

    /** Empty when the bytes are no form, which only a wrong percent-encoding can make them. */
    static Optional<TwilioForm> parse(byte[] body) {
        TwilioForm form = new TwilioForm();
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                if (!pair.isEmpty()) {
                    form.add(pair);
                }
            }
            return Optional.of(form);
        } catch (IllegalArgumentException wrongEncoding) {
            return Optional.empty();
        }
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** All fields, names in the order of their UTF-16 code units. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** The first value of a field; empty where it is missing or empty. */
    Optional<String> value(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(List::getFirst)
                .filter(value -> !value.isEmpty());
    }

    /** The first of these fields that has a value. */
    Optional<String> firstOf(String... names) {
        return List.of(names).stream().flatMap(name -> value(name).stream()).findFirst();
    }
}
