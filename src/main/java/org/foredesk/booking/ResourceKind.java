package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a resource is. */
public enum ResourceKind {
    ROOM,
    EQUIPMENT;

    /** The name in the clinic file, the API and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResourceKind> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
