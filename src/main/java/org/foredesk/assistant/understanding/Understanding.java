package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/** draft. */
public final class Understanding {
    private final LanguageGuess languages = new LanguageGuess();
    private final WhenReader whens = new WhenReader();
    private final QuestionGuess questions = new QuestionGuess();
    private final Map<Language, Speller> spellers = new EnumMap<>(Language.class);

    private Understanding() {
        for (Language language : Language.values()) {
            Speller speller = new Speller();
            for (Language other : Language.values()) {
                speller.know(languages.common(other));
            }
            whens.teach(speller, language);
            spellers.put(language, speller);
        }
    }

    public static Understanding load() {
        return new Understanding();
    }

    public Meaning understand(Utterance utterance, ClinicVocabulary clinic) {
        List<Token> raw = Tokenizer.tokens(utterance.text());
        Language language = languages.of(raw, utterance.text(), utterance.thread());
        List<Token> tokens = java.util.Objects.requireNonNull(spellers.get(language)).mended(raw);
        @Nullable Question asked = questions.guess(utterance);
        Question.Kind kind = asked == null ? null : asked.kind();
        Scene scene = new Scene(utterance.now().toLocalDateTime(), "US".equals(clinic.country()), clinic.hours(),
            kind == Question.Kind.TIME, kind == Question.Kind.DAY, false,
            utterance.reference() == null ? null : utterance.reference().at(), null);
        When when = whens.read(tokens, utterance.text(), language, scene);
        return new Meaning(
                language, 0.0, List.of(new ScoredIntent(Intent.OTHER, 0.0)), null, List.of(), null, false, null, null, null, null,
                when, null, null, 0, null, null, null, false, false, Map.of());
    }
}
