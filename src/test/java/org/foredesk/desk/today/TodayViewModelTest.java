package org.foredesk.desk.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.TimeRange;
import org.foredesk.testkit.ClinicCalls;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.FakeGoogle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TodayViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final ClinicCalls calls = new ClinicCalls(fixture, morning);
    private final Workplace desk = fixture.workplace();

    @AfterEach
    void close() {
        fixture.close();
    }

    private TodayViewModel told() {
        morning.tell();
        return new TodayViewModel(desk, new RequestViewModel(desk));
    }

    @Test
    void emergenciesComeFirstThenWaitingPatientsThenRequests() {
        TodayViewModel model = told();
        assertThat(model.rows().getFirst().kind()).isEqualTo(QueueKind.EMERGENCY);
        assertThat(model.rows())
                .isSortedAccordingTo(java.util.Comparator.comparing(QueueRow::kind));
        assertThat(model.railCountProperty().get().alarm()).isTrue();
        assertThat(model.countsProperty().get())
                .containsEntry(QueueTab.WAITING, 3)
                .containsEntry(QueueTab.TO_CONFIRM, 3);
    }

    @Test
    void whatMayBeAnEmergencyComesBeforeAllWhoOnlyWait() {
        morning.tell();
        morning.maybeEmergency();
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        assertThat(model.rows().get(1).name()).isEqualTo("Nina Roy");
        assertThat(model.rows().get(1).badge()).isEqualTo("Possible emergency");
        assertThat(model.countsProperty().get()).containsEntry(QueueTab.WAITING, 4);
        model.close();
    }

    @Test
    void aThreadThatWaitsForItsRequestIsInTheQueueOnce() {
        assertThat(told().rows().stream().filter(row -> row.name().contains("Vikram"))).hasSize(1);
    }

    @Test
    void whoeverWaitsIsQuotedInTheirOwnWordsNotTheAssistants() {
        assertThat(
                        told().rows().stream()
                                .filter(row -> row.name().startsWith("Carmen"))
                                .map(QueueRow::line))
                .containsExactly("“Quiero hablar con una persona, por favor”");
    }

    @Test
    void aVisitTheConnectedCalendarHasSomethingAgainstIsShownWithWhatItIs() {
        try (FakeGoogle google = FakeGoogle.start()) {
            fixture.settings.replaceAll(
                    Map.of(
                            SettingKey.GOOGLE_CALENDAR_CREDENTIALS,
                            google.credentials(),
                            SettingKey.GOOGLE_CALENDAR_ID,
                            FakeGoogle.CALENDAR,
                            SettingKey.GOOGLE_API_BASE,
                            google.base()));
            morning.visit("+919800000099", "Imran Qureshi", "Dr. Rajiv Sharma", "12:00");
            google.writes(
                    "Dr Sharma: train", "2026-11-20T11:30:00+05:30", "2026-11-20T13:00:00+05:30");
            fixture.booking.calendar().push(fixture.clinic.id());
            fixture.booking.calendar().pull(fixture.clinic.id());
            TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
            model.tabProperty().set(QueueTab.TO_CONFIRM);
            QueueRow row = model.rows().getFirst();
            assertThat(row.kind()).isEqualTo(QueueKind.CLASH);
            assertThat(row.name()).isEqualTo("Imran Qureshi");
            assertThat(row.line()).contains("Dr Sharma: train");
            model.clashes().keep(((QueueRow.Clashing) row.matter()).clash());
            model.refresh();
            assertThat(model.rows()).isEmpty();
        }
    }

    @Test
    void theNextRowIsSelectedWhenTheSelectedOneIsDone() {
        TodayViewModel model = told();
        model.tabProperty().set(QueueTab.TO_CONFIRM);
        QueueRow first = model.rows().getFirst();
        QueueRow second = model.rows().get(1);
        model.select(first);
        model.act();
        assertThat(model.rows()).doesNotContain(first);
        assertThat(model.selectedProperty().get().key()).isEqualTo(second.key());
    }

    @Test
    void figuresCountTheDaysRealVisits() {
        Figures figures = told().figuresProperty().get();
        assertThat(figures.visits()).isEqualTo(12);
        assertThat(figures.seen()).isEqualTo(3);
        assertThat(figures.noShows()).isEqualTo(1);
        assertThat(figures.here()).isEqualTo(1);
        assertThat(figures.late()).isEqualTo(1);
    }

    @Test
    void checkingInCanBeTakenBack() {
        TodayViewModel model = told();
        var olivia =
                model.visits().stream()
                        .filter(visit -> visit.patientName().startsWith("Olivia"))
                        .findFirst()
                        .orElseThrow();
        model.changeStatus(olivia, AppointmentStatus.CHECKED_IN);
        assertThat(status(olivia.id())).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(fixture.booking.history(fixture.clinic.id(), olivia.id()).getLast().cause())
                .isEqualTo(ChangeCause.of(ChangeCause.Kind.TODAY));
        desk.toasts().undo();
        assertThat(status(olivia.id())).isEqualTo(AppointmentStatus.BOOKED);
    }

    private AppointmentStatus status(org.foredesk.kernel.AppointmentId id) {
        return fixture.booking.appointment(fixture.clinic.id(), id).orElseThrow().status();
    }

    @Test
    void whoDoesNotAnswerAboutASickDayIsOnTheCallListWithNumberAndProposal() {
        Appointment visit =
                morning.visit("+919830055301", "Kabir Malhotra", "Dr. Rajiv Sharma", "15:00");
        var sickDays = fixture.booking.sickDays();
        TimeRange today = new TimeRange(morning.at("10:45"), morning.at("18:00"));
        var choices =
                sickDays
                        .propose(fixture.clinic.id(), visit.practitioner(), today)
                        .orElseThrow()
                        .stream()
                        .map(each ->
                                SickDayCommand.Choice.propose(each.visit().id(), each.proposed()))
                        .toList();
        sickDays.start(
                        new SickDayCommand(
                                fixture.clinic.id(),
                                fixture.staff,
                                visit.practitioner(),
                                today,
                                "Away",
                                choices))
                .orElseThrow();
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        fixture.clock.advance(Duration.ofSeconds(10));
        int asked = sickDays.serve();
        fixture.clock.advance(Duration.ofMinutes(30));
        int late = sickDays.serve();
        assertThat(asked + late).isEqualTo(2);

        QueueRow row = model.rows().getFirst();
        assertThat(row.kind()).isEqualTo(QueueKind.CALL);
        assertThat(row.where()).isEqualTo("Sick day · Dr. Rajiv Sharma");
        assertThat(row.line()).startsWith("Has not answered in time: today 15:00 → ");
        QueueRow.Calling call = (QueueRow.Calling) row.matter();
        assertThat(call.phone().e164()).isEqualTo("+919830055301");

        model.calls().accept(call.visit());
        assertThat(model.rows()).isEmpty();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(model.rows()).hasSize(1);
        assertThat(fixture.booking.appointment(fixture.clinic.id(), visit.id()).orElseThrow())
                .extracting(Appointment::start)
                .isEqualTo(visit.start());
        model.calls().settle(call.visit());
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void whoRunsLateIsShownAndEndedByOneClickThatCanBeTakenBack() {
        Appointment visit =
                morning.visit("+919830055301", "Kabir Malhotra", "Dr. Rajiv Sharma", "15:00");
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        fixture.booking
                .delays()
                .announce(fixture.clinic.id(), fixture.staff, visit.practitioner(), 25)
                .orElseThrow();
        assertThat(model.late()).extracting(each -> each.minutes()).containsExactly(25);
        model.onTime(model.late().getFirst());
        assertThat(model.late()).isEmpty();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(model.late()).hasSize(1);
    }

    @Test
    void aPatientGoesInToTheDoctorAndThatCanBeTakenBack() {
        Appointment visit =
                morning.visit(
                        "+919830055301",
                        "Kabir Malhotra",
                        "Dr. Rajiv Sharma",
                        "11:00",
                        AppointmentStatus.CHECKED_IN);
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        model.start(visit);
        assertThat(model.visits().getFirst().inConsultation()).isTrue();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(model.visits().getFirst().inConsultation()).isFalse();
    }

    @Test
    void aCallerWhoWantsToCancelWaitsForStaffWhoDoItByOneClickAndCanTakeItBack() {
        Appointment visit =
                morning.visit(
                        "+919830055301",
                        "Kabir Malhotra",
                        "Dr. Rajiv Sharma",
                        "11:00",
                        AppointmentStatus.CONFIRMED);
        calls.wantsToCancel("+919830055301");
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        QueueRow row = model.rows().getFirst();
        assertThat(row.kind()).isEqualTo(QueueKind.CALLER);
        assertThat(row.badge()).isEqualTo("Wants to cancel");
        assertThat(row.line()).contains("Dr. Rajiv Sharma").contains("11:00");
        assertThat(status(visit)).isEqualTo(AppointmentStatus.CONFIRMED);

        model.select(row);
        model.act();
        assertThat(status(visit)).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(model.rows()).isEmpty();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(status(visit)).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(model.rows()).hasSize(1);
    }

    private AppointmentStatus status(Appointment visit) {
        return fixture.booking
                .appointment(visit.clinic(), visit.id())
                .map(Appointment::status)
                .orElseThrow();
    }

    @Test
    void aRequestFromACallTheAgentWasUnsureOfHasABadgeOfItsOwnAndSaysWhyInTheReadersLanguage() {
        calls.unsure();
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        QueueRow row = model.rows().getFirst();
        assertThat(row.kind()).isEqualTo(QueueKind.UNSURE_CALL);
        assertThat(row.badge()).isEqualTo("Unsure call 58 %");
        assertThat(row.line()).contains("practitioner was not heard clearly");
        assertThat(model.countsProperty().get()).containsEntry(QueueTab.TO_CONFIRM, 1);

        TodayViewModel spanish =
                new TodayViewModel(
                        fixture.workplace(Language.ES),
                        new RequestViewModel(fixture.workplace(Language.ES)));
        assertThat(spanish.rows().getFirst().line())
                .contains("El agente solo está seguro al 58")
                .contains("el nombre del médico no se oyó bien");
    }
}
