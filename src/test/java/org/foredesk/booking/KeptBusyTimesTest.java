package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foredesk.booking.BookingScene.INDIA;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Busy times kept between searches give the very slots that reading everything again would give,
 * whatever was booked in between and at whichever desk of the database.
 */
class KeptBusyTimesTest {

    private static final int STEPS = 80;
    private static final int DAYS = 40;

    private BookingScene scene = BookingScene.h2();
    private final Random random = new Random(41);
    private final List<Appointment> made = new ArrayList<>();
    private final List<Hold> held = new ArrayList<>();
    private final List<BookingRequest> asked = new ArrayList<>();
    private final List<Block> blocked = new ArrayList<>();

    @AfterEach
    void close() {
        scene.close();
    }

    /** The same clinic at a desk that has kept nothing yet. */
    private Booking desk() {
        return new Booking(
                scene.database.transactions(),
                scene.directory,
                scene.settings,
                scene.ids,
                scene.audit);
    }

    @ParameterizedTest
    @EnumSource
    void twoDesksOfferWhatIsFreeWhateverTheyAndTheClockDo(ScratchDatabase.Kind kind) {
        scene.close();
        scene = new BookingScene(kind);
        List<Booking> desks = List.of(scene.booking, desk());
        for (int step = 0; step < STEPS; step++) {
            String did = something(desks.get(random.nextInt(2)));
            SlotQuery query = query();
            List<Slot> read = desk().slots(query);
            for (Booking desk : desks) {
                assertThat(desk.slots(query)).as("step %d: %s", step, did).isEqualTo(read);
            }
        }
        assertThat(made).hasSizeGreaterThan(10);
    }

    private SlotQuery query() {
        Instant from = time().minus(Duration.ofDays(5));
        SlotQuery all =
                SlotQuery.between(scene.clinic, from, from.plus(Duration.ofDays(14)))
                        .limitedTo(2_000);
        return switch (random.nextInt(4)) {
            case 0 -> all.withPractitioner(doctor().id());
            case 1 -> all.near(time(), doctor().id()).limitedTo(20);
            case 2 -> all.withService(scene.service("Group").id());
            default -> all;
        };
    }

    private String something(Booking desk) {
        int kind = random.nextInt(12);
        switch (kind) {
            case 0, 1, 2, 3 -> book(desk);
            case 4 -> any(made, each -> desk.cancel(byRita(each)));
            case 5 ->
                    any(
                            made,
                            each -> desk.move(byRita(each), MoveTarget.to(time(), doctor().id())));
            case 6 -> any(made, each -> desk.changeStatus(byRita(each), status()));
            case 7 -> any(made, each -> desk.undo(scene.clinic, scene.rita, each.id()));
            case 8 -> hold(desk);
            case 9 -> any(held, each -> release(desk, each));
            case 10 -> askOrDecide(desk);
            default -> passTimeOrBlock(desk);
        }
        return "action " + kind;
    }

    private void book(Booking desk) {
        String service = List.of("Consultation", "Scan", "Group").get(random.nextInt(3));
        BookingCommand command = scene.command(scene.rita, scene.somebody(), service, time());
        boolean insist = random.nextInt(4) == 0;
        BookingCommand whole =
                insist ? command.overriding(StaffOverride.because("she asked for it")) : command;
        desk.book(whole).map(made::add);
    }

    private void hold(Booking desk) {
        desk.hold(
                        new HoldCommand(
                                scene.clinic,
                                new Actor.Assistant(),
                                doctor().id(),
                                ServiceChoice.of(scene.service("Consultation").id()),
                                time(),
                                Duration.ofMinutes(20),
                                "Asha"))
                .map(held::add);
    }

    private void release(Booking desk, Hold hold) {
        scene.database.transactions().writeOnly(tx -> desk.release(tx, scene.clinic, hold.id()));
    }

    private void askOrDecide(Booking desk) {
        if (asked.isEmpty() || random.nextBoolean()) {
            desk.requests().make(scene.requestCommand(time())).map(asked::add);
        } else {
            BookingRequest seen = asked.removeFirst();
            RequestDecision decision = RequestDecision.by(scene.rita, seen);
            if (random.nextBoolean()) {
                desk.requests().confirm(decision).map(made::add);
            } else {
                desk.requests().reject(decision, List.of());
            }
        }
    }

    private void passTimeOrBlock(Booking desk) {
        if (random.nextBoolean()) {
            scene.clock.advance(Duration.ofMinutes(15));
            if (random.nextBoolean()) {
                desk.expireHolds();
            }
        } else if (blocked.isEmpty()) {
            Instant from = time();
            TimeRange time = new TimeRange(from, from.plus(Duration.ofHours(60)));
            scene.directory
                    .block(scene.clinic, scene.rita, doctor().id(), time, "away")
                    .map(blocked::add);
        } else {
            scene.directory.unblock(scene.clinic, scene.rita, blocked.removeFirst().id());
        }
    }

    private AppointmentChange byRita(Appointment seen) {
        return AppointmentChange.of(scene.clinic, scene.rita, seen.id());
    }

    private AppointmentStatus status() {
        AppointmentStatus[] all = AppointmentStatus.values();
        return all[random.nextInt(all.length)];
    }

    private Practitioner doctor() {
        List<Practitioner> all = scene.view().practitioners();
        return all.get(random.nextInt(all.size()));
    }

    private Instant time() {
        LocalDate day = TODAY.plusDays(random.nextInt(DAYS));
        return at(day, "09:00").plus(Duration.ofMinutes(15L * random.nextInt(30)));
    }

    private <T> void any(List<T> of, java.util.function.Consumer<T> change) {
        if (!of.isEmpty()) {
            change.accept(of.get(random.nextInt(of.size())));
        }
    }

    @Test
    void whatWasSeenInATransactionThatWasRolledBackIsForgotten() {
        SlotQuery query = scene.on(TODAY.plusDays(1)).limitedTo(200);
        List<Slot> before = scene.booking.slots(query);
        assertThatThrownBy(() ->
                        scene.database
                                .transactions()
                                .writeOnly(tx -> {
                                    var unused =
                                            scene.booking.book(
                                                    tx, scene.command(tomorrow("10:00")));
                                    assertThat(scene.booking.slots(tx, query))
                                            .as("the transaction's own booking counts")
                                            .hasSizeLessThan(before.size());
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        assertThat(scene.booking.slots(query)).isEqualTo(before);
        scene.booked(tomorrow("11:00"));
        assertThat(scene.booking.slots(query)).isEqualTo(desk().slots(query));
    }

    @Test
    void aVisitLateInTheEveningCountsForTheNightAfter() {
        // The edges of a stretch are where one day's visits matter to another stretch.
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = TODAY.plusDays(day);
            SlotQuery query =
                    SlotQuery.between(
                                    scene.clinic,
                                    date.atStartOfDay(INDIA).toInstant(),
                                    date.plusDays(2).atStartOfDay(INDIA).toInstant())
                            .limitedTo(500);
            scene.booking.slots(query);
            scene.booking
                    .book(
                            scene.command(scene.rita, scene.somebody(), "Group", at(date, "23:30"))
                                    .overriding(StaffOverride.because("night")))
                    .orElseThrow();
            assertThat(scene.booking.slots(query)).isEqualTo(desk().slots(query));
        }
    }
}
