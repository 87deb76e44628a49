package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Shift;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.desk.fx.Texts;

/**
 * Weekly hours as they are typed: the days that are ticked, and stretches such as {@code
 * 09:00-13:00, 14:00-17:00}.
 */
public final class HoursText {

    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private HoursText() {}

    /** The stretches in order; empty where one cannot be read or two overlap. */
    public static Optional<List<LocalRange>> ranges(String typed) {
        List<LocalRange> ranges = new ArrayList<>();
        for (String part : BETWEEN.split(typed, -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<LocalRange> range = LocalRange.parse(part);
            if (range.isEmpty() || overlaps(ranges, range.get())) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(ranges);
    }

    /** The words for what is wrong with what was typed, empty where nothing is. */
    static String problem(String typed, Texts texts) {
        LocalRange before = null;
        for (String part : BETWEEN.split(typed, -1)) {
            if (part.isBlank()) {
                continue;
            }
            LocalRange range = LocalRange.parse(part).orElse(null);
            if (range == null) {
                return texts.get("settings.hours.form", part.strip());
            }
            if (before != null && before.overnight()) {
                return texts.get("settings.hours.after.night");
            }
            if (before != null && range.from().isBefore(before.to())) {
                return texts.get(
                        "settings.hours.overlap", before.toString(), before.to().toString());
            }
            before = range;
        }
        return "";
    }

    private static boolean overlaps(List<LocalRange> earlier, LocalRange next) {
        return !earlier.isEmpty()
                && (earlier.getLast().overnight() || next.from().isBefore(earlier.getLast().to()));
    }

    /** The week; none where the stretches cannot be read. */
    public static WeeklyHours week(Set<DayOfWeek> days, String typed) {
        List<Shift> shifts = Shift.all(ranges(typed).orElse(List.of()));
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, shifts));
        return new WeeklyHours(week);
    }
}
