package org.foredesk.desk.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.Facts;
import org.junit.jupiter.api.Test;

final class FactRefreshTest {

    private record Rang() implements Fact {}

    @Test
    void aStormOfFactsBecomesFewLoadsAndTheLastStateIsShown() throws InterruptedException {
        Facts facts = new Facts(Runnable::run);
        AtomicInteger state = new AtomicInteger();
        AtomicInteger loads = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> shown = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                FxTasks tasks = FxTasks.of(threads, Runnable::run)) {
            FactRefresh<Integer> refresh =
                    new FactRefresh<>(
                            tasks,
                            () -> {
                                loads.incrementAndGet();
                                begun.countDown();
                                await(goOn);
                                return state.get();
                            },
                            shown::add);
            refresh.on(facts, Rang.class);
            facts.announce(new Rang());
            begun.await();
            for (int i = 0; i < 1_000; i++) {
                state.incrementAndGet();
                facts.announce(new Rang());
            }
            goOn.countDown();
            Awaitility.await().until(() -> !shown.isEmpty() && shown.getLast() == 1_000);
            assertThat(loads.get()).isLessThanOrEqualTo(3);
            refresh.close();
        }
    }

    @Test
    void aClosedRefreshHearsNothing() {
        Facts facts = new Facts(Runnable::run);
        AtomicInteger loads = new AtomicInteger();
        FactRefresh<Integer> refresh =
                new FactRefresh<Integer>(FxTasks.inline(_ -> {}), loads::incrementAndGet, _ -> {})
                        .on(facts, Rang.class);
        refresh.close();
        facts.announce(new Rang());
        assertThat(loads).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
