package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar shows, as this desk remembers it: the filters between starts; the day and whose
 * week while it is open, so that a desk that is built anew is where it was. Where it was at today
 * it goes on with the days.
 */
record RememberedView(DeskMemory memory) {

    private static final String DEPARTMENT = "calendar.department";
    private static final String LOCATION = "calendar.location";
    private static final String ONLY_IN = "calendar.onlyIn";
    private static final String DAY = "calendar.day";
    private static final String WEEK = "calendar.week";

    /** What was shown last, else today of everybody. */
    Wanted last(LocalDate today) {
        return new Wanted(
                memory.get(DAY).filter(day -> !day.isEmpty()).map(LocalDate::parse).orElse(today),
                read(DEPARTMENT, DepartmentId::new),
                read(LOCATION, LocationId::new),
                memory.get(ONLY_IN).map(Boolean::parseBoolean).orElse(false),
                read(WEEK, PractitionerId::new));
    }

    void keepFilters(Wanted wanted) {
        memory.put(DEPARTMENT, Objects.toString(wanted.department(), ""));
        memory.put(LOCATION, Objects.toString(wanted.location(), ""));
        memory.put(ONLY_IN, Boolean.toString(wanted.onlyIn()));
    }

    void keepPlace(Wanted wanted, LocalDate today) {
        memory.putUntilClosed(DAY, wanted.day().equals(today) ? "" : wanted.day().toString());
        memory.putUntilClosed(WEEK, Objects.toString(wanted.week(), ""));
    }

    private <T> @Nullable T read(String key, Function<UUID, T> id) {
        return memory.get(key).flatMap(RememberedView::uuid).map(id).orElse(null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
