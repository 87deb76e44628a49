package org.foredesk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.StaffId;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.LakesideClinic;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationsTest {

    private static final PhoneNumber ASHA = new PhoneNumber("+919820000001");

    private final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    private ScratchDatabase scratch;
    private ClinicId clinic;
    private Conversations conversations;
    private Patients patients;
    private int sent;

    private void on(ScratchDatabase.Kind kind) {
        List<Class<?>> rows = new ArrayList<>(Conversations.rows());
        rows.addAll(Outbox.rows());
        rows.addAll(Clinics.rows());
        scratch = ScratchDatabase.open(kind, clock, rows);
        IdSource ids = new IdSource(clock, new Random(1));
        clinic = new ClinicId(ids.next());
        new Clinics(scratch.transactions()).create(LakesideClinic.of(clinic));
        patients = new Patients(scratch.transactions(), ids);
        conversations =
                new Conversations(
                        scratch.transactions(),
                        patients,
                        new Outbox(
                                scratch.transactions(),
                                ids,
                                new Consent(scratch.transactions()),
                                List.of(),
                                new Random(2)),
                        new ContactWindow(scratch.transactions()),
                        ids);
    }

    @AfterEach
    void close() {
        if (scratch != null) {
            scratch.close();
        }
    }

    private InboundMessage message(String id, String text, Instant sentAt) {
        return new InboundMessage(
                clinic,
                ChannelKind.WHATSAPP,
                "twilio",
                id,
                ASHA.e164(),
                ASHA,
                "919820000001",
                "Asha",
                text,
                List.of(),
                sentAt);
    }

    private Received receive(String id, String text, Instant sentAt) {
        return scratch.transactions()
                .write(tx -> conversations.receive(tx, message(id, text, sentAt)));
    }

    private Received receive(String text) {
        sent++;
        return receive("SM" + sent, text, null);
    }

    @ParameterizedTest
    @EnumSource
    void theSameMessageIsRecordedOnce(ScratchDatabase.Kind kind) {
        on(kind);
        Received first = receive("SM1", "hello", null);
        Received again = receive("SM1", "hello", null);

        assertThat(again).isEqualTo(new Received(first.conversation(), first.message(), true));
        assertThat(conversations.messages(clinic, first.conversation())).hasSize(1);
        assertThat(conversations.find(clinic, first.conversation()).orElseThrow().unread())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void copiesThatComeAtTheSameMomentAreRecordedOnce(ScratchDatabase.Kind kind)
            throws InterruptedException {
        on(kind);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "SM" + i % 2;
            threads.add(Thread.ofVirtual().start(() -> receive(id, "hello " + id, null)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        List<Conversation> all = conversations.list(ConversationQuery.all(clinic)).items();
        assertThat(all).hasSize(1);
        assertThat(conversations.messages(clinic, all.getFirst().id())).hasSize(2);
    }

    @Test
    void messagesStandInTheOrderOfTheProvidersTime() {
        on(ScratchDatabase.Kind.H2);
        Instant now = clock.instant();
        ConversationId thread = receive("SM1", "second", now).conversation();
        receive("SM2", "first", now.minusSeconds(1));

        assertThat(conversations.messages(clinic, thread))
                .extracting(Message::text)
                .containsExactly("first", "second");
    }

    @ParameterizedTest
    @EnumSource
    void severalPatientsShareANumberAndOneIsNotEnteredTwice(ScratchDatabase.Kind kind) {
        on(kind);
        List<String> ids =
                scratch.transactions()
                        .write(tx ->
                                List.of(
                                        patients.findOrCreate(
                                                        tx,
                                                        clinic,
                                                        PatientIdentity.phone(ASHA),
                                                        "Ana Rao",
                                                        null)
                                                .id()
                                                .toString(),
                                        patients.findOrCreate(
                                                        tx,
                                                        clinic,
                                                        PatientIdentity.phone(ASHA),
                                                        "Leo Rao",
                                                        null)
                                                .id()
                                                .toString(),
                                        patients.findOrCreate(
                                                        tx,
                                                        clinic,
                                                        PatientIdentity.phone(ASHA),
                                                        "ana  rao",
                                                        null)
                                                .id()
                                                .toString()));

        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(patients.withPhone(clinic, ASHA))
                .extracting(Patient::name)
                .containsExactly("Ana Rao", "Leo Rao");
    }

    @ParameterizedTest
    @EnumSource
    void theSamePersonEnteredByManyAtOnceIsOnePerson(ScratchDatabase.Kind kind)
            throws InterruptedException {
        on(kind);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    scratch.transactions()
                                            .write(tx ->
                                                    patients.findOrCreate(
                                                            tx,
                                                            clinic,
                                                            PatientIdentity.phone(ASHA),
                                                            "Ana Rao",
                                                            null))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(patients.withPhone(clinic, ASHA)).hasSize(1);
    }

    @Test
    void someoneWithoutANameTakesTheFirstOneTold() {
        on(ScratchDatabase.Kind.H2);
        Patient nameless =
                scratch.transactions()
                        .write(tx ->
                                patients.findOrCreate(
                                        tx, clinic, PatientIdentity.phone(ASHA), null, null));
        Patient named =
                scratch.transactions()
                        .write(tx ->
                                patients.findOrCreate(
                                        tx, clinic, PatientIdentity.phone(ASHA), "Asha Rao", null));

        assertThat(named.id()).isEqualTo(nameless.id());
        assertThat(
                        patients.search(
                                new Clinics(scratch.transactions()).find(clinic).orElseThrow(),
                                "asha",
                                10))
                .extracting(Patient::name)
                .containsExactly("Asha Rao");
    }

    @Test
    void aStaffMessageSilencesTheAssistantAndCanBeTakenBackForTenSeconds() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("hello").conversation();
        Actor staff = new Actor.Staff(new StaffId(new java.util.UUID(1, 1)), "Meena");
        Sent sentNow = conversations.sendAsStaff(staff, clinic, thread, "One moment").orElseThrow();

        Conversation after = conversations.find(clinic, thread).orElseThrow();
        assertThat(after.assistant()).isEqualTo(AssistantMode.PAUSED);
        assertThat(after.ownerName()).isEqualTo("Meena");
        assertThat(after.unread()).isZero();
        assertThat(conversations.withdraw(clinic, sentNow.message()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(conversations.messages(clinic, thread).getLast().withdrawn()).isTrue();
        assertThat(conversations.handBack(staff, clinic, thread).orElseThrow().assistant())
                .isEqualTo(AssistantMode.ACTIVE);
    }

    @Test
    void aDialogueWithoutAWordForADayIsAbandoned() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("hello").conversation();
        clock.advance(Duration.ofHours(24));
        assertThat(conversations.tidy()).isZero();
        clock.advance(Duration.ofSeconds(1));

        assertThat(conversations.tidy()).isEqualTo(1);
        assertThat(conversations.find(clinic, thread).orElseThrow().state())
                .isEqualTo(DialogueState.ABANDONED);
    }

    @Test
    void aMoveTheTableForbidsIsRefused() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("hello").conversation();

        Outcome<Conversation> refused =
                conversations.changeState(
                        clinic, thread, new StatePatch(DialogueState.COMPLETED, null, null, null));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        Outcome<Conversation> moved =
                conversations.changeState(
                        clinic,
                        thread,
                        new StatePatch(
                                DialogueState.GATHERING_INFO,
                                DialogueStage.DATE_SELECTION,
                                "{}",
                                null));
        assertThat(moved.orElseThrow().stage()).isEqualTo(DialogueStage.DATE_SELECTION);
    }

    @Test
    void aThreadIsFoundByWhatWasSaidInIt() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("I have 50% pain").conversation();

        assertThat(conversations.list(ConversationQuery.all(clinic).withText("50% PAIN")).items())
                .extracting(Conversation::id)
                .containsExactly(thread);
        assertThat(conversations.list(ConversationQuery.all(clinic).withText("50x")).items())
                .isEmpty();
        assertThat(
                        conversations
                                .list(
                                        ConversationQuery.all(clinic)
                                                .withStatuses(Set.of(ConversationStatus.CLOSED)))
                                .items())
                .isEmpty();
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        on(ScratchDatabase.Kind.H2);
        for (int i = 1; i <= 5; i++) {
            conversations.open(clinic, ChannelKind.SMS, new PhoneNumber("+91982000000" + i));
            clock.advance(Duration.ofSeconds(1));
        }
        List<ConversationId> seen = new ArrayList<>();
        String cursor = null;
        do {
            ConversationPage page =
                    conversations.list(ConversationQuery.all(clinic).page(cursor, 2));
            page.items().forEach(one -> seen.add(one.id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aClosedThreadOpensWithTheNextMessageAndTheSameThreadIsUsed() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("hello").conversation();
        conversations.change(clinic, thread, ThreadPatch.to(ConversationStatus.CLOSED));

        assertThat(receive("again").conversation()).isEqualTo(thread);
        assertThat(conversations.find(clinic, thread).orElseThrow().status())
                .isEqualTo(ConversationStatus.OPEN);
        assertThat(conversations.open(clinic, ChannelKind.WHATSAPP, ASHA).created()).isFalse();
    }

    @Test
    void anotherClinicsThreadIsNotThere() {
        on(ScratchDatabase.Kind.H2);
        ConversationId thread = receive("hello").conversation();
        ClinicId other = new ClinicId(new java.util.UUID(9, 9));

        assertThat(conversations.find(other, thread)).isEmpty();
        assertThat(conversations.messages(other, thread)).isEmpty();
    }
}
