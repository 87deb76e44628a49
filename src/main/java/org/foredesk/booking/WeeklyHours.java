package org.foredesk.booking;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours that come back every week, in the clinic's zone; a day without an entry has none. */
public record WeeklyHours(Map<DayOfWeek, List<LocalRange>> days) {

    public WeeklyHours {
        EnumMap<DayOfWeek, List<LocalRange>> copy = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, ranges) -> {
            if (!ranges.isEmpty()) {
                copy.put(day, List.copyOf(ranges));
            }
        });
        days = java.util.Collections.unmodifiableMap(copy);
    }

    public static WeeklyHours none() {
        return new WeeklyHours(Map.of());
    }

    public List<LocalRange> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
