package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.codes;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitlistTest {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final BookingScene scene = BookingScene.h2();
    private final Waitlist waitlist = scene.booking.waitlist();
    private final List<Appointment> full = new ArrayList<>();

    /** Dr. Priya Gupta's morning is full: 09:30 to 12:30 in half hours. */
    @BeforeEach
    void aFullMorning() {
        for (Instant start = tomorrow("09:30");
                start.isBefore(tomorrow("12:30"));
                start = start.plus(Duration.ofMinutes(30))) {
            full.add(book(scene.somebody(), start));
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Practitioner priya() {
        return scene.doctor("Dr. Priya Gupta");
    }

    private Appointment book(PatientId patient, Instant start) {
        return scene.booking
                .book(
                        new BookingCommand(
                                scene.clinic,
                                ASSISTANT,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                patient,
                                "Somebody",
                                priya().id(),
                                null,
                                start,
                                null))
                .orElseThrow();
    }

    private WaitlistCommand wanting(PatientId patient, WaitlistWish wish) {
        return new WaitlistCommand(
                scene.clinic,
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient,
                "Asha Rao",
                wish,
                null,
                null);
    }

    private WaitlistWish thatMorning() {
        return WaitlistWish.with(priya().id(), TOMORROW, TOMORROW);
    }

    private WaitlistEntry waiting() {
        scene.clock.advance(Duration.ofSeconds(1));
        return waitlist.add(wanting(scene.somebody(), thatMorning())).orElseThrow();
    }

    private WaitlistEntry now(WaitlistEntry entry) {
        return waitlist.find(scene.clinic, entry.id()).orElseThrow();
    }

    private void cancelled(Appointment visit, Actor actor) {
        scene.booking.cancel(AppointmentChange.by(actor, visit)).orElseThrow();
        waitlist.look();
    }

    private Instant offered(WaitlistEntry entry) {
        return now(entry).offer().start();
    }

    private List<SlotReason> explain(Instant start) {
        return scene.booking.explain(scene.clinic, priya().id(), ServiceChoice.USUAL, start);
    }

    private WaitlistDecision by(Actor actor, WaitlistEntry entry) {
        return WaitlistDecision.of(scene.clinic, actor, entry.id());
    }

    @Test
    void aFreedTimeIsHeldForWhoHasWaitedLongestAndForNobodyElse() {
        WaitlistEntry first = waiting();
        WaitlistEntry second = waiting();
        assertThat(waitlist.serve()).isZero();

        cancelled(full.get(1), ASSISTANT);
        assertThat(waitlist.serve()).isEqualTo(1);

        assertThat(now(first).status()).isEqualTo(WaitlistStatus.OFFERED);
        assertThat(offered(first)).isEqualTo(tomorrow("10:00"));
        assertThat(now(first).offer().answerBy())
                .isEqualTo(scene.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(now(second).status()).isEqualTo(WaitlistStatus.WAITING);
        assertThat(codes(explain(tomorrow("10:00")))).containsExactly(ReasonCode.HELD);
        assertThat(scene.facts(WaitlistChanged.class).getLast().step())
                .isEqualTo(WaitlistStep.OFFERED);
    }

    @Test
    void whoWaitsForTwoThingsIsOfferedATimeThatIsLongEnoughForBoth() {
        List<Appointment> morning = new ArrayList<>();
        for (int half = 0; half < 8; half++) {
            morning.add(scene.booked(tomorrow("09:00").plus(Duration.ofMinutes(30L * half))));
        }
        ServiceChoice both =
                ServiceChoice.of(
                        List.of(
                                scene.service("Consultation").id(),
                                scene.service("Follow-up").id()));
        WaitlistWish wish =
                WaitlistWish.with(scene.rajiv().id(), TOMORROW, TOMORROW)
                        .forServices(both)
                        .at(LocalRange.parse("09:00-13:00").orElseThrow());
        WaitlistEntry entry = waitlist.add(wanting(scene.somebody(), wish)).orElseThrow();
        assertThat(entry.serviceName()).isEqualTo("Consultation + Follow-up");

        cancelled(morning.get(2), ASSISTANT);
        assertThat(waitlist.serve()).as("half an hour is too short").isZero();
        cancelled(morning.get(3), ASSISTANT);
        assertThat(waitlist.serve()).isOne();

        WaitlistOffer offer = now(entry).offer();
        assertThat(offer.services()).isEqualTo(both);
        assertThat(Duration.between(offer.start(), offer.end())).hasMinutes(45);
        WaitlistEntry taken = waitlist.accept(by(ASSISTANT, entry)).orElseThrow();
        Appointment made =
                scene.booking.appointment(scene.clinic, taken.appointment()).orElseThrow();
        assertThat(made.services()).isEqualTo(both);
        assertThat(made.end()).isEqualTo(offer.end());
    }

    @Test
    void nobodyWaitsForWhatIsNotGivenInOneVisit() {
        ServiceChoice both =
                ServiceChoice.of(
                        List.of(
                                scene.service("Consultation").id(),
                                scene.service("Follow-up").id()));
        assertThat(
                        refusal(
                                        waitlist.add(
                                                wanting(
                                                        scene.somebody(),
                                                        thatMorning().forServices(both))))
                                .code())
                .isEqualTo("not_together");
    }

    @Test
    void anAcceptedOfferIsBookedFromItsHold() {
        WaitlistEntry entry = waiting();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();

        WaitlistEntry taken = waitlist.accept(by(ASSISTANT, entry)).orElseThrow();

        assertThat(taken.status()).isEqualTo(WaitlistStatus.ACCEPTED);
        Appointment visit =
                scene.booking.appointment(scene.clinic, taken.appointment()).orElseThrow();
        assertThat(visit.start()).isEqualTo(tomorrow("09:30"));
        assertThat(visit.patient()).isEqualTo(entry.patient());
        assertThat(codes(explain(tomorrow("09:30")))).containsExactly(ReasonCode.BOOKED);
        assertThat(scene.facts(AppointmentBooked.class).getLast().appointment())
                .isEqualTo(visit.id());
    }

    @Test
    void whoDeclinesStaysOnTheListAndTheNextIsOfferedIt() {
        WaitlistEntry first = waiting();
        WaitlistEntry second = waiting();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();

        waitlist.decline(by(ASSISTANT, first)).orElseThrow();
        waitlist.look();
        waitlist.serve();

        assertThat(now(first).status()).isEqualTo(WaitlistStatus.WAITING);
        assertThat(now(first).offer().status()).isEqualTo(OfferStatus.DECLINED);
        assertThat(offered(second)).isEqualTo(tomorrow("09:30"));
        waitlist.decline(by(ASSISTANT, second)).orElseThrow();
        waitlist.look();
        assertThat(waitlist.serve()).as("nobody is asked twice").isZero();
        assertThat(explain(tomorrow("09:30"))).isEmpty();
    }

    @Test
    void withoutAnAnswerTheOfferGoesToTheNextAndALateYesIsTooLate() {
        WaitlistEntry first = waiting();
        WaitlistEntry second = waiting();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();

        scene.clock.advance(Duration.ofMinutes(30));
        assertThat(refusal(waitlist.accept(by(ASSISTANT, first))).code()).isEqualTo("offer_gone");
        waitlist.serve();

        assertThat(now(first).offer().status()).isEqualTo(OfferStatus.EXPIRED);
        assertThat(offered(second)).isEqualTo(tomorrow("09:30"));
        assertThat(refusal(waitlist.accept(by(ASSISTANT, first))).code()).isEqualTo("offer_gone");
        assertThat(waitlist.accept(by(ASSISTANT, second))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfferThatRanOutWhileTheProgramWasOffIsDealtWithAtTheNextStart() {
        WaitlistEntry first = waiting();
        WaitlistEntry second = waiting();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();
        scene.clock.advance(Duration.ofHours(2));

        Booking restarted =
                new Booking(
                        scene.database.transactions(),
                        scene.directory,
                        scene.settings,
                        scene.ids,
                        scene.audit);
        restarted.expireHolds();
        restarted.waitlist().serve();

        assertThat(now(first).status()).isEqualTo(WaitlistStatus.WAITING);
        assertThat(offered(second)).isEqualTo(tomorrow("09:30"));
    }

    @Test
    void whatStaffFreedIsNotOfferedWhileTheyCanTakeItBack() {
        WaitlistEntry entry = waiting();
        cancelled(full.getFirst(), scene.rita);
        assertThat(waitlist.serve()).isZero();
        scene.booking.undo(scene.clinic, scene.rita, full.getFirst().id()).orElseThrow();

        cancelled(full.get(2), scene.rita);
        scene.clock.advance(Duration.ofSeconds(11));
        waitlist.look();
        waitlist.serve();

        assertThat(offered(entry)).isEqualTo(tomorrow("10:30"));
    }

    @Test
    void nobodyIsAskedInQuietHoursAndTheTimeToAnswerDoesNotRunInThem() {
        scene.clock.advance(Duration.ofHours(11).plusMinutes(50));
        WaitlistWish nextDay =
                WaitlistWish.with(priya().id(), TOMORROW.plusDays(1), TOMORROW.plusDays(1));
        WaitlistEntry evening = waitlist.add(wanting(scene.somebody(), nextDay)).orElseThrow();
        waitlist.serve();
        assertThat(now(evening).offer().answerBy()).isEqualTo(tomorrow("08:20"));

        scene.clock.advance(Duration.ofMinutes(20));
        WaitlistEntry night = waitlist.add(wanting(scene.somebody(), nextDay)).orElseThrow();
        waitlist.look();
        assertThat(waitlist.serve()).isZero();
        assertThat(now(night).status()).isEqualTo(WaitlistStatus.WAITING);
        scene.clock.set(tomorrow("08:00"));
        assertThat(waitlist.serve()).isEqualTo(1);
    }

    @Test
    void whoGetsSuchAVisitOtherwiseLeavesTheListAndTheHeldTimeGoesOn() {
        WaitlistEntry first = waiting();
        WaitlistEntry second = waiting();
        cancelled(full.get(1), ASSISTANT);
        waitlist.serve();
        cancelled(full.get(3), ASSISTANT);
        book(first.patient(), tomorrow("11:00"));
        waitlist.look();
        waitlist.serve();

        assertThat(now(first).status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        assertThat(offered(second)).isEqualTo(tomorrow("10:00"));
    }

    @Test
    void whoTookAnotherDayMeanwhileGivesThatUpForTheOfferedTime() {
        WaitlistEntry entry = waiting();
        Appointment other = book(entry.patient(), at(TOMORROW.plusDays(4), "10:00"));
        waitlist.look();
        waitlist.serve();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();

        WaitlistEntry taken = waitlist.accept(by(ASSISTANT, entry)).orElseThrow();

        assertThat(taken.appointment()).isEqualTo(other.id());
        assertThat(scene.booking.appointment(scene.clinic, other.id()).orElseThrow().start())
                .isEqualTo(tomorrow("09:30"));
    }

    @Test
    void timeThatIsUnblockedIsOfferedWithinAMinuteByItself() {
        Block block =
                scene.directory
                        .block(
                                scene.clinic,
                                scene.rita,
                                null,
                                new TimeRange(
                                        at(TOMORROW.plusDays(1), "00:00"),
                                        at(TOMORROW.plusDays(2), "00:00")),
                                "Training")
                        .orElseThrow();
        WaitlistWish wish =
                WaitlistWish.with(null, TOMORROW.plusDays(1), TOMORROW.plusDays(1))
                        .at(LocalRange.parse("15:00-16:00").orElseThrow());
        WaitlistEntry entry = waitlist.add(wanting(scene.somebody(), wish)).orElseThrow();
        assertThat(waitlist.serve()).isZero();
        scene.directory.unblock(scene.clinic, scene.rita, block.id()).orElseThrow();

        assertThat(waitlist.serve()).isZero();
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(waitlist.serve()).isEqualTo(1);
        assertThat(offered(entry)).isEqualTo(at(TOMORROW.plusDays(1), "15:00"));
    }

    @Test
    void whereTheClinicConfirmsEverythingATakenOfferBecomesARequestWithTheSameTime() {
        scene.set(SettingKey.BOOKING_CONFIRMATION, "always");
        WaitlistEntry entry = waiting();
        cancelled(full.getFirst(), ASSISTANT);
        waitlist.serve();

        WaitlistEntry taken = waitlist.accept(by(ASSISTANT, entry)).orElseThrow();

        assertThat(taken.appointment()).isNull();
        BookingRequest request =
                scene.booking
                        .requests()
                        .list(scene.clinic, RequestStatus.PENDING, null, 10)
                        .getFirst();
        assertThat(request.start()).isEqualTo(tomorrow("09:30"));
        assertThat(request.heldUntil()).isNotNull();
    }

    @Test
    void staffOfferATimeByHandAndTakeSomebodyOffTheList() {
        WaitlistEntry entry = waiting();
        Instant start = at(TOMORROW.plusDays(1), "10:00");
        WaitlistEntry asked =
                waitlist.offer(by(scene.rita, entry), priya().id(), ServiceChoice.USUAL, start)
                        .orElseThrow();
        assertThat(asked.offer().start()).isEqualTo(start);
        assertThat(
                        refusal(
                                        waitlist.offer(
                                                by(scene.rita, entry),
                                                priya().id(),
                                                ServiceChoice.USUAL,
                                                start))
                                .code())
                .isEqualTo("wrong_status");

        waitlist.withdraw(by(scene.rita, entry)).orElseThrow();

        assertThat(scene.booking.explain(scene.clinic, priya().id(), ServiceChoice.USUAL, start))
                .isEmpty();
        assertThat(refusal(waitlist.withdraw(by(scene.rita, entry))).code())
                .isEqualTo("wrong_status");
    }

    @Test
    void anEntryEndsWithItsLastDay() {
        WaitlistEntry entry = waiting();
        scene.clock.advance(Duration.ofDays(2));
        waitlist.serve();
        assertThat(now(entry).status()).isEqualTo(WaitlistStatus.EXPIRED);
    }

    @Test
    void daysThatAreOverAndTheSameWishTwiceAreRefused() {
        WaitlistWish past = WaitlistWish.with(null, TOMORROW.minusDays(5), TOMORROW.minusDays(4));
        assertThat(refusal(waitlist.add(wanting(scene.somebody(), past))).code())
                .isEqualTo("bad_days");
        WaitlistEntry entry = waiting();
        assertThat(refusal(waitlist.add(wanting(entry.patient(), thatMorning()))).code())
                .isEqualTo("already_waiting");
    }

    @Test
    void anOfferThatLeavesNoTimeForTheClinicsNoticeIsNotMade() {
        WaitlistWish today =
                WaitlistWish.with(
                                scene.doctor("Dr. Anil Mehta").id(),
                                TOMORROW.minusDays(1),
                                TOMORROW.minusDays(1))
                        .at(LocalRange.parse("09:00-11:00").orElseThrow());
        WaitlistEntry entry = waitlist.add(wanting(scene.somebody(), today)).orElseThrow();
        waitlist.serve();
        // Nine o'clock, half an hour to answer, an hour's notice.
        assertThat(offered(entry)).isEqualTo(at(TOMORROW.minusDays(1), "10:30"));
    }
}
