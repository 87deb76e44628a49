package org.foredesk.booking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.foredesk.kernel.Refusal;

/** Says which visits of a series cannot be had and why. */
final class SeriesRefusal {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", Locale.ENGLISH);

    private SeriesRefusal() {}

    static Refusal of(List<SeriesVisit> refused, int count, ZoneId zone) {
        return of(refused, count, "booked", zone);
    }

    static Refusal ofMoves(List<PlannedMove> refused, int count, ZoneId zone) {
        return of(
                refused.stream()
                        .map(move ->
                                new SeriesVisit(move.start(), move.reasons(), move.alternatives()))
                        .toList(),
                count,
                "moved",
                zone);
    }

    private static Refusal of(List<SeriesVisit> refused, int count, String done, ZoneId zone) {
        String each =
                refused.stream()
                        .map(visit ->
                                WHEN.format(visit.start().atZone(zone))
                                        + ": "
                                        + visit.reasons().stream()
                                                .map(SlotReason::text)
                                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" "));
        List<SlotReason> reasons =
                refused.stream().flatMap(visit -> visit.reasons().stream()).toList();
        List<Slot> instead =
                refused.stream().flatMap(visit -> visit.alternatives().stream()).toList();
        return new Refusal(
                Guard.codeOf(reasons),
                refused.size() + " of " + count + " visits cannot be " + done + ". " + each,
                "start",
                false,
                List.of(new Unavailable(reasons, instead)));
    }
}
