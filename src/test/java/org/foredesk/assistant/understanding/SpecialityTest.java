package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.Sentences.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of doctor is reached by its name, by what people call it and by complaints: {@code
 * specialities/LANGUAGE.txt}.
 */
class SpecialityTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private static String speciality(String text, String language) {
        Utterance utterance =
                Utterance.first(text, NOW).inThread(Language.of(language).orElseThrow());
        return ENGINE.understand(utterance, ClinicVocabulary.empty("IN")).speciality();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "hi"})
    void isReachedInTheWordsPeopleUse(String language) {
        List<Sentence> all = Sentences.read("specialities/" + language + ".txt");
        assertThat(all.stream().map(Sentence::heading).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(all)
                .filteredOn(said -> !said.heading().equals(speciality(said.text(), language)))
                .extracting(said -> said + " -> " + speciality(said.text(), language))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "hi"})
    void aSlipInItsLongestWordIsMostlyForgiven(String language) {
        List<Sentence> spelt =
                Sentences.read("specialities/" + language + ".txt").stream()
                        .filter(said -> longest(said.text()).matches("[a-z]{7,}"))
                        .toList();
        long reached =
                spelt.stream()
                        .filter(said ->
                                said.heading().equals(speciality(mistyped(said.text()), language)))
                        .count();
        assertThat(reached * 100).isGreaterThanOrEqualTo(85L * spelt.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need an appointment",
                "can I come tomorrow",
                "quiero una cita",
                "kal aana hai"
            })
    void noneIsMadeUp(String text) {
        assertThat(speciality(text, "en")).isNull();
    }

    private static String longest(String text) {
        return List.of(text.split(" ", -1)).stream()
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    /** Two letters in the middle of the longest word swapped. */
    private static String mistyped(String text) {
        String word = longest(text);
        int at = word.length() / 2;
        String slip =
                word.substring(0, at)
                        + word.charAt(at + 1)
                        + word.charAt(at)
                        + word.substring(at + 2);
        return text.replace(word, slip);
    }
}
