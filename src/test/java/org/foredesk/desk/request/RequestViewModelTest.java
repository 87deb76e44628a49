package org.foredesk.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.HoursInTheWay;
import org.foredesk.booking.ReasonCode;
import org.foredesk.booking.RequestStatus;
import org.foredesk.booking.ResourceInTheWay;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RequestViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final RequestViewModel model = new RequestViewModel(desk);
    private final Patient vikram = morning.patient("+919830055127", "Vikram Patil", Language.EN);
    private final BookingRequest request = ask();

    private BookingRequest ask() {
        var thread =
                morning.says("+919830055127", ChannelKind.SMS, null, "10:32", "yes").conversation();
        fixture.clock.set(morning.at("10:42"));
        return morning.asks(
                thread,
                ChannelKind.SMS,
                vikram,
                "Dr. Rajiv Sharma",
                morning.at("14:30"),
                "Follow-up",
                null);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void confirmingBooksAndTellsThePatientTenSecondsLater() {
        model.show(request);
        model.confirm();
        assertThat(visits())
                .singleElement()
                .extracting(Appointment::start)
                .isEqualTo(morning.at("14:30"));
        Delivery told = fixture.told(Purpose.CONFIRMATION).getFirst();
        assertThat(told.status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(told.dueAt()).isEqualTo(fixture.clock.instant().plus(Duration.ofSeconds(10)));
    }

    @Test
    void undoTakesTheBookingBackAndThePatientIsNotTold() {
        model.show(request);
        model.confirm();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(
                        fixture.booking
                                .requests()
                                .find(fixture.clinic.id(), request.id())
                                .orElseThrow()
                                .status())
                .isEqualTo(RequestStatus.PENDING);
        assertThat(fixture.told(Purpose.CONFIRMATION))
                .allMatch(told -> told.status() == DeliveryStatus.WITHDRAWN);
    }

    @Test
    void anotherDoctorsFreeTimesAreOfferedAndOneIsBooked() {
        model.show(request);
        model.change();
        OtherSlot other = model.other();
        other.doctorProperty()
                .set(
                        other.doctors().stream()
                                .filter(each -> each.name().contains("Rao"))
                                .findFirst()
                                .orElseThrow());
        Slot slot = other.slots().getLast();
        other.choose(slot);
        model.confirmOther();
        Appointment booked = visits().getFirst();
        assertThat(booked.practitionerName()).isEqualTo("Dr. Anil Rao");
        assertThat(booked.start()).isEqualTo(slot.start());
    }

    @Test
    void aChangeBegunAgainShowsWhatIsFreeNow() {
        model.show(request);
        model.change();
        Slot taken = model.other().slots().getFirst();
        model.decideAgain();
        morning.asks(
                Objects.requireNonNull(request.origin().conversation()),
                ChannelKind.SMS,
                vikram,
                "Dr. Rajiv Sharma",
                taken.start(),
                "Follow-up",
                null);
        model.change();
        assertThat(model.other().slots()).extracting(Slot::start).doesNotContain(taken.start());
    }

    @Test
    void aRefusedTimeSaysWhyAndIsBookedOnlyWithAReason() {
        model.show(request);
        model.change();
        model.other().typedTimeProperty().set("1330");
        model.other().chooseTyped();
        assertThat(model.other().reasonsProperty().get()).isNotEmpty();
        model.confirmOther();
        assertThat(visits()).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
        model.reasonProperty().set("Dr. Sharma agreed");
        model.confirmOther();
        assertThat(visits()).singleElement().matches(Appointment::overridden);
    }

    @Test
    void rejectingOffersTheTickedTimesAndCanBeTakenBack() {
        model.show(request);
        model.reject();
        assertThat(model.offered()).hasSizeBetween(1, 3);
        model.rejectNow();
        assertThat(fixture.status(request)).isEqualTo(RequestStatus.REJECTED);
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(fixture.status(request)).isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void theCountdownRunsUntilTheHoldIsOver() {
        model.show(request);
        assertThat(model.heldProperty().get()).isEqualTo("15:00");
        fixture.clock.advance(Duration.ofMinutes(16));
        desk.ticker().beat();
        assertThat(model.heldProperty().get()).isEmpty();
    }

    @Test
    void timesAreUnderstoodHoweverTheyAreTyped() {
        assertThat(List.of("10:30", "1030", "10.30", "930", "9"))
                .allMatch(typed -> OtherSlot.parse(typed).isPresent());
        assertThat(OtherSlot.parse("25:00")).isEmpty();
        assertThat(OtherSlot.parse("soon")).isEmpty();
    }

    @Test
    void hoursInTheWaySayWhenAndWhereInTheDesksLanguage() {
        HoursInTheWay hours =
                new HoursInTheWay(
                        "Dr. Rao",
                        LocalDate.of(2026, 11, 20),
                        List.of(
                                new HoursInTheWay.Stretch(
                                        LocalTime.of(14, 0), LocalTime.of(16, 0), "Hill Road")),
                        new HoursInTheWay.Stretch(LocalTime.of(14, 30), LocalTime.of(15, 0), null),
                        "Lakeside");
        SlotReason reason =
                new SlotReason(
                        ReasonCode.OUTSIDE_HOURS, "Dr. Rao works …", true, null, null, hours);
        assertThat(Words.of(reason, Texts.in(Language.EN))).isEqualTo("Dr. Rao works …");
        assertThat(Words.of(reason, Texts.in(Language.ES)))
                .isEqualTo(
                        "Dr. Rao atiende el viernes 20 de noviembre de 2026 de 14:00 a 16:00 en"
                                + " Hill Road; de 14:30 a 15:00 no está siempre en Lakeside.");
        assertThat(Words.of(reason, Texts.in(Language.HI)))
                .contains("Hill Road में 14:00 से 16:00 तक", "पूरे समय Lakeside में नहीं");
    }

    @Test
    void aRoomInTheWaySaysUntilWhenInTheDesksLanguage() {
        SlotReason reason =
                new SlotReason(
                        ReasonCode.RESOURCE,
                        "Lab is in use until 10:40.",
                        true,
                        null,
                        new ResourceInTheWay(
                                "Lab", ResourceInTheWay.How.IN_USE, LocalTime.of(10, 40)));
        assertThat(Words.of(reason, Texts.in(Language.EN))).isEqualTo("Lab is in use until 10:40.");
        assertThat(Words.of(reason, Texts.in(Language.ES)))
                .isEqualTo("Lab está en uso hasta las 10:40.");
        assertThat(Words.of(reason, Texts.in(Language.HI)))
                .isEqualTo("Lab 10:40 तक इस्तेमाल में है।");
    }

    private List<Appointment> visits() {
        return fixture.booking.appointments(
                AppointmentQuery.upcoming(fixture.clinic.id(), vikram.id(), Instant.EPOCH));
    }
}
