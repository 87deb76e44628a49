package org.foredesk.assistant;

import java.util.List;
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
        Integer selected = turn.heard.selected();
        Optional<String> told = turn.heard.last(Meaning::patientName).filter(Names::plausible);
        boolean agreed = turn.heard.yes() || selected != null && selected == 1;
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
                                    turn.pending().agreed()));
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
        Optional<Choice> chosen =
                selectedChoice(turn)
                        .or(() ->
                                turn.pending().choices().stream()
                                        .filter(choice ->
                                                Names.mean(
                                                        turn.heard
                                                                .last(Meaning::patientName)
                                                                .orElse(turn.heard.text()),
                                                        choice.label()))
                                        .findFirst());
        if (chosen.isEmpty()) {
            return false;
        }
        if (People.SOMEBODY_NEW.equals(chosen.get().value())) {
            turn.memory = turn.memory.with(turn.memory.party().withRelation("other"));
            asking.name(turn, false);
        } else {
            turn.memory =
                    turn.memory.with(
                            turn.memory.party().withPatient(chosen.get().value()).withName(null));
            goOn(turn);
        }
        return true;
    }

    /** After the missing detail: what was agreed to is done, or the goal goes on. */
    private void goOn(Turn turn) {
        if (turn.pending().agreed() && turn.pending().proposal() != null) {
            closing.execute(turn);
        } else {
            goals.go(turn);
        }
    }

    /** The choice whose number was said. */
    static Optional<Choice> selectedChoice(Turn turn) {
        Integer selected = turn.heard.selected();
        return turn.pending().choices().stream()
                .filter(choice -> selected != null && choice.number() == selected)
                .findFirst();
    }
}
