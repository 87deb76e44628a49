package org.foredesk.booking;

import java.util.function.Function;
import java.util.function.Supplier;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Work on several appointments in one transaction, of which nothing is left where one is refused.
 */
final class AllOrNone {

    /** Rolls back what was done for those before the one that was refused. */
    private static final class NotAll extends RuntimeException {
        private final transient Refusal refusal;

        NotAll(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }
    }

    private AllOrNone() {}

    /** Does the work durably; what {@link #orNot} and {@link #not} threw comes back as a value. */
    static <T> Outcome<T> write(Transactions transactions, Function<Tx, T> work) {
        return outcome(() -> transactions.writeDurably(work));
    }

    /** The same for work that only reads. */
    static <T> Outcome<T> read(Transactions transactions, Function<Tx, T> work) {
        return outcome(() -> transactions.read(work));
    }

    /** Of work in a transaction that the caller gives up where this is a refusal. */
    static <T> Outcome<T> outcome(Supplier<T> work) {
        try {
            return Outcome.done(work.get());
        } catch (NotAll refused) {
            return Outcome.refused(refused.refusal);
        }
    }

    /** What was done; thrown out of the transaction where it was refused. */
    static <T> T orNot(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw not(refusal);
        };
    }

    /** To be thrown out of the transaction. */
    static RuntimeException not(Refusal refusal) {
        return new NotAll(refusal);
    }
}
