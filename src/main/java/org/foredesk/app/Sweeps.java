package org.foredesk.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small work that comes round again: holds that run out, threads that fall silent. Each round can
 * be missed without harm.
 */
final class Sweeps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sweeps").daemon().factory());

    /**
     * Does {@code work} again and again, {@code every} after it ended; a failure is logged and
     * tried again next time.
     */
    void every(Duration every, String name, Runnable work) {
        var unused =
                timer.scheduleWithFixedDelay(
                        () -> run(name, work),
                        every.toMillis(),
                        every.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed and is tried again", name, failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
