package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.foredesk.assistant.understanding.Sentences.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What patients write is taken for what it does, in every language and spelling: {@code
 * intents/LANGUAGE.txt}.
 */
class SaidByPatientsTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private static List<String> intents(Sentence said) {
        Utterance utterance = Utterance.first(said.text(), NOW).after(said.previous());
        return ENGINE.understand(utterance, ClinicVocabulary.empty("IN")).intents().stream()
                .map(scored -> scored.intent().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, 100", "es, 250", "hi, 300"})
    void eachMessageIsTakenForWhatItDoes(String language, int atLeast) {
        List<Sentence> all = Sentences.read("intents/" + language + ".txt");
        assertThat(all).hasSizeGreaterThan(atLeast);
        assertThat(all)
                .filteredOn(said -> !intents(said).getFirst().equals(said.heading()))
                .extracting(said -> said + " " + intents(said))
                .isEmpty();
    }
}
