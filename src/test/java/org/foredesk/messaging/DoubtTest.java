package org.foredesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.messaging.OutboxBench.ASHA;
import static org.foredesk.messaging.OutboxBench.BINA;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.StaffId;
import org.foredesk.security.Actor;
import org.foredesk.testkit.FakeChannel.Fate;
import org.foredesk.testkit.ScratchDatabase.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where nobody can know whether a message was sent, it is looked up; where that proves nothing, a
 * person decides.
 */
class DoubtTest {

    private static final Actor MEENA = new Actor.Staff(new StaffId(new UUID(1, 2)), "Meena");

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
    void aMessageTakenBeforeTheAnswerWasLostIsFoundAndNotSentAgain(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.then(Fate.TAKEN_IN_SILENCE);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.work();
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.UNKNOWN);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts()).containsExactly("Booked");
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
        assertThat(it.delivery(id).providerId()).isEqualTo(it.whatsapp.lastId());
        assertThat(it.attemptResults(id)).containsExactly("send unknown", "look_up found");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCrashBetweenSendingAndWritingItDownSendsNothingTwice(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        List<Leased> taken = it.leases.take(ChannelKind.WHATSAPP, 5);
        it.whatsapp.send(taken.getFirst().order());
        it.restart();
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.UNKNOWN);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts()).containsExactly("Booked");
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCrashBeforeSendingLosesNothing(Kind kind) {
        OutboxBench it = open(kind);
        it.put(ASHA, "hello", Purpose.REPLY);
        it.work();
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.leases.take(ChannelKind.WHATSAPP, 5);
        it.restart();
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts()).containsExactly("hello", "Booked");
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherPersonsMessageProvesTheListTrueWhereThisOneHasNone(Kind kind) {
        OutboxBench it = open(kind);
        it.put(BINA, "hello", Purpose.REPLY);
        it.work();
        it.whatsapp.then(Fate.LOST_IN_SILENCE);
        it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts()).containsExactly("hello", "Booked");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aListThatDoesNotShowWhatWeKnowWasTakenProvesNothing(Kind kind) {
        OutboxBench it = open(kind);
        it.put(ASHA, "hello", Purpose.REPLY);
        it.work();
        it.whatsapp.listShowsNothing();
        it.whatsapp.then(Fate.TAKEN_IN_SILENCE);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.workFor(Duration.ofMinutes(5));
        assertThat(it.whatsapp.texts()).containsExactly("hello", "Booked");
        assertThat(it.delivery(id).possiblySent()).isTrue();
        assertThat(it.delivery(id).needsPerson()).isTrue();
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPossiblySentMessageDoesNotHoldUpTheNextAndGoesWhenAPersonSaysSo(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.listAnswers(new Lookup.CannotTell("no list"));
        it.whatsapp.then(Fate.LOST_IN_SILENCE);
        NotificationId id = it.put(ASHA, "first", Purpose.STAFF);
        it.put(ASHA, "second", Purpose.STAFF);
        it.workFor(Duration.ofSeconds(30));
        assertThat(it.whatsapp.texts()).containsExactly("second");
        it.outbox.retry(MEENA, id).orElseThrow();
        it.work();
        assertThat(it.whatsapp.texts()).containsExactly("second", "first");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPersonMaySayThatAPossiblySentMessageIsDealtWith(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.listAnswers(new Lookup.CannotTell("no list"));
        it.whatsapp.then(Fate.LOST_IN_SILENCE);
        NotificationId id = it.put(ASHA, "first", Purpose.STAFF);
        it.workFor(Duration.ofSeconds(30));
        assertThat(it.outbox.markHandled(MEENA, id).orElseThrow().handledBy()).isEqualTo("Meena");
        it.workFor(Duration.ofSeconds(30));
        assertThat(it.whatsapp.asked()).hasSize(1);
        assertThat(it.outbox.state(it.clinic).needPerson()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aListThatCannotBeReadNowIsReadLater(Kind kind) {
        OutboxBench it = open(kind);
        it.whatsapp.listAnswers(new Lookup.AskLater("down"));
        it.whatsapp.then(Fate.TAKEN_IN_SILENCE);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        it.workFor(Duration.ofMinutes(30));
        assertThat(it.whatsapp.asked()).hasSize(1);
        it.whatsapp.listAnswers(null);
        it.workFor(Duration.ofMinutes(2));
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
        assertThat(it.whatsapp.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anEarlierMessageWithTheSameWordsIsNotTakenForThisOne(Kind kind) {
        OutboxBench it = open(kind);
        it.put(ASHA, "Which day suits you?", Purpose.REPLY);
        it.work();
        it.whatsapp.then(Fate.LOST_IN_SILENCE);
        it.put(ASHA, "Which day suits you?", Purpose.REPLY);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.whatsapp.texts())
                .containsExactly("Which day suits you?", "Which day suits you?");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerThatComesAfterItsLeaseRanOutChangesNothingThatWasFoundOut(Kind kind) {
        OutboxBench it = open(kind);
        NotificationId id = it.put(ASHA, "Booked", Purpose.CONFIRMATION);
        Leased slow = it.leases.take(ChannelKind.WHATSAPP, 5).getFirst();
        SendResult late = it.whatsapp.send(slow.order());
        it.clock.advance(Leases.LENGTH.plusSeconds(1));
        it.leases.recover(false);
        it.workFor(Duration.ofMinutes(1));
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.SENT);
        it.report(it.whatsapp.lastId(), DeliveryStatus.DELIVERED, null);
        it.database
                .transactions()
                .writeOnly(
                        tx -> it.outbox.results().sent(tx, slow, "fake", late, it.clock.instant()));
        assertThat(it.status(id)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(it.whatsapp.asked()).hasSize(1);
    }
}
