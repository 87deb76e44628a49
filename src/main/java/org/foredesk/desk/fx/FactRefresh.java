package org.foredesk.desk.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one view fresh: whatever number of facts is heard, at most one load runs at a time, loads
 * are at least a moment apart, and the state after the last fact is always shown.
 */
public final class FactRefresh<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactRefresh.class);
    private static final Duration BETWEEN_LOADS = Duration.ofMillis(80);

    private enum State {
        IDLE,
        LOADING,
        STALE,
        CLOSED
    }

    private final FxTasks tasks;
    private final Supplier<? extends T> load;
    private final Consumer<? super T> show;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** {@code load} runs in the background, {@code show} on the screen's thread. */
    public FactRefresh(FxTasks tasks, Supplier<? extends T> load, Consumer<? super T> show) {
        this.tasks = tasks;
        this.load = load;
        this.show = show;
    }

    /** Refreshes whenever a fact of this kind is heard. */
    public FactRefresh<T> on(Facts facts, Class<? extends Fact> kind) {
        subscriptions.add(facts.subscribe(kind, _ -> refresh()));
        return this;
    }

    /**
     * Refreshes when a fact of this kind is heard that concerns what is shown; asked on the
     * announcing thread.
     */
    public <F extends Fact> FactRefresh<T> on(
            Facts facts, Class<F> kind, Predicate<? super F> concerns) {
        subscriptions.add(
                facts.subscribe(
                        kind,
                        fact -> {
                            if (concerns.test(fact)) {
                                refresh();
                            }
                        }));
        return this;
    }

    /** Asks for a fresh load; from any thread. */
    public void refresh() {
        State before =
                state.getAndUpdate(now ->
                        now == State.IDLE
                                ? State.LOADING
                                : now == State.CLOSED ? now : State.STALE);
        if (before == State.IDLE) {
            tasks.inBackground(Duration.ZERO, this::loadOnce);
        }
    }

    private void loadOnce() {
        try {
            T loaded = load.get();
            tasks.onScreen(() -> {
                if (state.get() != State.CLOSED) {
                    show.accept(loaded);
                }
            });
        } catch (RuntimeException failure) {
            // The old state stays on the screen; the next fact tries again.
            LOG.warn("A refresh failed", failure);
        }
        if (!state.compareAndSet(State.LOADING, State.IDLE)
                && state.compareAndSet(State.STALE, State.LOADING)) {
            tasks.inBackground(BETWEEN_LOADS, this::loadOnce);
        }
    }

    @Override
    public void close() {
        state.set(State.CLOSED);
        subscriptions.forEach(Subscription::close);
    }
}
