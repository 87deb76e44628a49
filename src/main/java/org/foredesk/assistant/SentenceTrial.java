package org.foredesk.assistant;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.Question;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff try a sentence: read exactly as a patient's message would be, against the clinic's own
 * names and hours, with nothing written and nobody told.
 */
public final class SentenceTrial {

    /** The question a sentence may answer; nothing else of a thread is needed to read it. */
    public enum Answering {
        NOTHING(null),
        DOCTOR(Question.Kind.DOCTOR),
        DAY(Question.Kind.DAY),
        TIME(Question.Kind.TIME),
        CONFIRM(Question.Kind.CONFIRM),
        NAME(Question.Kind.NAME);

        private final Question.@Nullable Kind kind;

        Answering(Question.@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    // A sentence that was never a message has no id of its own.
    private static final MessageId NO_MESSAGE = new MessageId(new UUID(0, 0));

    private final Understanding understanding;
    private final Directory directory;
    private final Sureness sureness;
    private final InstantSource clock;
    private final Vocabulary vocabulary = new Vocabulary();

    public SentenceTrial(
            Understanding understanding,
            Directory directory,
            Settings settings,
            InstantSource clock) {
        this.understanding = understanding;
        this.directory = directory;
        this.sureness = new Sureness(settings);
        this.clock = clock;
    }

    /**
     * Reads the sentence now, in the clinic's zone.
     *
     * @param language the thread's language so far; null where there is none
     * @param answering the question that was asked
     * @param previous the clinic's last words, from which the question is guessed where {@code
     *     answering} is nothing; null for a first message
     */
    public TriedSentence read(
            ClinicId clinic,
            String text,
            @Nullable Language language,
            Answering answering,
            @Nullable String previous) {
        DirectoryView view = directory.view(clinic);
        Meaning meaning =
                understanding.understand(
                        new Utterance(
                                text,
                                Vocabulary.language(language),
                                answering.kind == null ? null : Question.of(answering.kind),
                                previous,
                                null,
                                clock.instant().atZone(view.clinic().zone()),
                                null),
                        vocabulary.of(view));
        Map<UnderstoodField.Kind, UnderstoodField> fields =
                new EnumMap<>(UnderstoodField.Kind.class);
        new FieldReader(NO_MESSAGE, text, meaning, view, fields).collect();
        return new TriedSentence(
                text,
                Language.ofCode(meaning.language().code()).orElseThrow(),
                meaning.intents(),
                meaning.confidence(),
                sureness.lacks(meaning) || sureness.guessedDoctor(meaning).isPresent(),
                new ArrayList<>(fields.values()),
                understanding.phrases(text, meaning.language()),
                understanding.resemblance(text, meaning.language()).orElse(null),
                meaning.unread().stream().map(word -> word.of(text)).toList(),
                meaning.when().problem() == null
                        ? null
                        : meaning.when().problem().name().toLowerCase(Locale.ROOT),
                meaning.selectedOption());
    }
}
