package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Set<String> KNOWN =
            Set.of(
                    "rajiv",
                    "sharma",
                    "dr",
                    "monday",
                    "cardiology",
                    "whatsapp",
                    "tuesday",
                    "december");

    private final Redaction redaction =
            new Redaction(List.of("Asha Verma", "आशा"), KNOWN::contains, 2026);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am Asha Verma and want to come|I am [NAME_1] and want to come",
                "asha here, VERMA family|[NAME_2] here, [NAME_1] family",
                "मेरा नाम आशा है|मेरा नाम [NAME_1] है",
                "call me on +91 98200 00001 please|call me on [NUMBER_1] please",
                "mi número es 612-345-678|mi número es [NUMBER_1]",
                "मेरा नंबर ९८२००००००१ है|मेरा नंबर [NUMBER_1] है",
                "write to asha.v@example.co.in|write to [EMAIL_1]",
                "my PAN is ABCDE1234F|my PAN is [ID_1]",
                "Aadhaar 1234 5678 9012|Aadhaar [NUMBER_1]",
                "I live at 12 Lake View Road|I live at [ADDRESS_1]",
                "vivo en calle Mayor 5|vivo en [ADDRESS_1]",
                "born 12/05/1987|born [BIRTHDAY_1]",
                "born on 5 March 1990|born on [BIRTHDAY_1]",
                "see https://example.org/p/77|see [LINK_1]",
                "my neighbour Ramesh Gupta said|my neighbour [NAME_1] [NAME_2] said",
            })
    void whatSaysWhoSomebodyIsGoesAndComesBack(String text, String hidden) {
        assertThat(redaction.hide(text)).isEqualTo(hidden);
        assertThat(redaction.restore(hidden))
                .hasValueSatisfying(back -> assertThat(back).isEqualToIgnoringCase(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow at 10:30 or 11.45",
                "between 10-12 on 24/12",
                "15/12/2026 at 9",
                "2026-12-15 10:00",
                "15 December 2026",
                "24thdec 1030am",
                "With Dr Sharma on Monday, Cardiology",
                "my son is 7 and has had fever for 3 days, 39.5",
                "कल सुबह 10 बजे",
                "room 204"
            })
    void whatAnAppointmentIsAboutStays(String text) {
        assertThat(redaction.hide(text)).isEqualTo(text);
    }

    @Test
    void theSamePersonHasOnePlaceholderInAllTexts() {
        assertThat(redaction.hide("It is for Asha")).isEqualTo("It is for [NAME_1]");
        assertThat(redaction.hide("asha again, 9820000001"))
                .isEqualTo("[NAME_1] again, [NUMBER_1]");
        assertThat(redaction.hide("9820000001")).isEqualTo("[NUMBER_1]");
    }

    @Test
    void aPlaceholderThePatientTypedIsNone() {
        assertThat(redaction.hide("I am [NAME_1], not [ NUMBER_2 ]")).doesNotContain("[");
    }

    @Test
    void aPlaceholderNobodyGaveOutCannotBePutBack() {
        redaction.hide("Asha");
        assertThat(redaction.restore("Dear [NAME_1]")).contains("Dear Asha");
        assertThat(redaction.restore("Dear [NAME_2]")).isEmpty();
    }
}
