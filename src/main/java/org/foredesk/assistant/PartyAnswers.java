package org.foredesk.assistant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;

/** Reads answers to "what is your name" and "for whom". Each method returns whether it was one. */
final class PartyAnswers {

    private final Closing closing;
    private final Asking asking;
    private final Goals goals;

    PartyAnswers(Closing closing, Asking asking, Goals goals) {
        this.closing = closing;
        this.asking = asking;
        this.goals = goals;
    }

    boolean name(Turn turn) {
        if (otherBusiness(turn)) {
            return false;
        }
        List<Choice> suggestion = turn.pending().choices();
        Optional<String> told = turn.heard.last(Meaning::patientName).filter(Names::plausible);
        boolean agreed = turn.heard.agrees();
        if (told.isEmpty() && agreed && !suggestion.isEmpty()) {
            told = Optional.of(suggestion.getFirst().value());
        }
        if (told.isEmpty() && !agreed && !turn.heard.no() && Names.plausible(turn.heard.text())) {
            told = Optional.of(turn.heard.text());
        }
        if (told.isEmpty()) {
            turn.memory =
                    turn.memory.with(
                            new Pending(
                                    Asked.NAME,
                                    List.of(),
                                    List.of(),
                                    turn.pending().proposal(),
                                    turn.pending().agreed(),
                                    null));
            turn.reply.ask(turn.words.say("ask.name_plain"));
            return true;
        }
        turn.memory =
                turn.memory.with(
                        turn.memory.party().withPatient(null).withName(Names.tidy(told.get())));
        goOn(turn);
        return true;
    }

    private static boolean otherBusiness(Turn turn) {
        return !turn.heard.topics().isEmpty()
                || turn.heard.does(Intent.HUMAN)
                || turn.heard.does(Intent.CANCEL)
                || turn.heard.does(Intent.RESCHEDULE)
                || turn.heard.does(Intent.MY_APPOINTMENTS)
                || !turn.heard.whens().isEmpty()
                || turn.heard.correction() && turn.heard.bringsWish();
    }

    boolean who(Turn turn) {
        Choice chosen = selectedChoice(turn).or(() -> named(turn)).orElse(null);
        Party party = turn.memory.party();
        if (chosen == null && otherParty(turn) && party.name() != null) {
            goOn(turn);
            return true;
        }
        boolean relationTold = otherParty(turn) && party.forSomebodyElse();
        if (chosen == null && !relationTold) {
            return false;
        }
        if (chosen == null || People.SOMEBODY_NEW.equals(chosen.value())) {
            turn.memory = turn.memory.with(party.withRelation("other"));
            asking.name(turn, false);
        } else {
            turn.memory = turn.memory.with(party.withPatient(chosen.value()).withName(null));
            goOn(turn);
        }
        return true;
    }

    /** Whom of those asked about the message speaks of: "Leo", "for Leo", "para mi hijo Leo". */
    private static Optional<Choice> named(Turn turn) {
        String spokenOf = People.spokenOf(turn).map(one -> one.id().toString()).orElse("");
        String told = turn.heard.last(Meaning::patientName).orElse(turn.heard.text());
        return turn.pending().choices().stream()
                .filter(choice ->
                        choice.value().equals(spokenOf) || Names.mean(told, choice.label()))
                .findFirst();
    }

    /** Whether this turn changed whom it is for. */
    static boolean otherParty(Turn turn) {
        Party before = turn.before.party();
        Party now = turn.memory.party();
        return !Objects.equals(before.patient(), now.patient())
                || !Objects.equals(before.name(), now.name())
                || !Objects.equals(before.relation(), now.relation());
    }

    /** After the missing detail: what was agreed to is done, or the goal goes on. */
    private void goOn(Turn turn) {
        if (turn.pending().agreed() && turn.pending().proposal() != null) {
            closing.execute(turn);
        } else {
            goals.go(turn);
        }
    }

    /** The proposed time is for somebody else: asks who that is, or reads it back anew. */
    boolean changed(Turn turn, Proposal proposal) {
        Party party = turn.memory.party();
        if (party.patient() == null && party.name() == null && party.forSomebodyElse()) {
            turn.memory = turn.memory.with(Pending.NOTHING);
            asking.name(turn, false);
        } else {
            asking.propose(turn, proposal);
        }
        return true;
    }

    /** The choice whose number was said. */
    static Optional<Choice> selectedChoice(Turn turn) {
        Integer selected = turn.heard.selected();
        return turn.pending().choices().stream()
                .filter(choice -> selected != null && choice.number() == selected)
                .findFirst();
    }
}
