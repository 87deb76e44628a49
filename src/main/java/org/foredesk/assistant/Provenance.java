package org.foredesk.assistant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.Language;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.Span;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Service;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.jspecify.annotations.Nullable;

/**
 * Shows staff the sentence each field came from. The messages are read again, each at its own time
 * and after the text it answered; understanding is a pure function, so this is what the assistant
 * saw. What was said later replaces what was said before.
 */
public final class Provenance {

    private final Understanding understanding;
    private final Directory directory;
    private final Vocabulary vocabulary = new Vocabulary();

    public Provenance(Understanding understanding, Directory directory) {
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
        String before = null;
        for (Message message : messages) {
            if (message.direction() == Direction.INBOUND && !message.text().isBlank()) {
                new Fields(message, read(message, before, thread, view), view, found).collect();
            } else {
                before = message.text();
            }
        }
        return new ArrayList<>(found.values());
    }

    private Meaning read(
            Message message, @Nullable String before, Conversation thread, DirectoryView view) {
        Instant at = message.sentAt();
        ZoneId zone = view.clinic().zone();
        org.foredesk.kernel.Language language = thread.language();
        return understanding.understand(
                new Utterance(
                        message.text(),
                        language == null ? null : Language.of(language.code()).orElse(null),
                        null,
                        before,
                        thread.stage().code(),
                        at.atZone(zone),
                        null),
                vocabulary.of(view));
    }

    /** Takes the fields of one message over into what was found so far. */
    private record Fields(
            Message message,
            Meaning meaning,
            DirectoryView view,
            Map<UnderstoodField.Kind, UnderstoodField> found) {

        void collect() {
            PractitionerMention doctor = meaning.practitioner();
            if (doctor != null) {
                PractitionerMention.Candidate best = best(doctor);
                add(
                        UnderstoodField.Kind.DOCTOR,
                        best == null ? doctor.written() : best.name(),
                        best == null
                                ? 0
                                : doctor.ambiguous()
                                        ? best.score() / doctor.candidates().size()
                                        : best.score(),
                        doctor.span());
            }
            if (meaning.speciality() != null) {
                Double sure =
                        meaning.specialityFromSymptom()
                                ? null
                                : Double.valueOf(meaning.confidence());
                put(UnderstoodField.Kind.SPECIALITY, meaning.speciality(), sure, "speciality");
            }
            if (meaning.service() != null) {
                put(
                        UnderstoodField.Kind.SERVICE,
                        serviceName(meaning.service()),
                        meaning.confidence(),
                        "service");
            }
            put(
                    UnderstoodField.Kind.PATIENT,
                    meaning.patientName(),
                    meaning.confidence(),
                    "patient_name");
            put(
                    UnderstoodField.Kind.RELATION,
                    meaning.relation(),
                    meaning.confidence(),
                    "relation");
            put(UnderstoodField.Kind.REASON, meaning.reason(), meaning.confidence(), "reason");
            put(UnderstoodField.Kind.EMERGENCY, meaning.emergency(), null, "emergency");
            when(meaning.when());
        }

        private void when(When when) {
            if (when.isNone() || when.spans().isEmpty()) {
                return;
            }
            UnderstoodField before = found.get(UnderstoodField.Kind.WHEN);
            var day = when.date() == null && before != null ? before.day() : when.date();
            found.put(
                    UnderstoodField.Kind.WHEN,
                    new UnderstoodField(
                            UnderstoodField.Kind.WHEN,
                            when.text(),
                            day,
                            when.time(),
                            meaning.confidence(),
                            message.id(),
                            when.spans().getFirst().from(),
                            when.spans().getLast().to()));
        }

        private void put(
                UnderstoodField.Kind kind,
                @Nullable String value,
                @Nullable Double sure,
                String name) {
            if (value == null || value.isBlank()) {
                return;
            }
            Span span = meaning.spans().get(name);
            add(kind, value, sure, span == null ? new Span(0, message.text().length()) : span);
        }

        private void add(
                UnderstoodField.Kind kind, String value, @Nullable Double sure, Span span) {
            found.put(
                    kind,
                    new UnderstoodField(
                            kind, value, null, null, sure, message.id(), span.from(), span.to()));
        }

        private static PractitionerMention.@Nullable Candidate best(PractitionerMention doctor) {
            if (doctor.match() != null) {
                return doctor.match();
            }
            return doctor.candidates().isEmpty() ? null : doctor.candidates().getFirst();
        }

        private String serviceName(String said) {
            return view.services().stream()
                    .filter(one -> one.id().toString().equals(said))
                    .map(Service::name)
                    .findFirst()
                    .orElse(said);
        }
    }
}
