package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** The calendar's filters as this desk remembers them between starts. */
record RememberedFilters(DeskMemory memory) {

    private static final String DEPARTMENT = "calendar.department";
    private static final String LOCATION = "calendar.location";
    private static final String ONLY_IN = "calendar.onlyIn";

    /** That day, narrowed as it was last. */
    Wanted on(LocalDate day) {
        return new Wanted(
                day,
                read(DEPARTMENT, DepartmentId::new),
                read(LOCATION, LocationId::new),
                memory.get(ONLY_IN).map(Boolean::parseBoolean).orElse(false),
                null);
    }

    void keep(Wanted wanted) {
        memory.put(DEPARTMENT, Objects.toString(wanted.department(), ""));
        memory.put(LOCATION, Objects.toString(wanted.location(), ""));
        memory.put(ONLY_IN, Boolean.toString(wanted.onlyIn()));
    }

    private <T> @Nullable T read(String key, Function<UUID, T> id) {
        return memory.get(key).flatMap(RememberedFilters::uuid).map(id).orElse(null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
