package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerCutSyncTest {

    @Test
    void everybodyWhoComesDuringOneSyncSharesTheNext() throws InterruptedException {
        AtomicInteger syncs = new AtomicInteger();
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        PowerCutSync sync =
                new PowerCutSync(() -> {
                    if (syncs.incrementAndGet() == 1) {
                        hold(firstMayEnd);
                    }
                });
        Thread first = Thread.startVirtualThread(sync::await);
        await().atMost(Duration.ofMinutes(1)).until(() -> syncs.get() == 1);
        List<Thread> others =
                IntStream.range(0, 20)
                        .mapToObj(i -> Thread.ofPlatform().start(sync::await))
                        .toList();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        others.stream()
                                .allMatch(thread -> thread.getState() == Thread.State.WAITING));
        firstMayEnd.countDown();

        first.join();
        for (Thread other : others) {
            other.join();
        }
        // One sync began before the others came and may have missed what they wrote; one more
        // serves them all.
        assertThat(syncs).hasValue(2);
    }

    @Test
    void aSyncThatFailedIsNotTakenForOneThatWasMade() {
        AtomicInteger syncs = new AtomicInteger();
        PowerCutSync sync =
                new PowerCutSync(() -> {
                    if (syncs.incrementAndGet() == 1) {
                        throw new IllegalStateException("disk");
                    }
                });
        org.assertj.core.api.Assertions.assertThatThrownBy(sync::await).hasMessage("disk");
        sync.await();
        assertThat(syncs).hasValue(2);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
