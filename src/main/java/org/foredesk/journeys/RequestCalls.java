package org.foredesk.journeys;

import java.util.EnumSet;
import java.util.Set;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.ChangeUndone;
import org.foredesk.booking.RequestConfirmed;
import org.foredesk.booking.RequestMade;
import org.foredesk.booking.RequestRejected;
import org.foredesk.booking.RequestWithdrawn;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Dialogues;
import org.foredesk.kernel.ConversationId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Puts the thread of a request before the staff while the request waits, in the transaction that
 * made or decided it, whoever did so.
 */
public final class RequestCalls {

    private static final Set<Attention> SETTLED =
            Set.copyOf(EnumSet.of(Attention.REQUEST, Attention.NO_SLOT));

    private RequestCalls() {}

    /** From now on a request is seen in its thread too. To be called once. */
    public static void listenTo(Transactions transactions) {
        transactions.reactTo(RequestMade.class, RequestCalls::call);
        transactions.reactTo(RequestConfirmed.class, RequestCalls::settle);
        transactions.reactTo(RequestRejected.class, RequestCalls::settle);
        transactions.reactTo(RequestWithdrawn.class, RequestCalls::settle);
        transactions.reactTo(
                ChangeUndone.class,
                (tx, fact) -> {
                    if (fact.request() != null) {
                        call(tx, fact);
                    }
                });
    }

    private static void call(Tx tx, BookingFact fact) {
        ConversationId thread = fact.origin().conversation();
        if (thread != null) {
            Dialogues.callFor(tx, fact.clinic(), thread, Attention.REQUEST);
        }
    }

    private static void settle(Tx tx, BookingFact fact) {
        ConversationId thread = fact.origin().conversation();
        if (thread != null) {
            Dialogues.dealtWith(tx, fact.clinic(), thread, SETTLED);
        }
    }
}
