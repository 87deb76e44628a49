package org.foredesk.assistant;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.assistant.UnderstoodField.Kind;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PartOfDay;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.MessageId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the language model read in a message beyond the rules. Rules can be asked again
 * for what they read, a model cannot; and staff are to see what the assistant went by. The
 * patient's own words stay in the message and are only pointed at.
 */
final class ModelReadings {

    /** Fields whose value is the patient's own words. */
    private static final Set<Kind> OWN_WORDS = Set.of(Kind.PATIENT, Kind.REASON, Kind.WHEN);

    private final Transactions transactions;
    private final IdSource ids;

    ModelReadings(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Enters what a model changed in the rules' reading; nothing where it was not asked. */
    void keep(Tx tx, Conversation thread, Reading reading, DirectoryView view) {
        Meaning rules = reading.byRules();
        if (rules == null) {
            return;
        }
        Map<Kind, UnderstoodField> before = fields(reading.message(), rules, view);
        Map<Kind, UnderstoodField> after = fields(reading.message(), reading.meaning(), view);
        after.values().stream()
                .filter(field ->
                        !before.containsKey(field.kind())
                                || !before.get(field.kind()).saysSame(field))
                .forEach(field ->
                        tx.session().insert(row(thread, field, reading.meaning().confidence())));
        if (before.containsKey(Kind.INTENT) && !after.containsKey(Kind.INTENT)) {
            tx.session().insert(row(thread, notMeant(reading), reading.meaning().confidence()));
        }
    }

    private static Map<Kind, UnderstoodField> fields(
            Message message, Meaning meaning, DirectoryView view) {
        Map<Kind, UnderstoodField> fields = new EnumMap<>(Kind.class);
        new FieldReader(message.id(), message.text(), meaning, view, fields).collect();
        return fields;
    }

    /** The rules took the message for a wish it is none of. */
    private static UnderstoodField notMeant(Reading reading) {
        Intent meant = reading.meaning().intent();
        return new UnderstoodField(
                Kind.INTENT,
                meant.code(),
                UnderstoodTime.NOT_SAID,
                null,
                reading.message().id(),
                0,
                reading.message().text().length(),
                true,
                null);
    }

    private ModelReadingRow row(Conversation thread, UnderstoodField field, double atMost) {
        ModelReadingRow row = new ModelReadingRow();
        row.id = ids.next();
        row.clinicId = thread.clinic().value();
        row.conversationId = thread.id().value();
        row.messageId = field.message().value();
        row.field = field.kind().code();
        row.said = OWN_WORDS.contains(field.kind()) ? null : field.value();
        UnderstoodTime moment = field.moment();
        row.firstDay = moment.day();
        row.lastDay = moment.until();
        row.saidTime = moment.time() == null ? null : moment.time().toString();
        row.dayPart = moment.part() == null ? null : moment.part().code();
        row.spanFrom = field.from();
        row.spanTo = field.to();
        // However well a name fits, it was a model that heard it.
        row.confidence = field.confidence() == null ? atMost : Math.min(field.confidence(), atMost);
        return row;
    }

    /** What was read in the messages of a thread, by message. */
    Map<MessageId, List<UnderstoodField>> of(Conversation thread, List<Message> messages) {
        Map<MessageId, String> texts =
                messages.stream().collect(Collectors.toMap(Message::id, Message::text));
        return transactions
                .read(tx ->
                        tx.session()
                                .createSelectionQuery(
                                        "from ModelReadingRow where clinicId = :clinic"
                                                + " and conversationId = :thread",
                                        ModelReadingRow.class)
                                .setParameter("clinic", thread.clinic().value())
                                .setParameter("thread", thread.id().value())
                                .list())
                .stream()
                .filter(row -> texts.containsKey(new MessageId(row.messageId)))
                .map(row -> field(row, texts.getOrDefault(new MessageId(row.messageId), "")))
                .collect(Collectors.groupingBy(UnderstoodField::message));
    }

    private static UnderstoodField field(ModelReadingRow row, String text) {
        int from = Math.clamp(row.spanFrom, 0, text.length());
        int to = Math.clamp(row.spanTo, from, text.length());
        String said = row.said;
        return new UnderstoodField(
                Kind.ofCode(row.field),
                said == null ? text.substring(from, to) : said,
                new UnderstoodTime(
                        row.firstDay,
                        row.lastDay,
                        row.saidTime == null ? null : LocalTime.parse(row.saidTime),
                        part(row.dayPart)),
                row.confidence,
                new MessageId(row.messageId),
                from,
                to,
                true,
                null);
    }

    private static @Nullable PartOfDay part(@Nullable String code) {
        return code == null ? null : PartOfDay.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
