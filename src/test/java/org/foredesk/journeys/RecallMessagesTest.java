package org.foredesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallChange;
import org.foredesk.booking.RecallCommand;
import org.foredesk.booking.RecallDecision;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.Unreached;
import org.foredesk.conversations.ContactPermission;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a recall's message on its way out through the real outbox. */
class RecallMessagesTest {

    private final DeskFixture desk = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(desk);
    private Patient asha;
    private Recall recall;

    @BeforeEach
    void recalled() {
        desk.whatsapp.ready(false);
        asha = morning.patient("+919800000055", "Asha Rao", Language.EN);
        recall =
                desk.booking
                        .recalls()
                        .add(
                                new RecallCommand(
                                        desk.clinic.id(),
                                        desk.staff,
                                        BookingOrigin.of(ChannelKind.WEB),
                                        asha.id(),
                                        asha.label(),
                                        new RecallTerms(
                                                desk.clock
                                                        .instant()
                                                        .atZone(desk.clinic.zone())
                                                        .toLocalDate(),
                                                null,
                                                null,
                                                "blood pressure",
                                                true),
                                        null))
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void goOnTo(String local) {
        String day = desk.clock.instant().atZone(desk.clinic.zone()).toLocalDate().toString();
        Instant then = OffsetDateTime.parse(day + "T" + local + ":00+05:30").toInstant();
        Duration on = Duration.between(desk.clock.instant(), then);
        desk.clock.advance(on.isNegative() ? on.plusDays(1) : on);
    }

    private void booked(String start) {
        Patient other = morning.patient("+919800000056", "Ravi Iyer", Language.EN);
        desk.booking
                .book(
                        new BookingCommand(
                                desk.clinic.id(),
                                desk.staff,
                                BookingOrigin.of(ChannelKind.WEB),
                                other.id(),
                                other.label(),
                                morning.doctor("Dr. Rajiv Sharma").id(),
                                null,
                                OffsetDateTime.parse(start).toInstant(),
                                null))
                .orElseThrow();
    }

    private List<String> sent() {
        return desk.sms.asked().stream().map(SendOrder::text).toList();
    }

    private Recall now() {
        return desk.booking.recalls().find(desk.clinic.id(), recall.id()).orElseThrow();
    }

    @Test
    void writtenAtNightItWaitsForTheMorningWhileABookingOfTheNightIsToldAtOnce() {
        desk.settings.replaceAll(Map.of(SettingKey.MESSAGES_QUIET_HOURS, "21:00-08:00"));
        desk.startSending();
        goOnTo("22:00");
        assertThat(desk.booking.recalls().serve(desk.clinic.id())).isEqualTo(1);
        booked("2026-11-24T10:00:00+05:30");
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> sent().size() == 1);
        assertThat(sent().getFirst()).startsWith("Booked").doesNotContain("next visit");

        goOnTo("07:59");
        booked("2026-11-24T11:00:00+05:30");
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> sent().size() == 2);
        assertThat(sent()).noneMatch(text -> text.contains("time for your next visit"));

        goOnTo("08:00");
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> sent().size() == 3);
        assertThat(sent().getLast())
                .contains("time for your next visit")
                .doesNotContain("blood pressure");
        assertThat(now().unreached()).isNull();
    }

    @Test
    void whoWantsNoMessagesGetsNoneAndTheListSaysToCall() {
        desk.cards
                .permit(
                        desk.staff,
                        desk.clinic.id(),
                        asha.id(),
                        new ContactPermission(ChannelKind.SMS, "+919800000055", false))
                .orElseThrow();
        desk.startSending();
        desk.booking.recalls().serve(desk.clinic.id());
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> now().unreached() != null);
        assertThat(now().unreached()).isEqualTo(Unreached.OPTED_OUT);
        assertThat(now().writtenAt()).isNull();
        assertThat(sent()).isEmpty();
        assertThat(desk.booking.recalls().history(desk.clinic.id(), recall.id()))
                .extracting(RecallChange::action)
                .containsExactly("added", "written", "unreachable");
        assertThat(desk.booking.recalls().serve(desk.clinic.id())).isZero();
    }

    @Test
    void whatDidNotArriveIsForSomebodyToCallUntilItIsWrittenAnew() {
        desk.sms.then(new SendResult.Rejected(Failure.permanent("30006", "A landline.")));
        desk.startSending();
        desk.booking.recalls().serve(desk.clinic.id());
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> now().unreached() == Unreached.FAILED);

        Recall written =
                desk.booking
                        .recalls()
                        .write(RecallDecision.of(desk.clinic.id(), desk.staff, recall.id()))
                        .orElseThrow();
        assertThat(written.unreached()).isNull();
        desk.clock.advance(Duration.ofSeconds(20));
        await().until(() -> sent().size() == 2);
        assertThat(now().writtenAt()).isNotNull();
    }
}
