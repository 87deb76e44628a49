package org.foredesk.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery.Position;
import org.foredesk.kernel.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list of appointments where the next page starts, as a text that means nothing to
 * others.
 */
final class AppointmentCursor {

    private AppointmentCursor() {}

    static String after(Appointment last) {
        String place = last.start() + " " + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(" ", 2);
            if (parts.length == 2) {
                return new Position(
                        Instant.parse(parts[0]), new AppointmentId(UUID.fromString(parts[1])));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Rejection.malformed("cursor", "This is no cursor of this list.");
        }
        throw Rejection.malformed("cursor", "This is no cursor of this list.");
    }
}
