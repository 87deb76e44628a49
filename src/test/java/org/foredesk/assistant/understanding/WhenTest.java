package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.ClinicVocabulary.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates and times as people say them; the clock stands at Wednesday 13 November 2024, 9:00, and the
 * clinic is open 9 to 18.
 */
class WhenTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final ClinicVocabulary CLINIC =
            new ClinicVocabulary("IN", List.of(), List.of(), List.of(), hours(9, 18), Map.of());

    private static Map<DayOfWeek, List<Hours>> hours(int from, int to) {
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0))));
        }
        return hours;
    }

    private static When read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), CLINIC).when();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow at 10, 2024-11-14, 10:00",
        "mañana a las 10, 2024-11-14, 10:00",
        "कल सुबह 10 बजे, 2024-11-14, 10:00",
        "kal subah 10 baje, 2024-11-14, 10:00",
        "Friday at 5, 2024-11-15, 17:00",
        "el viernes a las cinco, 2024-11-15, 17:00",
        "shukravar ko 5 baje, 2024-11-15, 17:00",
        "tmrw 9.30am, 2024-11-14, 09:30",
        "could we say monday half past nine, 2024-11-18, 09:30",
        "quarter to 4 on thursday, 2024-11-14, 15:45",
        "lunes a las tres y media, 2024-11-18, 15:30",
        "lunes a las 4 menos cuarto, 2024-11-18, 15:45",
        "सोमवार साढ़े नौ बजे, 2024-11-18, 09:30",
        "somvar ko sava das baje, 2024-11-18, 10:15",
        "kal paune gyarah baje, 2024-11-14, 10:45",
        "parso dopahar 12 baje, 2024-11-15, 12:00",
        "tommorow at noon, 2024-11-14, 12:00",
        "wensday next week at 2pm, 2024-11-20, 14:00",
        "15 Dec at 11, 2024-12-15, 11:00",
        "Dec 15th 4:30 pm, 2024-12-15, 16:30",
        "el 15 de diciembre a las 16:00, 2024-12-15, 16:00",
        "15 दिसंबर को 3 बजे, 2024-12-15, 15:00",
        "on the 21st at ten thirty, 2024-11-21, 10:30",
        "pasado mañana a las nueve y cuarto, 2024-11-15, 09:15",
        "next tuesday 1030, 2024-11-19, 10:30",
        "kal dedh baje, 2024-11-14, 13:30",
        "aaj shaam 5 baje, 2024-11-13, 17:00",
        "hoy a las 5 de la tarde, 2024-11-13, 17:00",
        "5 in the evening tomorrow, 2024-11-14, 17:00",
        "thursday @ 11, 2024-11-14, 11:00"
    })
    void aDayAndAClockTime(String text, LocalDate date, LocalTime time) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.DATETIME);
        assertThat(when.date()).isEqualTo(date);
        assertThat(when.time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "Monday, 2024-11-18",
        "this Monday, 2024-11-18",
        "next Monday, 2024-11-18",
        "next Friday, 2024-11-22",
        "the 15th, 2024-11-15",
        "15/12, 2024-12-15",
        "12/15, 2024-12-15",
        "3/4/2025, 2025-04-03",
        "in two weeks, 2024-11-27",
        "in 3 days, 2024-11-16",
        "a week from Friday, 2024-11-22",
        "dentro de tres días, 2024-11-16",
        "en dos semanas, 2024-11-27",
        "teen din baad, 2024-11-16",
        "दो हफ्ते बाद, 2024-11-27",
        "परसों, 2024-11-15",
        "el lunes que viene, 2024-11-18",
        "agle somvar ko, 2024-11-18",
        "first Monday of December, 2024-12-02",
        "día 20, 2024-11-20",
        "20 tarikh ko, 2024-11-20",
        "2024-12-03, 2024-12-03"
    })
    void aDayAlone(String text, LocalDate date) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.DATE);
        assertThat(when.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "day after tomorrow in the evening, 2024-11-15, EVENING, 17, 21",
        "pasado mañana por la tarde, 2024-11-15, EVENING, 12, 20",
        "परसों शाम, 2024-11-15, EVENING, 17, 21",
        "tomorrow morning, 2024-11-14, MORNING, 6, 12",
        "mañana por la mañana, 2024-11-14, MORNING, 6, 12",
        "kal subah, 2024-11-14, MORNING, 6, 12",
        "friday after lunch, 2024-11-15, AFTERNOON, 13, 15"
    })
    void aPartOfADay(String text, LocalDate date, PartOfDay part, int from, int to) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.RANGE);
        assertThat(when.date()).isEqualTo(date);
        assertThat(when.part()).isEqualTo(part);
        assertThat(when.from()).isEqualTo(date.atTime(from, 0));
        assertThat(when.to()).isEqualTo(date.atTime(to, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "between 2 and 4, 14:00, 16:00",
        "from 10 to 12, 10:00, 12:00",
        "entre las 9 y las 11, 09:00, 11:00",
        "2 se 4 baje ke beech, 14:00, 16:00",
        "after 3, 15:00,",
        "not before 11, 11:00,",
        "después de las 4, 16:00,",
        "3 baje ke baad, 15:00,",
        "before noon, , 12:00",
        "antes de las 11, , 11:00",
        "11 baje se pehle, , 11:00",
        "around 11, 10:30, 11:30"
    })
    void hoursWithoutADay(String text, LocalTime from, LocalTime to) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.RANGE);
        assertThat(when.dayGiven()).isFalse();
        assertThat(when.from() == null ? null : when.from().toLocalTime()).isEqualTo(from);
        assertThat(when.to() == null ? null : when.to().toLocalTime()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "next week, 2024-11-18, 2024-11-25",
        "this weekend, 2024-11-16, 2024-11-18",
        "next month, 2024-12-01, 2025-01-01",
        "la semana que viene, 2024-11-18, 2024-11-25",
        "este fin de semana, 2024-11-16, 2024-11-18",
        "अगले हफ्ते, 2024-11-18, 2024-11-25",
        "agle mahine, 2024-12-01, 2025-01-01",
        "first week of December, 2024-12-01, 2024-12-08",
        "monday to wednesday, 2024-11-18, 2024-11-21"
    })
    void moreThanOneDay(String text, LocalDate from, LocalDate to) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.RANGE);
        assertThat(when.from()).isEqualTo(from.atStartOfDay());
        assertThat(when.to()).isEqualTo(to.atStartOfDay());
    }

    @ParameterizedTest
    @CsvSource({
        "any day but Friday, FRIDAY",
        "cualquier día menos el viernes, FRIDAY",
        "monday ko chhodkar koi bhi din, MONDAY",
        "not on Tuesday, TUESDAY"
    })
    void aDayRuledOut(String text, DayOfWeek day) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.RANGE);
        assertThat(when.except()).extracting(When.Exclusion::weekday).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "30 February, IMPOSSIBLE_DATE",
        "31 de abril, IMPOSSIBLE_DATE",
        "30 फरवरी, IMPOSSIBLE_DATE",
        "yesterday, PAST",
        "ayer, PAST",
        "last Monday, PAST",
        "at 25:00, IMPOSSIBLE_TIME"
    })
    void whatCannotBeIsSaidToBeSo(String text, When.Problem problem) {
        When when = read(text);
        assertThat(when.kind()).as(when.toString()).isEqualTo(When.Kind.NONE);
        assertThat(when.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "as soon as possible",
        "the earliest you have",
        "lo antes posible",
        "jaldi se jaldi",
        "जल्द से जल्द"
    })
    void theEarliest(String text) {
        assertThat(read(text).flags()).as(read(text).toString()).contains(When.Flag.EARLIEST);
    }

    @ParameterizedTest
    @CsvSource({
        "no tuesday at 11, 2024-11-19",
        "not monday tuesday at 11, 2024-11-19",
        "monday at 11 no wait tuesday, 2024-11-19"
    })
    void aCorrectionWins(String text, LocalDate date) {
        When when = read(text);
        assertThat(when.date()).as(when.toString()).isEqualTo(date);
        assertThat(when.time()).isEqualTo(LocalTime.of(11, 0));
    }

    @Test
    void aMoveGoesToTheLastTimeSaid() {
        assertThat(read("please move my appointment from Monday to Thursday").date())
                .isEqualTo(LocalDate.of(2024, 11, 21));
        assertThat(read("cambiar mi cita del lunes al jueves").date())
                .isEqualTo(LocalDate.of(2024, 11, 21));
        assertThat(read("shift my 3pm to 5pm").time()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void whatLeansOnTheOfferIsReckonedFromIt() {
        Utterance offer =
                Utterance.first("an hour later", NOW)
                        .about(new Reference(LocalDateTime.of(2024, 11, 18, 10, 0), null));
        assertThat(ENGINE.understand(offer, CLINIC).when().time()).isEqualTo(LocalTime.of(11, 0));
        Utterance day =
                Utterance.first("same time on Friday", NOW)
                        .about(new Reference(LocalDateTime.of(2024, 11, 18, 10, 0), null));
        When when = ENGINE.understand(day, CLINIC).when();
        assertThat(when.date()).isEqualTo(LocalDate.of(2024, 11, 15));
        assertThat(when.time()).isEqualTo(LocalTime.of(10, 0));
        Utterance next =
                Utterance.first("the next day", NOW)
                        .about(new Reference(LocalDateTime.of(2024, 11, 18, 10, 0), null));
        assertThat(ENGINE.understand(next, CLINIC).when().date())
                .isEqualTo(LocalDate.of(2024, 11, 19));
    }

    @Test
    void bothHalvesOfTheDayAreSaidToBePossible() {
        ClinicVocabulary long_ =
                new ClinicVocabulary("IN", List.of(), List.of(), List.of(), hours(6, 22), Map.of());
        When when = ENGINE.understand(Utterance.first("friday at 7", NOW), long_).when();
        assertThat(when.flags()).contains(When.Flag.EITHER_HALF);
        assertThat(when.otherTime()).isNotNull();
    }

    @Test
    void theCountryDecidesWhatComesFirst() {
        assertThat(
                        ENGINE.understand(Utterance.first("3/4", NOW), ClinicVocabulary.empty("US"))
                                .when()
                                .date())
                .isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(
                        ENGINE.understand(Utterance.first("3/4", NOW), ClinicVocabulary.empty("MX"))
                                .when()
                                .date())
                .isEqualTo(LocalDate.of(2025, 4, 3));
    }

    @Test
    void todaysOwnWeekdayIsTodayWhileThereIsTime() {
        assertThat(read("Wednesday").date()).isEqualTo(LocalDate.of(2024, 11, 13));
        ZonedDateTime late = NOW.withHour(18);
        assertThat(ENGINE.understand(Utterance.first("Wednesday", late), CLINIC).when().date())
                .isEqualTo(LocalDate.of(2024, 11, 20));
    }
}
