package org.foredesk.desk.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.foredesk.kernel.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work away from JavaFX's thread and brings the result back to it. What was cancelled delivers
 * nothing. A failure is logged and handed to whoever shows failures; it never disappears. With
 * executors that run at once ({@link #inline}) view models are tested without waiting.
 */
public final class FxTasks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

    private final Executor background;
    private final Function<Duration, Executor> delayed;
    private final Executor screen;
    private final Consumer<? super Exception> failures;
    private final Runnable close;

    private FxTasks(
            Executor background,
            Function<Duration, Executor> delayed,
            Executor screen,
            Consumer<? super Exception> failures,
            Runnable close) {
        this.background = background;
        this.delayed = delayed;
        this.screen = screen;
        this.failures = failures;
        this.close = close;
    }

    /** Work on virtual threads, results on JavaFX's thread, which must have been started. */
    public static FxTasks onVirtualThreads(Consumer<? super Exception> failures) {
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("desk-", 0).factory());
        return new FxTasks(
                threads,
                delay ->
                        CompletableFuture.delayedExecutor(
                                delay.toNanos(),
                                java.util.concurrent.TimeUnit.NANOSECONDS,
                                threads),
                Platform::runLater,
                failures,
                threads::shutdownNow);
    }

    /** Work on {@code background}, results on {@code screen}: for tests of what overlaps. */
    static FxTasks of(Executor background, Executor screen) {
        return new FxTasks(background, _ -> background, screen, _ -> {}, () -> {});
    }

    /** Everything at once on the calling thread: for tests of view models. */
    public static FxTasks inline(Consumer<? super Exception> failures) {
        return new FxTasks(Runnable::run, _ -> Runnable::run, Runnable::run, failures, () -> {});
    }

    /**
     * Works in the background, then tells {@code then} on the screen's thread unless cancelled
     * before.
     */
    public <T> Subscription run(Callable<? extends T> work, Consumer<? super T> then) {
        return run(work, then, failures);
    }

    /**
     * As {@link #run(Callable, Consumer)}, with the failure told on the screen's thread to {@code
     * failed}.
     */
    public <T> Subscription run(
            Callable<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        execute(
                background,
                () -> {
                    if (cancelled.get()) {
                        return;
                    }
                    try {
                        T result = work.call();
                        deliver(cancelled, () -> then.accept(result));
                    } catch (Exception failure) {
                        LOG.warn("Work for a screen failed", failure);
                        deliver(cancelled, () -> failed.accept(failure));
                    }
                });
        return () -> cancelled.set(true);
    }

    /** Works in the background without a result. */
    public void run(Runnable work) {
        run(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                _ -> {});
    }

    /** Runs on the screen's thread, soon. */
    public void onScreen(Runnable action) {
        screen.execute(action);
    }

    /** Runs in the background, not before {@code delay} is over; at once when inline. */
    void inBackground(Duration delay, Runnable work) {
        execute(delay.isZero() ? background : delayed.apply(delay), work);
    }

    private void deliver(AtomicBoolean cancelled, Runnable action) {
        screen.execute(() -> {
            if (!cancelled.get()) {
                action.run();
            }
        });
    }

    // After close() the pool takes nothing more; what still asks belongs to a window that is gone.
    private static void execute(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (java.util.concurrent.RejectedExecutionException closed) {
            LOG.debug("The desk is closing; work was not started");
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
