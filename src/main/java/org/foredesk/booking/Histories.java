package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Every change of every appointment: writes one row a change and reads them back in words. */
final class Histories {

    static final String BOOKED = "booked";
    static final String MOVED = "moved";
    static final String STRETCHED = "stretched";
    static final String CANCELLED = "cancelled";
    static final String STATUS = "status";
    static final String STARTED = "started";
    static final String UNDONE = "undone";

    /** What an appointment looked like at one moment, as far as changes go. */
    record State(
            String status,
            Instant start,
            int minutes,
            UUID practitioner,
            UUID service,
            @Nullable String moreServices,
            @Nullable UUID location,
            boolean overridden) {
        static State of(AppointmentRow row) {
            return new State(
                    row.status,
                    row.startsAt,
                    Histories.minutes(row),
                    row.practitionerId,
                    row.serviceId,
                    row.moreServices,
                    row.locationId,
                    row.overridden);
        }

        boolean takesTime() {
            return AppointmentStatus.ofCode(status).orElseThrow().takesTime();
        }

        /** Whether the row has the same time, practitioner and services. */
        boolean isAt(AppointmentRow row) {
            return start.equals(row.startsAt)
                    && practitioner.equals(row.practitionerId)
                    && minutes == Histories.minutes(row)
                    && service.equals(row.serviceId)
                    && Objects.equals(moreServices, row.moreServices);
        }
    }

    /** The reason somebody gave in words, where one did, and how it came about. */
    record Why(@Nullable String words, ChangeCause cause) {}

    private final IdSource ids;

    /** How long a visit is. */
    static int minutes(AppointmentRow row) {
        return (int) Duration.between(row.startsAt, row.endsAt).toMinutes();
    }

    /** A stored place. */
    static @Nullable LocationId location(@Nullable UUID stored) {
        return stored == null ? null : new LocationId(stored);
    }

    Histories(IdSource ids) {
        this.ids = ids;
    }

    /**
     * Writes the change from {@code before} (null for a new appointment) to what {@code row} is
     * now; returns its id.
     */
    UUID write(
            Tx tx,
            Actor actor,
            String action,
            @Nullable State before,
            AppointmentRow row,
            Why why,
            boolean overridden) {
        HistoryRow entry = new HistoryRow();
        entry.id = ids.next();
        entry.clinicId = row.clinicId;
        entry.appointmentId = row.id;
        entry.happenedAt = tx.now();
        entry.actorKind = actor.kind();
        entry.actorReference = actor.reference();
        entry.actorLabel = actor.label();
        entry.action = action;
        if (before != null) {
            entry.oldStatus = before.status();
            entry.oldStart = before.start();
            entry.oldPractitionerId = before.practitioner();
            entry.oldServiceId = before.service();
            entry.oldMoreServices = before.moreServices();
            entry.oldMinutes = before.minutes();
            entry.oldLocationId = before.location();
            entry.oldOverridden = before.overridden();
        }
        entry.newStatus = row.status;
        entry.newStart = row.startsAt;
        entry.newPractitionerId = row.practitionerId;
        entry.newServiceId = row.serviceId;
        entry.newMoreServices = row.moreServices;
        entry.newMinutes = minutes(row);
        entry.why = why.words();
        entry.cause = why.cause().code();
        entry.causeArgument = why.cause().argument();
        entry.overridden = overridden;
        entry.version = row.version;
        tx.session().insert(entry);
        return entry.id;
    }

    static List<HistoryEntry> read(
            Tx tx, DirectoryView view, ClinicId clinic, AppointmentId appointment) {
        return tx
                .session()
                .createSelectionQuery(
                        "from HistoryRow where clinicId = :clinic and appointmentId = :appointment"
                                + " order by version, id",
                        HistoryRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("appointment", appointment.value())
                .list()
                .stream()
                .map(row -> entry(view, row))
                .toList();
    }

    static Optional<HistoryRow> last(Tx tx, UUID appointment) {
        return tx
                .session()
                .createSelectionQuery(
                        "from HistoryRow where appointmentId = :appointment order by version desc, id desc",
                        HistoryRow.class)
                .setParameter("appointment", appointment)
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    private static HistoryEntry entry(DirectoryView view, HistoryRow row) {
        List<HistoryEntry.FieldChange> changes = new ArrayList<>();
        add(changes, "status", row.oldStatus, row.newStatus);
        add(changes, "start", text(row.oldStart), text(row.newStart));
        add(
                changes,
                "practitioner",
                practitioner(view, row.oldPractitionerId),
                practitioner(view, row.newPractitionerId));
        // What is older than lengths in the history has none.
        if (row.newMinutes != null && (row.oldStart == null || row.oldMinutes != null)) {
            add(changes, "minutes", text(row.oldMinutes), text(row.newMinutes));
        }
        add(
                changes,
                "service",
                services(view, row.oldServiceId, row.oldMoreServices),
                services(view, row.newServiceId, row.newMoreServices));
        return new HistoryEntry(
                row.id,
                row.happenedAt,
                row.actorKind,
                row.actorLabel,
                row.action,
                changes,
                row.why,
                ChangeCause.stored(row.cause, row.causeArgument),
                row.overridden,
                row.version);
    }

    private static void add(
            List<HistoryEntry.FieldChange> changes,
            String field,
            @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new HistoryEntry.FieldChange(field, before, after));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String practitioner(DirectoryView view, @Nullable UUID id) {
        return id == null
                ? null
                : view.practitioner(new PractitionerId(id))
                        .map(Practitioner::name)
                        .orElse(id.toString());
    }

    private static @Nullable String services(
            DirectoryView view, @Nullable UUID first, @Nullable String rest) {
        return first == null
                ? null
                : ServiceChoice.stored(first, rest, null).services().stream()
                        .map(id -> view.service(id).map(Service::name).orElse(id.toString()))
                        .collect(Collectors.joining(" + "));
    }
}
