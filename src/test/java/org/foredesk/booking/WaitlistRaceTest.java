package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitlistRaceTest {

    private static final int THREADS = 100;
    private static final Actor ASSISTANT = new Actor.Assistant();

    /**
     * Three wait, one slot comes free; a hundred threads sweep, accept, decline, let lapse and book
     * the slot from outside at once, until it is taken or everybody has declined.
     */
    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aFreedSlotNeverGoesToTwoHoweverManyAnswerAtOnce(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            Waitlist waitlist = scene.booking.waitlist();
            Instant start = tomorrow("10:00");
            Appointment former = scene.booked(start);
            WaitlistWish wish =
                    WaitlistWish.with(scene.rajiv().id(), TOMORROW, TOMORROW)
                            .forServices(ServiceChoice.of(scene.service("Consultation").id()))
                            .at(LocalRange.parse("10:00-10:05").orElseThrow());
            List<WaitlistEntry> entries = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                scene.clock.advance(Duration.ofSeconds(1));
                entries.add(
                        waitlist.add(
                                        new WaitlistCommand(
                                                scene.clinic,
                                                ASSISTANT,
                                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                                scene.somebody(),
                                                "Waiting " + each,
                                                wish,
                                                null,
                                                null))
                                .orElseThrow());
            }
            scene.booking.cancel(AppointmentChange.by(ASSISTANT, former)).orElseThrow();

            List<Outcome<?>> outcomes =
                    Races.together(
                            THREADS,
                            each -> {
                                WaitlistDecision decision =
                                        WaitlistDecision.of(
                                                scene.clinic,
                                                ASSISTANT,
                                                entries.get(each % 3).id());
                                return () ->
                                        switch (each % 5) {
                                            case 0 -> {
                                                waitlist.look();
                                                yield Outcome.done(waitlist.serve());
                                            }
                                            case 1, 2 -> waitlist.accept(decision);
                                            case 3 -> waitlist.decline(decision);
                                            default -> {
                                                scene.clock.advance(Duration.ofMinutes(1));
                                                scene.booking.expireHolds();
                                                yield each % 20 == 4
                                                        ? scene.booking.book(scene.command(start))
                                                        : Outcome.done(0);
                                            }
                                        };
                            });

            List<Appointment> there =
                    scene
                            .booking
                            .appointments(
                                    AppointmentQuery.between(
                                            scene.clinic, start, start.plusSeconds(60)))
                            .stream()
                            .filter(visit -> visit.status().open())
                            .toList();
            assertThat(there).hasSizeLessThanOrEqualTo(1);
            assertThat(there).allMatch(visit -> !visit.overridden());
            List<WaitlistEntry> after =
                    entries.stream()
                            .map(entry -> waitlist.find(scene.clinic, entry.id()).orElseThrow())
                            .toList();
            Map<WaitlistStatus, Long> counts =
                    after.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            WaitlistEntry::status, Collectors.counting()));
            long accepted = counts.getOrDefault(WaitlistStatus.ACCEPTED, 0L);
            long offered = counts.getOrDefault(WaitlistStatus.OFFERED, 0L);
            assertThat(accepted).isLessThanOrEqualTo(1);
            assertThat(offered).isLessThanOrEqualTo(there.isEmpty() ? 1 : 0);
            assertThat(after.stream().filter(each -> each.appointment() != null).count())
                    .isEqualTo(accepted);
            assertThat(outcomes).hasSize(THREADS);
        }
    }
}
