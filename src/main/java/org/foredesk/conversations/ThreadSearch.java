package org.foredesk.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.storage.Tx;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Lists threads by what they are and by what was said in them. */
final class ThreadSearch {

    private static final String ACTIVITY = "coalesce(c.lastMessageAt, c.createdAt)";

    private record Place(Instant activity, UUID id) {
        static Optional<Place> read(String cursor) {
            int comma = cursor.indexOf(',');
            try {
                return comma < 0
                        ? Optional.empty()
                        : Optional.of(
                                new Place(
                                        Instant.parse(cursor.substring(0, comma)),
                                        UUID.fromString(cursor.substring(comma + 1))));
            } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
                return Optional.empty();
            }
        }

        static String after(ConversationRow row) {
            return (row.lastMessageAt == null ? row.createdAt : row.lastMessageAt) + "," + row.id;
        }
    }

    private ThreadSearch() {}

    static ConversationPage list(Tx tx, ConversationQuery query) {
        List<String> conditions = new ArrayList<>(List.of("c.clinicId = :clinic"));
        Map<String, Object> values = new HashMap<>(Map.of("clinic", query.clinic().value()));
        filter(query, conditions, values);
        Optional<Place> start = Optional.ofNullable(query.cursor()).flatMap(Place::read);
        start.ifPresent(place -> {
            conditions.add(
                    "("
                            + ACTIVITY
                            + " < :activity or "
                            + ACTIVITY
                            + " = :activity and c.id < :id)");
            values.put("activity", place.activity());
            values.put("id", place.id());
        });
        SelectionQuery<ConversationRow> selection =
                tx.session()
                        .createSelectionQuery(
                                "from ConversationRow c where "
                                        + String.join(" and ", conditions)
                                        + " order by "
                                        + ACTIVITY
                                        + " desc, c.id desc",
                                ConversationRow.class);
        values.forEach(selection::setParameter);
        List<ConversationRow> rows = selection.setMaxResults(query.limit() + 1).list();
        List<ConversationRow> page =
                rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
        return new ConversationPage(
                Threads.whole(tx, page),
                rows.size() > page.size() ? Place.after(page.getLast()) : null);
    }

    private static void filter(
            ConversationQuery query, List<String> conditions, Map<String, Object> values) {
        with(
                query.phone() == null ? null : query.phone().e164(),
                "c.phone = :phone",
                "phone",
                conditions,
                values);
        with(
                query.patient() == null ? null : query.patient().value(),
                "c.patientId = :patient",
                "patient",
                conditions,
                values);
        with(query.channel(), "c.channel = :channel", "channel", conditions, values);
        if (!query.statuses().isEmpty()) {
            conditions.add("c.status in :statuses");
            values.put("statuses", query.statuses());
        }
        if (query.onlyAttention()) {
            conditions.add("c.attention is not null");
        }
        if (query.onlyUnread()) {
            conditions.add("c.unread > 0");
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            conditions.add(
                    "(c.phone like :words escape '!' or lower(c.profileName) like :words escape '!'"
                            + " or exists (select 1 from PatientRow p where p.id = c.patientId and lower(p.name) like :words escape '!')"
                            + " or exists (select 1 from MessageRow m where m.conversationId = c.id and lower(m.text) like :words escape '!'))");
            values.put("words", LikePattern.containing(text));
        }
    }

    private static void with(
            @Nullable Object value,
            String condition,
            String name,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
