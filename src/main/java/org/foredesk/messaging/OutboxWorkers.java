package org.foredesk.messaging;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Function;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Transactions;

/** Sends what is in the outbox, from {@link #start} until closed. */
public final class OutboxWorkers implements AutoCloseable {

    /**
     * @param zones each clinic's time zone, for quiet hours
     * @param alone whether no other process works on this database, so that whatever is half sent at the start was left by one that died
     */
    public OutboxWorkers(
            Transactions unusedTransactions,
            IdSource unusedIds,
            Facts unusedFacts,
            Settings unusedSettings,
            InstantSource unusedClock,
            Function<ClinicId, ZoneId> zones,
            Collection<? extends Channel> unusedChannels,
            boolean alone) {}

    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Stops taking messages, and waits up to four seconds for those on their way. */
    @Override
    public void close() {}
}
