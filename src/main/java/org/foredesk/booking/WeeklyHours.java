package org.foredesk.booking;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours that come back every week, in the clinic's zone; a day without an entry has none. */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> days) {

    public WeeklyHours {
        EnumMap<DayOfWeek, List<Shift>> copy = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                copy.put(day, List.copyOf(shifts));
            }
        });
        days = Collections.unmodifiableMap(copy);
    }

    public static WeeklyHours none() {
        return new WeeklyHours(Map.of());
    }

    /** The day's hours, wherever they are. */
    public List<LocalRange> on(DayOfWeek day) {
        return Shift.hours(shifts(day));
    }

    /** The day's hours with where they are. */
    public List<Shift> shifts(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
