package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TOMORROW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FillingTest {

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void everyOfferedSlotCanBeBookedUntilTheDayIsFullAndNothingOverlaps(ScratchDatabase.Kind kind) {
        Random random = new Random(42);
        try (BookingScene scene = new BookingScene(kind)) {
            List<String> services = List.of("Scan", "Consultation", "Group", "Follow-up");
            List<Appointment> booked = new ArrayList<>();
            for (String service : services) {
                for (int many = 0; many < 100; many++) {
                    List<Slot> offered =
                            scene.booking.slots(
                                    scene.on(TOMORROW)
                                            .withPractitioner(scene.rajiv().id())
                                            .withService(scene.service(service).id())
                                            .limitedTo(200));
                    if (offered.isEmpty() || (many >= 4 && !"Follow-up".equals(service))) {
                        break;
                    }
                    Slot slot = offered.get(random.nextInt(offered.size()));
                    Outcome<Appointment> outcome =
                            scene.booking.book(
                                    scene.command(
                                            new Actor.Assistant(),
                                            scene.somebody(),
                                            service,
                                            slot.start()));
                    assertThat(outcome).as(slot.toString()).isInstanceOf(Outcome.Done.class);
                    booked.add(outcome.orElseThrow());
                }
            }
            assertThat(booked).hasSizeGreaterThan(15);
            booked.sort(Comparator.comparing(Appointment::start));
            for (int next = 1; next < booked.size(); next++) {
                Appointment before = booked.get(next - 1);
                Appointment after = booked.get(next);
                boolean sameGroup =
                        before.services().equals(after.services())
                                && before.start().equals(after.start());
                assertThat(sameGroup || !before.time().overlaps(after.time())).isTrue();
            }
        }
    }
}
