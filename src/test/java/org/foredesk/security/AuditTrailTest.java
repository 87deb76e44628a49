package org.foredesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foredesk.security.SecurityKit.CLINIC;
import static org.foredesk.security.SecurityKit.OTHER;
import static org.foredesk.security.SecurityKit.OWNER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(ScratchDatabase.Kind.class)
class AuditTrailTest {

    private final SecurityKit kit;
    private final AuditTrail audit;

    AuditTrailTest(ScratchDatabase.Kind kind) {
        kit = new SecurityKit(kind);
        audit = kit.audit;
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private void record(String subject) {
        kit.clock.advance(Duration.ofNanos(1_234_567));
        audit.record(
                CLINIC,
                new Actor.Assistant(),
                "appointment.moved",
                "appointment",
                subject,
                Map.of("from", "10:00"));
    }

    @Test
    void entriesOfOneThingAreFoundTheLatestFirst() {
        record("a");
        record("b");
        record("a");
        List<AuditEntry> found = audit.about(CLINIC, "appointment", "a", 10);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().happenedAt()).isAfter(found.getLast().happenedAt());
        assertThat(found.getFirst().detail()).isEqualTo(Map.of("from", "10:00"));
        assertThat(found.getFirst().actorKind()).isEqualTo("assistant");
        assertThat(audit.about(OTHER, "appointment", "a", 10)).isEmpty();
    }

    @Test
    void anEntryGoesWithTheTransactionOfWhatItTells() {
        assertThatThrownBy(() ->
                        kit.scratch
                                .transactions()
                                .writeOnly(tx -> {
                                    audit.record(tx, CLINIC, OWNER, "x", "y", null, Map.of());
                                    throw new IllegalStateException("bug");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.verify(CLINIC)).isEqualTo(new AuditVerdict(0, null));
    }

    @Test
    void anUntouchedTrailHolds() {
        assertThat(audit.verify(CLINIC)).isEqualTo(new AuditVerdict(0, null));
        IntStream.range(0, 620).forEach(i -> record("a"));
        assertThat(audit.seal(CLINIC)).isEqualTo(620);
        assertThat(audit.seal(CLINIC)).isZero();
        record("b");
        assertThat(audit.verify(CLINIC)).isEqualTo(new AuditVerdict(621, null));
        assertThat(audit.verify(OTHER)).isEqualTo(new AuditVerdict(0, null));
    }

    @Test
    void anEntryChangedByHandIsFound() throws SQLException {
        IntStream.range(0, 5).forEach(i -> record("a"));
        audit.seal(CLINIC);
        run("update audit_entry set actor_label = 'Somebody else' where link = 3");
        AuditVerdict verdict = audit.verify(CLINIC);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.problem()).contains("number 3");
    }

    @Test
    void anEntryTakenOutIsFound() throws SQLException {
        IntStream.range(0, 5).forEach(i -> record("a"));
        audit.seal(CLINIC);
        run("delete from audit_entry where link = 2");
        assertThat(audit.verify(CLINIC).problem()).contains("number 2 is missing");
    }

    @Test
    void anEntryTakenFromTheEndIsFound() throws SQLException {
        IntStream.range(0, 5).forEach(i -> record("a"));
        audit.seal(CLINIC);
        run("delete from audit_entry where link = 5");
        assertThat(audit.verify(CLINIC).problem()).contains("after number 4 are missing");
    }

    @Test
    void severalWhoSealAtOnceMakeOneChain() throws InterruptedException {
        IntStream.range(0, 60).forEach(i -> record("a"));
        List<Thread> threads =
                IntStream.range(0, 4)
                        .mapToObj(i -> Thread.startVirtualThread(() -> audit.seal(CLINIC)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(audit.verify(CLINIC)).isEqualTo(new AuditVerdict(60, null));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = kit.scratch.database().dataSource().getConnection()) {
            connection.createStatement().executeUpdate(statement);
            connection.commit();
        }
    }
}
