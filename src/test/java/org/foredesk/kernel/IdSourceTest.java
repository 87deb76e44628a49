package org.foredesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class IdSourceTest {

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final IdSource ids = new IdSource(clock, new Random(1));

    @Test
    void idsAreVersionSevenAndCarryTheirMillisecond() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void laterIdsSortAfterEarlierOnesAsTextAndAsDatabasesCompareThem() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            made.add(ids.next().toString());
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(made).isSorted();
    }

    @Test
    void manyIdsOfOneMillisecondAreAllDifferent() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertThat(made).doesNotHaveDuplicates();
    }
}
