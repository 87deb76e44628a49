package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.codes;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTest {

    private final BookingScene scene = BookingScene.h2();

    @AfterEach
    void close() {
        scene.close();
    }

    private BookingRequest requested(String time) {
        return scene.booking.requests().make(scene.requestCommand(tomorrow(time))).orElseThrow();
    }

    private BookingRequest now(BookingRequest request) {
        return scene.booking.requests().find(scene.clinic, request.id()).orElseThrow();
    }

    private List<SlotReason> explain(String time) {
        return scene.booking.explain(
                scene.clinic,
                scene.rajiv().id(),
                ServiceChoice.of(scene.service("Consultation").id()),
                tomorrow(time));
    }

    @Test
    void aRequestHoldsItsSlotAndConfirmingBooksIt() {
        BookingRequest request = requested("10:00");
        assertThat(request.heldUntil())
                .isEqualTo(scene.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(codes(explain("10:00"))).containsExactly(ReasonCode.HELD);
        assertThat(scene.booking.requests().list(scene.clinic, RequestStatus.PENDING, null, 10))
                .containsExactly(request);

        Appointment appointment =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, request))
                        .orElseThrow();

        assertThat(appointment.start()).isEqualTo(tomorrow("10:00"));
        assertThat(appointment.overridden()).isFalse();
        assertThat(now(request).status()).isEqualTo(RequestStatus.CONFIRMED);
        assertThat(now(request).appointment()).isEqualTo(appointment.id());
        assertThat(scene.facts(AppointmentBooked.class).getFirst().request())
                .isEqualTo(request.id());
        assertThat(scene.facts(RequestConfirmed.class)).hasSize(1);
        assertThat(
                        refusal(
                                        scene.booking
                                                .requests()
                                                .confirm(
                                                        RequestDecision.of(
                                                                scene.clinic,
                                                                scene.rita,
                                                                request.id())))
                                .code())
                .isEqualTo("wrong_status");
    }

    @Test
    void aLapsedHoldFreesTheSlotAndTheRequestStillWaits() {
        BookingRequest request = requested("10:00");
        scene.clock.advance(Duration.ofMinutes(15));

        assertThat(scene.booking.expireHolds()).isEqualTo(1);
        assertThat(explain("10:00")).isEmpty();
        assertThat(now(request).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(now(request).heldUntil()).isNull();
        assertThat(scene.facts(RequestExpired.class)).hasSize(1);
        assertThat(scene.booking.requests().confirm(RequestDecision.by(scene.rita, now(request))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void confirmingChecksAgainAndOffersOthersWhenTheSlotIsGone() {
        BookingRequest request = requested("10:00");
        scene.clock.advance(Duration.ofMinutes(16));
        scene.booked(tomorrow("10:00"));

        var refused =
                refusal(scene.booking.requests().confirm(RequestDecision.by(scene.rita, request)));

        assertThat(refused.code()).isEqualTo("slot_taken");
        assertThat(Unavailable.alternativesOf(refused)).isNotEmpty();
        assertThat(now(request).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(
                        scene.booking
                                .requests()
                                .confirm(
                                        RequestDecision.by(scene.rita, now(request))
                                                .at(tomorrow("10:30"), null, null))
                                .orElseThrow()
                                .start())
                .isEqualTo(tomorrow("10:30"));
    }

    @Test
    void staffCanConfirmAnotherTimeOrDoctorThanAskedForAndTheHeldSlotIsFreeAgain() {
        BookingRequest request = requested("10:00");

        Appointment appointment =
                scene.booking
                        .requests()
                        .confirm(
                                RequestDecision.by(scene.rita, request)
                                        .at(tomorrow("11:00"), scene.doctor("Priya").id(), null))
                        .orElseThrow();

        assertThat(appointment.practitionerName()).isEqualTo("Dr. Priya Gupta");
        assertThat(explain("10:00")).isEmpty();
    }

    @Test
    void aRejectedRequestFreesItsSlotAndOffersOthers() {
        BookingRequest request = requested("10:00");

        scene.booking
                .requests()
                .reject(
                        RequestDecision.by(scene.rita, request).because("needs a scan first"),
                        List.of())
                .orElseThrow();

        assertThat(explain("10:00")).isEmpty();
        RequestRejected told = scene.facts(RequestRejected.class).getFirst();
        assertThat(told.reason()).isEqualTo("needs a scan first");
        assertThat(told.alternatives()).isNotEmpty();
        assertThat(told.tellAt()).isEqualTo(scene.clock.instant().plusSeconds(10));
    }

    @Test
    void confirmingAndRejectingCanBeUndone() {
        BookingRequest first = requested("10:00");
        Appointment appointment =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, first))
                        .orElseThrow();
        scene.booking.undo(scene.clinic, scene.rita, appointment.id()).orElseThrow();

        assertThat(now(first).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(codes(explain("10:00"))).containsExactly(ReasonCode.HELD);

        scene.booking
                .requests()
                .reject(RequestDecision.by(scene.rita, now(first)), List.of())
                .orElseThrow();
        assertThat(explain("10:00")).isEmpty();
        scene.booking.requests().undoReject(scene.clinic, scene.rita, first.id()).orElseThrow();
        assertThat(now(first).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(codes(explain("10:00"))).containsExactly(ReasonCode.HELD);
        assertThat(scene.facts(ChangeUndone.class)).hasSize(2);
        assertThat(scene.booking.requests().confirm(RequestDecision.by(scene.rita, now(first))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsNotKnownIsAskedForBeforeConfirming() {
        RequestCommand vague =
                new RequestCommand(
                        scene.clinic,
                        new Actor.VoiceAgent(),
                        BookingOrigin.of(ChannelKind.VOICE),
                        scene.somebody(),
                        "Leo",
                        null,
                        "cardiology",
                        ServiceChoice.USUAL,
                        null,
                        "heart flutters",
                        "some evening next week",
                        "no doctor and no day were said",
                        null);
        BookingRequest request = scene.booking.requests().make(vague).orElseThrow();

        assertThat(request.heldUntil()).isNull();
        var refused =
                refusal(scene.booking.requests().confirm(RequestDecision.by(scene.rita, request)));
        assertThat(refused.code()).isEqualTo("incomplete_request");
        assertThat(refused.field()).isEqualTo("practitioner");
        assertThat(
                        scene.booking
                                .requests()
                                .confirm(
                                        RequestDecision.by(scene.rita, request)
                                                .at(tomorrow("10:00"), scene.rajiv().id(), null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRequestToMoveMovesWhenConfirmed() {
        Appointment appointment = scene.booked(tomorrow("10:00"));
        RequestCommand wish = scene.requestCommand(tomorrow("11:00"));
        BookingRequest request =
                scene.booking
                        .requests()
                        .make(
                                new RequestCommand(
                                        wish.clinic(),
                                        wish.actor(),
                                        wish.origin(),
                                        appointment.patient(),
                                        "Asha Rao",
                                        wish.practitioner(),
                                        null,
                                        wish.services(),
                                        wish.start(),
                                        null,
                                        null,
                                        null,
                                        appointment.id()))
                        .orElseThrow();

        Appointment moved =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, request))
                        .orElseThrow();

        assertThat(moved.id()).isEqualTo(appointment.id());
        assertThat(moved.start()).isEqualTo(tomorrow("11:00"));
        assertThat(explain("10:00")).isEmpty();
    }
}
