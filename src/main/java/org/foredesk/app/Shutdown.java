package org.foredesk.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped in reverse order. Each part gets a deadline; one that does
 * not keep it is left behind, so that the process ends within seconds whatever happens.
 */
final class Shutdown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Part(String name, AutoCloseable resource) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Duration deadline;

    /** {@code deadline} is what one part may take. */
    Shutdown(Duration deadline) {
        this.deadline = deadline;
    }

    /** Remembers {@code resource}, to be closed before everything added earlier. */
    synchronized <T extends AutoCloseable> T add(String name, T resource) {
        parts.push(new Part(name, resource));
        return resource;
    }

    @Override
    public synchronized void close() {
        // Not closed with try: that would wait for a part that never ends.
        ExecutorService closer = Executors.newVirtualThreadPerTaskExecutor();
        while (!parts.isEmpty()) {
            close(closer, parts.pop());
        }
        closer.shutdownNow();
    }

    private void close(ExecutorService closer, Part part) {
        Future<?> closing =
                closer.submit(() -> {
                    part.resource().close();
                    return null;
                });
        try {
            closing.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            closing.cancel(true);
            LOG.warn("{} did not stop within {} ms", part.name(), deadline.toMillis());
        } catch (ExecutionException failed) {
            LOG.warn("{} did not stop cleanly", part.name(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
