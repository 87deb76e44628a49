package org.foredesk.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Settings;

/**
 * Has the language model read a message the rules are unsure of. It is not asked about emergencies
 * or consent, not where staff have taken over, and not once the patient has agreed to a proposal;
 * what it says goes through {@link ModelReading}, and where nothing comes of it the rules' own
 * reading stands.
 */
final class SecondOpinion {

    private static final int WHOLE_TEXTS = 6_000;

    private final ModelCalls calls;
    private final Identities identities;
    private final ModelReading reading;
    private final Sureness sureness;

    SecondOpinion(ModelCalls calls, Settings settings, Understanding understanding) {
        this.calls = calls;
        this.identities = new Identities(understanding);
        this.reading = new ModelReading(understanding);
        this.sureness = new Sureness(settings);
    }

    /** What a second opinion may look at. */
    record Case(
            Conversation thread,
            DialogueMemory memory,
            List<Message> lastMessages,
            List<Patient> people,
            DirectoryView view,
            Instant now) {}

    /** The same readings, the last unsure one replaced where the model could make it out. */
    Heard on(Heard heard, Case about) {
        Optional<Reading> unsure = unsure(heard, about);
        if (unsure.isEmpty()) {
            return heard;
        }
        Message message = unsure.get().message();
        Redaction redaction =
                identities.of(
                        about.thread(),
                        about.people(),
                        about.memory().party().name(),
                        about.lastMessages(),
                        about.view(),
                        about.now());
        String material =
                new ModelMaterial(redaction, about.view(), about.now())
                        .clinic()
                        .asked(about.memory().pending())
                        .conversation(about.lastMessages(), WHOLE_TEXTS)
                        .message(message.text())
                        .toString();
        Outcome<String> answer =
                calls.ask(about.view().clinic(), about.thread().id(), ModelPurpose.READ, material);
        if (!(answer instanceof Outcome.Done<String>(String json))) {
            return heard;
        }
        Optional<Meaning> better =
                reading.over(unsure.get().meaning(), json, message.text(), redaction, about);
        return better.map(meaning -> replaced(heard, unsure.get(), meaning)).orElse(heard);
    }

    private Optional<Reading> unsure(Heard heard, Case about) {
        boolean settled =
                about.thread().assistant() == AssistantMode.PAUSED
                        || about.memory().pending().agreed()
                        || heard.does(Intent.EMERGENCY)
                        || heard.does(Intent.OPT_OUT)
                        || heard.does(Intent.OPT_IN);
        if (settled || !calls.wanted()) {
            return Optional.empty();
        }
        return heard.readings().reversed().stream()
                .filter(one ->
                        one.message().text().codePoints().anyMatch(Character::isLetter)
                                && !one.meaning().does(Intent.AFFIRM)
                                && sureness.lacks(one.meaning()))
                .findFirst();
    }

    private static Heard replaced(Heard heard, Reading old, Meaning better) {
        List<Reading> readings = new ArrayList<>();
        for (Reading one : heard.readings()) {
            boolean same = one.message().id().equals(old.message().id());
            readings.add(same ? one.byModel(better) : one);
        }
        return new Heard(readings);
    }
}
