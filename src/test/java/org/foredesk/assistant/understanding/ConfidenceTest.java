package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a reading is depends on the sentence, not only on the rule that read it. */
class ConfidenceTest {

    private static final Understanding UNDERSTANDING = Understanding.load();
    private static final ClinicVocabulary CLINIC =
            new ClinicVocabulary(
                    "IN",
                    List.of(
                            new ClinicVocabulary.Practitioner(
                                    "1", "Dr. Rajiv Sharma", List.of(), "cardiology")),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of());

    private static Meaning read(String text) {
        return UNDERSTANDING.understand(
                Utterance.first(text, ZonedDateTime.parse("2024-11-13T09:00:00+05:30")), CLINIC);
    }

    private static double sure(String text) {
        return read(text).confidence();
    }

    @ParameterizedTest
    @CsvSource({
        "cancel my appointment, cancel my appointment zindle blorfing wunkel",
        "cancelar mi cita, cancelar mi cita trozna flurbin glupen",
        "mera appointment cancel karo, mera appointment cancel karo zindle blorfing wunkel",
    })
    void wordsNobodyCouldReadMakeTheReadingLessSure(String clear, String blurred) {
        assertThat(read(blurred).intent()).isEqualTo(Intent.CANCEL);
        assertThat(sure(blurred)).isLessThan(sure(clear));
    }

    @Test
    void aMendedSlipCostsLessThanAWordThatWasNotRead() {
        double clear = sure("cancel my appointment please");
        assertThat(sure("cancel my apointmant please"))
                .isLessThan(clear)
                .isGreaterThan(sure("cancel my appointment please blorfing"));
    }

    @Test
    void aNameThatWasReadIsNoUnreadWord() {
        assertThat(sure("my name is Zindle Blorfing, book an appointment"))
                .isGreaterThan(sure("zindle blorfing wunkel, book an appointment"));
    }

    @Test
    void wishesThatExcludeEachOtherMakeTheReadingLessSure() {
        assertThat(sure("cancel or move my appointment")).isLessThan(sure("cancel my appointment"));
    }

    @Test
    void anAlarmIsNeverMadeLessSureByWhatWasNotRead() {
        assertThat(sure("chest pain zindle blorfing wunkel thurble quaffly cannot breathe"))
                .isEqualTo(sure("chest pain cannot breathe"));
    }

    @Test
    void aDoctorsNameIsTheLessSureTheFurtherOffItIsWritten() {
        assertThat(doctor("Dr Sharma")).isEqualTo(1);
        assertThat(doctor("Dr Sharna")).isBetween(0.5, 0.9);
        assertThat(doctor("Dr Shramna")).isLessThan(0.5);
    }

    private static double doctor(String written) {
        return read("book " + written + " tomorrow").practitioner().match().confidence();
    }
}
