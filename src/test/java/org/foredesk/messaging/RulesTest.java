package org.foredesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.QuietHours;
import org.junit.jupiter.api.Test;

/**
 * The small rules around messages: quiet hours, backoff, what a list proves, how dates are written.
 */
class RulesTest {

    private static final ZoneId MUMBAI = ZoneId.of("Asia/Kolkata");
    private static final QuietHours NIGHT = QuietHours.parse("21:00-08:00");

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(MUMBAI).toInstant();
    }

    @Test
    void quietHoursOverMidnightEndOnTheNextMorning() {
        assertThat(NIGHT.endAfter(at("2024-11-13T20:59"), MUMBAI)).isEmpty();
        assertThat(NIGHT.endAfter(at("2024-11-13T21:00"), MUMBAI)).contains(at("2024-11-14T08:00"));
        assertThat(NIGHT.endAfter(at("2024-11-14T07:59"), MUMBAI)).contains(at("2024-11-14T08:00"));
        assertThat(NIGHT.endAfter(at("2024-11-14T08:00"), MUMBAI)).isEmpty();
    }

    @Test
    void quietHoursWithinADayAndNoneAtAll() {
        QuietHours siesta = QuietHours.parse("14:00-16:00");
        assertThat(siesta.endAfter(at("2024-11-13T15:00"), MUMBAI))
                .contains(at("2024-11-13T16:00"));
        assertThat(siesta.endAfter(at("2024-11-13T13:00"), MUMBAI)).isEmpty();
        assertThat(QuietHours.parse("08:00-08:00").endAfter(at("2024-11-13T08:00"), MUMBAI))
                .isEmpty();
    }

    @Test
    void quietHoursFollowTheClinicsClockWhenItIsSetBack() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        Instant beforeTheChange = Instant.parse("2024-10-26T20:00:00Z");
        assertThat(NIGHT.endAfter(beforeTheChange, madrid))
                .contains(Instant.parse("2024-10-27T07:00:00Z"));
    }

    @Test
    void timeToAnswerDoesNotRunWhileItIsQuiet() {
        Duration half = Duration.ofMinutes(30);
        assertThat(NIGHT.after(at("2024-11-13T20:00"), half, MUMBAI))
                .isEqualTo(at("2024-11-13T20:30"));
        assertThat(NIGHT.after(at("2024-11-13T20:50"), half, MUMBAI))
                .isEqualTo(at("2024-11-14T08:20"));
        assertThat(NIGHT.after(at("2024-11-13T23:00"), half, MUMBAI))
                .isEqualTo(at("2024-11-14T08:30"));
        assertThat(QuietHours.parse("08:00-08:00").after(at("2024-11-13T07:45"), half, MUMBAI))
                .isEqualTo(at("2024-11-13T08:15"));
    }

    @Test
    void theWaitStartsAtASecondGrowsAndStaysUnderAMinuteAndABit() {
        Backoff backoff = new Backoff(new Random(1));
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
        assertThat(backoff.after(1000)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }

    @Test
    void lineEndsAndOuterSpaceDoNotHideAMessageOnTheList() {
        Lookup.Listed list =
                new Lookup.Listed(List.of(new Lookup.Sent("SM1", "a\r\nb", DeliveryStatus.SENT)));
        assertThat(SendProof.match(list, "a\nb ", Set.of())).isPresent();
        assertThat(SendProof.match(list, "a\nb", Set.of("SM1"))).isEmpty();
        assertThat(SendProof.match(list, "a b", Set.of())).isEmpty();
    }

    @Test
    void datesAreWrittenOutInThePatientsLanguage() {
        LocalDate day = LocalDate.of(2024, 11, 14);
        assertThat(SpokenDates.day(day, Language.EN)).isEqualTo("Thursday 14 November 2024");
        assertThat(SpokenDates.day(day, Language.ES)).isEqualTo("jueves 14 de noviembre de 2024");
        assertThat(SpokenDates.day(day, Language.HI)).isEqualTo("गुरुवार, 14 नवंबर 2024");
        assertThat(SpokenDates.shortDay(day, Language.EN)).isEqualTo("Thu 14 Nov 2024");
        assertThat(SpokenDates.time(LocalTime.of(9, 5))).isEqualTo("9:05");
        assertThat(SpokenDates.time(LocalTime.of(14, 30))).isEqualTo("14:30");
    }

    @Test
    void aTextWithoutItsArgumentsIsABugAndArgumentsAreNeverReadAsText() {
        PatientTexts texts = new PatientTexts("patient");
        assertThatThrownBy(() -> texts.render(Language.EN, "test")).hasMessageContaining("clinic");
        assertThat(
                        texts.render(
                                Language.EN,
                                "test",
                                java.util.Map.of("clinic", "{clinic} $1 \\ Co")))
                .contains("{clinic} $1 \\ Co");
        assertThatThrownBy(() -> texts.render(Language.EN, "no_such_text"))
                .hasMessageContaining("no_such_text");
    }
}
