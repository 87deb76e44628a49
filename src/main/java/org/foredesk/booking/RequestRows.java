package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Between requests and their rows. */
final class RequestRows {

    private RequestRows() {}

    static RequestRow of(RequestCommand command, UUID id, Instant now) {
        RequestRow row = new RequestRow();
        row.id = id;
        row.clinicId = command.clinic().value();
        row.patientId = command.patient().value();
        row.patientName = command.patientName();
        row.practitionerId = command.practitioner() == null ? null : command.practitioner().value();
        row.speciality = command.speciality();
        put(row, command.services());
        row.startsAt = command.start();
        row.reason = command.reason();
        row.wish = command.wish();
        row.unsure = command.unsure();
        row.movesId = command.moves() == null ? null : command.moves().value();
        row.status = RequestStatus.PENDING.code();
        row.channel = command.origin().channel().code();
        row.conversationId =
                command.origin().conversation() == null
                        ? null
                        : command.origin().conversation().value();
        row.createdAt = now;
        row.version = 1;
        return row;
    }

    /** Writes what is asked for into the row. */
    static void put(RequestRow row, ServiceChoice services) {
        ServiceId first = services.first();
        row.serviceId = first == null ? null : first.value();
        row.moreServices = services.rest();
    }

    /** What is asked for. */
    static ServiceChoice services(RequestRow row) {
        return ServiceChoice.stored(row.serviceId, row.moreServices, null);
    }

    static BookingRequest request(Tx tx, DirectoryView view, RequestRow row) {
        return requests(tx, view, List.of(row)).getFirst();
    }

    private static List<BookingRequest> requests(Tx tx, DirectoryView view, List<RequestRow> rows) {
        // Only who wants several services may need several practitioners.
        List<UUID> several =
                rows.stream().filter(row -> row.moreServices != null).map(row -> row.id).toList();
        Map<UUID, List<RequestPartRow>> parts = RequestParts.of(tx, several);
        return rows.stream()
                .map(row -> request(view, row, parts.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static RequestPart part(DirectoryView view, RequestPartRow row) {
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        return new RequestPart(
                practitioner,
                view.practitioner(practitioner).map(Practitioner::name).orElse(""),
                RequestParts.services(row),
                Treatment.name(view, RequestParts.services(row)),
                row.startsAt,
                row.endsAt);
    }

    private static BookingRequest request(
            DirectoryView view, RequestRow row, List<RequestPartRow> partRows) {
        List<RequestPart> parts = partRows.stream().map(part -> part(view, part)).toList();
        String whole =
                parts.stream().map(RequestPart::practitionerName).collect(Collectors.joining(", "));
        return new BookingRequest(
                new RequestId(row.id),
                new ClinicId(row.clinicId),
                new PatientId(row.patientId),
                row.patientName,
                id(row.practitionerId, PractitionerId::new),
                Optional.of(whole)
                        .filter(names -> !names.isEmpty())
                        .or(() ->
                                Optional.ofNullable(row.practitionerId)
                                        .flatMap(id -> view.practitioner(new PractitionerId(id)))
                                        .map(Practitioner::name))
                        .orElse(null),
                row.speciality,
                services(row),
                row.serviceId == null ? null : Treatment.name(view, services(row)),
                row.startsAt,
                row.endsAt,
                parts,
                row.reason,
                row.wish,
                row.unsure,
                id(row.movesId, AppointmentId::new),
                RequestStatus.ofCode(row.status).orElseThrow(),
                row.heldUntil,
                id(row.appointmentId, AppointmentId::new),
                row.decisionReason,
                AppointmentReader.origin(row.channel, row.conversationId),
                row.createdAt,
                row.version);
    }

    static Optional<BookingRequest> find(Tx tx, DirectoryView view, RequestId id) {
        return row(tx, view.clinic().id(), id).map(row -> request(tx, view, row));
    }

    static Optional<RequestRow> row(Tx tx, ClinicId clinic, RequestId id) {
        return Optional.ofNullable(tx.session().get(RequestRow.class, id.value()))
                .filter(row -> row.clinicId.equals(clinic.value()));
    }

    /** Those of a patient that wait for staff, the oldest first. */
    static List<BookingRequest> pending(Tx tx, DirectoryView view, PatientId patient) {
        return requests(
                tx,
                view,
                tx.session()
                        .createSelectionQuery(
                                "from RequestRow where patientId = :patient and clinicId = :clinic"
                                        + " and status = :pending order by createdAt, id",
                                RequestRow.class)
                        .setParameter("patient", patient.value())
                        .setParameter("clinic", view.clinic().id().value())
                        .setParameter("pending", RequestStatus.PENDING.code())
                        .list());
    }

    /** The oldest first; {@code after} is the last one of the page before. */
    static List<BookingRequest> list(
            Tx tx,
            DirectoryView view,
            @Nullable RequestStatus status,
            @Nullable RequestId after,
            int limit) {
        ClinicId clinic = view.clinic().id();
        RequestRow last = after == null ? null : row(tx, clinic, after).orElse(null);
        List<String> where = new ArrayList<>(List.of("clinicId = :clinic"));
        if (status != null) {
            where.add("status = :status");
        }
        if (last != null) {
            where.add("(createdAt > :lastAt or (createdAt = :lastAt and id > :lastId))");
        }
        var query =
                tx.session()
                        .createSelectionQuery(
                                "from RequestRow where "
                                        + String.join(" and ", where)
                                        + " order by createdAt, id",
                                RequestRow.class)
                        .setParameter("clinic", clinic.value())
                        .setMaxResults(Math.max(1, limit));
        if (status != null) {
            query.setParameter("status", status.code());
        }
        if (last != null) {
            query.setParameter("lastAt", last.createdAt).setParameter("lastId", last.id);
        }
        return requests(tx, view, query.list());
    }

    private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> make) {
        return value == null ? null : make.apply(value);
    }
}
