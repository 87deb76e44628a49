package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.foredesk.booking.ResourceInTheWay.How;
import org.jspecify.annotations.Nullable;

/** Says which room or equipment is in the way of a visit, and until when. */
record ResourceReasons(ZoneId zone, Instant now) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** One reason a need that is not met; {@code from} to {@code to} in seconds since 1970. */
    List<SlotReason> against(List<Need> needs, Map<UUID, Taken> taken, long from, long to) {
        return Need.unmet(needs, taken, from, to).stream()
                .map(need ->
                        switch (need.candidates().size()) {
                            case 0 ->
                                    reason(
                                            ReasonCode.NOT_OFFERED,
                                            "There is no " + need.name() + " at this place.",
                                            need.name(),
                                            How.MISSING,
                                            null);
                            case 1 -> only(need.candidates().getFirst(), taken, from, to);
                            default -> all(need, taken, from, to);
                        })
                .toList();
    }

    private SlotReason only(Resource resource, Map<UUID, Taken> taken, long from, long to) {
        List<Busy> busy = busy(resource, taken, from, to);
        if (!busy.isEmpty() && busy.stream().allMatch(each -> each.kind() == Busy.Kind.HOLD)) {
            long until = busy.stream().mapToLong(Busy::until).min().orElseThrow();
            return reason(
                    ReasonCode.RESOURCE,
                    resource.name()
                            + " is held for "
                            + Explainer.left(Math.max(0, until - now.getEpochSecond()))
                            + ".",
                    resource.name(),
                    How.HELD,
                    Instant.ofEpochSecond(until));
        }
        Instant until = Instant.ofEpochSecond(freeFrom(resource, busy, to));
        boolean out = busy.stream().anyMatch(each -> each.kind() == Busy.Kind.BLOCK);
        return reason(
                ReasonCode.RESOURCE,
                resource.name()
                        + (out ? " is out of use until " : " is in use until ")
                        + clock(until)
                        + ".",
                resource.name(),
                out ? How.OUT_OF_USE : How.IN_USE,
                until);
    }

    private SlotReason all(Need need, Map<UUID, Taken> taken, long from, long to) {
        long first =
                need.candidates().stream()
                        .mapToLong(each -> freeFrom(each, busy(each, taken, from, to), to))
                        .min()
                        .orElseThrow();
        Instant until = Instant.ofEpochSecond(first);
        return reason(
                ReasonCode.RESOURCE,
                "No " + need.name() + " is free until " + clock(until) + ".",
                need.name(),
                How.NONE_FREE,
                until);
    }

    private static List<Busy> busy(Resource resource, Map<UUID, Taken> taken, long from, long to) {
        return taken.getOrDefault(resource.id().value(), Taken.NOTHING).in(from, to);
    }

    /** When one of those that fit in at once has left; {@code to} where it was taken meanwhile. */
    private static long freeFrom(Resource resource, List<Busy> busy, long to) {
        long back =
                busy.stream()
                        .filter(each -> each.kind() == Busy.Kind.BLOCK)
                        .mapToLong(Busy::to)
                        .max()
                        .orElse(0);
        List<Long> ends = busy.stream().map(Busy::to).sorted().toList().reversed();
        long free = ends.size() >= resource.capacity() ? ends.get(resource.capacity() - 1) : back;
        return free == 0 ? to : Math.max(free, back);
    }

    private SlotReason reason(
            ReasonCode code, String words, String resource, How how, @Nullable Instant until) {
        LocalTime clock = until == null ? null : LocalTime.ofInstant(until, zone);
        return new SlotReason(code, words, true, until, new ResourceInTheWay(resource, how, clock));
    }

    private String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, zone));
    }
}
