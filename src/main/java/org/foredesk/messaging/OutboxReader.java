package org.foredesk.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.storage.Tx;

/** Reads the outbox for screens and programs. */
final class OutboxReader {

    private static final String NEEDS_PERSON =
            "(r.handledBy is null and (r.possiblySent = true or r.status in ('failed', 'undelivered')))";

    private OutboxReader() {}

    static Map<NotificationId, Delivery> deliveries(Tx tx, Collection<NotificationId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = wanted.stream().map(NotificationId::value).toList();
        Map<NotificationId, Delivery> found = new HashMap<>();
        select(tx, "from OutboxRow r where r.id in :ids", ids)
                .forEach(row -> found.put(row.notification(), view(row)));
        select(tx, "from OutboxRow r where r.replacesId in :ids order by r.place", ids)
                .forEach(row -> {
                    Delivery instead = view(row);
                    if (instead.replaces() != null) {
                        found.put(instead.replaces(), instead);
                    }
                });
        return Map.copyOf(found);
    }

    private static List<OutboxRow> select(Tx tx, String query, List<UUID> ids) {
        return tx.session()
                .createSelectionQuery(query, OutboxRow.class)
                .setParameter("ids", ids)
                .list();
    }

    static DeliveryPage list(Tx tx, DeliveryQuery query) {
        List<String> conditions = new ArrayList<>(List.of("r.clinicId = :clinic"));
        Map<String, Object> values = new HashMap<>(Map.of("clinic", query.clinic().value()));
        if (query.status() != null) {
            conditions.add("r.status = :status");
            values.put("status", query.status().code());
        }
        if (query.purpose() != null) {
            conditions.add("r.purpose = :purpose");
            values.put("purpose", query.purpose().code());
        }
        if (query.appointment() != null) {
            conditions.add("r.appointmentId = :appointment");
            values.put("appointment", query.appointment().value());
        }
        if (query.conversation() != null) {
            conditions.add("r.conversationId = :conversation");
            values.put("conversation", query.conversation().value());
        }
        if (query.onlyNeedingPerson()) {
            conditions.add(NEEDS_PERSON);
        }
        if (query.cursor() != null) {
            conditions.add("r.place < :before");
            values.put("before", place(query.cursor()));
        }
        return page(
                tx,
                "from OutboxRow r where " + String.join(" and ", conditions),
                values,
                query.limit());
    }

    // A cursor that is none of ours starts at the beginning.
    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            return Long.MAX_VALUE;
        }
    }

    private static DeliveryPage page(Tx tx, String query, Map<String, Object> values, int limit) {
        var selection =
                tx.session()
                        .createSelectionQuery(query + " order by r.place desc", OutboxRow.class);
        values.forEach(selection::setParameter);
        List<OutboxRow> rows = selection.setMaxResults(limit + 1).list();
        boolean more = rows.size() > limit;
        List<OutboxRow> shown = more ? rows.subList(0, limit) : rows;
        return new DeliveryPage(
                shown.stream().map(OutboxReader::view).toList(),
                more ? Long.toString(shown.getLast().place) : null);
    }

    static List<SendAttempt> attempts(Tx tx, NotificationId id) {
        return tx
                .session()
                .createSelectionQuery(
                        "from AttemptRow a where a.outboxMessageId = :id order by a.place",
                        AttemptRow.class)
                .setParameter("id", id.value())
                .list()
                .stream()
                .map(AttemptRow::toAttempt)
                .toList();
    }

    static OutboxState state(Tx tx, ClinicId clinic) {
        Object[] waiting =
                tx.session()
                        .createSelectionQuery(
                                "select count(r), min(coalesce(r.notBefore, r.createdAt)) from OutboxRow r where"
                                        + " r.clinicId = :clinic and r.status in ('queued', 'sending', 'unknown')"
                                        + " and r.possiblySent = false",
                                Object[].class)
                        .setParameter("clinic", clinic.value())
                        .getSingleResult();
        Long needPerson =
                tx.session()
                        .createSelectionQuery(
                                "select count(r) from OutboxRow r where r.clinicId = :clinic and "
                                        + NEEDS_PERSON,
                                Long.class)
                        .setParameter("clinic", clinic.value())
                        .getSingleResult();
        return new OutboxState((Long) waiting[0], (java.time.Instant) waiting[1], needPerson);
    }

    static Delivery view(OutboxRow row) {
        return new Delivery(
                row.notification(),
                new ClinicId(row.clinicId),
                ChannelKind.ofCode(row.channel).orElseThrow(),
                row.address,
                row.body,
                Language.ofCode(row.language).orElse(Language.EN),
                Purpose.ofCode(row.purpose).orElseThrow(),
                row.deliveryStatus(),
                row.attempts,
                row.dueAt == null ? row.notBefore : row.dueAt,
                row.providerId,
                row.segments,
                row.failure(),
                row.possiblySent,
                row.patientId == null ? null : new PatientId(row.patientId),
                row.conversationId == null ? null : new ConversationId(row.conversationId),
                row.messageId == null ? null : new MessageId(row.messageId),
                row.appointmentId == null ? null : new AppointmentId(row.appointmentId),
                row.replacesId == null ? null : new NotificationId(row.replacesId),
                row.handledBy,
                row.createdAt,
                row.sentAt,
                row.deliveredAt,
                row.readAt);
    }

    static Optional<Delivery> find(Tx tx, NotificationId id) {
        return Optional.ofNullable(tx.session().get(OutboxRow.class, id.value()))
                .map(OutboxReader::view);
    }
}
