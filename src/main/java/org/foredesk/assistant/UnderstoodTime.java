package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.foredesk.assistant.understanding.PartOfDay;
import org.foredesk.assistant.understanding.When;
import org.jspecify.annotations.Nullable;

/**
 * When a patient wants to come, as far as it can be put on a calendar; in the clinic's zone.
 *
 * @param until the last of several days; null for one day
 * @param part of the day, where one was said instead of a time
 */
public record UnderstoodTime(
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable LocalTime time,
        @Nullable PartOfDay part) {

    static final UnderstoodTime NOT_SAID = new UnderstoodTime(null, null, null, null);

    static UnderstoodTime of(When when) {
        LocalDate day = when.date();
        LocalDate until = null;
        LocalDateTime from = when.from();
        LocalDateTime to = when.to();
        if (day == null
                && when.dayGiven()
                && from != null
                && to != null
                && midnight(from)
                && midnight(to)) {
            day = from.toLocalDate();
            LocalDate last = to.toLocalDate().minusDays(1);
            until = last.isAfter(day) ? last : null;
        }
        return new UnderstoodTime(day, until, when.time(), when.part());
    }

    private static boolean midnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** What was said before stays where nothing else was said: another day leaves the time. */
    UnderstoodTime after(UnderstoodTime before) {
        boolean clock = time != null || part != null;
        return new UnderstoodTime(
                day == null ? before.day : day,
                day == null ? before.until : until,
                clock ? time : before.time,
                clock ? part : before.part);
    }
}
