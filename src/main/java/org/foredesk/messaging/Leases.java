package org.foredesk.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.QuietHours;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Gives messages that are due to one worker each, on disk before anything is sent. Of the messages
 * to one address only the first is given out, so that their order holds.
 */
final class Leases {

    /** Longer than a channel may take, so that a lease that ran out means a worker that died. */
    static final Duration LENGTH = Duration.ofSeconds(90);

    /** What could not be sent for so long is no longer sent by itself. */
    static final Duration TOO_LATE = Duration.ofHours(24);

    private static final Duration BEFORE_LOOKING = Duration.ofSeconds(1);

    private static final int ROUNDS = 50;

    private static final String DUE =
            """
            select r.id from OutboxRow r
            where r.status in ('queued', 'unknown') and r.possiblySent = false and r.channel = :channel
              and (r.notBefore is null or r.notBefore <= :now) and (r.dueAt is null or r.dueAt <= :now)
              and not exists (
                select 1 from OutboxRow e
                where e.clinicId = r.clinicId and e.channel = r.channel and e.address = r.address and e.id <> r.id
                  and (e.status = 'sending'
                    or (e.place < r.place and e.status in ('queued', 'unknown') and e.possiblySent = false
                      and (e.notBefore is null or e.notBefore <= :now))))
            order by r.place
            """;

    private static final String LOST =
            "select r.id from OutboxRow r where r.status = 'sending' and (r.leaseUntil < :now or r.leaseOwner <> :keep)";

    private final Transactions transactions;
    private final Consent consent;
    private final Results results;
    private final Settings settings;
    private final Function<ClinicId, ZoneId> zones;
    private final UUID worker;

    Leases(
            Transactions transactions,
            Consent consent,
            Results results,
            Settings settings,
            Function<ClinicId, ZoneId> zones,
            UUID worker) {
        this.transactions = transactions;
        this.consent = consent;
        this.results = results;
        this.settings = settings;
        this.zones = zones;
        this.worker = worker;
    }

    /** Takes up to {@code limit} messages that are due on a channel. */
    List<Leased> take(ChannelKind channel, int limit) {
        for (int round = 0; round < ROUNDS; round++) {
            List<UUID> due = transactions.read(tx -> due(tx, channel, limit));
            if (due.isEmpty()) {
                return List.of();
            }
            List<Leased> taken = transactions.writeDurably(tx -> admitAll(tx, due));
            if (!taken.isEmpty()) {
                return taken;
            }
            // All of these were settled without sending, or taken by others; what stood behind them
            // is due now.
        }
        return List.of();
    }

    private static List<UUID> due(Tx tx, ChannelKind channel, int limit) {
        return tx.session()
                .createSelectionQuery(DUE, UUID.class)
                .setParameter("channel", channel.code())
                .setParameter("now", tx.now())
                .setMaxResults(limit)
                .list();
    }

    private List<Leased> admitAll(Tx tx, List<UUID> due) {
        List<Leased> taken = new ArrayList<>();
        for (UUID id : due) {
            OutboxRow row = tx.session().get(OutboxRow.class, id, LockMode.PESSIMISTIC_WRITE);
            if (row != null && stillDue(row, tx.now()) && !settledWithoutSending(tx, row)) {
                row.status = DeliveryStatus.SENDING.code();
                row.leaseOwner = worker;
                row.leaseUntil = tx.now().plus(LENGTH);
                row.triedAt = tx.now();
                tx.session().update(row);
                taken.add(Leased.of(row, worker));
            }
        }
        return taken;
    }

    private static boolean stillDue(OutboxRow row, Instant now) {
        DeliveryStatus status = row.deliveryStatus();
        return (status == DeliveryStatus.QUEUED || status == DeliveryStatus.UNKNOWN)
                && !row.possiblySent
                && !isLater(row.notBefore, now)
                && !isLater(row.dueAt, now);
    }

    private static boolean isLater(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(now);
    }

    private boolean settledWithoutSending(Tx tx, OutboxRow row) {
        Instant ready = row.notBefore == null ? row.createdAt : row.notBefore;
        if (ready.plus(TOO_LATE).isBefore(tx.now())) {
            results.neverSent(
                    tx,
                    row,
                    Failure.passing(
                            "too_late", "It could not be sent for a day, so it was not sent."));
            return true;
        }
        ClinicId clinic = new ClinicId(row.clinicId);
        ChannelKind channel = ChannelKind.ofCode(row.channel).orElseThrow();
        boolean goesAnyway =
                Purpose.ofCode(row.purpose).filter(Purpose::outranksOptOut).isPresent();
        if (!goesAnyway && !consent.allows(tx, clinic, channel, row.address)) {
            results.neverSent(
                    tx,
                    row,
                    new Failure(
                            "opted_out",
                            "This person has asked not to be written to.",
                            true,
                            false));
            return true;
        }
        Optional<Instant> heldUntil =
                row.mayWait && row.doubt() == Doubt.NONE
                        ? quietUntil(tx, clinic)
                        : Optional.empty();
        if (heldUntil.isPresent()) {
            row.notBefore = heldUntil.get();
            tx.session().update(row);
            return true;
        }
        return false;
    }

    private Optional<Instant> quietUntil(Tx tx, ClinicId clinic) {
        return settings.text(SettingKey.MESSAGES_QUIET_HOURS)
                .map(QuietHours::parse)
                .flatMap(hours -> hours.endAfter(tx.now(), zones.apply(clinic)));
    }

    /**
     * Puts what a dead worker left half sent in doubt. {@code alone}: no other process works on
     * this database, so whatever is being sent and not by us was left behind, and what waits for
     * another attempt need not wait any longer (the clock may have jumped meanwhile).
     */
    void recover(boolean alone) {
        UUID keep = alone ? worker : null;
        List<UUID> lost = transactions.read(tx -> lost(tx, keep));
        if (!lost.isEmpty()) {
            transactions.writeOnly(
                    tx -> lost.forEach(id -> results.lost(tx, id, tx.now().plus(BEFORE_LOOKING))));
        }
        if (alone) {
            transactions.writeOnly(Leases::hurryUp);
        }
    }

    private static List<UUID> lost(Tx tx, @Nullable UUID keep) {
        String query = keep == null ? LOST.replace(" or r.leaseOwner <> :keep", "") : LOST;
        var selection =
                tx.session().createSelectionQuery(query, UUID.class).setParameter("now", tx.now());
        return (keep == null ? selection : selection.setParameter("keep", keep)).list();
    }

    private static void hurryUp(Tx tx) {
        tx.session()
                .createMutationQuery(
                        "update OutboxRow r set r.dueAt = null where r.status = 'queued' and r.dueAt is not null")
                .executeUpdate();
    }
}
