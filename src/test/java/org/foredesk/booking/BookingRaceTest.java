package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingRaceTest {

    private static final int THREADS = 100;

    private static List<Appointment> done(List<Outcome<Appointment>> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome::orElseThrow)
                .toList();
    }

    private static void othersAreToldWhatElseIsFree(List<Outcome<Appointment>> outcomes) {
        outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .forEach(outcome -> {
                    assertThat(refusal(outcome).code()).isEqualTo("slot_taken");
                    assertThat(Unavailable.alternativesOf(refusal(outcome))).isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofAHundredWhoWantOneSlotExactlyOneGetsIt(ScratchDatabase.Kind kind) throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            THREADS,
                            each -> () -> scene.booking.book(scene.command(tomorrow("10:00"))));

            assertThat(done(outcomes)).hasSize(1);
            othersAreToldWhatElseIsFree(outcomes);
            assertThat(
                            scene.booking.appointments(
                                    AppointmentQuery.between(
                                            scene.clinic, tomorrow("00:00"), tomorrow("23:55"))))
                    .hasSize(1);
            assertThat(scene.facts(AppointmentBooked.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofAHundredWhoWantOverlappingSlotsNoTwoOverlap(ScratchDatabase.Kind kind) throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            THREADS,
                            each -> {
                                Instant start =
                                        tomorrow("10:00")
                                                .plus(Duration.ofMinutes(15L * (each % 4)));
                                return () -> scene.booking.book(scene.command(start));
                            });

            List<Appointment> booked = done(outcomes);
            assertThat(booked).hasSizeBetween(1, 2);
            if (booked.size() == 2) {
                assertThat(booked.getFirst().time().overlaps(booked.getLast().time())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aVisitMadeLongerAndBookingsOfThatTimeNeverOverlap(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            for (int round = 0; round < 4; round++) {
                Instant start = tomorrow("09:00").plus(Duration.ofHours(round));
                Appointment early = scene.booked(start);
                AppointmentChange change =
                        AppointmentChange.of(scene.clinic, scene.rita, early.id());
                List<Outcome<Appointment>> outcomes =
                        Races.together(
                                12,
                                each ->
                                        () ->
                                                each % 3 == 0
                                                        ? scene.booking.move(
                                                                change, MoveTarget.lasting(45))
                                                        : scene.booking.book(
                                                                scene.command(
                                                                        start.plus(
                                                                                Duration.ofMinutes(
                                                                                        30)))));

                List<Appointment> done =
                        done(outcomes).stream()
                                .filter(visit -> !visit.id().equals(early.id()))
                                .toList();
                Appointment now = scene.booking.appointment(scene.clinic, early.id()).orElseThrow();
                boolean longer = now.time().length().equals(Duration.ofMinutes(45));
                assertThat(done).hasSize(longer ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofVisitsWithTwoServicesAndWithOneNoTwoOverlap(ScratchDatabase.Kind kind) throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            ServiceChoice both =
                    ServiceChoice.of(
                            List.of(
                                    scene.service("Consultation").id(),
                                    scene.service("Follow-up").id()));
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            40,
                            each -> {
                                Instant start =
                                        tomorrow("10:00")
                                                .plus(Duration.ofMinutes(15L * (each % 4)));
                                BookingCommand one = scene.command(start);
                                return () ->
                                        scene.booking.book(
                                                each % 2 == 0 ? one.withServices(both) : one);
                            });

            List<Appointment> booked = done(outcomes);
            assertThat(booked).hasSizeBetween(1, 3);
            for (Appointment one : booked) {
                assertThat(one.time().length().toMinutes())
                        .isEqualTo(one.serviceNames().size() == 2 ? 45 : 30);
                assertThat(booked)
                        .noneMatch(
                                other -> !other.equals(one) && other.time().overlaps(one.time()));
            }
        }
    }

    /** Staff confirm at once what could be held. */
    private static Outcome<List<Appointment>> askAndConfirm(
            BookingScene scene, RequestCommand asking) {
        Requests requests = scene.booking.requests();
        return requests.make(asking)
                .map(asked -> requests.confirm(RequestDecision.by(scene.rita, asked)).orElseThrow())
                .map(first -> scene.booking.partedVisits().parts(scene.clinic, first));
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofAVisitWithTwoPractitionersAllIsBookedOrNothing(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind, PartedVisitsTest.CLINIC)) {
            ServiceChoice both =
                    ServiceChoice.of(
                            List.of(scene.service("Cleaning").id(), scene.service("Filling").id()));
            PractitionerId dentist = scene.doctor("Dr. Elena Ruiz").id();
            List<Outcome<List<Appointment>>> outcomes =
                    Races.together(
                            40,
                            each -> {
                                Instant start =
                                        tomorrow("09:00")
                                                .plus(Duration.ofMinutes(15L * (each % 3)));
                                BookingCommand filling =
                                        new BookingCommand(
                                                scene.clinic,
                                                new Actor.Assistant(),
                                                BookingOrigin.of(ChannelKind.WEB),
                                                scene.somebody(),
                                                "Somebody",
                                                dentist,
                                                scene.service("Filling").id(),
                                                start.plus(Duration.ofMinutes(30)),
                                                null);
                                PartedCommand visit =
                                        new PartedCommand(
                                                scene.clinic,
                                                new Actor.Assistant(),
                                                BookingOrigin.of(ChannelKind.WEB),
                                                scene.somebody(),
                                                "Asha Rao",
                                                both,
                                                start,
                                                null,
                                                null);
                                RequestCommand asking =
                                        new RequestCommand(
                                                scene.clinic,
                                                new Actor.Assistant(),
                                                BookingOrigin.of(ChannelKind.WEB),
                                                scene.somebody(),
                                                "Leo Diaz",
                                                null,
                                                null,
                                                both,
                                                start,
                                                null,
                                                null,
                                                null,
                                                null);
                                if (each % 4 == 1) {
                                    return () -> askAndConfirm(scene, asking);
                                }
                                return () ->
                                        each % 4 == 0
                                                ? scene.booking.book(filling).map(List::of)
                                                : scene.booking
                                                        .partedVisits()
                                                        .book(_ -> visit)
                                                        .map(SeriesChange::visits);
                            });

            List<Appointment> booked =
                    outcomes.stream()
                            .flatMap(one ->
                                    one instanceof Outcome.Done<List<Appointment>>(var parts)
                                            ? parts.stream()
                                            : java.util.stream.Stream.empty())
                            .toList();
            List<Appointment> rows =
                    scene.booking.appointments(
                            AppointmentQuery.between(
                                    scene.clinic, tomorrow("00:00"), tomorrow("23:00")));
            assertThat(rows)
                    .as("no part is left of a visit that was refused")
                    .hasSameSizeAs(booked);
            assertThat(rows).isNotEmpty();
            for (Appointment one : rows) {
                assertThat(rows)
                        .noneMatch(other ->
                                !other.equals(one)
                                        && other.practitioner().equals(one.practitioner())
                                        && other.time().overlaps(one.time()));
                assertThat(scene.booking.partedVisits().parts(scene.clinic, one))
                        .hasSize(one.oneVisit() ? 2 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aGroupOfThreePlacesTakesExactlyThree(ScratchDatabase.Kind kind) throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            THREADS,
                            each ->
                                    () ->
                                            scene.booking.book(
                                                    scene.command(
                                                            new Actor.Assistant(),
                                                            scene.somebody(),
                                                            "Group",
                                                            tomorrow("10:00"))));

            assertThat(done(outcomes)).hasSize(3);
            othersAreToldWhatElseIsFree(outcomes);
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aGroupAndAConsultationNeverShareThePractitioner(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            for (int round = 0; round < 5; round++) {
                Instant start =
                        tomorrow("09:00")
                                .plus(Duration.ofDays(round % 2))
                                .plus(Duration.ofHours(round));
                if (round == 4) {
                    start = tomorrow("14:00");
                }
                Instant wanted = start;
                List<Outcome<Appointment>> outcomes =
                        Races.together(
                                20,
                                each ->
                                        () ->
                                                scene.booking.book(
                                                        scene.command(
                                                                new Actor.Assistant(),
                                                                scene.somebody(),
                                                                each % 2 == 0
                                                                        ? "Group"
                                                                        : "Consultation",
                                                                wanted)));

                List<Appointment> booked = done(outcomes);
                assertThat(booked).isNotEmpty();
                assertThat(booked.stream().map(Appointment::serviceName).distinct()).hasSize(1);
                assertThat(booked).hasSize("Group".equals(booked.getFirst().serviceName()) ? 3 : 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aHoldAndABookingOfTheSameSlotExcludeEachOther(ScratchDatabase.Kind kind) throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            HoldCommand hold =
                    new HoldCommand(
                            scene.clinic,
                            new Actor.Assistant(),
                            scene.rajiv().id(),
                            ServiceChoice.of(scene.service("Consultation").id()),
                            tomorrow("10:00"),
                            Duration.ofMinutes(5),
                            "Asha Rao");
            List<Outcome<?>> outcomes =
                    Races.together(
                            40,
                            each ->
                                    () ->
                                            each % 2 == 0
                                                    ? scene.booking.hold(hold)
                                                    : scene.booking.book(
                                                            scene.command(tomorrow("10:00"))));

            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void confirmingExpiringAndBookingTheHeldSlotLeaveOneAppointment(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            for (int round = 0; round < 8; round++) {
                Instant start = tomorrow("09:00").plus(Duration.ofMinutes(30L * round));
                BookingRequest request =
                        scene.booking.requests().make(scene.requestCommand(start)).orElseThrow();
                scene.clock.advance(Duration.ofMinutes(15));
                List<Outcome<?>> outcomes =
                        Races.together(
                                9,
                                each ->
                                        () ->
                                                switch (each % 3) {
                                                    case 0 ->
                                                            scene.booking
                                                                    .requests()
                                                                    .confirm(
                                                                            RequestDecision.by(
                                                                                    scene.rita,
                                                                                    request));
                                                    case 1 ->
                                                            scene.booking.book(
                                                                    scene.command(start));
                                                    default ->
                                                            Outcome.done(
                                                                    scene.booking.expireHolds());
                                                });

                List<Appointment> there =
                        scene.booking.appointments(
                                AppointmentQuery.between(
                                        scene.clinic, start, start.plusSeconds(60)));
                assertThat(there).hasSize(1);
                assertThat(
                                outcomes.stream()
                                        .filter(Outcome.Done.class::isInstance)
                                        .map(Outcome::orElseThrow)
                                        .filter(Appointment.class::isInstance))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void onePatientGetsNoMoreThanTenBookingsAnHourHoweverManyAskAtOnce(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            var patient = scene.somebody();
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            30,
                            each -> {
                                Instant start =
                                        BookingScene.at(
                                                        BookingScene.TOMORROW.plusDays(
                                                                4 + each / 5),
                                                        "09:00")
                                                .plus(Duration.ofMinutes(30L * (each % 5)));
                                return () ->
                                        scene.booking.book(
                                                scene.command(
                                                        new Actor.Assistant(),
                                                        patient,
                                                        "Consultation",
                                                        start));
                            });

            Set<String> codes =
                    outcomes.stream()
                            .filter(Outcome.Refused.class::isInstance)
                            .map(outcome -> refusal(outcome).code())
                            .collect(java.util.stream.Collectors.toSet());
            assertThat(done(outcomes).size()).isLessThanOrEqualTo(10);
            assertThat(codes).contains("too_many_bookings");
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofManyWhoMoveToOneSlotOneArrivesAndTheOthersStay(ScratchDatabase.Kind kind)
            throws Exception {
        try (BookingScene scene = new BookingScene(kind)) {
            List<Appointment> all = new ArrayList<>();
            for (int each = 0; each < 8; each++) {
                all.add(scene.booked(tomorrow("09:00").plus(Duration.ofMinutes(30L * each))));
            }
            List<Outcome<Appointment>> outcomes =
                    Races.together(
                            all.size(),
                            each ->
                                    () ->
                                            scene.booking.move(
                                                    AppointmentChange.by(scene.rita, all.get(each)),
                                                    MoveTarget.to(tomorrow("15:00"))));

            assertThat(done(outcomes)).hasSize(1);
            List<Appointment> after =
                    scene.booking.appointments(
                            AppointmentQuery.between(
                                    scene.clinic, tomorrow("00:00"), tomorrow("23:55")));
            assertThat(after).hasSize(8);
            assertThat(after.stream().map(Appointment::start).distinct()).hasSize(8);
            // The slot that was left can be had again, the others' cannot.
            assertThat(scene.booking.book(scene.command(done(outcomes).getFirst().start())))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }
}
