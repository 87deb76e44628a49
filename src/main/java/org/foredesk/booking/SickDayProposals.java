package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Finds another time for each visit a practitioner cannot keep: with the same one outside that time
 * or with another of the speciality, nearest to the old time, at hours the patient is known to want
 * (from the waiting list), never twice the same place and never while the patient is elsewhere.
 */
final class SickDayProposals {

    private static final int DAYS_TO_LOOK = 14;
    private static final int LOOKED_AT = 40;
    private static final int OTHERS = 6;

    private final Tools tools;
    private final Guard guard;
    private final Holds holds;

    SickDayProposals(Tools tools, Holds holds) {
        this.tools = tools;
        this.holds = holds;
        this.guard = new Guard(tools);
    }

    /**
     * The visits that cannot be kept, the first first: those that are booked or confirmed and not
     * over, apart from those somebody is being asked about already.
     */
    static List<AppointmentRow> visits(
            Tx tx, ClinicId clinic, PractitionerId practitioner, TimeRange away) {
        Set<UUID> inHand = new HashSet<>(SickDayRows.appointmentsInHand(tx, clinic.value()));
        return tx
                .session()
                .createSelectionQuery(
                        "from AppointmentRow where clinicId = :clinic"
                                + " and practitionerId = :practitioner and startsAt < :end"
                                + " and endsAt > :start and endsAt > :now"
                                + " and status in ('booked', 'confirmed') order by startsAt, id",
                        AppointmentRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("practitioner", practitioner.value())
                .setParameter("start", away.start())
                .setParameter("end", away.end())
                .setParameter("now", tx.now())
                .list()
                .stream()
                .filter(row -> !inHand.contains(row.id))
                .toList();
    }

    /**
     * To be called in a transaction that is thrown away: each slot is held as soon as it is
     * proposed, so that the very rules of booking keep the next one off it.
     */
    List<SickDayProposal> find(Tx tx, ClinicId clinic, Practitioner practitioner, TimeRange away) {
        DirectoryView view = tools.view(clinic);
        SickDayRules rules = SickDayRules.of(tools.settings());
        List<SickDayProposal> found = new ArrayList<>();
        for (AppointmentRow visit : visits(tx, clinic, practitioner.id(), away)) {
            List<Slot> free = slots(tx, practitioner, away, visit, rules.wave(found.size()));
            Slot best = free.isEmpty() ? null : free.getFirst();
            if (best != null) {
                hold(tx, clinic, best);
            }
            found.add(
                    new SickDayProposal(
                            AppointmentReader.appointment(tx, view, visit),
                            best,
                            free.stream().skip(1).limit(OTHERS).toList()));
        }
        return found;
    }

    private void hold(Tx tx, ClinicId clinic, Slot slot) {
        Outcome<Hold> unused =
                Place.of(tools.view(clinic), slot.practitioner(), slot.services(), slot.start())
                        .then(place -> holds.holdUntilStart(tx, clinic, place, ""));
    }

    private List<Slot> slots(
            Tx tx, Practitioner practitioner, TimeRange away, AppointmentRow visit, int wave) {
        ClinicId clinic = new ClinicId(visit.clinicId);
        ZoneId zone = tools.view(clinic).clinic().zone();
        SickDayRules rules = SickDayRules.of(tools.settings());
        int asked = rules.isUrgent(visit.startsAt, tx.now(), zone) ? 1 : wave;
        Instant first = rules.firstStart(asked, tx.now(), zone);
        Instant morning = LocalDate.ofInstant(visit.startsAt, zone).atStartOfDay(zone).toInstant();
        Instant from = first.isAfter(morning) ? first : morning;
        SlotQuery query =
                SlotQuery.between(clinic, from, from.plus(Duration.ofDays(DAYS_TO_LOOK)))
                        .withServices(Treatment.had(tools.view(clinic), visit))
                        .near(visit.startsAt, practitioner.id())
                        .distinctly()
                        .limitedTo(LOOKED_AT);
        List<Slot> free =
                tools
                        .availability()
                        .slots(
                                tx,
                                practitioner.speciality() == null
                                        ? query.withPractitioner(practitioner.id())
                                        : query.withSpeciality(practitioner.speciality()))
                        .stream()
                        .filter(slot -> !isAway(slot, practitioner, away))
                        .filter(slot -> isFree(tx, visit, slot))
                        .toList();
        List<Slot> wished =
                wish(tx, visit)
                        .map(wish -> free.stream().filter(slot -> suits(wish, slot, zone)).toList())
                        .orElse(List.of());
        return wished.isEmpty() ? free : wished;
    }

    static boolean isAway(Slot slot, Practitioner practitioner, TimeRange away) {
        return slot.practitioner().equals(practitioner.id())
                && away.overlaps(new TimeRange(slot.start(), slot.end()));
    }

    private boolean isFree(Tx tx, AppointmentRow visit, Slot slot) {
        return guard.patientBusy(
                        tx,
                        new ClinicId(visit.clinicId),
                        new PatientId(visit.patientId),
                        new TimeRange(slot.start(), slot.end()),
                        Set.of(visit.id))
                .isEmpty();
    }

    /** What the patient wants instead of this very visit, where they wait for something. */
    private static Optional<WaitlistWish> wish(Tx tx, AppointmentRow visit) {
        @Nullable WaitlistRow row =
                tx.session()
                        .createSelectionQuery(
                                "from WaitlistRow where movesId = :visit"
                                        + " and status in ('waiting', 'offered')"
                                        + " order by createdAt desc",
                                WaitlistRow.class)
                        .setParameter("visit", visit.id)
                        .setMaxResults(1)
                        .getSingleResultOrNull();
        return Optional.ofNullable(row).map(WaitlistRows::wish);
    }

    private static boolean suits(WaitlistWish wish, Slot slot, ZoneId zone) {
        LocalRange hours = wish.hours();
        LocalDate day = LocalDate.ofInstant(slot.start(), zone);
        return !wish.exceptDays().contains(day)
                && (hours == null || hours.contains(LocalTime.ofInstant(slot.start(), zone)));
    }
}
