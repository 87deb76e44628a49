package org.foredesk.assistant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Shows staff the sentence each field came from. The messages are read again, each at its own time
 * and after the text it answered; understanding is a pure function, so this is what the assistant
 * saw. What a language model read is no such function and was kept. What was said later replaces
 * what was said before.
 */
public final class Provenance {

    private final Understanding understanding;
    private final Directory directory;
    private final ModelReadings modelReadings;
    private final Corrections corrections;
    private final Vocabulary vocabulary = new Vocabulary();

    public Provenance(
            Understanding understanding,
            Directory directory,
            ModelHelp help,
            Corrections corrections) {
        this.modelReadings = help.readings();
        this.corrections = corrections;
        this.understanding = understanding;
        this.directory = directory;
    }

    /**
     * The fields read from these messages of a thread, oldest message first; none for one that was
     * never about a visit.
     */
    public List<UnderstoodField> of(Conversation thread, List<Message> messages) {
        DirectoryView view = directory.view(thread.clinic());
        Map<UnderstoodField.Kind, UnderstoodField> found =
                new EnumMap<>(UnderstoodField.Kind.class);
        Map<MessageId, List<UnderstoodField>> byModel = modelReadings.of(thread, messages);
        String before = null;
        for (Message message : messages) {
            if (message.direction() == Direction.INBOUND && !message.text().isBlank()) {
                UnderstoodField wanted = found.get(UnderstoodField.Kind.INTENT);
                new FieldReader(
                                message.id(),
                                message.text(),
                                read(message, before, thread, view),
                                view,
                                found)
                        .collect();
                byModel.getOrDefault(message.id(), List.of())
                        .forEach(field -> takeOver(field, wanted, found));
            } else {
                before = message.text();
            }
        }
        // What was put right stays so until the patient says something else.
        for (Correction correction : corrections.of(thread.clinic(), thread.id())) {
            found.computeIfPresent(
                    correction.kind(),
                    (_, field) ->
                            field.message().equals(correction.message())
                                    ? field.corrected(correction)
                                    : field);
        }
        return new ArrayList<>(found.values());
    }

    /** What the model read goes before the rules' reading of the same message. */
    private static void takeOver(
            UnderstoodField field,
            @Nullable UnderstoodField wantedBefore,
            Map<UnderstoodField.Kind, UnderstoodField> found) {
        boolean noWish =
                field.kind() == UnderstoodField.Kind.INTENT && !FieldReader.isGoal(field.value());
        if (!noWish) {
            found.put(field.kind(), field);
        } else if (wantedBefore == null) {
            found.remove(field.kind());
        } else {
            found.put(field.kind(), wantedBefore);
        }
    }

    private Meaning read(
            Message message, @Nullable String before, Conversation thread, DirectoryView view) {
        Instant at = message.sentAt();
        ZoneId zone = view.clinic().zone();
        return understanding.understand(
                new Utterance(
                        message.text(),
                        Vocabulary.language(thread.language()),
                        null,
                        before,
                        // The stage is today's, which that message may have known nothing of.
                        null,
                        at.atZone(zone),
                        null),
                vocabulary.of(view));
    }
}
