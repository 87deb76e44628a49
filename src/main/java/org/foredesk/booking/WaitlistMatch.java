package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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

/** Which free times suit somebody on the waiting list. */
final class WaitlistMatch {

    private static final int AT_MOST = 30;

    private final Tools tools;
    private final Guard guard;

    WaitlistMatch(Tools tools) {
        this.tools = tools;
        this.guard = new Guard(tools);
    }

    /**
     * Free times that can be offered now, earliest first: far enough ahead that a yes in the last
     * minute still keeps the clinic's notice, not offered to this entry before, not while the
     * patient is elsewhere, and not what staff freed a moment ago and may take back.
     */
    List<Slot> slots(Tx tx, WaitlistRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        DirectoryView view = tools.view(clinic);
        ZoneId zone = view.clinic().zone();
        WaitlistWish wish = WaitlistRows.wish(row);
        Instant first = OfferRules.of(tools.settings()).firstStart(tx.now(), zone);
        Instant wished = wish.firstDay().atStartOfDay(zone).toInstant();
        Instant from = first.isAfter(wished) ? first : wished;
        Instant to = wish.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        if (!from.isBefore(to)) {
            return List.of();
        }
        SlotQuery query =
                SlotQuery.between(clinic, from, to)
                        .withSpeciality(wish.speciality())
                        .withServices(services(tx, view, row))
                        .withLocation(wish.location())
                        .withDaily(wish.hours())
                        .withoutDays(wish.exceptDays())
                        .distinctly()
                        .limitedTo(AT_MOST);
        PractitionerId only = wish.practitioner();
        List<Slot> free =
                tools.availability().slots(tx, only == null ? query : query.withPractitioner(only));
        if (free.isEmpty()) {
            return List.of();
        }
        List<Taken> not = new ArrayList<>(offeredBefore(tx, row));
        not.addAll(freedAMomentAgo(tx, view));
        return free.stream()
                .filter(slot -> not.stream().noneMatch(each -> each.covers(slot)))
                .filter(slot -> isFree(tx, row, slot))
                .toList();
    }

    /** What is waited for: for a visit that is to be moved all of it, for as long as that is. */
    static ServiceChoice services(Tx tx, DirectoryView view, WaitlistRow row) {
        ServiceChoice wished = ServiceChoice.stored(row.serviceId, row.moreServices, null);
        AppointmentRow visit =
                row.movesId == null ? null : tx.session().get(AppointmentRow.class, row.movesId);
        if (visit == null) {
            return wished;
        }
        ServiceChoice had = Treatment.had(view, visit);
        // One of several that is named means the visit as it is.
        return had.services().containsAll(wished.services()) && wished.services().size() < 2
                        || had.services().equals(wished.services())
                ? had
                : wished;
    }

    /** A practitioner's time that is not to be offered. */
    private record Taken(UUID practitioner, TimeRange time) {
        boolean covers(Slot slot) {
            return slot.practitioner().value().equals(practitioner)
                    && time.overlaps(new TimeRange(slot.start(), slot.end()));
        }
    }

    private static List<Taken> offeredBefore(Tx tx, WaitlistRow row) {
        return tx
                .session()
                .createSelectionQuery(
                        "from WaitlistOfferRow where entryId = :entry", WaitlistOfferRow.class)
                .setParameter("entry", row.id)
                .list()
                .stream()
                .map(one -> new Taken(one.practitionerId, new TimeRange(one.startsAt, one.endsAt)))
                .toList();
    }

    private static List<Taken> freedAMomentAgo(Tx tx, DirectoryView view) {
        Instant since = tx.now().minus(BookingRules.UNDO_WINDOW);
        List<Taken> freed = new ArrayList<>();
        tx.session()
                .createSelectionQuery(
                        "from HistoryRow where clinicId = :clinic and happenedAt > :since"
                                + " and actorKind = 'staff' and oldStart is not null",
                        HistoryRow.class)
                .setParameter("clinic", view.clinic().id().value())
                .setParameter("since", since)
                .list()
                .forEach(change -> former(view, change).ifPresent(freed::add));
        tx.session()
                .createSelectionQuery(
                        "from RequestRow where clinicId = :clinic and status = 'rejected'"
                                + " and decidedAt > :since and startsAt is not null"
                                + " and endsAt is not null and practitionerId is not null",
                        RequestRow.class)
                .setParameter("clinic", view.clinic().id().value())
                .setParameter("since", since)
                .list()
                .forEach(request -> rejected(request).ifPresent(freed::add));
        return freed;
    }

    private static Optional<Taken> former(DirectoryView view, HistoryRow change) {
        UUID practitioner = change.oldPractitionerId;
        UUID service = change.oldServiceId;
        Instant start = change.oldStart;
        if (practitioner == null || service == null || start == null) {
            return Optional.empty();
        }
        ServiceChoice had =
                ServiceChoice.stored(service, change.oldMoreServices, change.oldMinutes);
        return view.practitioner(new PractitionerId(practitioner))
                .flatMap(who ->
                        Treatment.of(view, who, Treatment.had(view, had))
                                        instanceof Outcome.Done<Treatment>(Treatment what)
                                ? Optional.of(
                                        new Taken(practitioner, SlotTerms.of(what).occupied(start)))
                                : Optional.empty());
    }

    private static Optional<Taken> rejected(RequestRow request) {
        UUID practitioner = request.practitionerId;
        Instant start = request.startsAt;
        Instant end = request.endsAt;
        return practitioner == null || start == null || end == null
                ? Optional.empty()
                : Optional.of(new Taken(practitioner, new TimeRange(start, end)));
    }

    private boolean isFree(Tx tx, WaitlistRow row, Slot slot) {
        return guard.patientBusy(
                        tx,
                        new ClinicId(row.clinicId),
                        new PatientId(row.patientId),
                        new TimeRange(slot.start(), slot.end()),
                        row.movesId == null ? Set.of() : Set.of(row.movesId))
                .isEmpty();
    }

    /** Whether an appointment is what was waited for. */
    static boolean suits(DirectoryView view, WaitlistWish wish, AppointmentRow visit) {
        ZoneId zone = view.clinic().zone();
        LocalDate day = LocalDate.ofInstant(visit.startsAt, zone);
        LocalRange hours = wish.hours();
        return withWhom(view, wish, visit)
                && !day.isBefore(wish.firstDay())
                && !day.isAfter(wish.lastDay())
                && !wish.exceptDays().contains(day)
                && (hours == null || hours.contains(LocalTime.ofInstant(visit.startsAt, zone)));
    }

    /** Whether an appointment is with whom and for what was waited for, whenever it is. */
    static boolean withWhom(DirectoryView view, WaitlistWish wish, AppointmentRow visit) {
        PractitionerId practitioner = wish.practitioner();
        return (practitioner == null || practitioner.value().equals(visit.practitionerId))
                && ServiceChoice.stored(visit.serviceId, visit.moreServices, null)
                        .services()
                        .containsAll(wish.services().services())
                && (wish.speciality() == null
                        || same(wish.speciality(), speciality(view, visit.practitionerId)));
    }

    private static @Nullable String speciality(DirectoryView view, UUID practitioner) {
        return view.practitioner(new PractitionerId(practitioner))
                .map(Practitioner::speciality)
                .orElse(null);
    }

    private static boolean same(String wanted, @Nullable String own) {
        return own != null && DirectoryView.plain(own).equals(DirectoryView.plain(wanted));
    }
}
