package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistStatus;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WaitlistViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final WaitlistViewModel model = new WaitlistViewModel(fixture.workplace());
    private final WaitlistEntry asha =
            morning.waits(
                    morning.patient("+919830055410", "Asha Bhatt", Language.EN),
                    "Dr. Anil Rao",
                    LocalDate.of(2026, 11, 21),
                    DayPart.MORNING.window());

    @AfterEach
    void close() {
        model.close();
        fixture.close();
    }

    @Test
    void whoWaitsIsShownWithTheWishAndWhoPutThemThere() {
        fixture.clock.advance(Duration.ofMinutes(6));
        model.show(true);
        WaitlistViewModel.Line line = model.lines().getFirst();
        assertThat(line.entry().patientName()).isEqualTo("Asha Bhatt");
        assertThat(line.wish()).contains("Dr. Anil Rao").contains("21 Nov").contains("06:00–12:00");
        assertThat(line.state()).isEqualTo("Waiting since today 10:42, added by Meera Nair");
    }

    @Test
    void aWishForASpecialityIsShownInTheDesksWords() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        Patient leo = morning.patient("+919830055411", "Leo Ortega", Language.ES);
        fixture.booking
                .waitlist()
                .add(
                        new WaitlistCommand(
                                fixture.clinic.id(),
                                fixture.staff,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                leo.id(),
                                leo.label(),
                                new WaitlistWish(
                                        null,
                                        "general_medicine",
                                        ServiceChoice.USUAL,
                                        null,
                                        day,
                                        day,
                                        null,
                                        Set.of()),
                                null,
                                null))
                .orElseThrow();
        model.show(true);
        assertThat(model.lines())
                .extracting(WaitlistViewModel.Line::wish)
                .anyMatch(wish -> wish.startsWith("General Medicine · "));
    }

    @Test
    void aTimeThatSuitsIsOfferedByHandAndShownAsHeld() {
        model.show(true);
        model.choose(asha);
        assertThat(model.timesProperty().get()).isNotEmpty();

        model.offer(asha, model.timesProperty().get().getFirst());

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.lines().getFirst().offered()).isTrue();
        assertThat(model.lines().getFirst().state()).startsWith("Offered tomorrow ");
    }

    @Test
    void whatTheListOffersByItselfAppearsByItself() {
        model.show(true);
        fixture.booking.waitlist().serve();
        assertThat(model.lines().getFirst().offered()).isTrue();
    }

    @Test
    void whoIsTakenOffDisappearsAndAnOutdatedLineSaysSo() {
        model.show(true);
        WaitlistEntry seen = model.lines().getFirst().entry();
        fixture.booking.waitlist().serve();
        model.takeOff(seen);
        assertThat(model.problemProperty().get()).contains("changed meanwhile");

        model.takeOff(model.lines().getFirst().entry());
        assertThat(model.lines()).isEmpty();
        assertThat(fixture.booking.waitlist().find(asha.clinic(), asha.id()))
                .hasValueSatisfying(
                        entry -> assertThat(entry.status()).isEqualTo(WaitlistStatus.WITHDRAWN));
    }
}
