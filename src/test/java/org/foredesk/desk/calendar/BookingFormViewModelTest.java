package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SeriesId;
import org.foredesk.booking.SeriesVisit;
import org.foredesk.booking.Service;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BookingFormViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final BookingFormViewModel form = new BookingFormViewModel(desk, new Changes(desk));
    private final Practitioner rao = morning.doctor("Dr. Anil Rao");
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void begin(String time, int minutes) {
        form.begin(
                rao,
                fixture.directory.view(fixture.clinic.id()).services(),
                morning.at(time),
                minutes,
                ChangeCause.Kind.FORM);
    }

    private Appointment booked() {
        return fixture.booking
                .appointments(
                        AppointmentQuery.between(
                                fixture.clinic.id(), morning.at("00:00"), morning.at("23:00")))
                .getLast();
    }

    @Test
    void aNewPatientIsEnteredAndBooked() {
        begin("16:00", 0);
        form.who().nameProperty().set("Nisha Thomas");
        form.who().phoneProperty().set("98300 55999");
        form.reasonProperty().set("cough");
        form.book(() -> done.set(true));
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(done).isTrue();
        assertThat(booked().patientName()).isEqualTo("Nisha Thomas");
        assertThat(booked().reason()).isEqualTo("cough");
        assertThat(fixture.booking.history(fixture.clinic.id(), booked().id()).getLast().cause())
                .isEqualTo(ChangeCause.of(ChangeCause.Kind.FORM));
        assertThat(fixture.patients.search(fixture.clinic, "Nisha", 5))
                .singleElement()
                .satisfies(
                        patient -> assertThat(patient.phone().e164()).isEqualTo("+919830055999"));
    }

    @Test
    void whereTheVisitIsIsSaidOfOneWhoWorksAtTwoPlaces() {
        begin("16:00", 0);
        assertThat(form.place()).isEmpty();
        morning.atTwoPlaces("Dr. Anil Rao", "13:00-18:00");
        form.begin(
                morning.doctor("Dr. Anil Rao"),
                fixture.directory.view(fixture.clinic.id()).services(),
                morning.at("16:00"),
                0,
                ChangeCause.Kind.FORM);
        assertThat(form.place()).isEqualTo("Hill Road");
        form.at(morning.at("11:00"));
        assertThat(form.place()).isEqualTo("Lakeside");
    }

    @Test
    void aKnownPatientIsFoundWhileTypingAndNotEnteredTwice() {
        var asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        begin("16:00", 0);
        form.who().nameProperty().set("ash");
        assertThat(form.who().found())
                .extracting(each -> each.label())
                .containsExactly("Asha Bhatt");
        form.who().choose(form.who().found().getFirst());
        form.book(() -> done.set(true));
        assertThat(booked().patient()).isEqualTo(asha.id());
    }

    @Test
    void aPatientMayHaveNoPhone() {
        begin("16:00", 0);
        form.who().nameProperty().set("Grandmother of Leo");
        form.book(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(booked().patientName()).isEqualTo("Grandmother of Leo");
    }

    @Test
    void aClosedTimeIsExplainedAndNeedsAReason() {
        begin("13:30", 0);
        assertThat(form.whyNotProperty().get()).contains("Dr. Anil Rao works from");
        assertThat(form.alternativesProperty().get()).isNotEmpty();
        form.who().nameProperty().set("Nisha Thomas");
        form.book(() -> done.set(true));
        assertThat(done).isFalse();
        assertThat(form.problemProperty().get()).contains("reason");
        form.overrideReasonProperty().set("Patient is in pain");
        form.book(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(booked().overridden()).isTrue();
    }

    @Test
    void whereTheTimeIsNotToBeHadThePatientIsPutOnTheWaitingListForThatDay() {
        begin("13:30", 0);
        form.waitInstead(() -> done.set(true));
        assertThat(form.problemProperty().get()).isEqualTo("Say who it is for.");
        form.who().nameProperty().set("Nisha Thomas");
        form.services().more().add(form.services().addable().getFirst());
        form.waitInstead(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(fixture.booking.waitlist().list(WaitlistQuery.open(fixture.clinic.id())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.patientName()).isEqualTo("Nisha Thomas");
                    assertThat(entry.wish().practitioner()).isEqualTo(rao.id());
                    assertThat(entry.wish().firstDay()).isEqualTo("2026-11-20");
                    assertThat(entry.addedBy()).isEqualTo("Meera Nair");
                    assertThat(entry.wish().services()).isEqualTo(form.services().chosen());
                    assertThat(entry.wish().services().services()).hasSize(2);
                });
    }

    @Test
    void whatNobodyGivesAloneIsOfferedWithTwoPractitionersAndBookedAsOneVisit() {
        begin("11:00", 0);
        ServicesViewModel services = form.services();
        services.firstProperty().set(services.offered().getLast());
        Service skin =
                services.addable().stream()
                        .filter(each -> each.name().equals("Skin treatment"))
                        .findFirst()
                        .orElseThrow();
        services.more().add(skin);
        if (form.partsProperty().get().isEmpty()) {
            assertThat(form.whyNotProperty().get()).startsWith("Nobody gives all of it alone");
            form.at(form.alternativesProperty().get().getFirst().start());
        }
        assertThat(form.whyNotProperty().get()).isEmpty();
        assertThat(form.partsProperty().get())
                .startsWith("Nobody gives all of it alone. With 2 practitioners: ")
                .contains("Dr. Anil Rao (Follow-up)", ", then ", "Dr. Farah Khan (Skin treatment)");
        form.who().nameProperty().set("Nisha Thomas");
        form.book(() -> done.set(true));
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(done).isTrue();
        assertThat(booked().oneVisit()).isTrue();
        assertThat(fixture.booking.partedVisits().parts(fixture.clinic.id(), booked()))
                .extracting(Appointment::practitionerName)
                .containsExactlyInAnyOrder("Dr. Anil Rao", "Dr. Farah Khan");
    }

    @Test
    void aServiceIsAddedToTheSameVisit() {
        begin("16:00", 0);
        ServicesViewModel services = form.services();
        Service first = services.firstProperty().get();
        Service second = services.addable().getFirst();
        services.more().add(second);
        assertThat(services.minutes()).isEqualTo(first.minutes() + second.minutes());
        assertThat(services.addable()).doesNotContain(first, second);
        form.who().nameProperty().set("Nisha Thomas");
        form.book(() -> done.set(true));
        assertThat(booked().serviceNames()).containsExactly(first.name(), second.name());
        assertThat(booked().time().length().toMinutes()).isEqualTo(services.minutes());

        begin("17:00", 0);
        assertThat(services.more()).isEmpty();
    }

    @Test
    void aSeriesIsShownVisitByVisitAndBookedWhole() {
        begin("16:00", 0);
        form.series().countProperty().set(3);
        assertThat(form.series().visitsProperty().get()).allMatch(SeriesVisit::free).hasSize(3);
        form.series().weeksProperty().set(2);
        form.who().nameProperty().set("Nisha Thomas");
        form.book(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(fixture.patients.search(fixture.clinic, "Nisha", 5)).hasSize(1);
        SeriesId series = booked().series();
        assertThat(series).isNotNull();
        assertThat(fixture.booking.series().visits(fixture.clinic.id(), series))
                .extracting(Appointment::start)
                .containsExactly(
                        morning.at("16:00"),
                        morning.at("16:00").plus(Duration.ofDays(14)),
                        morning.at("16:00").plus(Duration.ofDays(28)));
        desk.toasts().undo();
        assertThat(fixture.booking.series().visits(fixture.clinic.id(), series))
                .allMatch(visit -> visit.status() == AppointmentStatus.CANCELLED);
    }

    @Test
    void aVisitOfASeriesThatIsNotFreeTakesAnotherTimeOrIsLeftOutBeforeAnyIsBooked() {
        begin("13:30", 0);
        form.who().nameProperty().set("Nisha Thomas");
        form.series().countProperty().set(4);
        List<SeriesVisit> visits = form.series().visitsProperty().get();
        assertThat(visits).noneMatch(SeriesVisit::free);
        form.book(() -> done.set(true));
        assertThat(done).isFalse();
        assertThat(form.problemProperty().get())
                .isEqualTo("4 visits are not free. Choose another time for it or leave it out.");
        assertThat(fixture.patients.search(fixture.clinic, "Nisha", 5)).isEmpty();

        form.series().leaveOut(visits.get(1));
        for (int each = 0; each < 3; each++) {
            SeriesVisit refused = form.series().visitsProperty().get().get(each);
            form.series()
                    .take(
                            refused,
                            refused.alternatives().stream()
                                    .filter(slot -> form.series().with(slot.practitioner()))
                                    .findFirst()
                                    .orElseThrow());
        }
        assertThat(form.series().visitsProperty().get()).hasSize(3).allMatch(SeriesVisit::free);
        form.book(() -> done.set(true));
        assertThat(done).isTrue();
    }

    @Test
    void theServiceThatFitsTheDrawnLengthIsChosen() {
        begin("16:00", 15);
        assertThat(form.services().firstProperty().get().name()).isEqualTo("Follow-up");
    }
}
