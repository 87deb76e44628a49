package org.foredesk.messaging;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a message can be said by e-mail, too: to which address, under which subject (nothing about a
 * patient in it, since subjects are seen on locked screens), in which words (nobody hears what is
 * answered to an e-mail), and with which calendar files (RFC 5546), one a visit it settles: a
 * request about several visits in one file has to be about one and the same event (RFC 5546,
 * 3.2.2), and calendars take the first of them only.
 */
public record ByMail(String address, String subject, String text, List<String> calendars) {

    private static final Pattern BETWEEN_FILES = Pattern.compile("(?<=END:VCALENDAR\r\n)");

    public ByMail {
        calendars = List.copyOf(calendars);
    }

    /** The files one after the other; null where there is none. */
    @Nullable String stream() {
        return calendars.isEmpty() ? null : String.join("", calendars);
    }

    /** The files of such a stream. */
    static List<String> files(@Nullable String stream) {
        return stream == null ? List.of() : List.of(BETWEEN_FILES.split(stream));
    }
}
