package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.foredesk.web.WebHouse.form;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.foredesk.integrations.twilio.TwilioWebhook;
import org.foredesk.storage.WebhookJournal;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeTest {

    private static final Retries FAST = new Retries(List.of(Duration.ZERO, Duration.ofMillis(20)));

    @TempDir Path data;
    private final ConcurrentLinkedQueue<String> worked = new ConcurrentLinkedQueue<>();
    private WebHouse house;

    @AfterEach
    void close() {
        house.close();
    }

    private WebHouse open(ScratchDatabase.Kind kind) {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30"), kind);
        return house;
    }

    private String text(Envelope envelope) {
        return new TwilioWebhook(house.settings)
                .read(envelope.body())
                .message()
                .orElseThrow()
                .text();
    }

    private Handled note(Envelope envelope, Instant at) {
        worked.add(text(envelope));
        return Handled.NOTHING;
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private IntakeSummary summary() {
        return house.listener.intake().summary(house.clinic.id(), Instant.EPOCH);
    }

    private void awaitIdle() throws InterruptedException {
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void aMessageThatKeepsFailingIsShownToAPersonAndHoldsUpNobody(ScratchDatabase.Kind kind) {
        AtomicInteger attempts = new AtomicInteger();
        ConcurrentLinkedQueue<UUID> told = new ConcurrentLinkedQueue<>();
        open(kind)
                .database
                .facts()
                .subscribe(IntakeNeedsPerson.class, fact -> told.add(fact.event()));
        house.start(
                (envelope, at) -> {
                    if (text(envelope).equals("bad")) {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("no");
                    }
                    return note(envelope, at);
                },
                FAST);
        house.twilio(form("+919820000001", "bad"));
        house.twilio(form("+919820000001", "after it"));
        house.twilio(form("+919820000002", "good"));

        await().until(() -> summary().needsPerson() == 1 && summary().processed() == 2);
        assertThat(worked).containsExactlyInAnyOrder("good", "after it");
        assertThat(attempts).hasValue(3);
        IntakeEvent failed =
                house.listener
                        .intake()
                        .list(house.clinic.id(), IntakeStatus.NEEDS_PERSON, 0, 10)
                        .getFirst();
        assertThat(failed.problem()).isEqualTo("IllegalStateException");
        assertThat(told).containsExactly(failed.id());
    }

    @Test
    void aMessageThatFailsForAMomentIsWorkedOnInTheEnd() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        open(ScratchDatabase.Kind.H2)
                .start(
                        (envelope, at) -> {
                            if (attempts.incrementAndGet() < 3) {
                                throw new IllegalStateException("locked");
                            }
                            return note(envelope, at);
                        },
                        FAST);
        house.twilio(form("+919820000001", "hello"));
        await().until(() -> summary().processed() == 1);
        assertThat(worked).containsExactly("hello");
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void whatWasNotWorkedOnBeforeAStopIsWorkedOnAfterTheNextStartAndOnce(ScratchDatabase.Kind kind)
            throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        Retries never = new Retries(List.of(Duration.ofHours(1)));
        IntakeWork work =
                (envelope, at) -> {
                    if (broken.get() && text(envelope).startsWith("later")) {
                        throw new IllegalStateException("not now");
                    }
                    return note(envelope, at);
                };
        open(kind).start(work, never);
        Map<String, String> first = form("+919820000001", "now");
        Map<String, String> second = form("+919820000002", "later 1");
        house.twilio(first);
        house.twilio(second);
        house.twilio(form("+919820000003", "later 2"));
        await().until(() -> summary().processed() == 1 && summary().failed() == 2);
        house.stop();

        broken.set(false);
        house.start(work, never);
        await().until(() -> summary().processed() == 3);
        house.twilio(first);
        house.twilio(second);
        awaitIdle();

        assertThat(worked).containsExactlyInAnyOrder("now", "later 1", "later 2");
        assertThat(summary().duplicates()).isEqualTo(2);
    }

    @Test
    void whatIsInTheJournalAndNotInTheDatabaseIsFoundAgain() throws Exception {
        open(ScratchDatabase.Kind.H2).start(this::note, FAST);
        house.twilio(form("+919820000001", "one"));
        awaitIdle();
        house.stop();
        // As after a crash between the answer and the row: the record is there, and no row.
        try (var journal = WebhookJournal.open(house.folder, house.key, house.clock)) {
            byte[] body =
                    WebHouse.encoded(form("+919820000002", "two")).getBytes(StandardCharsets.UTF_8);
            journal.append(
                            new Envelope(house.clinic.id(), "twilio", Envelope.Kind.MESSAGE, body)
                                    .toBytes())
                    .join();
            journal.append(new byte[] {9, 9, 9}).join();
        }
        house.start(this::note, FAST);
        awaitIdle();
        assertThat(worked).containsExactly("one", "two");
        assertThat(summary().needsPerson()).as("the record nobody can read").isEqualTo(1);
    }

    @Test
    void moreThanFitsInMemoryWaitsInTheJournal() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        open(ScratchDatabase.Kind.H2);
        house.journal = WebhookJournal.open(house.folder, house.key, house.clock);
        for (int i = 0; i < 6_000; i++) {
            byte[] body =
                    WebHouse.encoded(form("+9198200" + (10_000 + i % 500), "m" + i))
                            .getBytes(StandardCharsets.UTF_8);
            var unused =
                    house.journal.append(
                            new Envelope(house.clinic.id(), "twilio", Envelope.Kind.MESSAGE, body)
                                    .toBytes());
        }
        house.journal.close();
        house.start(
                (envelope, at) -> {
                    awaitQuietly(gate);
                    return note(envelope, at);
                },
                FAST);
        await().until(() -> house.listener.intake().waiting() == 4_000);
        gate.countDown();
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(worked).hasSize(6_000).doesNotHaveDuplicates();
    }

    @Test
    void replayingHasNoSecondEffectAndGivesAFailedOneAnotherChance() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        open(ScratchDatabase.Kind.H2)
                .start(
                        (envelope, at) -> {
                            if (broken.get()) {
                                throw new IllegalStateException("no");
                            }
                            return house.keep(envelope, at);
                        },
                        new Retries(List.of()));
        house.twilio(form("+919820000001", "hello"));
        await().until(() -> summary().needsPerson() == 1);
        broken.set(false);
        String key = house.key();
        String id =
                house.api("GET", "/intake/events?status=needs_person", key, null)
                        .json()
                        .at("/items/0/id")
                        .asText();
        assertThat(house.api("POST", "/intake/events/" + id + "/replay", key, null).status())
                .isEqualTo(202);
        await().until(() -> summary().processed() == 1);
        assertThat(house.api("POST", "/intake/events/" + id + "/replay", key, null).status())
                .isEqualTo(202);
        awaitIdle();
        var thread =
                house.api("GET", "/conversations", key, null).json().at("/items/0/id").asText();
        assertThat(house.api("GET", "/conversations/" + thread, key, null).json().get("messages"))
                .hasSize(1);
    }

    @Test
    void theProofShowsFiguresAndNoText() throws Exception {
        open(ScratchDatabase.Kind.H2).start();
        Map<String, String> form = form("+919820000001", "my secret illness");
        house.twilio(form);
        house.twilio(form);
        awaitIdle();
        String key = house.key();
        var sum =
                house.api("GET", "/intake/summary?since=2024-11-13T00:00:00%2B05:30", key, null)
                        .json();
        assertThat(sum.get("received").asInt()).isEqualTo(2);
        assertThat(sum.get("duplicates").asInt()).isEqualTo(1);
        assertThat(sum.get("processed").asInt()).isEqualTo(1);
        assertThat(sum.get("missing").asInt()).isZero();
        WebHouse.Answer events = house.api("GET", "/intake/events", key, null);
        assertThat(events.json().get("items")).hasSize(2);
        assertThat(events.body()).doesNotContain("illness").doesNotContain("9820000001");
    }
}
