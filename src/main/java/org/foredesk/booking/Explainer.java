package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;

/**
 * Says why a time is not offered, in words. It asks the same questions as {@link SlotEngine}: a
 * time it has nothing against is offered, and the other way round.
 */
final class Explainer {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final DirectoryView view;
    private final OpeningTimes opening;
    private final BookingRules rules;
    private final Instant now;
    private final ZoneId zone;

    Explainer(DirectoryView view, OpeningTimes opening, BookingRules rules, Instant now) {
        this.view = view;
        this.opening = opening;
        this.rules = rules;
        this.now = now;
        this.zone = view.clinic().zone();
    }

    /** Every reason against that place; {@code taken} by practitioner and by resource. */
    List<SlotReason> explain(Place place, Map<UUID, Taken> taken) {
        Practitioner practitioner = place.practitioner();
        Treatment treatment = place.treatment();
        Instant start = place.start();
        List<SlotReason> reasons = new ArrayList<>();
        SlotTerms terms = SlotTerms.of(treatment);
        notOffered(practitioner, treatment, reasons);
        againstNoticeAndHorizon(start, reasons);
        reasons.addAll(new HoursReasons(view, opening).against(place, terms));
        Taken busy = taken.getOrDefault(practitioner.id().value(), Taken.NOTHING);
        againstLimit(practitioner, start, busy, reasons);
        int sharing = SlotEngine.sharing(busy, start.getEpochSecond(), terms);
        TimeRange occupied = terms.occupied(start);
        long from = occupied.start().getEpochSecond();
        long to = occupied.end().getEpochSecond();
        if (sharing < 0) {
            againstBusy(practitioner, terms, start, busy.in(from, to), reasons);
        }
        // A session that has begun to fill has what it needs.
        if (sharing <= 0) {
            reasons.addAll(
                    new ResourceReasons(zone, now)
                            .against(view.needs(treatment, place.location()), taken, from, to));
        }
        return reasons;
    }

    private void notOffered(
            Practitioner practitioner, Treatment treatment, List<SlotReason> reasons) {
        if (!practitioner.active()) {
            reasons.add(
                    new SlotReason(
                            ReasonCode.NOT_OFFERED,
                            practitioner.name() + " no longer works here.",
                            false,
                            null));
            return;
        }
        for (Service service : treatment.services()) {
            if (!practitioner.services().contains(service.id())) {
                reasons.add(
                        new SlotReason(
                                ReasonCode.NOT_OFFERED,
                                practitioner.name() + " does not give " + service.name() + ".",
                                true,
                                null));
            }
        }
    }

    private void againstNoticeAndHorizon(Instant start, List<SlotReason> reasons) {
        Instant earliest = rules.earliest(now);
        if (start.isBefore(now)) {
            reasons.add(
                    new SlotReason(ReasonCode.TOO_SOON, clock(start) + " has passed.", true, null));
        } else if (start.isBefore(earliest)) {
            reasons.add(
                    new SlotReason(
                            ReasonCode.TOO_SOON,
                            "Less than "
                                    + words(rules.notice().toMinutes())
                                    + " ahead; the first time that can be booked is "
                                    + clock(earliest)
                                    + ".",
                            true,
                            null));
        }
        if (!start.isBefore(rules.horizon(now, zone))) {
            reasons.add(
                    new SlotReason(
                            ReasonCode.TOO_FAR,
                            "Bookings are taken up to "
                                    + DAY.format(rules.lastDay(now, zone))
                                    + ".",
                            true,
                            null));
        }
    }

    private void againstLimit(
            Practitioner practitioner, Instant start, Taken busy, List<SlotReason> reasons) {
        if (!new DailyLimits(zone).allow(practitioner, start, busy)) {
            TimeRange day = LocalDays.dayOf(start, zone);
            reasons.add(
                    new SlotReason(
                            ReasonCode.DAILY_LIMIT,
                            practitioner.name()
                                    + " has "
                                    + DailyLimits.visits(busy, day)
                                    + " visits on "
                                    + DAY.format(LocalDate.ofInstant(start, zone))
                                    + "; more than "
                                    + practitioner.dailyLimit()
                                    + " are not wanted.",
                            true,
                            day.end()));
        }
    }

    private void againstBusy(
            Practitioner practitioner,
            SlotTerms terms,
            Instant start,
            List<Busy> busy,
            List<SlotReason> reasons) {
        for (Busy taken : busy) {
            SlotReason reason = against(practitioner, terms, start, taken);
            if (reasons.stream().noneMatch(known -> known.text().equals(reason.text()))) {
                reasons.add(reason);
            }
        }
    }

    private SlotReason against(
            Practitioner practitioner, SlotTerms terms, Instant start, Busy taken) {
        Instant takenStart = Instant.ofEpochSecond(taken.start());
        Instant takenEnd = Instant.ofEpochSecond(taken.end());
        String span = clock(takenStart) + " to " + clock(takenEnd);
        if (taken.kind() == Busy.Kind.BLOCK) {
            return new SlotReason(
                    ReasonCode.BLOCKED,
                    practitioner.name() + " is blocked from " + span + ".",
                    true,
                    takenEnd);
        }
        boolean coresApart = !terms.core(start).overlaps(new TimeRange(takenStart, takenEnd));
        if (taken.kind() == Busy.Kind.HOLD) {
            Instant until = Instant.ofEpochSecond(taken.until());
            long seconds = Math.max(0, taken.until() - now.getEpochSecond());
            return new SlotReason(
                    ReasonCode.HELD, "Held for " + left(seconds) + " (" + span + ").", true, until);
        }
        if (coresApart) {
            String side = takenEnd.isAfter(start) ? "before " : "after ";
            return new SlotReason(
                    ReasonCode.BUFFER,
                    "Buffer " + side + practitioner.name() + "'s " + clock(takenStart) + ".",
                    true,
                    Instant.ofEpochSecond(taken.to()));
        }
        String what =
                taken.sameSession(terms.service(), start.getEpochSecond()) && terms.capacity() > 1
                        ? "All " + terms.capacity() + " places are taken (" + span + ")."
                        : practitioner.name() + " is booked from " + span + ".";
        return new SlotReason(ReasonCode.BOOKED, what, true, Instant.ofEpochSecond(taken.to()));
    }

    private String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, zone));
    }

    /** How long something still takes, in words. */
    static String left(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    private static String words(long minutes) {
        return minutes % 60 == 0 && minutes > 0
                ? (minutes == 60 ? "an hour" : minutes / 60 + " hours")
                : minutes + " minutes";
    }
}
