package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LateViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final LateViewModel model = new LateViewModel(desk);
    private final Appointment eleven =
            morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "11:00");
    private final Appointment late =
            morning.visit("+919830055302", "Venkat Subramanian", "Dr. Anil Rao", "15:00");

    @AfterEach
    void close() {
        model.close();
        fixture.close();
    }

    private List<Delivery> told() {
        return fixture.outbox.list(DeliveryQuery.all(fixture.clinic.id(), 50)).items().stream()
                .filter(each -> each.purpose() == Purpose.DELAY)
                .toList();
    }

    @Test
    void whoWouldBeToldIsShownBeforeAnybodyIs() {
        model.begin(eleven.practitioner(), 40);
        assertThat(model.visits())
                .extracting(each -> each.visit().id(), each -> each.toTell())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(eleven.id(), true),
                        org.assertj.core.groups.Tuple.tuple(late.id(), false));
        assertThat(model.summaryProperty().get()).isEqualTo("1 patient is told, in 10 s.");
        assertThat(told()).isEmpty();
    }

    @Test
    void onlyThoseAreToldAndOnlyAfterTenSeconds() {
        model.begin(eleven.practitioner(), 40);
        model.announce();
        assertThat(model.openProperty().get()).isFalse();
        int atOnce = fixture.booking.delays().serve();
        assertThat(told()).hasSize(atOnce).isEmpty();
        fixture.clock.advance(Duration.ofSeconds(10));
        int after = fixture.booking.delays().serve();
        assertThat(told()).hasSize(after).hasSize(1);
        assertThat(told().getFirst().text()).contains("11:00").contains("11:25");
    }

    @Test
    void aDelayThatCannotBeIsSaidWhileItIsTyped() {
        model.begin(eleven.practitioner(), 900);
        assertThat(model.problemProperty().get()).contains("between 0 and 240");
        assertThat(model.readyProperty().get()).isFalse();
    }
}
