package org.foredesk.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of an attempt or a look-up, and what follows from it. */
final class Results {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);

    private static final Duration BEFORE_FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_WISH = Duration.ofMinutes(15);

    private final IdSource ids;
    private final Backoff backoff;
    private final Consent consent;
    private final Replacements replacements;

    Results(IdSource ids, Backoff backoff, Consent consent, Replacements replacements) {
        this.ids = ids;
        this.backoff = backoff;
        this.consent = consent;
        this.replacements = replacements;
    }

    /** What came of a request to the provider. */
    void sent(Tx tx, Leased leased, String provider, SendResult result, Instant startedAt) {
        OutboxRow row = locked(tx, leased);
        row.attempts++;
        row.provider = provider;
        switch (result) {
            case SendResult.Accepted(String providerId, int segments) -> {
                accept(tx, row, providerId);
                row.segments = segments;
                log(tx, row, "send", "accepted", null, providerId, startedAt);
            }
            case SendResult.Rejected(Failure failure) -> {
                log(tx, row, "send", "rejected", failure, null, startedAt);
                if (stillOurs(row, leased)) {
                    fail(tx, row, failure, DeliveryStatus.FAILED);
                }
            }
            case SendResult.TryAgain(var _, Duration after, String code, String words) -> {
                Failure failure = Failure.passing(code, words);
                log(tx, row, "send", "try_again", failure, null, startedAt);
                if (stillOurs(row, leased)) {
                    postpone(
                            tx,
                            row,
                            failure,
                            Doubt.NONE,
                            DeliveryStatus.QUEUED,
                            wait(row.attempts, after));
                }
            }
            case SendResult.Unknown(boolean answered, String code, String words) -> {
                Failure failure = Failure.passing(code, words);
                log(tx, row, "send", "unknown", failure, null, startedAt);
                if (stillOurs(row, leased)) {
                    doubt(tx, row, failure, answered);
                }
            }
        }
        tx.session().update(row);
    }

    /** The provider's list shows that a message in doubt was taken. */
    void found(Tx tx, Leased leased, String provider, Lookup.Sent message, Instant startedAt) {
        OutboxRow row = locked(tx, leased);
        row.provider = provider;
        accept(tx, row, message.providerId());
        log(tx, row, "look_up", "found", null, message.providerId(), startedAt);
        tx.session().update(row);
    }

    /** The provider's list settles nothing yet. */
    void lookAgain(Tx tx, Leased leased, String words, boolean listed, Instant startedAt) {
        OutboxRow row = locked(tx, leased);
        Failure failure = Failure.passing("look_up", words);
        log(tx, row, "look_up", listed ? "not_found" : "ask_later", failure, null, startedAt);
        if (stillOurs(row, leased)) {
            row.lookUps += listed ? 1 : 0;
            Duration wait =
                    listed
                            ? SendProof.SETTLING
                            : backoff.after(row.attempts + leased.lookUps() + 1);
            DeliveryStatus status =
                    leased.doubt() == Doubt.SILENT ? DeliveryStatus.UNKNOWN : DeliveryStatus.QUEUED;
            postpone(tx, row, failure, leased.doubt(), status, wait);
        }
        tx.session().update(row);
    }

    /** It is proved that a message in doubt was not taken; the worker goes on to send it. */
    void notSent(Tx tx, Leased leased, Instant startedAt) {
        OutboxRow row = locked(tx, leased);
        log(tx, row, "look_up", "not_found", null, null, startedAt);
    }

    /** Whether it was sent cannot be found out; a person has to decide. */
    void possiblySent(Tx tx, Leased leased, String words, Instant startedAt) {
        OutboxRow row = locked(tx, leased);
        Failure failure = new Failure("possibly_sent", words, false, false);
        log(tx, row, "look_up", "cannot_tell", failure, null, startedAt);
        if (stillOurs(row, leased)) {
            askPerson(tx, row, failure);
        }
        tx.session().update(row);
    }

    /** A worker died with it; {@code due} is when to look it up. */
    void lost(Tx tx, UUID id, Instant due) {
        OutboxRow row = tx.session().get(OutboxRow.class, id, LockMode.PESSIMISTIC_WRITE);
        if (row == null || row.deliveryStatus() != DeliveryStatus.SENDING) {
            return;
        }
        row.attempts++;
        row.note(
                Failure.passing(
                        "interrupted", "The program stopped while the message was being sent."));
        row.doubt = Doubt.SILENT.code();
        row.lookUps = 0;
        row.release(DeliveryStatus.UNKNOWN, due);
        tx.session().update(row);
        tx.announce(row.changed());
    }

    /**
     * It is not sent at all, for a reason of ours; where it may have been sent before, a person
     * decides.
     */
    void neverSent(Tx tx, OutboxRow row, Failure failure) {
        if (row.doubt() == Doubt.SILENT) {
            askPerson(tx, row, failure);
        } else {
            row.note(failure);
            row.release(DeliveryStatus.FAILED, null);
            row.endedAt = tx.now();
            tx.announce(row.changed());
        }
        tx.session().update(row);
    }

    /**
     * It failed on its channel: remembers what that says about the person, and tries another way
     * where one is owed.
     */
    void fail(Tx tx, OutboxRow row, Failure failure, DeliveryStatus status) {
        row.note(failure);
        row.doubt = Doubt.NONE.code();
        row.release(status, null);
        row.endedAt = tx.now();
        if (failure.optedOut()) {
            ChannelKind channel = ChannelKind.ofCode(row.channel).orElseThrow();
            consent.optOut(tx, new ClinicId(row.clinicId), channel, row.address);
        } else if (failure.permanent() && replacements.replace(tx, row)) {
            row.handledAt = tx.now();
            row.handledBy = "Foredesk";
        }
        tx.announce(row.changed());
    }

    // Known already: found on the list by whoever took over when this answer was long in coming.
    private static void accept(Tx tx, OutboxRow row, String providerId) {
        if (row.providerId != null) {
            if (!row.providerId.equals(providerId)) {
                LOG.error("Message {} was taken twice by its provider", row.id);
            }
            return;
        }
        row.providerId = providerId;
        row.doubt = Doubt.NONE.code();
        row.possiblySent = false;
        row.clearFailure();
        row.release(DeliveryStatus.SENT, null);
        row.sentAt = tx.now();
        tx.announce(row.changed());
    }

    private void doubt(Tx tx, OutboxRow row, Failure failure, boolean answered) {
        row.lookUps = 0;
        if (answered) {
            postpone(
                    tx,
                    row,
                    failure,
                    Doubt.ANSWERED,
                    DeliveryStatus.QUEUED,
                    backoff.after(row.attempts));
        } else {
            postpone(tx, row, failure, Doubt.SILENT, DeliveryStatus.UNKNOWN, BEFORE_FIRST_LOOK);
        }
    }

    private static void postpone(
            Tx tx,
            OutboxRow row,
            Failure failure,
            Doubt doubt,
            DeliveryStatus status,
            Duration wait) {
        row.note(failure);
        row.doubt = doubt.code();
        row.release(status, tx.now().plus(wait));
        tx.announce(row.changed());
    }

    private static void askPerson(Tx tx, OutboxRow row, Failure failure) {
        row.note(failure);
        row.possiblySent = true;
        row.release(DeliveryStatus.UNKNOWN, null);
        tx.announce(row.changed());
    }

    private Duration wait(int attempts, @Nullable Duration wished) {
        Duration own = backoff.after(attempts);
        if (wished == null || wished.compareTo(own) <= 0) {
            return own;
        }
        return wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
    }

    // A lease that ran out meanwhile belongs to whoever looks the message up; only certain news may
    // still be written.
    private static boolean stillOurs(OutboxRow row, Leased leased) {
        return row.deliveryStatus() == DeliveryStatus.SENDING
                && leased.lease().equals(row.leaseOwner);
    }

    private void log(
            Tx tx,
            OutboxRow row,
            String kind,
            String result,
            @Nullable Failure failure,
            @Nullable String providerId,
            Instant startedAt) {
        String code = failure == null ? null : failure.code();
        String words = failure == null ? null : failure.words();
        SendAttempt attempt =
                new SendAttempt(kind, result, code, words, providerId, startedAt, tx.now());
        tx.session().insert(AttemptRow.of(ids.next(), row, attempt));
    }

    private static OutboxRow locked(Tx tx, Leased leased) {
        OutboxRow row =
                tx.session()
                        .get(
                                OutboxRow.class,
                                leased.order().id().value(),
                                LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("a message being sent has gone from the outbox");
        }
        return row;
    }
}
