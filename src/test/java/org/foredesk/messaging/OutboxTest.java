package org.foredesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foredesk.messaging.OutboxBench.ASHA;
import static org.foredesk.messaging.OutboxBench.BINA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.testkit.FakeChannel.Fate;
import org.foredesk.testkit.ScratchDatabase.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox promises: once, in order, never lost, never behind anybody's back. */
class OutboxTest {

    private static final Actor MEENA =
            new Actor.Staff(new org.foredesk.kernel.StaffId(new java.util.UUID(1, 2)), "Meena");

    private OutboxBench bench;

    private OutboxBench open(Kind kind) {
        bench = new OutboxBench(kind);
        return bench;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsPutInIsSentOnce(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId id = it.put(ASHA, "Booked: tomorrow", Purpose.CONFIRMATION);
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.QUEUED);
        it.workFor(Duration.ofMinutes(2));
        assertThat(it.whatsapp.texts()).containsExactly("Booked: tomorrow");
        assertThat(it.delivery(id).providerId()).isEqualTo(it.whatsapp.lastId());
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
        assertThat(it.attemptResults(id)).containsExactly("send accepted");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBookingThatIsRolledBackTellsNobody(Kind kind) {
        OutboxBench it = open(kind);
        assertThatThrownBy(() ->
                        it.database
                                .transactions()
                                .writeOnly(tx -> {
                                    it.outbox.enqueue(
                                            tx,
                                            OutboxBench.text(
                                                    it.clinic, ASHA, "Booked", Purpose.REPLY));
                                    throw new IllegalStateException("slot taken");
                                }))
                .hasMessage("slot taken");
        it.workFor(Duration.ofSeconds(5));
        assertThat(it.whatsapp.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameKeyIsPutInOnceAndGivesTheSameMessage(Kind kind) {
        OutboxBench it = open(kind);
        OutboundMessage message =
                OutboxBench.text(it.clinic, ASHA, "Booked", Purpose.CONFIRMATION).once("booked-1");
        NotificationId first = it.put(message);
        assertThat(it.put(message)).isEqualTo(first);
        it.work();
        assertThat(it.put(message)).isEqualTo(first);
        it.work();
        assertThat(it.whatsapp.texts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void faultsDelayAMessageAndDoNotDoubleIt(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.then(Fate.BROKEN, Fate.BUSY, Fate.BROKEN);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.workFor(Duration.ofSeconds(15));
        assertThat(it.whatsapp.texts()).containsExactly("Booked");
        assertThat(it.whatsapp.asked()).hasSize(4);
        assertThat(it.attemptResults(id))
                .containsExactly(
                        "send unknown",
                        "look_up not_found",
                        "send try_again",
                        "send unknown",
                        "look_up not_found",
                        "send accepted");
        assertThat(it.delivery(id).failure()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void messagesToOneAddressKeepTheirOrderWhileTheFirstIsTriedAgain(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.then(Fate.BUSY, Fate.TAKEN);
        it.put(ASHA, "one", Purpose.REPLY);
        it.put(ASHA, "two", Purpose.REPLY);
        it.put(BINA, "other", Purpose.REPLY);
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("other");
        it.workFor(Duration.ofSeconds(5));
        assertThat(it.whatsapp.texts()).containsExactly("other", "one", "two");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twentyWorkersWhoWantOneMessageSendItOnce(Kind kind) throws Exception {
        OutboxBench it = open(kind);
        it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        CyclicBarrier together = new CyclicBarrier(20);
        List<Future<List<Leased>>> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                taken.add(
                        threads.submit(() -> {
                            together.await();
                            List<Leased> mine = it.leases.take(ChannelKind.WHATSAPP, 5);
                            mine.forEach(leased -> it.sender.deal(leased, it.whatsapp));
                            return mine;
                        }));
            }
        }
        int winners = 0;
        for (Future<List<Leased>> each : taken) {
            winners += each.get().size();
        }
        assertThat(winners).isEqualTo(1);
        assertThat(it.whatsapp.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aMessageTakenBackInTimeIsNotSentAndALaterOneCannotBeTakenBack(Kind kind) {
        OutboxBench it = open(kind);
        Instant undoUntil = it.clock.instant().plusSeconds(10);
        NotificationId id =
                it.put(
                        OutboxBench.text(it.clinic, ASHA, "Moved", Purpose.CHANGE)
                                .notBefore(undoUntil));
        it.workFor(Duration.ofSeconds(5));
        assertThat(it.whatsapp.asked()).isEmpty();
        assertThat(it.database.transactions().<Boolean>write(tx -> it.outbox.cancelUnsent(tx, id)))
                .isTrue();
        it.workFor(Duration.ofSeconds(10));
        assertThat(it.whatsapp.asked()).isEmpty();
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.WITHDRAWN);

        NotificationId sent = it.put(ASHA, "Hello", Purpose.REPLY);
        it.work();
        assertThat(
                        it.database
                                .transactions()
                                .<Boolean>write(tx -> it.outbox.cancelUnsent(tx, sent)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsHeldForUndoDoesNotHoldUpAnAnswer(Kind kind) {
        OutboxBench it = open(kind);
        Instant undoUntil = it.clock.instant().plusSeconds(10);
        it.put(OutboxBench.text(it.clinic, ASHA, "Moved", Purpose.CHANGE).notBefore(undoUntil));
        it.put(ASHA, "answer", Purpose.REPLY);
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("answer");
        it.workFor(Duration.ofSeconds(11));
        assertThat(it.whatsapp.texts()).containsExactly("answer", "Moved");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStatusNeverGoesBackwards(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.work();
        String provider = it.whatsapp.lastId();
        it.report(provider, DeliveryStatus.READ, null);
        it.report(provider, DeliveryStatus.DELIVERED, null);
        it.report(provider, DeliveryStatus.SENT, null);
        it.report(provider, DeliveryStatus.FAILED, Failure.permanent("63016", "late"));
        it.report(provider, DeliveryStatus.READ, null);
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.READ);
        assertThat(it.delivery(id).deliveredAt()).isNotNull();
        assertThat(it.sms.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void newsThatComesBeforeTheAnswerIsNotLost(Kind kind) {
        OutboxBench it = open(kind);
        it.report("whatsapp1", DeliveryStatus.DELIVERED, null);
        it.report("whatsapp1", DeliveryStatus.DELIVERED, null);
        it.report("whatsapp1", DeliveryStatus.SENT, null);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.work();
        assertThat(it.whatsapp.lastId()).isEqualTo("whatsapp1");
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void newsThatComesInTheMomentOfTheAnswerIsNotLost(Kind kind) throws Exception {
        OutboxBench it = open(kind);
        for (int i = 1; i <= 40; i++) {
            String provider = "whatsapp" + i;
            NotificationId id = it.put(ASHA, "m" + i, Purpose.REPLY);
            CyclicBarrier together = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> sending =
                        threads.submit(() -> {
                            Leased leased = it.leases.take(ChannelKind.WHATSAPP, 1).getFirst();
                            together.await();
                            return it.sender.deal(leased, it.whatsapp);
                        });
                Future<?> telling =
                        threads.submit(() -> {
                            together.await();
                            it.report(provider, DeliveryStatus.DELIVERED, null);
                            return null;
                        });
                sending.get();
                telling.get();
            }
            assertThat(it.status(id)).isEqualTo(DeliveryStatus.DELIVERED);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNoticeThatWhatsAppWillNotTakeGoesBySms(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.work();
        it.report(
                it.whatsapp.lastId(),
                DeliveryStatus.UNDELIVERED,
                Failure.permanent("63016", "window closed"));
        it.work();
        assertThat(it.sms.texts()).containsExactly("Booked");
        assertThat(it.delivery(id).status()).isEqualTo(DeliveryStatus.UNDELIVERED);
        assertThat(it.delivery(id).needsPerson()).isFalse();
        assertThat(it.deliveries(id).get(id).channel()).isEqualTo(ChannelKind.SMS);
        assertThat(it.deliveries(id).get(id).status()).isEqualTo(DeliveryStatus.SENT);
        it.report(
                it.sms.lastId(),
                DeliveryStatus.UNDELIVERED,
                Failure.permanent("30006", "landline"));
        it.workFor(Duration.ofMinutes(5));
        assertThat(it.whatsapp.asked()).hasSize(1);
        assertThat(it.sms.asked()).hasSize(1);
        assertThat(it.deliveries(id).get(id).needsPerson()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReplyThatFailsWaitsForAPersonWhoMaySendItAgain(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.then(
                new org.foredesk.messaging.SendResult.Rejected(
                        Failure.passing("30008", "unknown")));
        NotificationId id = it.put(ASHA, "Hello", Purpose.STAFF);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.delivery(id).needsPerson()).isTrue();
        assertThat(it.outbox.state(it.clinic).needPerson()).isEqualTo(1);
        assertThat(it.outbox.retry(MEENA, id)).isInstanceOf(Outcome.Done.class);
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("Hello");
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
        assertThat(it.outbox.retry(MEENA, id)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoHasOptedOutIsNotWrittenToOnAnyChannelOfTheirNumber(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId before = it.put(ASHA, "queued before", Purpose.REPLY);
        it.database
                .transactions()
                .writeOnly(tx -> it.consent.optOut(tx, it.clinic, ChannelKind.WHATSAPP, ASHA));
        it.put(ASHA, "You will get no more messages.", Purpose.CONSENT_ANSWER);
        it.put(ASHA, "Call 112 now.", Purpose.EMERGENCY);
        NotificationId bySms =
                it.put(
                        OutboundMessage.of(
                                it.clinic,
                                ChannelKind.SMS,
                                ASHA,
                                "Booked",
                                org.foredesk.kernel.Language.EN,
                                Purpose.CONFIRMATION));
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts())
                .containsExactly("You will get no more messages.", "Call 112 now.");
        assertThat(it.sms.asked()).isEmpty();
        assertThat(it.status(before)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(it.delivery(bySms).failure().code()).isEqualTo("opted_out");

        it.database
                .transactions()
                .writeOnly(tx -> it.consent.optIn(tx, it.clinic, ChannelKind.WHATSAPP, ASHA));
        it.put(ASHA, "Welcome back", Purpose.REPLY);
        it.work();
        assertThat(it.whatsapp.texts()).contains("Welcome back");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anOptOutTheCarrierKnowsOfIsRemembered(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.then(new SendResult.Rejected(new Failure("21610", "stop", true, true)));
        it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.put(ASHA, "Reminder", Purpose.REMINDER);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.asked()).hasSize(1);
        assertThat(it.sms.asked()).isEmpty();
        assertThat(it.consent.allows(it.clinic, ChannelKind.WHATSAPP, ASHA)).isFalse();
        assertThat(it.consent.allows(it.clinic, ChannelKind.WHATSAPP, BINA)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void quietHoursHoldBackOnlyWhatCanWait(Kind kind) {
        OutboxBench it = open(kind);
        it.clock.set(Instant.parse("2024-11-13T16:30:00Z")); // 22:00 at the clinic
        it.put(
                OutboxBench.text(it.clinic, ASHA, "reminder", Purpose.REMINDER)
                        .heldInQuietHours(true));
        it.put(ASHA, "answer", Purpose.REPLY);
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("answer");
        it.clock.set(Instant.parse("2024-11-14T02:29:59Z"));
        it.work();
        assertThat(it.whatsapp.texts()).hasSize(1);
        it.clock.set(Instant.parse("2024-11-14T02:30:00Z")); // 08:00
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("answer", "reminder");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCouldNotBeSentForADayIsNotSentAnyMore(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.ready(false);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.clock.advance(Duration.ofHours(25));
        it.restart();
        it.work();
        assertThat(it.whatsapp.asked()).isEmpty();
        assertThat(it.delivery(id).failure().code()).isEqualTo("too_late");
        assertThat(it.delivery(id).needsPerson()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theListPagesNewestFirstAndFilters(Kind kind) {
        OutboxBench it = open(kind);
        for (int i = 1; i <= 5; i++) {
            it.put(ASHA, "m" + i, i == 3 ? Purpose.REMINDER : Purpose.REPLY);
        }
        DeliveryPage first = it.outbox.list(DeliveryQuery.all(it.clinic, 3));
        assertThat(first.items()).extracting(Delivery::text).containsExactly("m5", "m4", "m3");
        DeliveryPage second =
                it.outbox.list(
                        new DeliveryQuery(
                                it.clinic, null, null, null, null, false, first.nextCursor(), 3));
        assertThat(second.items()).extracting(Delivery::text).containsExactly("m2", "m1");
        assertThat(second.nextCursor()).isNull();
        assertThat(
                        it.outbox
                                .list(
                                        new DeliveryQuery(
                                                it.clinic,
                                                DeliveryStatus.QUEUED,
                                                Purpose.REMINDER,
                                                null,
                                                null,
                                                false,
                                                null,
                                                10))
                                .items())
                .extracting(Delivery::text)
                .containsExactly("m3");
        assertThat(it.outbox.state(it.clinic).waiting()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theWhatsAppWindowIsOpenForADayAfterThePersonWrote(Kind kind) {
        OutboxBench it = open(kind);
        var transactions = it.database.transactions();
        assertThat(
                        transactions.<Boolean>read(
                                tx -> it.window.isOpen(tx, it.clinic, ChannelKind.WHATSAPP, ASHA)))
                .isFalse();
        assertThat(
                        transactions.<Boolean>read(
                                tx -> it.window.isOpen(tx, it.clinic, ChannelKind.SMS, ASHA)))
                .isTrue();
        Instant wrote = it.clock.instant();
        transactions.writeOnly(
                tx -> it.window.heardFrom(tx, it.clinic, ChannelKind.WHATSAPP, ASHA, wrote));
        transactions.writeOnly(tx ->
                it.window.heardFrom(
                        tx, it.clinic, ChannelKind.WHATSAPP, ASHA, wrote.minusSeconds(60)));
        it.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(
                        transactions.<Boolean>read(
                                tx -> it.window.isOpen(tx, it.clinic, ChannelKind.WHATSAPP, ASHA)))
                .isTrue();
        it.clock.advance(Duration.ofSeconds(1));
        assertThat(
                        transactions.<Boolean>read(
                                tx -> it.window.isOpen(tx, it.clinic, ChannelKind.WHATSAPP, ASHA)))
                .isFalse();
    }
}
