package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.ProposedSlot;
import org.foredesk.booking.SickDayDecision;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to the question whether a visit the doctor cannot keep may be moved to the time
 * that is kept for it. A yes moves it; for another time it goes on as any other move. What was
 * asked and whether it still stands is looked up in its row.
 */
final class SickDayReplies {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final Booking booking;
    private final Goals goals;
    private final Visits visits;

    SickDayReplies(Booking booking, Goals goals, Visits visits) {
        this.booking = booking;
        this.goals = goals;
        this.visits = visits;
    }

    boolean take(Turn turn) {
        List<SickDayVisit> open =
                booking.sickDays().asked(turn.tx, turn.clinic(), People.ids(turn.people)).stream()
                        .filter(SickDayVisit::acceptable)
                        .toList();
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn);
        if (chosen.isPresent()) {
            open =
                    open.stream()
                            .filter(visit -> visit.id().toString().equals(chosen.get().value()))
                            .toList();
        }
        if (open.isEmpty() || turn.heard.does(Intent.CANCEL)) {
            return false;
        }
        boolean yes = chosen.isPresent() || turn.heard.agrees();
        boolean no = chosen.isEmpty() && turn.heard.declines();
        boolean wishes = turn.heard.bringsWish() || turn.heard.does(Intent.RESCHEDULE);
        if (yes == no && !wishes) {
            return false;
        }
        if (yes && !no && open.size() > 1) {
            which(turn, open);
        } else if (yes && !no && agrees(turn, open.getFirst())) {
            accept(turn, open.getFirst());
        } else {
            another(turn, open);
        }
        return true;
    }

    private static boolean agrees(Turn turn, SickDayVisit visit) {
        ProposedSlot slot = visit.proposed();
        return slot != null
                && Agreement.with(
                        turn,
                        Proposal.book(
                                slot.practitioner().toString(),
                                slot.service().toString(),
                                slot.start()));
    }

    private static void which(Turn turn, List<SickDayVisit> open) {
        List<Choice> choices = new ArrayList<>();
        for (SickDayVisit visit : open) {
            choices.add(
                    Choice.of(
                            choices.size() + 1,
                            turn.words.visit(visit.appointment())
                                    + (turn.people.size() > 1
                                            ? " (" + visit.appointment().patientName() + ")"
                                            : ""),
                            visit.id().toString()));
        }
        turn.memory = turn.memory.with(Pending.choosing(Asked.AWAY, choices));
        turn.reply.choose(
                "",
                choices.stream().map(Choice::label).toList(),
                turn.words.say("ask.appointment_move"));
    }

    private SickDayDecision decision(Turn turn, SickDayVisit visit) {
        return SickDayDecision.by(ASSISTANT, visit).from(turn.origin());
    }

    private void accept(Turn turn, SickDayVisit visit) {
        switch (booking.sickDays().accept(turn.tx, decision(turn, visit))) {
            case Outcome.Done<SickDayVisit>(SickDayVisit moved) -> moved(turn, moved.appointment());
            case Outcome.Refused<SickDayVisit>(var refusal) -> {
                if (refusal.code().equals("slot_taken") || refusal.code().equals("patient_busy")) {
                    turn.say("away.gone");
                    another(turn, List.of(visit));
                } else {
                    turn.say("refused.staff");
                    turn.callFor(Attention.NO_PROGRESS);
                    turn.memory = turn.memory.settled();
                    turn.served = true;
                }
            }
        }
    }

    private void moved(Turn turn, Appointment visit) {
        turn.memory =
                turn.memory
                        .settled()
                        .seen(new Seen(visit.start(), visit.practitioner().toString()));
        turn.patient = visit.patient();
        turn.appointment = visit.id();
        turn.acted = true;
        turn.ending = DialogueState.COMPLETED;
        if (!turn.noticeMade()) {
            turn.reply.say(turn.words.visit(visit));
        }
    }

    /** The kept time is given back, and another one looked for as in any move. */
    private void another(Turn turn, List<SickDayVisit> open) {
        for (SickDayVisit visit : open) {
            Outcome<SickDayVisit> unused =
                    booking.sickDays().decline(turn.tx, decision(turn, visit));
        }
        turn.memory =
                turn.memory
                        .with(Goal.MOVE)
                        .with(Pending.NOTHING)
                        .with(WishReader.absorb(Wish.NONE, turn))
                        .about(open.size() == 1 ? target(turn, open.getFirst()) : null);
        goals.go(turn);
    }

    private @Nullable String target(Turn turn, SickDayVisit visit) {
        String id = visit.appointment().id().toString();
        return visits.find(turn, id).isPresent() ? id : null;
    }
}
