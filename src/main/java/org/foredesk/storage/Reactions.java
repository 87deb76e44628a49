package org.foredesk.storage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.foredesk.kernel.Fact;

/** What the features have agreed to do in the same transaction when a fact is announced. */
final class Reactions {

    private record Reaction<F extends Fact>(Class<F> kind, BiConsumer<Tx, ? super F> action) {
        void run(Tx tx, Fact fact) {
            if (kind.isInstance(fact)) {
                action.accept(tx, kind.cast(fact));
            }
        }
    }

    private final List<Reaction<?>> all = new CopyOnWriteArrayList<>();

    <F extends Fact> void add(Class<F> kind, BiConsumer<Tx, ? super F> action) {
        all.add(new Reaction<>(kind, action));
    }

    void run(Tx tx, Fact fact) {
        all.forEach(reaction -> reaction.run(tx, fact));
    }
}
