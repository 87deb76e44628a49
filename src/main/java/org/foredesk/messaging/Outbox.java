package org.foredesk.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * What the clinic owes people in writing. A message is put in within the transaction of whatever
 * causes it, and from then on is sent once, or stays visible until a person has dealt with it.
 */
public final class Outbox {

    public Outbox(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    private final Transactions transactions;
    private final IdSource ids;

    /** The rows this package keeps. */
    public static List<Class<?>> rows() {
        return List.of();
    }

    /** Puts a message in; it goes once the transaction has committed. The same dedupe key gives the same message. */
    public NotificationId enqueue(Tx tx, OutboundMessage message) {
        throw new UnsupportedOperationException(transactions.toString() + ids);
    }

    /** Takes a message back; false when a worker already has it or had it. */
    public boolean cancelUnsent(Tx tx, NotificationId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Delivery> find(NotificationId id) {
        throw new UnsupportedOperationException();
    }

    /** How each stands; where another channel stands in for one, that one's state under the first one's id. */
    public Map<NotificationId, Delivery> deliveries(Collection<NotificationId> wanted) {
        throw new UnsupportedOperationException();
    }

    public DeliveryPage list(DeliveryQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Every dealing with the provider about a message, in order. */
    public List<SendAttempt> attempts(NotificationId id) {
        throw new UnsupportedOperationException();
    }

    public OutboxState state(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /** Sends a failed or possibly sent message again, by a person's decision; refused for any other. */
    public Outcome<Delivery> retry(Actor actor, NotificationId id) {
        throw new UnsupportedOperationException();
    }

    /** A person has dealt with a failed or possibly sent message in another way; refused for any other. */
    public Outcome<Delivery> markHandled(Actor actor, NotificationId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes a provider's news in, in whatever order and however often it comes. */
    public void reported(ClinicId clinic, StatusUpdate update) {
        throw new UnsupportedOperationException();
    }
}
