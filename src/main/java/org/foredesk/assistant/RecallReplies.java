package org.foredesk.assistant;

import java.util.List;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallDecision;
import org.foredesk.booking.RecallTerms;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to the question whether somebody wants to come again. A yes, or a wish at once,
 * goes on as any other booking, with the doctor and service the recall names; a no is noted for
 * staff, who decide what it means.
 */
final class RecallReplies {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final Booking booking;
    private final Goals goals;

    RecallReplies(Booking booking, Goals goals) {
        this.booking = booking;
        this.goals = goals;
    }

    boolean take(Turn turn) {
        List<Recall> open =
                booking.recalls().unanswered(turn.tx, turn.clinic(), People.ids(turn.people));
        boolean yes = turn.heard.agrees();
        boolean no = turn.heard.declines();
        boolean wishes = turn.heard.bringsWish() || turn.heard.does(Intent.BOOK);
        if (open.isEmpty() || yes == no && !wishes || turn.heard.does(Intent.CANCEL)) {
            return false;
        }
        if (no && !wishes) {
            decline(turn, open.getFirst());
        } else {
            book(turn, open.getFirst());
        }
        return true;
    }

    private void book(Turn turn, Recall recall) {
        RecallTerms terms = recall.terms();
        Wish named = Wish.NONE.practitioner(id(terms.practitioner())).service(id(terms.service()));
        turn.memory =
                turn.memory
                        .with(Goal.BOOK)
                        .with(Pending.NOTHING)
                        .with(WishReader.absorb(named, turn))
                        .with(
                                turn.memory
                                        .party()
                                        .withPatient(recall.patient().toString())
                                        .withName(recall.patientName()));
        goals.go(turn);
    }

    private static @Nullable String id(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private void decline(Turn turn, Recall recall) {
        Outcome<Recall> unused =
                booking.recalls()
                        .decline(turn.tx, RecallDecision.of(turn.clinic(), ASSISTANT, recall.id()));
        turn.memory = turn.memory.settled();
        turn.served = true;
        turn.say("recall.declined");
    }
}
