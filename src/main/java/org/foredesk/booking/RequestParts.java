package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.RequestId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Requests for a visit that several practitioners give one after the other: a hold for each part,
 * all of them or none, and one decision about the whole.
 */
final class RequestParts {

    private final Tools tools;
    private final Holds holds;
    private final PartedSearch search;
    private final Bookings bookings;

    RequestParts(Tools tools, Holds holds, PartedSearch search, Bookings bookings) {
        this.tools = tools;
        this.holds = holds;
        this.search = search;
        this.bookings = bookings;
    }

    /** Whether what is asked for takes several; what is to be moved is one practitioner's. */
    boolean needed(RequestRow row, ServiceChoice services) {
        return row.movesId == null && PartedSearch.needed(view(row), services);
    }

    /**
     * Holds every part of the visit that begins then and writes them down instead of those there
     * were; {@code with} gives one of them. Refused like a booking, with the row as it was.
     */
    Outcome<RequestRow> take(
            Tx tx,
            RequestRow row,
            ServiceChoice services,
            Instant start,
            @Nullable PractitionerId with) {
        return search.find(tx, view(row), services, start, with)
                .then(slot -> take(tx, row, services, slot));
    }

    private Outcome<RequestRow> take(
            Tx tx, RequestRow row, ServiceChoice services, PartedSlot slot) {
        List<RequestPartRow> parts = slot.parts().stream().map(part -> part(row, part)).toList();
        return hold(tx, row, parts)
                .map(held -> {
                    forget(tx, row);
                    parts.forEach(part -> tx.session().insert(part));
                    row.practitionerId = parts.getFirst().practitionerId;
                    RequestRows.put(row, services);
                    row.startsAt = slot.start();
                    row.endsAt = slot.end();
                    return held;
                });
    }

    private RequestPartRow part(RequestRow row, Slot slot) {
        RequestPartRow part = new RequestPartRow();
        part.id = tools.ids().next();
        part.clinicId = row.clinicId;
        part.requestId = row.id;
        part.practitionerId = slot.practitioner().value();
        part.serviceId = slot.services().services().getFirst().value();
        part.moreServices = slot.services().rest();
        part.startsAt = slot.start();
        part.endsAt = slot.end();
        return part;
    }

    private Outcome<RequestRow> hold(Tx tx, RequestRow row, List<RequestPartRow> parts) {
        List<Hold> held = new ArrayList<>();
        for (RequestPartRow part : parts) {
            Outcome<Hold> kept =
                    Place.of(
                                    view(row),
                                    new PractitionerId(part.practitionerId),
                                    services(part),
                                    part.startsAt)
                            .then(place ->
                                    holds.hold(
                                            tx,
                                            new ClinicId(row.clinicId),
                                            place,
                                            tools.rules().hold(),
                                            row.patientName,
                                            row.id));
            switch (kept) {
                case Outcome.Done<Hold>(Hold hold) -> held.add(hold);
                case Outcome.Refused<Hold>(Refusal refusal) -> {
                    held.forEach(each -> Holds.release(tx, tools, each.id().value()));
                    return Outcome.refused(refusal);
                }
            }
        }
        row.holdId = held.getFirst().id().value();
        row.heldUntil = held.getFirst().until();
        return Outcome.done(row);
    }

    /** Holds the parts it asks for once more, where all of them are still free. */
    void takeAgain(Tx tx, RequestRow row, List<RequestPartRow> parts) {
        Outcome<RequestRow> unused = hold(tx, row, parts);
    }

    /** Drops what is written of parts, of a request that one practitioner is enough for. */
    void forget(Tx tx, RequestRow row) {
        int unused =
                tx.session()
                        .createMutationQuery(
                                "delete from RequestPartRow where requestId = :request")
                        .setParameter("request", row.id)
                        .executeUpdate();
    }

    /**
     * Books every part as one visit: those that were asked for, else the ones the decision means.
     * To be given up with the transaction where it is refused. Who insists keeps the practitioners
     * who were asked for.
     */
    Outcome<List<Appointment>> book(
            Tx tx,
            RequestDecision decision,
            RequestRow row,
            ServiceChoice services,
            Instant start) {
        List<RequestPartRow> parts = of(tx, row.id);
        boolean same = !parts.isEmpty() && isWith(decision.practitioner(), parts);
        if (!same || !start.equals(row.startsAt)) {
            Holds.releaseOf(tx, tools, row.id);
            Outcome<RequestRow> taken = take(tx, row, services, start, decision.practitioner());
            if (taken instanceof Outcome.Done<RequestRow>) {
                parts = of(tx, row.id);
            } else if (decision.override() == null || !same) {
                return taken.map(_ -> List.of());
            }
        }
        long later = start.getEpochSecond() - parts.getFirst().startsAt.getEpochSecond();
        SeriesId visit = new SeriesId(tools.ids().next());
        List<Appointment> booked = new ArrayList<>();
        for (RequestPartRow part : parts) {
            BookingCommand command = command(tx, decision, row, part, later);
            Bookings.Confirming confirming = new Bookings.Confirming(new RequestId(row.id));
            switch (bookings.bookPart(tx, command, visit, confirming)) {
                case Outcome.Done<Appointment>(Appointment done) -> booked.add(done);
                case Outcome.Refused<Appointment>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        BookingOrigin origin = AppointmentReader.origin(row.channel, row.conversationId);
        return Outcome.done(
                PartedVisits.booked(tx, visit, booked, decision.actor(), origin).visits());
    }

    private static boolean isWith(@Nullable PractitionerId wanted, List<RequestPartRow> parts) {
        return wanted == null
                || parts.stream().anyMatch(part -> part.practitionerId.equals(wanted.value()));
    }

    private static BookingCommand command(
            Tx tx, RequestDecision decision, RequestRow row, RequestPartRow part, long later) {
        Instant start = part.startsAt.plusSeconds(later);
        return new BookingCommand(
                        decision.clinic(),
                        decision.actor(),
                        AppointmentReader.origin(row.channel, row.conversationId),
                        new PatientId(row.patientId),
                        row.patientName,
                        new PractitionerId(part.practitionerId),
                        null,
                        start,
                        row.reason)
                .withServices(services(part))
                .withHold(Holds.of(tx, row.id, part.practitionerId, start).orElse(null))
                .overriding(decision.override())
                .through(ChangeCause.REQUEST);
    }

    /** What else could be had than what is asked for. */
    List<Slot> instead(Tx tx, RequestRow row, Instant start) {
        return search.instead(tx, view(row), RequestRows.services(row), start, null);
    }

    /** The parts a request asks for, in order of time; none where one practitioner is enough. */
    static List<RequestPartRow> of(Tx tx, UUID request) {
        return of(tx, List.of(request)).getOrDefault(request, List.of());
    }

    /** As the other one, for several requests at once. */
    static Map<UUID, List<RequestPartRow>> of(Tx tx, Collection<UUID> requests) {
        return requests.isEmpty()
                ? Map.of()
                : tx
                        .session()
                        .createSelectionQuery(
                                "from RequestPartRow where requestId in :requests order by startsAt",
                                RequestPartRow.class)
                        .setParameter("requests", requests)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(part -> part.requestId));
    }

    static ServiceChoice services(RequestPartRow part) {
        return ServiceChoice.stored(part.serviceId, part.moreServices, null);
    }

    private DirectoryView view(RequestRow row) {
        return tools.view(new ClinicId(row.clinicId));
    }
}
