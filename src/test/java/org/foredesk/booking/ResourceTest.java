package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.codes;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.times;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceTest {

    private static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN}
            locations: [{name: Main}, {name: North}]
            services:
              - {name: ECG, minutes: 30, buffer_after: 10, needs: [ECG machine]}
              - {name: Treatment, minutes: 30, needs: [Treatment room]}
              - {name: Echo, minutes: 30, needs: [room, ECG machine]}
              - {name: Dialysis, minutes: 60, needs: [Chair]}
              - {name: Yoga, minutes: 60, capacity: 3, needs: [Gym]}
              - {name: Talk, minutes: 30}
            resources:
              - {name: ECG machine, kind: equipment}
              - {name: Room 1, kind: room, group: Treatment room, location: Main}
              - {name: Room 2, kind: room, group: Treatment room, location: Main}
              - {name: Gym, kind: room, location: Main}
              - {name: Chair, kind: equipment, capacity: 2}
            practitioners:
              - {name: Dr. One, location: Main, hours: {mon-sun: ["09:00-17:00"]}}
              - {name: Dr. Two, location: Main, hours: {mon-sun: ["09:00-17:00"]}}
              - {name: Dr. Three, location: Main, hours: {mon-sun: ["09:00-17:00"]}}
              - {name: Dr. North, location: North, hours: {mon-sun: ["09:00-17:00"]}}
            """;

    private BookingScene scene = new BookingScene(ScratchDatabase.Kind.H2, CLINIC);

    @AfterEach
    void close() {
        scene.close();
    }

    private BookingCommand command(String doctor, String service, String time) {
        return command(doctor, service, tomorrow(time));
    }

    private BookingCommand command(String doctor, String service, Instant start) {
        return new BookingCommand(
                scene.clinic,
                scene.rita,
                BookingOrigin.of(ChannelKind.WEB),
                scene.somebody(),
                "Asha Rao",
                scene.doctor(doctor).id(),
                scene.service(service).id(),
                start,
                null);
    }

    private Appointment booked(String doctor, String service, String time) {
        return scene.booking.book(command(doctor, service, time)).orElseThrow();
    }

    private Said refused(String doctor, String service, String time) {
        var refusal = refusal(scene.booking.book(command(doctor, service, time)));
        return new Said(refusal.code(), refusal.message());
    }

    private record Said(String code, String words) {}

    private List<SlotReason> explain(String doctor, String service, String time) {
        return scene.booking.explain(
                scene.clinic,
                scene.doctor(doctor).id(),
                ServiceChoice.of(scene.service(service).id()),
                tomorrow(time));
    }

    private List<String> offered(String doctor, String service) {
        return times(
                scene.booking.slots(
                        scene.on(BookingScene.TOMORROW)
                                .withPractitioner(scene.doctor(doctor).id())
                                .withService(scene.service(service).id())));
    }

    private static List<String> names(Appointment appointment) {
        return appointment.resources().stream().map(Resource::name).toList();
    }

    private AppointmentChange byStaff(Appointment seen) {
        return AppointmentChange.by(scene.rita, seen);
    }

    @Test
    void aTimeIsOfferedOnlyWhereTheMachineIsFreeTooAndSaysUntilWhenItIsNot() {
        Appointment first = booked("Dr. One", "ECG", "10:00");

        assertThat(names(first)).containsExactly("ECG machine");
        assertThat(offered("Dr. Two", "ECG"))
                .contains("09:15", "10:45")
                .doesNotContain("09:30", "10:00", "10:30");
        assertThat(offered("Dr. Two", "Talk")).contains("10:00");
        assertThat(explain("Dr. Two", "ECG", "10:15"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.RESOURCE);
                    assertThat(reason.text()).isEqualTo("ECG machine is in use until 10:40.");
                    assertThat(reason.until()).isEqualTo(tomorrow("10:40"));
                    assertThat(reason.overridable()).isTrue();
                });
        assertThat(refused("Dr. Two", "ECG", "10:15"))
                .isEqualTo(new Said("slot_taken", "ECG machine is in use until 10:40."));
    }

    @Test
    void roomsOfAGroupStandInForEachOtherUntilAllAreTaken() {
        assertThat(names(booked("Dr. One", "Treatment", "10:00"))).containsExactly("Room 1");
        assertThat(names(booked("Dr. Two", "Treatment", "10:00"))).containsExactly("Room 2");

        assertThat(refused("Dr. Three", "Treatment", "10:00").words())
                .isEqualTo("No Treatment room is free until 10:30.");
        assertThat(offered("Dr. Three", "Treatment")).contains("09:30", "10:30");
        // Any room will do for an echo, and the gym is left.
        assertThat(names(booked("Dr. Three", "Echo", "10:00")))
                .containsExactly("ECG machine", "Gym");
    }

    @Test
    void aResourceOfAnotherPlaceIsNotToBeHad() {
        assertThat(explain("Dr. North", "Treatment", "10:00"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.NOT_OFFERED);
                    assertThat(reason.text())
                            .isEqualTo("There is no Treatment room at this place.");
                });
        assertThat(offered("Dr. North", "Treatment")).isEmpty();
        assertThat(offered("Dr. North", "ECG")).contains("10:00");
    }

    @Test
    void asManyAsFitInShareAResource() {
        booked("Dr. One", "Dialysis", "10:00");
        Appointment second = booked("Dr. Two", "Dialysis", "10:30");

        assertThat(refused("Dr. Three", "Dialysis", "10:00").words())
                .isEqualTo("Chair is in use until 11:00.");
        assertThat(offered("Dr. Three", "Dialysis")).contains("09:30", "11:00");
        scene.booking.cancel(byStaff(second)).orElseThrow();
        booked("Dr. Three", "Dialysis", "10:15");
    }

    @Test
    void aSessionHasItsRoomOnceAndGivesItBackWithTheLastPlace() {
        Appointment first = booked("Dr. One", "Yoga", "10:00");
        Appointment second = booked("Dr. One", "Yoga", "10:00");

        assertThat(names(first)).containsExactly("Gym");
        assertThat(names(second)).containsExactly("Gym");
        assertThat(refused("Dr. Two", "Yoga", "10:30").words())
                .isEqualTo("Gym is in use until 11:00.");
        scene.booking.cancel(byStaff(first)).orElseThrow();
        assertThat(refused("Dr. Two", "Yoga", "10:30").code()).isEqualTo("slot_taken");
        scene.booking.move(byStaff(second), MoveTarget.to(tomorrow("10:15"))).orElseThrow();
        assertThat(refused("Dr. Two", "Yoga", "11:00").words())
                .isEqualTo("Gym is in use until 11:15.");
        booked("Dr. Two", "Yoga", "11:15");
        booked("Dr. Two", "Yoga", "09:15");
    }

    @Test
    void whatMovesKeepsItsRoomWhereItCanAndGivesUpTheOldTime() {
        booked("Dr. One", "Treatment", "10:00");
        Appointment second = booked("Dr. Two", "Treatment", "10:00");

        Appointment moved =
                scene.booking.move(byStaff(second), MoveTarget.to(tomorrow("10:30"))).orElseThrow();
        assertThat(names(moved)).containsExactly("Room 2");
        assertThat(names(booked("Dr. Three", "Treatment", "10:00"))).containsExactly("Room 2");

        // Undone, it finds its old time taken with both rooms.
        assertThat(refusal(scene.booking.undo(scene.clinic, scene.rita, moved.id())).code())
                .isEqualTo("slot_taken");
    }

    @Test
    void whatIsCancelledOrMissedGivesTheMachineBackAndUndoTakesItAgain() {
        Appointment first = booked("Dr. One", "ECG", "10:00");
        Appointment gone = scene.booking.cancel(byStaff(first)).orElseThrow();
        assertThat(gone.resources()).isEmpty();
        assertThat(explain("Dr. Two", "ECG", "10:00")).isEmpty();

        Appointment back = scene.booking.undo(scene.clinic, scene.rita, first.id()).orElseThrow();
        assertThat(names(back)).containsExactly("ECG machine");
        assertThat(codes(explain("Dr. Two", "ECG", "10:00"))).containsExactly(ReasonCode.RESOURCE);
        assertThat(scene.booking.appointment(scene.clinic, first.id()).orElseThrow())
                .isEqualTo(back);
    }

    @Test
    void staffMayInsistAndTheMachineIsThenTakenTwice() {
        booked("Dr. One", "ECG", "10:00");
        Appointment second =
                scene.booking
                        .book(
                                command("Dr. Two", "ECG", "10:00")
                                        .overriding(StaffOverride.because("second machine lent")))
                        .orElseThrow();

        assertThat(second.overridden()).isTrue();
        assertThat(names(second)).containsExactly("ECG machine");
        // The first leaving does not free it: the second still has it.
        assertThat(refused("Dr. Three", "ECG", "10:15").code()).isEqualTo("slot_taken");
    }

    @Test
    void aMachineOutOfUseIsNotToBeHadAndARoomOutOfUseLeavesItsVisitsToTheOther() {
        Block block = outOfUse("ECG machine");
        assertThat(refused("Dr. One", "ECG", "11:00").words())
                .isEqualTo("ECG machine is out of use until 12:00.");
        assertThat(offered("Dr. One", "ECG")).contains("09:15", "12:00").doesNotContain("11:45");
        assertThat(offered("Dr. One", "Talk")).contains("10:00");
        scene.directory.unblock(scene.clinic, scene.rita, block.id()).orElseThrow();
        assertThat(offered("Dr. One", "ECG")).contains("11:00");

        outOfUse("Room 1");
        outOfUse("Chair");
        assertThat(names(booked("Dr. One", "Treatment", "10:00"))).containsExactly("Room 2");
        assertThat(refused("Dr. Two", "Treatment", "10:00").words())
                .isEqualTo("No Treatment room is free until 10:30.");
        assertThat(refused("Dr. Two", "Dialysis", "10:00").words())
                .isEqualTo("Chair is out of use until 12:00.");
    }

    private Block outOfUse(String name) {
        ResourceId resource =
                scene.view().resources().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return scene.directory
                .takeOutOfUse(
                        scene.clinic,
                        scene.rita,
                        resource,
                        new TimeRange(tomorrow("10:00"), tomorrow("12:00")),
                        "maintenance")
                .orElseThrow();
    }

    @Test
    void aHoldKeepsTheMachineForItsBookingAndLetsItGoWhenItRunsOut() {
        Hold hold =
                scene.booking
                        .hold(
                                new HoldCommand(
                                        scene.clinic,
                                        new Actor.Assistant(),
                                        scene.doctor("Dr. One").id(),
                                        ServiceChoice.of(scene.service("ECG").id()),
                                        tomorrow("10:00"),
                                        Duration.ofSeconds(50),
                                        "Desk 2"))
                        .orElseThrow();
        assertThat(explain("Dr. Two", "ECG", "10:00").getFirst().text())
                .isEqualTo("ECG machine is held for 50 s.");
        assertThat(
                        names(
                                scene.booking
                                        .book(
                                                command("Dr. One", "ECG", "10:00")
                                                        .withHold(hold.id()))
                                        .orElseThrow()))
                .containsExactly("ECG machine");

        scene.booking
                .hold(
                        new HoldCommand(
                                scene.clinic,
                                new Actor.Assistant(),
                                scene.doctor("Dr. One").id(),
                                ServiceChoice.of(scene.service("ECG").id()),
                                tomorrow("12:00"),
                                Duration.ofSeconds(50),
                                "Desk 2"))
                .orElseThrow();
        scene.clock.advance(Duration.ofSeconds(51));
        // Nobody has swept yet.
        assertThat(names(booked("Dr. Two", "ECG", "12:00"))).containsExactly("ECG machine");
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void neverHaveTwoOfManyTheSameRoomHoweverTheyComeByIt(ScratchDatabase.Kind kind)
            throws Exception {
        scene.close();
        scene = new BookingScene(kind, CLINIC);
        List<String> doctors = List.of("Dr. One", "Dr. Two", "Dr. Three");
        Appointment other = booked("Dr. Three", "Treatment", "15:00");

        List<Outcome<?>> outcomes =
                Races.together(
                        60,
                        each -> {
                            String doctor = doctors.get(each % 3);
                            Instant start =
                                    tomorrow("10:00").plus(Duration.ofMinutes(15L * (each % 2)));
                            return () ->
                                    switch (each) {
                                        case 0 ->
                                                scene.booking.move(
                                                        byStaff(other), MoveTarget.to(start));
                                        case 1, 2, 3 ->
                                                scene.booking.hold(
                                                        new HoldCommand(
                                                                scene.clinic,
                                                                scene.rita,
                                                                scene.doctor(doctor).id(),
                                                                ServiceChoice.of(
                                                                        scene.service("Treatment")
                                                                                .id()),
                                                                start,
                                                                Duration.ofMinutes(5),
                                                                "Desk 2"));
                                        default ->
                                                scene.booking.book(
                                                        command(doctor, "Treatment", start));
                                    };
                        });

        // Two rooms, and every time wanted overlaps the others.
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(2);
        assertThat(
                        outcomes.stream()
                                .filter(Outcome.Refused.class::isInstance)
                                .map(outcome -> refusal(outcome).code()))
                .containsOnly("slot_taken");
        List<String> had =
                scene
                        .booking
                        .appointments(
                                AppointmentQuery.between(
                                        scene.clinic, tomorrow("09:00"), tomorrow("12:00")))
                        .stream()
                        .flatMap(appointment -> names(appointment).stream())
                        .toList();
        assertThat(had).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofManyWhoWantTwoChairsAtOnceExactlyTwoGetOne(ScratchDatabase.Kind kind) throws Exception {
        scene.close();
        scene = new BookingScene(kind, CLINIC);
        List<String> doctors = List.of("Dr. One", "Dr. Two", "Dr. Three", "Dr. North");

        List<Outcome<Appointment>> outcomes =
                Races.together(
                        40,
                        each ->
                                () ->
                                        scene.booking.book(
                                                command(
                                                        doctors.get(each % 4),
                                                        "Dialysis",
                                                        "10:00")));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(2);
    }
}
