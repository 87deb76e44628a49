package org.foredesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "98765 43210, IN, +919876543210",
        "098765 43210, IN, +919876543210",
        "+91-98765-43210, ES, +919876543210",
        "(415) 555-2671, US, +14155552671",
        "612 34 56 78, ES, +34612345678",
        "00 34 612345678, IN, +34612345678"
    })
    void aNumberIsReadAsPeopleOfTheCountryWriteIt(String written, String country, String e164) {
        assertThat(PhoneNumber.parse(written, country)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "12", "+", "999999999999999999999", "+0123456789"})
    void whatIsNoNumberIsEmptyAndNoError(String written) {
        assertThat(PhoneNumber.parse(written, "IN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "919876543210",
                "+0198765432",
                "+91 98765",
                "+12345",
                "+1234567890123456",
                "+91987654321x"
            })
    void onlyE164MakesANumber(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logsNeverShowTheWholeNumber() {
        PhoneNumber number = new PhoneNumber("+919876543210");
        assertThat(number.masked()).isEqualTo("+91…10");
        assertThat(number.toString()).isEqualTo(number.masked());
        assertThat("" + number).doesNotContain("98765");
    }

    @Test
    void screensShowItGrouped() {
        assertThat(new PhoneNumber("+919876543210").display()).isEqualTo("+91 98765 43210");
    }
}
