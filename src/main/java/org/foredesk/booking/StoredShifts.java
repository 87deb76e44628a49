package org.foredesk.booking;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours as the database has them: {@code 09:00-13:00}, with {@code @} and the id of the place where
 * that is not the practitioner's own.
 */
final class StoredShifts {

    private static final String AT = "@";

    private StoredShifts() {}

    /** What is stored; at a place that is not among {@code places} it becomes their own. */
    static String text(Shift shift, Map<String, UUID> places) {
        @Nullable UUID place = shift.place() == null ? null : places.get(shift.place());
        return place == null ? shift.hours().toString() : shift.hours() + AT + place;
    }

    /** The other way round. */
    static Shift read(String text, Map<UUID, String> places) {
        String[] parts = text.split(AT, 2);
        LocalRange hours =
                LocalRange.parse(parts[0])
                        .orElseThrow(
                                () -> new IllegalStateException("hours in the database: " + text));
        return new Shift(hours, parts.length == 1 ? null : places.get(UUID.fromString(parts[1])));
    }
}
