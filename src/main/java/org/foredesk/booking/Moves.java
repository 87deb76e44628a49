package org.foredesk.booking;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Takes appointments elsewhere, and makes them longer or shorter where they are. */
final class Moves {

    private final Tools tools;
    private final Changes changes;
    private final Guard guard;

    Moves(Tools tools, Changes changes) {
        this.tools = tools;
        this.changes = changes;
        this.guard = new Guard(tools);
    }

    /** How a move is made: what keeps the place free, and the change of several it is one of. */
    private record Way(@Nullable HoldId hold, @Nullable UUID together, Set<UUID> others) {}

    Outcome<Appointment> move(
            Tx tx, AppointmentChange change, MoveTarget target, @Nullable HoldId hold) {
        return move(tx, change, target, new Way(hold, null, Set.of()));
    }

    /**
     * As the other one for one of {@code all}, of whose moves the patient is told {@code together};
     * what the others have does not count against it.
     */
    Outcome<Appointment> moveOneOf(
            Tx tx, AppointmentChange change, MoveTarget target, UUID together, Set<UUID> all) {
        return move(tx, change, target, new Way(null, together, all));
    }

    private Outcome<Appointment> move(Tx tx, AppointmentChange change, MoveTarget target, Way way) {
        return changes.changing(
                tx,
                change,
                row -> {
                    if (!AppointmentReader.status(row).open()) {
                        return Changes.wrongStatus(row);
                    }
                    DirectoryView view = tools.view(change.clinic());
                    return target.from(view, place(view, row).orElseThrow())
                            .then(place ->
                                    isThere(row, place)
                                            ? Outcome.done(
                                                    AppointmentReader.appointment(tx, view, row))
                                            : move(tx, change, row, place, way));
                });
    }

    /** Where it is. */
    static Outcome<Place> place(DirectoryView view, AppointmentRow row) {
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        return Place.of(view, practitioner, Treatment.had(view, row), row.startsAt)
                .map(place -> place.in(Histories.location(row.locationId)));
    }

    /** Why it cannot go there; empty where it can. The time it has does not count against it. */
    List<SlotReason> explain(Tx tx, ClinicId clinic, AppointmentId appointment, MoveTarget target) {
        DirectoryView view = tools.view(clinic);
        AppointmentRow row = tx.session().get(AppointmentRow.class, appointment.value());
        if (row == null || !row.clinicId.equals(clinic.value())) {
            return List.of();
        }
        return switch (place(view, row).then(now -> target.from(view, now))) {
            case Outcome.Done<Place>(Place place) -> reasons(tx, view, row, place, Set.of(row.id));
            case Outcome.Refused<Place>(Refusal refusal) -> List.of(SlotReason.of(refusal));
        };
    }

    private static boolean isThere(AppointmentRow row, Place place) {
        return stays(row, place)
                && place.treatment().is(row.serviceId, row.moreServices, Histories.minutes(row));
    }

    /** Whether it begins as it did with the same practitioner. */
    private static boolean stays(AppointmentRow row, Place place) {
        return row.startsAt.equals(place.start())
                && row.practitionerId.equals(place.practitioner().id().value());
    }

    /**
     * What stands against it there. Against one that stays where it is only what its new length
     * brings with it: what was so before, such as a start that has passed, is no news.
     */
    List<SlotReason> reasons(
            Tx tx, DirectoryView view, AppointmentRow row, Place place, Set<UUID> own) {
        Availability availability = tools.availability();
        List<SlotReason> reasons = availability.explain(tx, view.clinic().id(), place, own);
        if (reasons.isEmpty() || !stays(row, place)) {
            return reasons;
        }
        List<SlotReason> before =
                place(view, row) instanceof Outcome.Done<Place>(Place there)
                        ? availability.explain(tx, view.clinic().id(), there, own)
                        : List.of();
        return isShorter(row, place)
                ? List.of()
                : reasons.stream().filter(reason -> !before.contains(reason)).toList();
    }

    private static boolean isShorter(AppointmentRow row, Place place) {
        return stays(row, place)
                && place.treatment().minutes() <= Histories.minutes(row)
                && place.treatment().ids().getFirst().value().equals(row.serviceId);
    }

    private Outcome<Appointment> move(
            Tx tx, AppointmentChange change, AppointmentRow row, Place place, Way way) {
        PatientId patient = new PatientId(row.patientId);
        Turns.take(tx, change.clinic(), patient);
        Turns.take(tx, change.clinic(), place.practitioner());
        Set<UUID> own = new HashSet<>(way.others());
        own.add(row.id);
        HoldId hold = way.hold();
        if (hold != null) {
            own.add(hold.value());
        }
        List<SlotReason> reasons = reasons(tx, tools.view(change.clinic()), row, place, own);
        Optional<Refusal> refusal = against(tx, change, row, place, reasons, own);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (hold != null) {
            Holds.release(tx, tools, hold.value());
        }
        Claim claim = Claim.of(tools.view(change.clinic()), place, row.id, null);
        boolean fits = Seats.takeInstead(tx, claim, row.id);
        // One that was beyond what fits gives a part of that back: nobody loses anything by it.
        boolean less = row.overridden && isShorter(row, place);
        if (!fits && change.override() == null && !less) {
            return Outcome.refused(guard.taken(tx, change.clinic(), place));
        }
        if (!fits) {
            Seats.takeBeyond(tx, claim, row.id);
        }
        boolean insisted = change.override() != null && (!fits || !reasons.isEmpty());
        return Outcome.done(write(tx, change, row, place, insisted, way.together()));
    }

    private Optional<Refusal> against(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            Place place,
            List<SlotReason> reasons,
            Set<UUID> own) {
        return guard.cancelNotice(tx, change.actor(), change.override(), row)
                .or(() -> guard.against(tx, change.clinic(), place, reasons, change.override()))
                .or(() ->
                        change.override() != null
                                ? Optional.empty()
                                : guard.patientBusy(
                                        tx,
                                        change.clinic(),
                                        new PatientId(row.patientId),
                                        place.time(),
                                        own));
    }

    private Appointment write(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            Place place,
            boolean insisted,
            @Nullable UUID together) {
        Histories.State before = Histories.State.of(row);
        boolean stretched = stays(row, place) && isFor(row, place);
        DirectoryView view = tools.view(change.clinic());
        Bookings.put(row, place);
        row.overridden = insisted || (stretched && row.overridden);
        String action = stretched ? Histories.STRETCHED : Histories.MOVED;
        UUID id = changes.write(tx, change, row, action, before, insisted);
        tx.announce(
                new AppointmentMoved(
                        id,
                        change.clinic(),
                        new PatientId(row.patientId),
                        change.actor(),
                        Changes.origin(change, row),
                        Tools.tellAt(tx, change.actor()),
                        new AppointmentId(row.id),
                        new PractitionerId(before.practitioner()),
                        before.start(),
                        Duration.ofMinutes(before.minutes()),
                        stretched,
                        together));
        return AppointmentReader.appointment(tx, view, row);
    }

    private static boolean isFor(AppointmentRow row, Place place) {
        return place.treatment().is(row.serviceId, row.moreServices, place.treatment().minutes());
    }
}
