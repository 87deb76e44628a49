package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.codes;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.times;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyLimitTest {

    private static final String THREE_A_DAY =
            BookingScene.CLINIC.replace("aliases: [Rajiv", "daily_limit: 3, aliases: [Rajiv");

    private BookingScene scene = new BookingScene(ScratchDatabase.Kind.H2, THREE_A_DAY);

    @AfterEach
    void close() {
        scene.close();
    }

    private List<SlotReason> explain(Instant start) {
        return scene.booking.explain(
                scene.clinic,
                scene.rajiv().id(),
                ServiceChoice.of(scene.service("Consultation").id()),
                start);
    }

    private HoldCommand hold(String time) {
        return new HoldCommand(
                scene.clinic,
                new Actor.Assistant(),
                scene.rajiv().id(),
                ServiceChoice.USUAL,
                tomorrow(time),
                Duration.ofMinutes(5),
                "Desk 2");
    }

    private List<String> offered() {
        return times(scene.booking.slots(scene.on(TOMORROW).withPractitioner(scene.rajiv().id())));
    }

    @Test
    void aFullDayIsNotOfferedAndSaysHowManyThereAre() {
        scene.booked(tomorrow("09:00"));
        scene.booked(tomorrow("10:00"));
        assertThat(offered()).contains("15:00");
        Appointment third = scene.booked(tomorrow("11:00"));

        assertThat(offered()).isEmpty();
        assertThat(explain(tomorrow("15:00")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.DAILY_LIMIT);
                    assertThat(reason.text())
                            .isEqualTo(
                                    "Dr. Rajiv Sharma has 3 visits on Thursday 14 November 2024;"
                                            + " more than 3 are not wanted.");
                    assertThat(reason.until()).isEqualTo(at(TOMORROW.plusDays(1), "00:00"));
                });
        var refused = refusal(scene.booking.book(scene.command(tomorrow("15:00"))));
        assertThat(refused.code()).isEqualTo("daily_limit");
        assertThat(Unavailable.alternativesOf(refused))
                .isNotEmpty()
                .noneMatch(slot ->
                        slot.practitioner().equals(scene.rajiv().id())
                                && LocalDate.ofInstant(slot.start(), BookingScene.INDIA)
                                        .equals(TOMORROW));

        // One that is there already may move within its day.
        scene.booking
                .move(AppointmentChange.by(scene.rita, third), MoveTarget.to(tomorrow("15:00")))
                .orElseThrow();
        assertThat(scene.booked(at(TODAY, "15:00")).overridden()).isFalse();
    }

    @Test
    void whatIsHeldCountsUntilItLapsesAndWhatIsCancelledDoesNot() {
        scene.booked(tomorrow("09:00"));
        Appointment second = scene.booked(tomorrow("10:00"));
        scene.booking.hold(hold("11:00")).orElseThrow();
        assertThat(codes(explain(tomorrow("15:00")))).containsExactly(ReasonCode.DAILY_LIMIT);
        assertThat(refusal(scene.booking.hold(hold("12:00"))).code()).isEqualTo("daily_limit");

        scene.clock.advance(Duration.ofMinutes(5));
        assertThat(explain(tomorrow("15:00"))).isEmpty();
        scene.booked(tomorrow("11:00"));
        scene.booking.cancel(AppointmentChange.by(scene.rita, second)).orElseThrow();
        assertThat(offered()).contains("10:00", "15:00");
    }

    @Test
    void staffMayInsistWithAReason() {
        scene.booked(tomorrow("09:00"));
        scene.booked(tomorrow("10:00"));
        scene.booked(tomorrow("11:00"));

        BookingCommand more =
                scene.command(scene.rita, scene.somebody(), "Consultation", tomorrow("15:00"));
        Appointment fourth =
                scene.booking.book(more.overriding(StaffOverride.because("in pain"))).orElseThrow();
        assertThat(fourth.overridden()).isTrue();
        assertThat(scene.booking.history(scene.clinic, fourth.id()).getLast().why())
                .isEqualTo("in pain");
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofManyWhoBookDifferentTimesOfOneDayExactlyAsManyAsAreWantedGetOne(
            ScratchDatabase.Kind kind) throws Exception {
        scene.close();
        scene = new BookingScene(kind, THREE_A_DAY);
        Appointment other = scene.booked(at(TODAY, "15:00"));

        List<Outcome<?>> outcomes =
                Races.together(
                        40,
                        each -> {
                            Instant start =
                                    tomorrow("09:00").plus(Duration.ofMinutes(30L * (each % 8)));
                            return () ->
                                    switch (each) {
                                        case 0 ->
                                                scene.booking.move(
                                                        AppointmentChange.by(scene.rita, other),
                                                        MoveTarget.to(tomorrow("16:00")));
                                        case 1 -> scene.booking.hold(hold("15:00"));
                                        default -> scene.booking.book(scene.command(start));
                                    };
                        });

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(3);
    }
}
