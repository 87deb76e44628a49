package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SickDayVisitStatus;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SickDayViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final SickDayViewModel model = new SickDayViewModel(desk);
    private final Appointment kabir =
            morning.visit("+919830055301", "Kabir Malhotra", "Dr. Rajiv Sharma", "14:00");
    private final Appointment venkat =
            morning.visit("+919830055302", "Venkat Subramanian", "Dr. Rajiv Sharma", "15:00");

    @AfterEach
    void close() {
        model.close();
        fixture.close();
    }

    private Practitioner rajiv() {
        return fixture.directory
                .view(fixture.clinic.id())
                .practitionerNamed("Dr. Rajiv Sharma")
                .orElseThrow();
    }

    private void later(Duration time) {
        fixture.clock.advance(time);
        int unused = fixture.booking.sickDays().serve();
    }

    @Test
    void everyVisitOfTheTimeIsShownWithAProposalAndHowManyAreAsked() {
        model.begin(rajiv().id(), TODAY);
        assertThat(model.lines().all())
                .extracting(line -> line.proposal().visit().patientName())
                .containsExactly("Kabir Malhotra", "Venkat Subramanian");
        assertThat(model.lines().all()).allMatch(line -> line.chosen() != null);
        assertThat(model.summaryProperty().get())
                .isEqualTo(
                        "2 patients are asked, in one wave. Nothing is moved before they agree.");
    }

    @Test
    void aShorterTimeShowsOnlyItsVisitsAndABackwardOneSaysSo() {
        model.begin(rajiv().id(), TODAY);
        model.away().fromProperty().set(LocalTime.of(14, 30));
        assertThat(model.lines().all())
                .extracting(line -> line.proposal().visit().patientName())
                .containsExactly("Venkat Subramanian");
        model.away().toProperty().set(LocalTime.of(14, 0));
        assertThat(model.problemProperty().get()).contains("before the start");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void staffChooseAnotherTimeLeaveOneOutAndStartAndTheToastTakesItBack() {
        model.begin(rajiv().id(), TODAY);
        Slot other = model.lines().all().getFirst().others().getLast();
        model.lines().propose(model.lines().all().getFirst(), other);
        model.lines().leaveOut(model.lines().all().getLast(), true);
        assertThat(model.summaryProperty().get()).startsWith("1 patient is asked, in one wave.");

        model.start();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.running()).hasSize(1);
        assertThat(model.running().getFirst().visits())
                .extracting(each -> each.appointment().patientName() + " " + each.status())
                .containsExactly("Kabir Malhotra WAITING", "Venkat Subramanian LEFT_OUT");
        assertThat(model.running().getFirst().visits().getFirst().proposed().start())
                .isEqualTo(other.start());

        assertThat(desk.toasts().undo()).isTrue();
        assertThat(model.running()).isEmpty();
        assertThat(fixture.directory.view(fixture.clinic.id()).blocks()).isEmpty();
    }

    @Test
    void aVisitThatIsCancelledMeanwhileLeavesTheListAndWhatStaffChoseStays() {
        model.begin(rajiv().id(), TODAY);
        Slot other = model.lines().all().getFirst().others().getLast();
        model.lines().propose(model.lines().all().getFirst(), other);
        fixture.booking.cancel(org.foredesk.booking.AppointmentChange.by(fixture.staff, venkat));
        assertThat(model.lines().all())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(kabir.id());
                    assertThat(line.chosen()).isEqualTo(other);
                });
        assertThat(model.summaryProperty().get()).startsWith("1 patient is asked, in one wave.");
    }

    @Test
    void answersAppearByThemselves() {
        model.begin(rajiv().id(), TODAY);
        model.start();
        later(Duration.ofSeconds(10));
        assertThat(model.running().getFirst().visits())
                .allMatch(visit -> visit.status() == SickDayVisitStatus.ASKED);
        fixture.booking.cancel(org.foredesk.booking.AppointmentChange.by(fixture.staff, venkat));
        later(Duration.ofSeconds(2));
        assertThat(model.running().getFirst().visits().getLast().status())
                .isEqualTo(SickDayVisitStatus.SETTLED);
    }

    @Test
    void aTimeThatWasTakenMeanwhileIsSaidAndLookedForAnew() {
        model.begin(rajiv().id(), TODAY);
        Slot wanted = model.lines().all().getFirst().chosen();
        fixture.booking
                .hold(
                        new org.foredesk.booking.HoldCommand(
                                fixture.clinic.id(),
                                fixture.staff,
                                wanted.practitioner(),
                                wanted.services(),
                                wanted.start(),
                                Duration.ofMinutes(10),
                                "Ravi"))
                .orElseThrow();
        model.start();
        assertThat(model.problemProperty().get()).startsWith("Kabir Malhotra: ");
        assertThat(model.running()).isEmpty();
        assertThat(model.lines().all().getFirst().chosen()).isNotEqualTo(wanted);
        assertThat(kabir.start()).isNotNull();
    }
}
