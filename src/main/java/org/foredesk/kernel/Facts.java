package org.foredesk.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces facts to whoever listens inside this process, in the order they were announced and off
 * the announcing thread. It is a doorbell, not a post box: what must survive a crash is a row, and
 * a listener that misses a fact loses nothing but time.
 */
public final class Facts {

    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    private record Listener<F extends Fact>(Class<F> kind, Consumer<? super F> action) {
        void hear(Fact fact) {
            if (kind.isInstance(fact)) {
                action.accept(kind.cast(fact));
            }
        }
    }

    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();
    private final Executor executor;

    /** {@code executor} must run one task after the other, or facts may be heard out of order. */
    public Facts(Executor executor) {
        this.executor = executor;
    }

    /** Calls {@code action} for each later fact of that kind, subtypes included. */
    public <F extends Fact> Subscription subscribe(Class<F> kind, Consumer<? super F> action) {
        Listener<F> listener = new Listener<>(kind, action);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells all listeners; returns at once. A listener that fails is logged and hurts no other. */
    public void announce(Fact fact) {
        executor.execute(() -> listeners.forEach(listener -> tell(listener, fact)));
    }

    // A listener's bug must not stop the others from hearing the fact.
    private static void tell(Listener<?> listener, Fact fact) {
        try {
            listener.hear(fact);
        } catch (RuntimeException bug) {
            LOG.error("A listener failed on {}", fact.getClass().getSimpleName(), bug);
        }
    }
}
