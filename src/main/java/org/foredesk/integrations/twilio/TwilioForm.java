package org.foredesk.integrations.twilio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A posted form, decoded; a name may stand in it more than once. Values are never trimmed: the
 * signature covers them as they are. Read straight from the bytes, because every webhook is read
 * before it is answered.
 */
final class TwilioForm {

    private record Field(String name, String value) {}

    // By UTF-16 code units, as Twilio sorts.
    private static final Comparator<Field> AS_SIGNED =
            Comparator.comparing(Field::name).thenComparing(Field::value);

    private final List<Field> fields = new ArrayList<>(16);

    private TwilioForm() {}

    static TwilioForm of(Map<String, List<String>> values) {
        TwilioForm form = new TwilioForm();
        values.forEach(
                (name, all) -> all.forEach(value -> form.fields.add(new Field(name, value))));
        return form;
    }

    /** Empty when the bytes are no form, which only a wrong percent-encoding can make them. */
    static Optional<TwilioForm> parse(byte[] body) {
        TwilioForm form = new TwilioForm();
        try {
            int begin = 0;
            while (begin < body.length) {
                int end = find('&', body, begin, body.length);
                if (end > begin) {
                    form.add(body, begin, end);
                }
                begin = end + 1;
            }
            return Optional.of(form);
        } catch (IllegalArgumentException wrongEncoding) {
            return Optional.empty();
        }
    }

    private void add(byte[] body, int begin, int end) {
        int equals = find('=', body, begin, end);
        String name = decode(body, begin, equals);
        fields.add(new Field(name, equals < end ? decode(body, equals + 1, end) : ""));
    }

    // The end where there is none.
    private static int find(char wanted, byte[] bytes, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] bytes, int begin, int end) {
        int plain = begin;
        while (plain < end && bytes[plain] != '%' && bytes[plain] != '+') {
            plain++;
        }
        if (plain == end) {
            return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        }
        byte[] decoded = new byte[end - begin];
        int length = 0;
        for (int at = begin; at < end; at++) {
            byte one = bytes[at];
            if (one == '%') {
                one = (byte) (digit(bytes, at + 1, end) << 4 | digit(bytes, at + 2, end));
                at += 2;
            } else if (one == '+') {
                one = ' ';
            }
            decoded[length++] = one;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static int digit(byte[] bytes, int at, int end) {
        int digit = at < end ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a percent sign without two digits behind it");
        }
        return digit;
    }

    /** Appends all names and values in the order they are signed in. */
    void appendAsSigned(StringBuilder text) {
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(AS_SIGNED);
        Field last = null;
        for (Field field : sorted) {
            // A value that stands twice under a name counts once, as in twilio-node.
            if (!field.equals(last)) {
                text.append(field.name()).append(field.value());
            }
            last = field;
        }
    }

    /** The first value of a field; empty where it is missing or empty. */
    Optional<String> value(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value().isEmpty() ? Optional.empty() : Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The first of these fields that has a value. */
    Optional<String> firstOf(String... names) {
        for (String name : names) {
            Optional<String> value = value(name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
