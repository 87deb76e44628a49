package org.foredesk.assistant.understanding;

import java.util.List;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/** What is to be known from the assistant's last words alone: its language, offers and times. */
final class LastWords {
    private final WhenReader whens;
    private final QuestionGuess questions;
    private final DoctorReaders doctorReaders;
    private final Lexicon lexicon;

    LastWords(
            WhenReader whens,
            QuestionGuess questions,
            DoctorReaders doctorReaders,
            Lexicon lexicon) {
        this.whens = whens;
        this.questions = questions;
        this.doctorReaders = doctorReaders;
        this.lexicon = lexicon;
    }

    /** The talk's language: as the caller knows it, or as the assistant last spoke. */
    @Nullable Language thread(Utterance utterance) {
        String previous = utterance.previousText();
        if (utterance.thread() != null || previous == null) {
            return utterance.thread();
        }
        return lexicon.language(Tokenizer.tokens(previous), previous, null, null);
    }

    /**
     * What the message takes over from the assistant's last words by accepting them; for callers
     * that know of an offer only those words.
     */
    Acceptance accepted(Utterance utterance, Meaning meaning, ClinicVocabulary clinic) {
        String previous = utterance.previousText();
        if (previous == null) {
            return Acceptance.NOTHING;
        }
        Language spoken =
                lexicon.language(Tokenizer.tokens(previous), previous, meaning.language(), null);
        return new AcceptanceReader(questions, lexicon.plain(spoken)::contains)
                .read(
                        meaning,
                        previous,
                        sentence -> named(sentence, spoken, clinic),
                        sentence -> spoken(sentence, spoken, utterance, clinic));
    }

    /**
     * The appointment time the assistant last spoke of, for callers that know only its words; null
     * where it named none, or several to choose from.
     */
    @Nullable Reference discussed(Utterance utterance, ClinicVocabulary clinic) {
        String previous = utterance.previousText();
        Language language = thread(utterance);
        if (previous == null || language == null || !PrintedOptions.printed(previous).isEmpty()) {
            return null;
        }
        return AcceptanceReader.discussed(
                previous, sentence -> spoken(sentence, language, utterance, clinic));
    }

    /** The doctor in a sentence of the assistant. */
    private @Nullable PractitionerMention named(
            String sentence, Language language, ClinicVocabulary clinic) {
        List<Token> raw = Tokenizer.tokens(sentence);
        return doctorReaders
                .read(raw, sentence, language, lexicon.plain(language), clinic, null, false)
                .wanted();
    }

    /** The time in a sentence of the assistant. */
    private When spoken(
            String sentence, Language language, Utterance utterance, ClinicVocabulary clinic) {
        return whens.read(
                lexicon.mended(Tokenizer.tokens(sentence), language),
                sentence,
                Scene.of(utterance, language, clinic, null, false));
    }
}
