package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallChange;
import org.foredesk.booking.RecallCommand;
import org.foredesk.booking.RecallStatus;
import org.foredesk.booking.RecallTerms;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.StaffId;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It is time for somebody's next visit; they are asked, and answer as people do. */
class RecallRepliesTest {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 20);

    private final DialogueWorld world = new DialogueWorld(Map.of());
    private final DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");
    private final Actor.Staff rita = new Actor.Staff(new StaffId(new java.util.UUID(1, 1)), "Rita");

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> says(String text) {
        rig.hear(text, "Asha Rao", List.of());
        return rig.answer();
    }

    private Recall recalled(String name, String greeting) {
        says(greeting);
        Patient patient = rig.know(name);
        var doctor =
                world.directory
                        .view(rig.clinic)
                        .practitionerNamed("Dr. Rajiv Sharma")
                        .orElseThrow();
        return world.booking
                .recalls()
                .add(
                        new RecallCommand(
                                rig.clinic,
                                rita,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                patient.id(),
                                patient.label(),
                                new RecallTerms(DUE, doctor.id(), null, "blood pressure", true),
                                null))
                .orElseThrow();
    }

    private int dayComes() {
        rig.clock.advance(Duration.ofDays(7));
        int written = world.booking.recalls().serve(rig.clinic);
        rig.clock.advance(Duration.ofSeconds(20));
        return written;
    }

    private Recall now(Recall recall) {
        return world.booking.recalls().find(rig.clinic, recall.id()).orElseThrow();
    }

    private List<String> steps(Recall recall) {
        return world.booking.recalls().history(rig.clinic, recall.id()).stream()
                .map(RecallChange::action)
                .toList();
    }

    @Test
    void onTheDayThePatientIsAskedOnceAndAYesBooksAndSettlesIt() {
        Recall recall = recalled("Asha Rao", "hello");
        assertThat(world.booking.recalls().serve(rig.clinic)).isZero();
        assertThat(dayComes()).isEqualTo(1);
        assertThat(world.booking.recalls().serve(rig.clinic)).isZero();
        assertThat(rig.outbound().getLast())
                .isEqualTo(
                        "Lakeside Clinic: it is time for your next visit to Dr. Rajiv Sharma. Shall we"
                                + " find a time for you? (1 Yes, 2 No)");

        assertThat(says("yes please").getLast()).contains("Which day").contains("Rajiv Sharma");
        assertThat(says("Friday at 10").getLast()).contains("Shall I book it?");
        assertThat(now(recall).status()).isEqualTo(RecallStatus.OPEN);
        says("yes");
        assertThat(rig.appointments()).hasSize(1);
        assertThat(now(recall).status()).isEqualTo(RecallStatus.DONE);
        assertThat(now(recall).appointment()).isEqualTo(rig.appointments().getFirst().id());
        assertThat(steps(recall)).containsExactly("added", "written", "done");
    }

    @Test
    void aDayInTheSameBreathIsLookedForAtOnce() {
        recalled("Asha Rao", "hello");
        dayComes();
        assertThat(says("yes, Friday at 10").getLast())
                .contains("Dr. Rajiv Sharma")
                .contains("10:00")
                .contains("Shall I book it?");
    }

    @Test
    void aNoIsNotedForStaffAndNothingIsBooked() {
        Recall recall = recalled("Asha Rao", "hello");
        dayComes();
        assertThat(says("2").getLast()).startsWith("All right.");
        assertThat(now(recall).declined()).isTrue();
        assertThat(now(recall).status()).isEqualTo(RecallStatus.OPEN);
        assertThat(rig.appointments()).isEmpty();
    }

    @Test
    void spanishPatientsAreAskedInTheirLanguage() {
        recalled("Ana Ruiz", "hola, buenos días");
        dayComes();
        assertThat(rig.outbound().getLast()).contains("ya toca su próxima visita");
        assertThat(says("sí").getLast()).contains("Rajiv Sharma").contains("día");
    }

    @Test
    void hindiPatientsAreAskedInTheirLanguage() {
        Recall recall = recalled("आशा राव", "नमस्ते");
        dayComes();
        assertThat(rig.outbound().getLast())
                .contains("अगली विज़िट का समय")
                .contains("(1 हाँ, 2 नहीं)");
        says("नहीं");
        assertThat(now(recall).declined()).isTrue();
    }
}
