package org.foredesk.desk.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.RecallTiming;
import org.foredesk.conversations.ContactPermission;
import org.foredesk.conversations.Note;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Relation;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PatientsViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final PatientsViewModel list = new PatientsViewModel(desk);
    private final CardViewModel card = new CardViewModel(desk);

    @AfterEach
    void close() {
        list.close();
        card.close();
        fixture.close();
    }

    @Test
    void theListFollowsWhatIsTypedAndShowsWhoComesNext() {
        morning.visit("+919800000009", "Arjun Mehta", "Dr. Anil Rao", "11:00");
        morning.patient("+919987055204", "Ramesh Yadav", Language.HI);
        assertThat(names()).containsExactly("Arjun Mehta", "Ramesh Yadav");
        assertThat(list.lines().getFirst().next()).isEqualTo("today 11:00");
        list.queryProperty().set("रमेश");
        assertThat(names()).containsExactly("Ramesh Yadav");
        assertThat(list.hintProperty().get()).isEqualTo("1 person");
    }

    @Test
    void whoWasOpenedLatelyStandsFirst() {
        morning.patient("+919800000009", "Arjun Mehta", Language.EN);
        Patient ramesh = morning.patient("+919987055204", "Ramesh Yadav", Language.HI);
        list.select(ramesh.id());
        list.refresh();
        assertThat(names()).containsExactly("Ramesh Yadav", "Arjun Mehta");
    }

    @Test
    void somebodyNewIsEnteredOnceTheNumberIsRight() {
        List<String> problems = new ArrayList<>();
        list.enter("Nisha Thomas", "12", problems::add);
        list.enter("", "98300 55999", problems::add);
        assertThat(problems)
                .containsExactly("This cannot be a telephone number.", "A name is needed.");
        list.enter("Nisha Thomas", "98300 55999", problems::add);
        assertThat(list.selectedProperty().get()).isNotNull();
        assertThat(list.lines().getFirst().detail()).isEqualTo("+91 98300 55999");
    }

    @Test
    void aCardShowsWhatIsComingWhatWasAndHowOftenThePatientDidNotCome() {
        var missed =
                morning.visit(
                        "+919800000009",
                        "Arjun Mehta",
                        "Dr. Anil Rao",
                        "09:30",
                        AppointmentStatus.NO_SHOW);
        morning.visit("+919800000009", "Arjun Mehta", "Dr. Anil Rao", "12:00");
        card.open(missed.patient());
        OpenCard open = card.cardProperty().get();
        assertThat(open.upcoming()).hasSize(1);
        assertThat(open.past()).hasSize(1);
        assertThat(open.ended(AppointmentStatus.NO_SHOW)).isEqualTo(1);
        assertThat(open.trail()).extracting(entry -> entry.action()).contains("patient.read");
        morning.visit("+919800000009", "Arjun Mehta", "Dr. Anil Rao", "12:30");
        assertThat(card.cardProperty().get().upcoming()).hasSize(2);
        assertThat(card.cardProperty().get().trail()).hasSize(1);
    }

    @Test
    void whoIsToComeBackIsBookedInOneClickAndIsBackWhenThatIsUndone() {
        Patient arjun = morning.patient("+919800000009", "Arjun Mehta", Language.EN);
        RecallViewModel recalls = new RecallViewModel(desk);
        LocalDate today = desk.dates().today();
        comeBack(recalls, arjun, today);
        list.refresh();
        assertThat(list.toCallProperty().get()).isEqualTo(1);
        list.onlyRecallsProperty().set(true);
        assertThat(names()).containsExactly("Arjun Mehta");
        assertThat(list.lines().getFirst().detail()).isEqualTo("Dr. Anil Rao · blood pressure");
        list.recalls().timingProperty().set(RecallTiming.OVERDUE);
        assertThat(names()).isEmpty();
        list.recalls().timingProperty().set(RecallTiming.DUE);
        assertThat(names()).containsExactly("Arjun Mehta");
        list.recalls().practitionerProperty().set(morning.doctor("Dr. Rajiv Sharma").id());
        assertThat(names()).isEmpty();
        assertThat(list.toCallProperty().get()).isEqualTo(1);
        list.recalls().practitionerProperty().set(morning.doctor("Dr. Anil Rao").id());
        assertThat(names()).containsExactly("Arjun Mehta");

        card.open(arjun.id());
        Recall open = card.cardProperty().get().recalls().getFirst();
        recalls.choose(open);
        recalls.book(open, recalls.timesProperty().get().getFirst());
        assertThat(card.cardProperty().get().recalls()).isEmpty();
        assertThat(card.cardProperty().get().upcoming())
                .singleElement()
                .satisfies(visit ->
                        assertThat(
                                        fixture.booking
                                                .history(fixture.clinic.id(), visit.id())
                                                .getLast()
                                                .cause())
                                .isEqualTo(ChangeCause.recall(open.callOn())));
        assertThat(names()).isEmpty();
        desk.toasts().undo();
        assertThat(card.cardProperty().get().recalls()).hasSize(1);
        assertThat(names()).containsExactly("Arjun Mehta");
    }

    @Test
    void aRecallIsPutOffAndDroppedWithAReasonOnly() {
        Patient arjun = morning.patient("+919800000009", "Arjun Mehta", Language.EN);
        RecallViewModel recalls = new RecallViewModel(desk);
        LocalDate today = desk.dates().today();
        comeBack(recalls, arjun, today);
        card.open(arjun.id());
        recalls.snooze(card.cardProperty().get().recalls().getFirst(), today.plusWeeks(1));
        list.refresh();
        assertThat(list.toCallProperty().get()).isZero();
        Recall put = card.cardProperty().get().recalls().getFirst();
        assertThat(put.callOn()).isEqualTo(today.plusWeeks(1));
        recalls.drop(put, "");
        assertThat(card.cardProperty().get().recalls()).hasSize(1);
        recalls.drop(put, "moved away");
        assertThat(card.cardProperty().get().recalls()).isEmpty();
        assertThat(fixture.booking.recalls().history(fixture.clinic.id(), put.id()).getLast())
                .extracting(step -> step.actor(), step -> step.action(), step -> step.why())
                .containsExactly(fixture.staff.label(), "dropped", "moved away");
    }

    @Test
    void whatIsWrittenInQuietHoursSaysWhenItGoesOutUntilItHas() {
        fixture.settings.replaceAll(Map.of(SettingKey.MESSAGES_QUIET_HOURS, "21:00-08:00"));
        fixture.clock.set(morning.at("21:10"));
        Patient arjun = morning.patient("+919800000009", "Arjun Mehta", Language.EN);
        RecallViewModel recalls = new RecallViewModel(desk);
        comeBack(recalls, arjun, desk.dates().today());
        card.open(arjun.id());
        recalls.write(card.cardProperty().get().recalls().getFirst());
        assertThat(desk.toasts().currentProperty().get().words())
                .isEqualTo(
                        "The message to Arjun Mehta goes out tomorrow 08:00, after the quiet"
                                + " hours");
        Recall written = card.cardProperty().get().recalls().getFirst();
        assertThat(RecallWords.state(written, desk))
                .isEqualTo("Written; goes out tomorrow 08:00, after the quiet hours");
        fixture.clock.advance(Duration.ofHours(11));
        assertThat(RecallWords.state(written, desk)).isEqualTo("Written to today 08:00");
    }

    private void comeBack(RecallViewModel recalls, Patient patient, LocalDate due) {
        List<String> problems = new ArrayList<>();
        recalls.add(
                patient,
                new RecallTerms(
                        due, morning.doctor("Dr. Anil Rao").id(), null, "blood pressure", false),
                null,
                problems::add,
                () -> {});
        assertThat(problems).isEmpty();
    }

    @Test
    void joiningIsTakenBackByUndo() {
        morning.tellCards();
        list.refresh();
        assertThat(list.twinsProperty().get()).isEqualTo(1);
        card.open(find("Ana Ortega").id());
        card.join(card.cardProperty().get().card().duplicates().getFirst());
        assertThat(card.cardProperty().get().card().merges()).hasSize(1);
        assertThat(card.cardProperty().get().card().notes())
                .extracting(Note::text)
                .contains("Made from a call");
        assertThat(list.twinsProperty().get()).isZero();
        desk.toasts().undo();
        assertThat(card.cardProperty().get().card().merges()).isEmpty();
        assertThat(card.cardProperty().get().card().duplicates()).hasSize(1);
        assertThat(list.twinsProperty().get()).isEqualTo(1);
    }

    @Test
    void aCardIsCorrectedInTheWaysOfTheCountryAndSaysWhatIsWrong() {
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        card.open(asha.id());
        AtomicReference<String> problem = new AtomicReference<>("");
        card.correct("Asha Bhatt", "31/31/1990", Language.HI, problem::set, () -> {});
        assertThat(problem.get()).startsWith("This is not a day");
        card.correct("  ", "5/1/1990", Language.HI, problem::set, () -> {});
        assertThat(problem.get()).startsWith("A name has");
        card.correct("Asha Bhat", "5/1/1990", Language.HI, problem::set, () -> problem.set(""));
        assertThat(problem.get()).isEmpty();
        Patient now = card.cardProperty().get().patient();
        assertThat(now.name()).isEqualTo("Asha Bhat");
        assertThat(now.birthDate()).isEqualTo(LocalDate.of(1990, 1, 5));
        assertThat(now.language()).isEqualTo(Language.HI);
    }

    @Test
    void whoBooksForAPatientIsFoundByNameAndNamed() {
        Patient lucia = morning.patient("+919820055018", "Lucía Ortega", Language.ES);
        Patient ana = fixture.patients.enter(fixture.clinic.id(), "Ana Ortega", null, null);
        card.open(ana.id());
        List<Patient> found = new ArrayList<>();
        card.search("lucia", found::addAll);
        assertThat(found).extracting(Patient::id).containsExactly(lucia.id());
        card.answers(lucia.id(), Relation.MOTHER);
        assertThat(card.cardProperty().get().card().relatives())
                .singleElement()
                .matches(each -> each.answers() == Relation.MOTHER);
        card.answers(lucia.id(), null);
        assertThat(card.cardProperty().get().card().relatives()).isEmpty();
    }

    @Test
    void messagesAreSwitchedOffAndUndoSwitchesThemOn() {
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        card.open(asha.id());
        card.permit(new ContactPermission(ChannelKind.SMS, "+919830055410", false));
        assertThat(allowed(ChannelKind.SMS)).isFalse();
        desk.toasts().undo();
        assertThat(allowed(ChannelKind.SMS)).isTrue();
    }

    @Test
    void aSecondNumberFindsThePersonToo() {
        Patient asha = morning.patient("+919830055410", "Asha Bhatt", Language.EN);
        card.open(asha.id());
        AtomicReference<String> problem = new AtomicReference<>("");
        card.addIdentity("12", problem::set, () -> {});
        assertThat(problem.get()).startsWith("This is neither");
        card.addIdentity("98300 55499", problem::set, () -> problem.set(""));
        card.addIdentity("Asha@Example.com", problem::set, () -> problem.set(""));
        assertThat(problem.get()).isEmpty();
        list.queryProperty().set("9830055499");
        assertThat(names()).containsExactly("Asha Bhatt");
        list.queryProperty().set("asha@ex");
        assertThat(names()).containsExactly("Asha Bhatt");
    }

    private boolean allowed(ChannelKind channel) {
        return card.cardProperty().get().card().permissions().stream()
                .anyMatch(each -> each.channel() == channel && each.allowed());
    }

    private Patient find(String name) {
        return fixture.patients.search(fixture.clinic, name, 1).getFirst();
    }

    private List<String> names() {
        return list.lines().stream().map(PatientLine::name).toList();
    }
}
