package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.storage.Tx;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads appointments and puts the names of the directory beside their ids. */
final class AppointmentReader {

    private AppointmentReader() {}

    static Optional<Appointment> find(Tx tx, DirectoryView view, AppointmentId id) {
        AppointmentRow row = tx.session().get(AppointmentRow.class, id.value());
        return row == null || !row.clinicId.equals(view.clinic().id().value())
                ? Optional.empty()
                : Optional.of(appointment(tx, view, row));
    }

    static List<Appointment> list(Tx tx, DirectoryView view, AppointmentQuery query) {
        return appointments(
                tx, view, select(tx, query).setMaxResults(Math.max(query.limit(), 1)).list());
    }

    /** When each of them comes next, of those who do. */
    static Map<PatientId, Instant> nextStarts(
            Tx tx, ClinicId clinic, Collection<PatientId> patients, Instant from) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        return tx
                .session()
                .createSelectionQuery(
                        "select patientId, min(startsAt) from AppointmentRow where clinicId = :clinic"
                                + " and patientId in :patients and startsAt >= :from"
                                + " and status in :open group by patientId",
                        Object[].class)
                .setParameter("clinic", clinic.value())
                .setParameter("patients", patients.stream().map(PatientId::value).toList())
                .setParameter("from", from)
                .setParameter(
                        "open",
                        AppointmentQuery.OPEN.stream().map(AppointmentStatus::code).toList())
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new PatientId((UUID) row[0]), row -> (Instant) row[1]));
    }

    static List<Appointment> ofSeries(Tx tx, DirectoryView view, SeriesId series) {
        return appointments(
                tx,
                view,
                tx.session()
                        .createSelectionQuery(
                                "from AppointmentRow where clinicId = :clinic and seriesId = :series"
                                        + " order by startsAt, id",
                                AppointmentRow.class)
                        .setParameter("clinic", view.clinic().id().value())
                        .setParameter("series", series.value())
                        .list());
    }

    private static SelectionQuery<AppointmentRow> select(Tx tx, AppointmentQuery query) {
        List<String> where = new ArrayList<>(List.of("clinicId = :clinic"));
        add(where, query.from(), "startsAt >= :from");
        add(where, query.to(), "startsAt < :to");
        add(where, query.patient(), "patientId = :patient");
        add(
                where,
                query.practitioners().isEmpty() ? null : query,
                "practitionerId in :practitioners");
        add(where, query.statuses().isEmpty() ? null : query, "status in :statuses");
        add(
                where,
                query.after(),
                "(startsAt > :afterStart or (startsAt = :afterStart and id > :afterId))");
        SelectionQuery<AppointmentRow> selection =
                tx.session()
                        .createSelectionQuery(
                                "from AppointmentRow where "
                                        + String.join(" and ", where)
                                        + " order by startsAt, id",
                                AppointmentRow.class)
                        .setParameter("clinic", query.clinic().value());
        set(selection, "from", query.from());
        set(selection, "to", query.to());
        set(selection, "patient", query.patient() == null ? null : query.patient().value());
        if (!query.practitioners().isEmpty()) {
            selection.setParameter(
                    "practitioners",
                    query.practitioners().stream().map(PractitionerId::value).toList());
        }
        if (!query.statuses().isEmpty()) {
            selection.setParameter(
                    "statuses", query.statuses().stream().map(AppointmentStatus::code).toList());
        }
        AppointmentQuery.Position after = query.after();
        if (after != null) {
            selection
                    .setParameter("afterStart", after.start())
                    .setParameter("afterId", after.id().value());
        }
        return selection;
    }

    private static void add(List<String> where, @Nullable Object given, String condition) {
        if (given != null) {
            where.add(condition);
        }
    }

    private static void set(
            SelectionQuery<AppointmentRow> selection, String name, @Nullable Object value) {
        if (value != null) {
            selection.setParameter(name, value);
        }
    }

    static Appointment appointment(Tx tx, DirectoryView view, AppointmentRow row) {
        return appointments(tx, view, List.of(row)).getFirst();
    }

    private static List<Appointment> appointments(
            Tx tx, DirectoryView view, List<AppointmentRow> rows) {
        Map<UUID, List<Resource>> had =
                ResourcesHad.read(tx, view, rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> appointment(view, row, had.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Appointment appointment(
            DirectoryView view, AppointmentRow row, List<Resource> resources) {
        Optional<Practitioner> practitioner =
                view.practitioner(new PractitionerId(row.practitionerId));
        Optional<Location> location =
                Optional.ofNullable(row.locationId).map(LocationId::new).flatMap(view::location);
        ServiceChoice services = Treatment.had(view, row);
        return new Appointment(
                new AppointmentId(row.id),
                new ClinicId(row.clinicId),
                new PatientId(row.patientId),
                row.patientName,
                new PractitionerId(row.practitionerId),
                practitioner.map(Practitioner::name).orElse(""),
                practitioner.flatMap(each -> Optional.ofNullable(each.speciality())).orElse(null),
                services,
                services.services().stream()
                        .flatMap(id -> view.service(id).stream())
                        .map(Service::name)
                        .toList(),
                location.map(Location::id).orElse(null),
                location.map(Location::name).orElse(null),
                resources,
                row.startsAt,
                row.endsAt,
                status(row),
                new Attendance(row.checkedInAt, row.startedAt, row.completedAt),
                row.overridden,
                row.reason,
                origin(row.channel, row.conversationId),
                row.seriesId == null ? null : new SeriesId(row.seriesId),
                row.oneVisit,
                row.createdAt,
                row.changedAt,
                row.version);
    }

    static AppointmentStatus status(AppointmentRow row) {
        return AppointmentStatus.ofCode(row.status).orElseThrow();
    }

    static BookingOrigin origin(String channel, @Nullable UUID conversation) {
        return new BookingOrigin(
                ChannelKind.ofCode(channel).orElse(ChannelKind.WEB),
                conversation == null ? null : new ConversationId(conversation));
    }
}
