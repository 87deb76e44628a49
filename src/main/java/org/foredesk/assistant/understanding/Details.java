package org.foredesk.assistant.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how to reach the patient: phone, e-mail. */
final class Details {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,4}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ().-]{6,17}\\d");

    private Details() {}

    /** A field and where it was read. */
    record Field(String value, Span span) {}

    static @Nullable Field email(String text) {
        return text.indexOf('@') < 0 ? null : first(EMAIL, text, 0);
    }

    static @Nullable Field phone(String text, When when) {
        Matcher m = PHONE.matcher(text);
        while (m.find()) {
            String number = m.group().strip();
            int digits = (int) number.chars().filter(Character::isDigit).count();
            int from = m.start();
            boolean date = when.spans().stream().anyMatch(s -> s.from() <= from && from < s.to());
            if (digits >= 7 && digits <= 15 && !date && !number.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return new Field(number, new Span(from, from + number.length()));
            }
        }
        return null;
    }

    private static @Nullable Field first(Pattern pattern, String text, int group) {
        Matcher m = pattern.matcher(text);
        return m.find() ? new Field(m.group(group), new Span(m.start(group), m.end(group))) : null;
    }
}
