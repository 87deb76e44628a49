package org.foredesk.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.RequestId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Makes appointments: rules, then seats, then the row with its history. */
final class Bookings {

    /**
     * A booking that confirms a request passed the notice and the hourly limit when it was asked
     * for.
     */
    record Confirming(RequestId request) {}

    /** What an appointment is booked together with, and whether all of that is one visit. */
    private record Tie(SeriesId series, boolean oneVisit) {}

    private final Tools tools;
    private final Guard guard;
    private final Histories histories;

    Bookings(Tools tools) {
        this.tools = tools;
        this.guard = new Guard(tools);
        this.histories = new Histories(tools.ids());
    }

    Outcome<Appointment> book(Tx tx, BookingCommand command, @Nullable Confirming confirming) {
        return book(tx, command, confirming, null);
    }

    /** Books one visit of a series, of which the same is true as of a part. */
    Outcome<Appointment> bookVisit(Tx tx, BookingCommand command, SeriesId series) {
        return book(tx, command, null, new Tie(series, false));
    }

    /**
     * Books one part of a visit with several practitioners; whether the patient may have one more
     * is for the caller to ask.
     */
    Outcome<Appointment> bookPart(
            Tx tx, BookingCommand command, SeriesId visit, @Nullable Confirming confirming) {
        return book(tx, command, confirming, new Tie(visit, true));
    }

    private Outcome<Appointment> book(
            Tx tx, BookingCommand command, @Nullable Confirming confirming, @Nullable Tie tie) {
        DirectoryView view = tools.view(command.clinic());
        return Place.of(view, command.practitioner(), command.services(), command.start())
                .then(place -> book(tx, view, command, place, confirming, tie));
    }

    private Outcome<Appointment> book(
            Tx tx,
            DirectoryView view,
            BookingCommand command,
            Place place,
            @Nullable Confirming confirming,
            @Nullable Tie tie) {
        Optional<Refusal> notAllowed = Guard.mayOverride(command.actor(), command.override());
        if (notAllowed.isPresent()) {
            return Outcome.refused(notAllowed.get());
        }
        Turns.take(tx, command.clinic(), command.patient());
        Turns.take(tx, command.clinic(), place.practitioner());
        List<SlotReason> reasons = reasons(tx, command, place, confirming);
        Optional<Refusal> refusal =
                guard.against(tx, command.clinic(), place, reasons, command.override())
                        .or(() ->
                                aboutThePatient(
                                        tx, command, place, confirming == null && tie == null));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        AppointmentRow row = row(command, place, tools.ids().next(), tx, confirming);
        if (tie != null) {
            row.seriesId = tie.series().value();
            row.oneVisit = tie.oneVisit();
        }
        boolean fits = takeSeats(tx, command, place, row.id);
        if (!fits && command.override() == null) {
            return Outcome.refused(guard.taken(tx, command.clinic(), place));
        }
        row.overridden = command.override() != null && (!fits || !reasons.isEmpty());
        return Outcome.done(write(tx, view, command, row, confirming));
    }

    private List<SlotReason> reasons(
            Tx tx, BookingCommand command, Place place, @Nullable Confirming confirming) {
        Set<UUID> own = command.hold() == null ? Set.of() : Set.of(command.hold().value());
        List<SlotReason> reasons = tools.availability().explain(tx, command.clinic(), place, own);
        boolean stillAhead = confirming != null && place.start().isAfter(tx.now());
        return stillAhead
                ? reasons.stream().filter(reason -> reason.code() != ReasonCode.TOO_SOON).toList()
                : reasons;
    }

    private Optional<Refusal> aboutThePatient(
            Tx tx, BookingCommand command, Place place, boolean counts) {
        if (command.override() != null) {
            return Optional.empty();
        }
        Optional<Refusal> tooMany =
                counts ? guard.tooMany(tx, command.patient()) : Optional.empty();
        return tooMany.or(() ->
                guard.patientBusy(tx, command.clinic(), command.patient(), place.time(), Set.of()));
    }

    /** False when they were not to be had and, with an override, were taken beyond what fits. */
    private boolean takeSeats(Tx tx, BookingCommand command, Place place, UUID owner) {
        Claim claim = Claim.of(tools.view(command.clinic()), place, owner, null);
        HoldId hold = command.hold();
        if (hold != null && Holds.handOver(tx, tools, hold, place, claim)) {
            return true;
        }
        if (Seats.take(tx, claim)) {
            return true;
        }
        if (command.override() != null) {
            Seats.takeBeyond(tx, claim, null);
        }
        return false;
    }

    private AppointmentRow row(
            BookingCommand command, Place place, UUID id, Tx tx, @Nullable Confirming confirming) {
        AppointmentRow row = new AppointmentRow();
        row.id = id;
        row.clinicId = command.clinic().value();
        row.patientId = command.patient().value();
        row.patientName = command.patientName();
        put(row, place);
        row.status = AppointmentStatus.BOOKED.code();
        row.reason = command.reason();
        row.channel = command.origin().channel().code();
        row.conversationId =
                command.origin().conversation() == null
                        ? null
                        : command.origin().conversation().value();
        row.requestId = confirming == null ? null : confirming.request().value();
        row.createdAt = tx.now();
        row.changedAt = tx.now();
        row.version = 1;
        return row;
    }

    private static ChangeCause cause(DirectoryView view, BookingCommand command) {
        ChangeCause given = command.cause();
        return given == null
                ? ChangeCause.by(command.actor(), command.origin().channel(), view.clinic().demo())
                : given;
    }

    /** Writes with whom, what for, where and when into the row. */
    static void put(AppointmentRow row, Place place) {
        row.practitionerId = place.practitioner().id().value();
        ServiceChoice services = place.treatment().choice();
        row.serviceId = place.treatment().first().id().value();
        row.moreServices = services.rest();
        LocationId location = place.location();
        row.locationId = location == null ? null : location.value();
        row.startsAt = place.time().start();
        row.endsAt = place.time().end();
        row.busyFrom = place.occupied().start();
        row.busyTo = place.occupied().end();
    }

    private Appointment write(
            Tx tx,
            DirectoryView view,
            BookingCommand command,
            AppointmentRow row,
            @Nullable Confirming confirming) {
        tx.session().insert(row);
        tools.timeChanged(tx, row.clinicId, row.practitionerId, row.startsAt);
        StaffOverride override = row.overridden ? command.override() : null;
        Histories.Why why =
                new Histories.Why(
                        override == null ? null : override.reason(), cause(view, command));
        UUID change =
                histories.write(
                        tx, command.actor(), Histories.BOOKED, null, row, why, row.overridden);
        if (row.overridden) {
            tools.audit()
                    .record(
                            tx,
                            command.clinic(),
                            command.actor(),
                            "appointment.overridden",
                            "appointment",
                            row.id.toString(),
                            Map.of("change", Histories.BOOKED));
        }
        tx.announce(
                new AppointmentBooked(
                        change,
                        command.clinic(),
                        command.patient(),
                        command.actor(),
                        command.origin(),
                        Tools.tellAt(tx, command.actor()),
                        new AppointmentId(row.id),
                        confirming == null ? null : confirming.request(),
                        row.seriesId));
        return AppointmentReader.appointment(tx, view, row);
    }
}
