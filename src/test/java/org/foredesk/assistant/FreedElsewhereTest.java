package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A freed time is offered by one channel and the answer comes by another. */
class FreedElsewhereTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 11, 15);

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

    private void isOffered() {
        Patient asha = rig.know("Asha Rao");
        Appointment inTheWay = rig.book("Ravi", true, "Dr. Priya Gupta", "Consultation", at(9, 30));
        var priya = inTheWay.practitioner();
        world.booking
                .waitlist()
                .add(
                        new WaitlistCommand(
                                rig.clinic,
                                new Actor.Program(),
                                BookingOrigin.of(ChannelKind.SMS),
                                asha.id(),
                                "Asha Rao",
                                WaitlistWish.with(priya, FRIDAY, FRIDAY),
                                null,
                                null))
                .orElseThrow();
        world.booking.waitlist().look();
        world.booking.waitlist().serve();
        rig.clock.advance(Duration.ofMinutes(1));
    }

    private static LocalDateTime at(int hour, int minute) {
        return FRIDAY.atTime(hour, minute);
    }

    @Test
    void aYesInAnotherThreadTakesTheTimeThatIsKept() {
        isOffered();
        assertThat(says("yes").getLast()).startsWith("Booked: Dr. Priya Gupta");
        assertThat(rig.appointments()).hasSize(1);
    }

    @Test
    void aYesToAnotherQuestionTakesNothing() {
        isOffered();
        says("book Dr. Rajiv tomorrow at 10");
        assertThat(says("yes").getLast()).startsWith("Booked: Dr. Rajiv Sharma");
        assertThat(rig.appointments()).hasSize(1);
    }

    @Test
    void somethingElseIsAnsweredAsWhatItIs() {
        isOffered();
        assertThat(says("where can I park?").getFirst()).contains("building");
        assertThat(rig.appointments()).isEmpty();
    }
}
