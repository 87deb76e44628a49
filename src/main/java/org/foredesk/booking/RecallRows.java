package org.foredesk.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Between recalls and their rows. */
final class RecallRows {

    private RecallRows() {}

    static RecallRow of(Tx tx, RecallCommand command, UUID id) {
        RecallRow row = new RecallRow();
        row.id = id;
        row.clinicId = command.clinic().value();
        row.patientId = command.patient().value();
        row.patientName = command.patientName();
        put(row, command.terms());
        row.afterId = value(command.after(), AppointmentId::value);
        row.status = RecallStatus.OPEN.code();
        row.addedBy = command.actor().label();
        row.channel = command.origin().channel().code();
        row.conversationId = value(command.origin().conversation(), thread -> thread.value());
        row.createdAt = tx.now();
        row.changedAt = tx.now();
        row.version = 1;
        return row;
    }

    /** Writes the terms into the row; what was put off stays so, unless the new day is later. */
    static void put(RecallRow row, RecallTerms terms) {
        row.dueDay = terms.due();
        if (row.snoozedUntil != null && row.snoozedUntil.isBefore(terms.due())) {
            row.snoozedUntil = null;
        }
        row.callOn = row.snoozedUntil == null ? terms.due() : row.snoozedUntil;
        row.practitionerId = value(terms.practitioner(), PractitionerId::value);
        row.serviceId = value(terms.service(), ServiceId::value);
        row.reason = terms.reason();
        row.writes = terms.write();
    }

    static RecallTerms terms(RecallRow row) {
        return new RecallTerms(
                row.dueDay,
                value(row.practitionerId, PractitionerId::new),
                value(row.serviceId, ServiceId::new),
                row.reason,
                row.writes);
    }

    static Recall recall(DirectoryView view, RecallRow row) {
        RecallTerms terms = terms(row);
        return new Recall(
                new RecallId(row.id),
                new ClinicId(row.clinicId),
                new PatientId(row.patientId),
                row.patientName,
                terms,
                practitioner(view, terms),
                service(view, terms),
                RecallStatus.ofCode(row.status).orElseThrow(),
                row.snoozedUntil,
                row.writtenAt,
                row.declined,
                value(row.unreached, Unreached::ofCode),
                value(row.afterId, AppointmentId::new),
                value(row.appointmentId, AppointmentId::new),
                row.closedBecause,
                row.addedBy,
                AppointmentReader.origin(row.channel, row.conversationId),
                row.createdAt,
                row.version);
    }

    private static @Nullable String practitioner(DirectoryView view, RecallTerms terms) {
        return terms.practitioner() == null
                ? null
                : view.practitioner(terms.practitioner()).map(Practitioner::name).orElse(null);
    }

    private static @Nullable String service(DirectoryView view, RecallTerms terms) {
        return terms.service() == null
                ? null
                : view.service(terms.service()).map(Service::name).orElse(null);
    }

    /** The terms in words, for the history: day, with whom, what for and why. */
    static String words(DirectoryView view, RecallRow row) {
        RecallTerms terms = terms(row);
        return Stream.of(
                        terms.due().toString(),
                        practitioner(view, terms),
                        service(view, terms),
                        terms.reason(),
                        terms.write() ? "with a message" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The row, locked until the end of the transaction; or why it cannot be had. */
    static Outcome<RecallRow> locked(Tx tx, RecallDecision decision) {
        RecallRow seen = tx.session().get(RecallRow.class, decision.recall().value());
        if (seen == null || !seen.clinicId.equals(decision.clinic().value())) {
            return Outcome.refused("unknown_entry", "There is no such entry on the recall list.");
        }
        Turns.take(tx, decision.clinic(), new PatientId(seen.patientId));
        RecallRow row = tx.session().get(RecallRow.class, seen.id, LockMode.PESSIMISTIC_WRITE);
        Integer expected = decision.expectedVersion();
        return expected != null && expected != row.version
                ? Outcome.refused("changed_meanwhile", "This entry has changed meanwhile.")
                : Outcome.done(row);
    }

    static Optional<RecallRow> find(Tx tx, ClinicId clinic, RecallId id) {
        return Optional.ofNullable(tx.session().get(RecallRow.class, id.value()))
                .filter(row -> row.clinicId.equals(clinic.value()));
    }

    static List<RecallRow> list(Tx tx, RecallQuery query, LocalDate today) {
        RecallRow last =
                query.after() == null ? null : find(tx, query.clinic(), query.after()).orElse(null);
        LocalDate from = query.timing() == null ? null : query.timing().from(today);
        LocalDate to = query.timing() == null ? null : query.timing().to(today);
        List<String> where = new ArrayList<>(List.of("clinicId = :clinic"));
        add(where, query.status(), "status = :status");
        add(where, from, "callOn >= :from");
        add(where, to, "callOn <= :to");
        add(where, query.patients().isEmpty() ? null : query, "patientId in :patients");
        add(where, query.practitioner(), "practitionerId = :practitioner");
        add(where, last, "(callOn > :lastDay or (callOn = :lastDay and id > :lastId))");
        var selection =
                tx.session()
                        .createSelectionQuery(
                                "from RecallRow where "
                                        + String.join(" and ", where)
                                        + " order by callOn, id",
                                RecallRow.class)
                        .setParameter("clinic", query.clinic().value())
                        .setMaxResults(Math.max(1, query.limit()));
        if (query.status() != null) {
            selection.setParameter("status", query.status().code());
        }
        if (from != null) {
            selection.setParameter("from", from);
        }
        if (to != null) {
            selection.setParameter("to", to);
        }
        if (!query.patients().isEmpty()) {
            selection.setParameter(
                    "patients", query.patients().stream().map(PatientId::value).toList());
        }
        if (query.practitioner() != null) {
            selection.setParameter("practitioner", query.practitioner().value());
        }
        if (last != null) {
            selection.setParameter("lastDay", last.callOn).setParameter("lastId", last.id);
        }
        return selection.list();
    }

    private static void add(List<String> where, @Nullable Object given, String condition) {
        if (given != null) {
            where.add(condition);
        }
    }

    private static <A, B> @Nullable B value(@Nullable A from, Function<A, B> part) {
        return from == null ? null : part.apply(from);
    }
}
