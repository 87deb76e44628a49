package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visits of services that no single practitioner gives. */
class PartedVisitsTest {

    /** The hygienist is in from nine to ten, the dentist from half past nine. */
    static final String CLINIC =
            """
            clinic: {name: Harbour Dental, timezone: Asia/Kolkata, country: IN, languages: [en]}
            locations: [{name: Harbour}, {name: Hill}]
            services: [{name: Cleaning, minutes: 30}, {name: Filling, minutes: 30}, {name: X-ray, minutes: 15}]
            practitioners:
              - {name: Neha Joshi, location: Harbour, services: [Cleaning], hours: {mon-fri: ["09:00-10:00"]}}
              - {name: Dr. Elena Ruiz, location: Harbour, services: [Filling, X-ray], hours: {mon-fri: ["09:30-13:00"]}}
              - {name: Dr. Kabir Shah, location: Hill, services: [Filling], hours: {mon-fri: ["09:00-13:00"]}}
            """;

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final BookingScene scene = new BookingScene(ScratchDatabase.Kind.H2, CLINIC);
    private final PartedVisits visits = scene.booking.partedVisits();

    @AfterEach
    void close() {
        scene.close();
    }

    private ServiceChoice services(String... names) {
        return ServiceChoice.of(
                java.util.Arrays.stream(names).map(name -> scene.service(name).id()).toList());
    }

    private PartedCommand command(PatientId patient, Instant start) {
        return new PartedCommand(
                scene.clinic,
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient,
                "Asha Rao",
                services("Cleaning", "Filling"),
                start,
                null,
                null);
    }

    private List<Appointment> book(Instant start) {
        return visits.book(_ -> command(scene.somebody(), start)).orElseThrow().visits();
    }

    private List<PartedSlot> free(String... names) {
        return visits.slots(
                SlotQuery.between(scene.clinic, tomorrow("00:00"), tomorrow("23:00"))
                        .withServices(services(names)));
    }

    private Appointment now(Appointment part) {
        return scene.booking.appointment(scene.clinic, part.id()).orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    @Test
    void commonStartsAreOneAfterTheOtherAtOneLocationWithAShortWaitAtMost() {
        List<PartedSlot> free = free("Filling", "Cleaning");
        assertThat(free).isNotEmpty();
        for (PartedSlot slot : free) {
            Slot first = slot.parts().getFirst();
            Slot second = slot.parts().getLast();
            assertThat(slot.parts()).extracting(Slot::locationName).containsOnly("Harbour");
            assertThat(Duration.between(first.end(), second.start()))
                    .isBetween(Duration.ZERO, PartedSearch.LONGEST_WAIT);
            assertThat(List.of(first.practitionerName(), second.practitionerName()))
                    .as("the dentist comes when the hygienist has begun")
                    .containsExactly("Neha Joshi", "Dr. Elena Ruiz");
        }
        assertThat(free.getFirst().start()).isEqualTo(tomorrow("09:00"));
        assertThat(free("Cleaning", "Filling", "X-ray").getFirst().parts())
                .extracting(Slot::serviceName)
                .as("as few practitioners as can be")
                .containsExactly("Cleaning", "Filling + X-ray");
        assertThat(free("Filling", "X-ray")).as("one gives both").isEmpty();
    }

    @Test
    void allPartsAreBookedAsOneVisitAndAnnouncedOnce() {
        List<Appointment> parts = book(tomorrow("09:00"));
        assertThat(parts)
                .extracting(Appointment::practitionerName)
                .containsExactly("Neha Joshi", "Dr. Elena Ruiz");
        assertThat(parts).allMatch(Appointment::oneVisit);
        assertThat(parts).extracting(Appointment::series).doesNotContainNull();
        assertThat(parts.getLast().start()).isEqualTo(tomorrow("09:30"));
        assertThat(visits.parts(scene.clinic, parts.getLast())).hasSize(2);
        assertThat(scene.heard).filteredOn(SeriesChanged.class::isInstance).hasSize(1);
    }

    @Test
    void whereOnePartIsTakenNothingIsBookedAndOtherStartsAreOffered() {
        book(tomorrow("09:00"));
        Outcome<SeriesChange> second =
                visits.book(_ -> command(scene.somebody(), tomorrow("09:00")));
        assertThat(code(second)).isEqualTo("slot_taken");
        Refusal refusal = ((Outcome.Refused<SeriesChange>) second).refusal();
        assertThat(Unavailable.alternativesOf(refusal))
                .first()
                .satisfies(slot -> {
                    assertThat(slot.start()).isEqualTo(tomorrow("09:30"));
                    assertThat(slot.practitionerName()).isEqualTo("Neha Joshi, Dr. Elena Ruiz");
                });
        assertThat(
                        scene.booking.appointments(
                                AppointmentQuery.between(
                                        scene.clinic, tomorrow("00:00"), tomorrow("23:00"))))
                .hasSize(2);
    }

    @Test
    void aPatientCancelsAllOfItByAnyPartAndStaffOneAlone() {
        List<Appointment> parts = book(tomorrow("09:00"));
        scene.booking.cancel(AppointmentChange.by(ASSISTANT, parts.getLast())).orElseThrow();
        assertThat(parts)
                .extracting(part -> now(part).status())
                .containsOnly(AppointmentStatus.CANCELLED);

        List<Appointment> again = book(tomorrow("09:00"));
        scene.booking.cancel(AppointmentChange.by(scene.rita, again.getLast())).orElseThrow();
        assertThat(again)
                .extracting(part -> now(part).status())
                .containsExactly(AppointmentStatus.BOOKED, AppointmentStatus.CANCELLED);
    }

    @Test
    void aPatientMovesAllOfItByAsMuchOrNothing() {
        List<Appointment> parts = book(tomorrow("09:00"));
        Instant friday = tomorrow("09:30").plus(Duration.ofDays(1));
        scene.booking
                .move(AppointmentChange.by(ASSISTANT, parts.getFirst()), MoveTarget.to(friday))
                .orElseThrow();
        assertThat(parts)
                .extracting(part -> now(part).start())
                .containsExactly(friday, friday.plus(Duration.ofMinutes(30)));

        Outcome<Appointment> refused =
                scene.booking.move(
                        AppointmentChange.by(ASSISTANT, now(parts.getFirst())),
                        MoveTarget.to(friday.minus(Duration.ofMinutes(60))));
        assertThat(code(refused)).isEqualTo("outside_hours");
        assertThat(parts)
                .extracting(part -> now(part).start())
                .containsExactly(friday, friday.plus(Duration.ofMinutes(30)));
    }

    @Test
    void staffMoveOrCancelTheWholeVisitByAnyPart() {
        List<Appointment> parts = book(tomorrow("09:00"));
        AppointmentChange second = AppointmentChange.by(scene.rita, parts.getLast());
        assertThat(visits.planMove(second, tomorrow("10:30")).orElseThrow())
                .extracting(PlannedMove::free)
                .as("the dentist is free an hour later, the hygienist is gone by then")
                .containsExactly(true, false);
        assertThat(code(visits.moveAll(second, tomorrow("10:30")))).isEqualTo("outside_hours");
        assertThat(now(parts.getFirst())).isEqualTo(parts.getFirst());

        SeriesChange moved = visits.moveAll(second, tomorrow("10:00")).orElseThrow();
        assertThat(parts)
                .extracting(part -> now(part).start())
                .containsExactly(tomorrow("09:30"), tomorrow("10:00"));
        assertThat(scene.facts(SeriesChanged.class).getLast().visits())
                .containsExactly(parts.getFirst().id(), parts.getLast().id());
        scene.booking.series().undo(scene.rita, moved).orElseThrow();
        assertThat(parts)
                .extracting(part -> now(part).start())
                .containsExactly(tomorrow("09:00"), tomorrow("09:30"));

        visits.cancelAll(AppointmentChange.by(scene.rita, now(parts.getLast()))).orElseThrow();
        assertThat(parts)
                .extracting(part -> now(part).status())
                .containsOnly(AppointmentStatus.CANCELLED);
        Outcome<SeriesChange> again =
                visits.cancelAll(AppointmentChange.by(scene.rita, now(parts.getLast())));
        assertThat(code(again)).isEqualTo("no_parts");
    }

    private RequestCommand asking(PatientId patient, Instant start) {
        return new RequestCommand(
                scene.clinic,
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient,
                "Asha Rao",
                null,
                null,
                services("Cleaning", "Filling"),
                start,
                null,
                null,
                null,
                null);
    }

    private BookingRequest now(BookingRequest request) {
        return scene.booking.requests().find(scene.clinic, request.id()).orElseThrow();
    }

    private List<Appointment> booked() {
        return scene.booking.appointments(
                AppointmentQuery.between(scene.clinic, tomorrow("00:00"), tomorrow("23:00")));
    }

    @Test
    void aRequestHoldsEveryPartAndIsConfirmedAsOneVisit() {
        BookingRequest asked =
                scene.booking
                        .requests()
                        .make(asking(scene.somebody(), tomorrow("09:00")))
                        .orElseThrow();
        assertThat(asked.parts())
                .extracting(RequestPart::practitionerName)
                .containsExactly("Neha Joshi", "Dr. Elena Ruiz");
        assertThat(asked.practitionerName()).isEqualTo("Neha Joshi, Dr. Elena Ruiz");
        assertThat(asked.end()).isEqualTo(tomorrow("10:00"));
        assertThat(code(visits.book(_ -> command(scene.somebody(), tomorrow("09:00")))))
                .as("both parts are held")
                .isEqualTo("slot_taken");

        Appointment first =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, asked))
                        .orElseThrow();
        assertThat(visits.parts(scene.clinic, first))
                .extracting(Appointment::practitionerName)
                .containsExactly("Neha Joshi", "Dr. Elena Ruiz");
        assertThat(now(asked).status()).isEqualTo(RequestStatus.CONFIRMED);
        assertThat(scene.heard).filteredOn(RequestConfirmed.class::isInstance).hasSize(1);
        assertThat(scene.heard).filteredOn(SeriesChanged.class::isInstance).hasSize(1);
    }

    @Test
    void undoingAConfirmationTakesAllPartsBackAndHoldsThemAgain() {
        BookingRequest asked =
                scene.booking
                        .requests()
                        .make(asking(scene.somebody(), tomorrow("09:00")))
                        .orElseThrow();
        Appointment first =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, asked))
                        .orElseThrow();
        Appointment second = visits.parts(scene.clinic, first).getLast();
        scene.booking.undo(scene.clinic, scene.rita, second.id()).orElseThrow();
        assertThat(booked())
                .extracting(Appointment::status)
                .containsOnly(AppointmentStatus.CANCELLED)
                .hasSize(2);
        assertThat(now(asked).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(now(asked).heldUntil()).isNotNull();
        assertThat(code(visits.book(_ -> command(scene.somebody(), tomorrow("09:00")))))
                .as("both parts are held again")
                .isEqualTo("slot_taken");
    }

    @Test
    void aRejectedOrLapsedRequestGivesEveryPartBack() {
        BookingRequest asked =
                scene.booking
                        .requests()
                        .make(asking(scene.somebody(), tomorrow("09:00")))
                        .orElseThrow();
        scene.booking
                .requests()
                .reject(RequestDecision.by(scene.rita, asked), List.of())
                .orElseThrow();
        assertThat(scene.facts(RequestRejected.class).getFirst().alternatives())
                .first()
                .extracting(Slot::practitionerName)
                .isEqualTo("Neha Joshi, Dr. Elena Ruiz");
        assertThat(booked()).isEmpty();

        BookingRequest again =
                scene.booking
                        .requests()
                        .make(asking(scene.somebody(), tomorrow("09:00")))
                        .orElseThrow();
        scene.clock.advance(Duration.ofMinutes(16));
        scene.booking.expireHolds();
        assertThat(scene.heard).filteredOn(RequestExpired.class::isInstance).hasSize(1);
        assertThat(now(again).heldUntil()).isNull();
        book(tomorrow("09:00"));
        Outcome<Appointment> late =
                scene.booking.requests().confirm(RequestDecision.by(scene.rita, now(again)));
        assertThat(code(late)).isEqualTo("slot_taken");
        assertThat(booked()).as("nothing of it is booked").hasSize(2);
    }

    @Test
    void aRequestIsConfirmedAtAnotherCommonStartOrStaysAsItWas() {
        BookingRequest asked =
                scene.booking
                        .requests()
                        .make(asking(scene.somebody(), tomorrow("09:00")))
                        .orElseThrow();
        Outcome<Appointment> notInTogether =
                scene.booking
                        .requests()
                        .confirm(
                                RequestDecision.by(scene.rita, asked)
                                        .at(tomorrow("11:00"), null, null));
        assertThat(code(notInTogether)).isEqualTo("slot_taken");
        assertThat(now(asked)).isEqualTo(asked);
        Appointment first =
                scene.booking
                        .requests()
                        .confirm(
                                RequestDecision.by(scene.rita, asked)
                                        .at(tomorrow("09:30"), null, null))
                        .orElseThrow();
        assertThat(visits.parts(scene.clinic, first))
                .extracting(Appointment::start)
                .containsExactly(tomorrow("09:30"), tomorrow("10:00"));
    }

    @Test
    void theWholeVisitIsOneBookingToTheHourlyLimit() {
        PatientId patient = scene.somebody();
        int most = BookingRules.of(scene.settings).bookingsAnHour();
        Duration day = Duration.ofDays(1);
        for (int each = 0; each < most - 1; each++) {
            Instant start = tomorrow("09:00").plus(Duration.ofMinutes(30L * (each % 8)));
            scene.booking
                    .book(
                            new BookingCommand(
                                    scene.clinic,
                                    ASSISTANT,
                                    BookingOrigin.of(ChannelKind.WEB),
                                    patient,
                                    "Asha Rao",
                                    scene.doctor("Dr. Kabir Shah").id(),
                                    scene.service("Filling").id(),
                                    each < 8 ? start : start.plus(day),
                                    null))
                    .orElseThrow();
        }
        Instant friday = tomorrow("09:30").plus(day);
        visits.book(_ -> command(patient, friday)).orElseThrow();
        assertThat(code(visits.book(_ -> command(patient, friday.plus(Duration.ofDays(3))))))
                .isEqualTo("too_many_bookings");
    }
}
