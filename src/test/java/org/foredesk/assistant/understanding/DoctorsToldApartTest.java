package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.foredesk.assistant.understanding.Sentences.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In every language and script a doctor is found however the name is typed, and neither another
 * clinic's doctor nor the patient's own name is taken for one of ours: {@code
 * doctors/LANGUAGE.txt}.
 */
class DoctorsToldApartTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final String NOBODY = "nobody";
    private static final String ASK = "ask";
    private static final ClinicVocabulary CLINIC =
            new ClinicVocabulary(
                    "IN",
                    Stream.of(
                                    "Rajiv Sharma",
                                    "Priya Gupta",
                                    "Anita Rao",
                                    "Vikram Singh",
                                    "Maria Fernandez",
                                    "Luis Ortega",
                                    "Meera Iyer",
                                    "Arjun Mehta",
                                    "Sunita Sharma",
                                    "Carlos Jimenez",
                                    "Farah Khan",
                                    "John Whitaker")
                            .map(name -> new Practitioner(name, "Dr. " + name, List.of(), null))
                            .toList(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of());

    private static Meaning read(String text, Language thread, String previous) {
        return ENGINE.understand(
                Utterance.first(text, NOW).inThread(thread).after(previous), CLINIC);
    }

    private static String doctor(Meaning meaning) {
        PractitionerMention mention = meaning.practitioner();
        if (mention == null || mention.unknown()) {
            return NOBODY;
        }
        return mention.match() == null ? ASK : mention.match().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "hi"})
    void theRightDoctorIsFoundAndNeverAnother(String code) {
        List<Sentence> all = Sentences.read("doctors/" + code + ".txt");
        Language language = Language.valueOf(code.toUpperCase(java.util.Locale.ROOT));
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all)
                .filteredOn(said ->
                        !doctor(read(said.text(), language, said.previous()))
                                .equals(said.heading()))
                .extracting(said -> said + " -> " + doctor(read(said.text(), language, null)))
                .isEmpty();
    }

    @Test
    void anAnswerToWhoThePatientIsNamesNoDoctor() {
        Meaning meaning = read("Priya Gupta", Language.EN, "May I have your full name, please?");
        assertThat(meaning.practitioner()).isNull();
        assertThat(meaning.patientName()).isEqualTo("Priya Gupta");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "can I see Dr Priya Nair on friday | Priya Nair",
                "con el doctor Carlos Gómez, por favor | Carlos Gómez",
                "dr arun mehta se milna hai | arun mehta"
            })
    void anothersNameIsKeptAsWritten(String text, String written) {
        PractitionerMention mention = read(text, Language.EN, null).practitioner();
        assertThat(mention).isNotNull();
        assertThat(mention.unknown()).isTrue();
        assertThat(mention.written()).isEqualTo(written);
    }
}
