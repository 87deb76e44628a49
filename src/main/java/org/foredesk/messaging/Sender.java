package org.foredesk.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Deals with one leased message: looks it up where it is in doubt, sends it at most once, and has
 * the result written.
 */
final class Sender {

    // A provider shows messages for months; one of the last days is enough to see whether its list
    // is true.
    private static final Duration WITNESS_AGE = Duration.ofDays(7);

    private static final String ACCEPTED =
            " from AttemptRow a join OutboxRow r on r.id = a.outboxMessageId where a.providerId is not null"
                    + " and r.channel = :channel and a.endedAt > :since";

    private final Transactions transactions;
    private final Results results;
    private final StatusReports reports;
    private final InstantSource clock;

    Sender(Outbox outbox, InstantSource clock) {
        this.transactions = outbox.transactions();
        this.results = outbox.results();
        this.reports = outbox.reports();
        this.clock = clock;
    }

    /**
     * Returns whether the provider was there: false when it was not reached, did not answer, or had
     * an error of its own.
     */
    boolean deal(Leased leased, Channel channel) {
        if (leased.doubt() != Doubt.NONE && !isProvedUnsent(leased, channel)) {
            return true;
        }
        Instant startedAt = clock.instant();
        SendResult result = channel.send(leased.order());
        transactions.writeOnly(
                tx -> results.sent(tx, leased, channel.provider(), result, startedAt));
        return switch (result) {
            case SendResult.Accepted(String providerId, int _) -> {
                reports.applyEarly(channel.provider(), providerId);
                yield true;
            }
            case SendResult.Rejected _ -> true;
            case SendResult.TryAgain again -> again.answered();
            case SendResult.Unknown _ -> false;
        };
    }

    private boolean isProvedUnsent(Leased leased, Channel channel) {
        Instant startedAt = clock.instant();
        Lookup lookup = channel.sentTo(leased.order().address());
        Set<String> ours = transactions.read(tx -> known(tx, SendProof.ids(lookup)));
        boolean trusted =
                leased.doubt() == Doubt.SILENT
                        && leased.lookUps() > 0
                        && isTrue(leased, channel, ours);
        SendProof.Verdict verdict =
                SendProof.judge(
                        lookup,
                        leased.order().text(),
                        ours,
                        leased.doubt(),
                        leased.lookUps(),
                        trusted);
        BiConsumer<Tx, Instant> record =
                switch (verdict) {
                    case SendProof.Verdict.WasSent(Lookup.Sent message) ->
                            (tx, at) -> results.found(tx, leased, channel.provider(), message, at);
                    case SendProof.Verdict.LookAgain(String words) ->
                            (tx, at) ->
                                    results.lookAgain(
                                            tx, leased, words, lookup instanceof Lookup.Listed, at);
                    case SendProof.Verdict.CannotBeProved(String words) ->
                            (tx, at) -> results.possiblySent(tx, leased, words, at);
                    case SendProof.Verdict.WasNotSent() ->
                            (tx, at) -> results.notSent(tx, leased, at);
                };
        transactions.writeOnly(tx -> record.accept(tx, startedAt));
        if (verdict instanceof SendProof.Verdict.WasSent(Lookup.Sent message)) {
            reports.applyEarly(channel.provider(), message.providerId());
            reports.takeKnown(
                    new StatusUpdate(
                            channel.provider(), message.providerId(), message.status(), null));
        }
        return verdict instanceof SendProof.Verdict.WasNotSent;
    }

    private static Set<String> known(Tx tx, Set<String> listed) {
        return listed.isEmpty()
                ? Set.of()
                : tx
                        .session()
                        .createSelectionQuery(
                                "select a.providerId from AttemptRow a where a.providerId in :ids",
                                String.class)
                        .setParameter("ids", listed)
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    // The list is true when it shows what we know was taken: for this person, else for whoever was
    // written to last.
    private boolean isTrue(Leased leased, Channel channel, Set<String> oursOnList) {
        if (!oursOnList.isEmpty()) {
            return true;
        }
        String address = leased.order().address();
        if (transactions.read(tx -> witness(tx, channel, address)).isPresent()) {
            return false;
        }
        return transactions
                .read(tx -> witness(tx, channel, null))
                .map(witness ->
                        SendProof.ids(channel.sentTo(witness.address()))
                                .contains(witness.providerId()))
                .orElse(false);
    }

    private record Witness(String address, String providerId) {}

    private static Optional<Witness> witness(Tx tx, Channel channel, @Nullable String address) {
        String query =
                "select r.address, a.providerId"
                        + ACCEPTED
                        + (address == null ? "" : " and r.address = :address")
                        + " order by a.endedAt desc";
        var selection =
                tx.session()
                        .createSelectionQuery(query, Object[].class)
                        .setParameter("channel", channel.kind().code())
                        .setParameter("since", tx.now().minus(WITNESS_AGE));
        List<Object[]> newest =
                (address == null ? selection : selection.setParameter("address", address))
                        .setMaxResults(1)
                        .list();
        return newest.stream()
                .findFirst()
                .map(row -> new Witness((String) row[0], (String) row[1]));
    }
}
