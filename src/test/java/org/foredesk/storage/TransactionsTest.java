package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.foredesk.kernel.Fact;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(ScratchDatabase.Kind.class)
class TransactionsTest {

    private record Written(String word) implements Fact {}

    private record Counted(String word) implements Fact {}

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00+05:30");
    private final ScratchDatabase scratch;
    private final Transactions transactions;

    TransactionsTest(ScratchDatabase.Kind kind) throws SQLException {
        scratch = ScratchDatabase.open(kind, clock, List.of(WordRow.class));
        transactions = scratch.transactions();
        try (Connection connection = scratch.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table test_word (id uuid primary key, word varchar(50) not null,"
                            + " written_at timestamp(6) with time zone not null)");
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void whatWasWrittenIsReadAgainWithTheTimeTheTransactionBegan() {
        transactions.writeOnly(tx -> insert(tx, "hello"));
        clock.advance(Duration.ofHours(1));
        assertThat(words()).containsExactly("hello");
        assertThat(
                        transactions.<Instant>read(tx ->
                                tx.session()
                                        .get(WordRow.class, WordRow.of("hello", tx.now()).id)
                                        .writtenAt))
                .isEqualTo("2026-11-20T03:30:00Z");
    }

    @Test
    void readingThrowsAwayWhatWasWritten() {
        transactions.read(tx -> {
            insert(tx, "lost");
            return 1;
        });
        assertThat(words()).isEmpty();
    }

    @Test
    void aFailureUndoesEverythingAndIsHandedOn() {
        assertThatThrownBy(() ->
                        transactions.writeOnly(tx -> {
                            insert(tx, "lost");
                            throw new IllegalArgumentException("bug");
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void factsAreHeardOnlyAfterTheCommit() {
        List<String> heard = new ArrayList<>();
        scratch.facts().subscribe(Written.class, fact -> heard.add(fact.word() + words()));
        transactions.writeOnly(tx -> {
            insert(tx, "a");
            tx.announce(new Written("a"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("a[a]");
    }

    @Test
    void factsOfAFailedTransactionAreHeardByNobody() {
        List<Fact> heard = new ArrayList<>();
        scratch.facts().subscribe(Fact.class, heard::add);
        assertThatThrownBy(() ->
                        transactions.writeOnly(tx -> {
                            tx.announce(new Written("a"));
                            throw new IllegalStateException("bug");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aReactionWritesInTheAnnouncingTransactionAndMayAnnounceMore() {
        List<Fact> heard = new ArrayList<>();
        scratch.facts().subscribe(Fact.class, heard::add);
        transactions.reactTo(
                Written.class,
                (tx, fact) -> {
                    insert(tx, "because of " + fact.word());
                    tx.announce(new Counted(fact.word()));
                });
        transactions.writeOnly(tx -> tx.announce(new Written("a")));
        assertThat(words()).containsExactly("because of a");
        assertThat(heard).containsExactly(new Written("a"), new Counted("a"));
    }

    @Test
    void aReactionThatFailsUndoesWhatItReactedTo() {
        transactions.reactTo(
                Written.class,
                (tx, fact) -> {
                    throw new IllegalStateException("no");
                });
        assertThatThrownBy(() ->
                        transactions.writeOnly(tx -> {
                            insert(tx, "a");
                            tx.announce(new Written("a"));
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void aRefusedAttemptUndoesItselfAndNothingElse() {
        transactions.writeOnly(tx -> insert(tx, "taken"));
        boolean done =
                transactions.write(tx -> {
                    insert(tx, "before");
                    boolean attempted =
                            tx.attempt(connection -> {
                                insert(connection, "part of the attempt");
                                insert(connection, "taken");
                            });
                    insert(tx, "after");
                    return attempted;
                });
        assertThat(done).isFalse();
        assertThat(words()).containsExactly("after", "before", "taken");
    }

    @Test
    void anAttemptNobodyForbidsStays() {
        assertThat(
                        transactions.<Boolean>write(
                                tx -> tx.attempt(connection -> insert(connection, "free"))))
                .isTrue();
        assertThat(words()).containsExactly("free");
    }

    @Test
    void anAttemptThatFailsForAnotherReasonIsNotTakenForATakenPlace() {
        assertThatThrownBy(() ->
                        transactions.writeOnly(
                                tx -> tx.attempt(connection -> insert(connection, "x".repeat(51)))))
                .isInstanceOf(RuntimeException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsNotRepeatedInTheFailure() {
        String secret = "chest pain ".repeat(10);
        assertThatThrownBy(() -> transactions.writeOnly(tx -> insert(tx, secret)))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.state()).isEqualTo("22001"))
                .hasMessageContaining("insert into test_word")
                .hasNoCause()
                .message()
                .doesNotContain("chest pain");
    }

    @Test
    void ofManyAttemptsAtOnceForOnePlaceExactlyOneWins() throws InterruptedException {
        AtomicInteger won = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(10);
        List<Thread> threads =
                IntStream.range(0, 10)
                        .mapToObj(i ->
                                Thread.startVirtualThread(() -> {
                                    await(together);
                                    if (transactions.<Boolean>write(
                                            tx ->
                                                    tx.attempt(connection ->
                                                            insert(connection, "one place")))) {
                                        won.incrementAndGet();
                                    }
                                }))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(won).hasValue(1);
        assertThat(words()).containsExactly("one place");
    }

    @Test
    void aTransactionThatLostAgainstAnotherRunsAgainAndBothSucceed() throws InterruptedException {
        transactions.writeOnly(tx -> {
            insert(tx, "a");
            insert(tx, "b");
        });
        // Each locks what the other wants next: one of them must lose, at least on its first run.
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Thread other = Thread.startVirtualThread(() -> updateBoth("b", "a", bothHoldOne, runs));
        updateBoth("a", "b", bothHoldOne, runs);
        other.join();

        assertThat(runs).hasValueGreaterThan(2);
        assertThat(words()).allMatch(word -> word.length() == 3);
    }

    private void updateBoth(
            String first, String second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        boolean[] again = {false};
        transactions.writeOnly(tx -> {
            runs.incrementAndGet();
            update(tx, first);
            if (!again[0]) {
                again[0] = true;
                await(bothHoldOne);
            }
            update(tx, second);
        });
    }

    private static void update(Tx tx, String word) {
        tx.session()
                .createMutationQuery("update WordRow set word = concat(word, '+') where id = :id")
                .setParameter("id", WordRow.of(word, tx.now()).id)
                .executeUpdate();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aDurableWriteReturnsItsResultAfterTheCommit() {
        String result =
                transactions.writeDurably(tx -> {
                    insert(tx, "kept");
                    return "done";
                });
        assertThat(result).isEqualTo("done");
        assertThat(words()).containsExactly("kept");
    }

    private List<String> words() {
        return transactions.read(tx ->
                tx.session()
                        .createSelectionQuery(
                                "select word from WordRow order by word", String.class)
                        .list());
    }

    private static void insert(Tx tx, String word) {
        tx.session().insert(WordRow.of(word, tx.now()));
    }

    private static void insert(Connection connection, String word) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into test_word values (?, ?, current_timestamp)")) {
            insert.setObject(1, WordRow.of(word, Instant.EPOCH).id);
            insert.setString(2, word);
            insert.executeUpdate();
        }
    }
}
