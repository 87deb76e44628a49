package org.foredesk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "Ramesh Yadav, रमेश यादव",
        "Lucía Ortega, Lucia Ortega",
        "Laxmi Iyer, Lakshmi Iyer",
        "Ana, Ana Ortega",
        "Anna Ortega, Ana Ortega",
        "Mohammed Khan, Muhammad Khan",
        "Vikram Bhatt, Wikram Bhat",
        "ज़ोया खान, Zoya Khan",
        "Priya Kulkarni, प्रिया कुलकर्णी"
    })
    void namesOfOnePersonAreAlike(String one, String other) {
        assertThat(NameWords.alike(one, other)).isTrue();
        assertThat(NameWords.alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ortega, Leo Ortega",
        "Asha Rao, Usha Rao",
        "Ravi Kumar, Raju Kumar",
        "Ramesh Yadav, Rakesh Yadav",
        "Maria Lopez, Mario Lopez",
        "Sunita Devi, Sushila Devi"
    })
    void namesOfTwoPeopleInAFamilyAreNot(String one, String other) {
        assertThat(NameWords.alike(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2 Feb 2019, IN, 2019-02-02",
        "02/03/2019, IN, 2019-03-02",
        "02/03/2019, US, 2019-02-03",
        "2.3.19, ES, 2019-03-02",
        "2 de febrero de 2019, MX, 2019-02-02",
        "2 फ़रवरी 2019, IN, 2019-02-02",
        "2019-02-02, IN, 2019-02-02",
        "7/8/51, IN, 1951-08-07"
    })
    void aBirthDateIsReadAsItIsWrittenInTheCountry(String text, String country, LocalDate day) {
        assertThat(BirthDates.read(text, country, TODAY)).contains(day);
    }

    @Test
    void whatIsNoDayOfThePastIsNoBirthDate() {
        assertThat(BirthDates.read("31/02/2019", "IN", TODAY)).isEmpty();
        assertThat(BirthDates.read("21/11/2026", "IN", TODAY)).isEmpty();
        assertThat(BirthDates.read("98200 55018", "IN", TODAY)).isEmpty();
    }
}
