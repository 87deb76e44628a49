package org.foredesk.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * The corrected sentences as a file a clinic can send to those who look after the assistant: JSON
 * Lines with the text, its language and time, the question before it, what was understood and what
 * is right. Names, numbers and addresses are taken out as it is made; what was erased since is not
 * in it.
 */
public final class CorrectedSentences {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 2_000;
    private static final int THREAD = 200;

    private final Corrections corrections;
    private final Conversations conversations;
    private final Directory directory;
    private final Identities identities;

    public CorrectedSentences(
            Corrections corrections,
            Conversations conversations,
            Directory directory,
            Understanding understanding) {
        this.corrections = corrections;
        this.conversations = conversations;
        this.directory = directory;
        this.identities = new Identities(understanding);
    }

    /** All of them, a line each, newest first; empty where there is none. */
    public String file(ClinicId clinic) {
        DirectoryView view = directory.view(clinic);
        return corrections.newest(clinic, MOST).stream()
                .map(correction -> line(correction, view))
                .flatMap(Optional::stream)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Optional<String> line(Correction correction, DirectoryView view) {
        ClinicId clinic = view.clinic().id();
        Conversation thread = conversations.find(clinic, correction.conversation()).orElse(null);
        if (thread == null) {
            return Optional.empty();
        }
        List<Message> messages = conversations.lastMessages(clinic, thread.id(), THREAD);
        String before = null;
        for (Message message : messages) {
            if (message.id().equals(correction.message())) {
                return Optional.of(
                        line(
                                correction,
                                message,
                                before,
                                hiding(correction, thread, messages, view),
                                view));
            }
            before = message.direction() == Direction.OUTBOUND ? message.text() : before;
        }
        return Optional.empty();
    }

    private Redaction hiding(
            Correction correction,
            Conversation thread,
            List<Message> messages,
            DirectoryView view) {
        // A name that was read wrongly stands in the text as it is right.
        String named =
                correction.kind() == UnderstoodField.Kind.PATIENT
                        ? correction.understood() + " " + correction.right()
                        : null;
        List<Patient> people =
                thread.phone() == null
                        ? List.of()
                        : conversations.patients().withPhone(view.clinic().id(), thread.phone());
        return identities.of(thread, people, named, messages, view, messages.getLast().sentAt());
    }

    private static String line(
            Correction correction,
            Message message,
            @Nullable String before,
            Redaction redaction,
            DirectoryView view) {
        ZoneId zone = view.clinic().zone();
        ObjectNode line = JSON.createObjectNode();
        line.put("text", redaction.hide(message.text()));
        line.put("lang", message.language() == null ? null : message.language().code());
        line.put("now", message.sentAt().atZone(zone).toOffsetDateTime().toString());
        line.put("previous", before == null ? null : redaction.hide(before));
        line.put("field", correction.kind().code());
        line.put("understood", hidden(correction.kind(), correction.understood(), redaction));
        line.put("right", hidden(correction.kind(), correction.right(), redaction));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // A patient's name is taken out whole, however it was written.
    private static String hidden(UnderstoodField.Kind kind, String value, Redaction redaction) {
        return switch (kind) {
            case PATIENT -> "[NAME]";
            case REASON -> redaction.hide(value);
            case INTENT, RELATION, DOCTOR, SPECIALITY, WHEN, SERVICE, EMERGENCY -> value;
        };
    }
}
