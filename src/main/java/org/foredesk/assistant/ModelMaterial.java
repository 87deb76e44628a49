package org.foredesk.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.calls.CallTurn;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.kernel.Language;

/**
 * What the language model is given to work on, as one JSON object: inside it a patient's words
 * cannot pass for anything but words. Every text a person wrote goes through the redaction here.
 */
final class ModelMaterial {

    /** Longer messages are cut; nobody books in more words. */
    private static final int LONGEST = 1_000;

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private final ObjectNode all = new ObjectMapper().createObjectNode();
    private final Redaction redaction;
    private final DirectoryView view;

    ModelMaterial(Redaction redaction, DirectoryView view, Instant now) {
        this.redaction = redaction;
        this.view = view;
        all.put("now", NOW.format(now.atZone(view.clinic().zone())));
    }

    ModelMaterial clinic() {
        ObjectNode clinic = all.putObject("clinic");
        ArrayNode doctors = clinic.putArray("doctors");
        for (Practitioner one : view.activePractitioners()) {
            ObjectNode doctor = doctors.addObject().put("name", one.name());
            doctor.put("speciality", Vocabulary.key(one.speciality()));
        }
        strings(
                clinic.putArray("specialities"),
                view.activePractitioners().stream()
                        .map(one -> Vocabulary.key(one.speciality()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList());
        strings(
                clinic.putArray("services"),
                view.activeServices().stream().map(Service::name).toList());
        return this;
    }

    ModelMaterial language(Language language) {
        all.put("language", language.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /** The messages, oldest first; the last ones where all would be longer than {@code most}. */
    ModelMaterial conversation(List<Message> messages, int most) {
        ArrayNode lines = all.putArray("conversation");
        int from = messages.size();
        int length = 0;
        while (from > 0 && length + cut(messages.get(from - 1).text()).length() <= most) {
            from--;
            length += cut(messages.get(from).text()).length();
        }
        for (Message message : messages.subList(from, messages.size())) {
            if (!message.withdrawn() && !message.text().isBlank()) {
                lines.addObject()
                        .put(
                                "from",
                                message.direction() == Direction.INBOUND ? "patient" : "clinic")
                        .put("text", hidden(message.text()));
            }
        }
        return this;
    }

    /** What was said in a call, oldest first; the beginning where all would be longer. */
    ModelMaterial turns(List<CallTurn> turns, int most) {
        ArrayNode lines = all.putArray("call");
        int length = 0;
        for (CallTurn turn : turns) {
            length += cut(turn.text()).length();
            if (length > most) {
                break;
            }
            lines.addObject()
                    .put("from", turn.speaker() == CallTurn.Speaker.PATIENT ? "patient" : "clinic")
                    .put("text", hidden(turn.text()));
        }
        return this;
    }

    ModelMaterial asked(Pending pending) {
        all.put("asked", pending.asked().name().toLowerCase(Locale.ROOT));
        ArrayNode choices = all.putArray("choices");
        pending.offers()
                .forEach(offer ->
                        choices.addObject()
                                .put("number", offer.number())
                                .put("label", hidden(offer.label())));
        pending.choices()
                .forEach(choice ->
                        choices.addObject()
                                .put("number", choice.number())
                                .put("label", hidden(choice.label())));
        return this;
    }

    ModelMaterial message(String text) {
        all.put("message", hidden(text));
        return this;
    }

    private String hidden(String text) {
        return redaction.hide(cut(text));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
