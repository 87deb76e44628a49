package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.UnderstoodField.Kind;
import org.foredesk.booking.Appointment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff put right what the assistant understood, and the dialogue goes on with that. */
class CorrectionsTest {

    private final DialogueWorld world = new DialogueWorld(Map.of());
    private final DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> says(String text) {
        rig.hear(text, "Asha Rao", List.of());
        return rig.answer();
    }

    @Test
    void whatWasProposedOnTheMistakeIsNeverBookedAndTheRightDoctorIs() {
        rig.know("Asha Rao");
        says("I want to book Dr. Rajiv tomorrow at 10");
        rig.correct(
                Kind.DOCTOR,
                view ->
                        RightValue.Doctor.of(
                                view.practitionerNamed("Dr. Priya Gupta").orElseThrow()));
        says("yes");
        assertThat(rig.appointments()).isEmpty();
        List<String> offered = says("tomorrow at 10");
        assertThat(offered.getLast()).contains("Priya Gupta").contains("10:00");
        says("yes");
        assertThat(rig.appointments())
                .extracting(Appointment::practitionerName)
                .containsExactly("Dr. Priya Gupta");
    }

    @Test
    void aCorrectedTimeIsWhatTheNextProposalIsAbout() {
        rig.know("Asha Rao");
        says("I want to book Dr. Rajiv tomorrow at 10");
        rig.correct(
                Kind.WHEN,
                _ -> new RightValue.When(LocalDate.of(2024, 11, 15), LocalTime.of(11, 0)));
        List<String> offered = says("Dr. Rajiv please");
        assertThat(offered.getLast()).contains("15").contains("11:00");
    }

    @Test
    void theFieldShowsWhatIsRightAndWhoSaidSoUntilThePatientSaysSomethingElse() {
        says("Dr. Rajiv tomorrow at 10");
        rig.correct(
                Kind.WHEN,
                _ -> new RightValue.When(LocalDate.of(2024, 11, 15), LocalTime.of(11, 0)));
        assertThat(field(Kind.WHEN).correctedBy()).isEqualTo("Meena");
        assertThat(field(Kind.WHEN).time()).isEqualTo(LocalTime.of(11, 0));
        says("on Friday at 12");
        assertThat(field(Kind.WHEN).correctedBy()).isNull();
        assertThat(field(Kind.WHEN).time()).isEqualTo(LocalTime.of(12, 0));
    }

    @Test
    void theSentenceIsKeptForAFileThatNamesNobody() {
        rig.know("Asha Rao");
        says("hello");
        says("this is Asha Rao, my number is +91 98200 00001, Dr. Rajiv tomorrow at 10");
        rig.correct(Kind.PATIENT, _ -> new RightValue.Words(Kind.PATIENT, "Leo Rao"));
        rig.correct(
                Kind.DOCTOR,
                view ->
                        RightValue.Doctor.of(
                                view.practitionerNamed("Dr. Priya Gupta").orElseThrow()));
        assertThat(rig.correctedSentences().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line)
                                .doesNotContain("Asha")
                                .doesNotContain("Leo")
                                .doesNotContain("98200")
                                .contains("tomorrow at 10")
                                .contains("\"previous\":\""))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("\"field\":\"doctor\"")
                                .contains("\"understood\":\"Dr. Rajiv Sharma\"")
                                .contains("\"right\":\"Dr. Priya Gupta\""));
    }

    private UnderstoodField field(Kind kind) {
        return rig.understood().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
