package org.foredesk.assistant;

import java.util.List;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Practitioner;

/** A new appointment: with whom, for whom, when; then a proposal. */
final class BookGoal implements GoalHandler {

    private static final String GENERAL = "general_medicine";

    private final Search search;
    private final Asking asking;
    private final People people;
    private final DoctorQuestion doctor;

    BookGoal(Search search, Asking asking, People people, DoctorQuestion doctor) {
        this.search = search;
        this.asking = asking;
        this.people = people;
        this.doctor = doctor;
    }

    @Override
    public void go(Turn turn) {
        if (unclear(turn)) {
            return;
        }
        if (!turn.wish().hasDay()) {
            askDay(turn);
        } else {
            search.go(turn, null);
        }
    }

    /** Whether it had to be asked with whom or for whom. */
    boolean unclear(Turn turn) {
        WantedServices.settle(turn);
        WantedPlace.settle(turn);
        return doctor.unclear(turn)
                || specialityMissing(turn)
                || nobodyNamed(turn)
                || personUnclear(turn);
    }

    private boolean specialityMissing(Turn turn) {
        Wish wish = turn.wish();
        String speciality = wish.speciality();
        if (speciality == null
                || wish.practitioner() != null
                || !SlotFinder.candidates(turn.view, wish).isEmpty()) {
            return false;
        }
        String none =
                turn.words.say("speciality.none", "speciality", turn.words.speciality(speciality));
        boolean symptom =
                turn.heard
                        .last(meaning -> meaning.specialityFromSymptom() ? Boolean.TRUE : null)
                        .isPresent();
        Wish general = wish.speciality(GENERAL);
        if (symptom && !SlotFinder.candidates(turn.view, general).isEmpty()) {
            turn.wish(general);
            turn.say("speciality.general");
            return false;
        }
        turn.wish(wish.speciality(null));
        asking.whichDoctor(turn, turn.view.activePractitioners().stream().limit(8).toList(), none);
        return true;
    }

    private boolean nobodyNamed(Turn turn) {
        if (turn.wish().withWhom()) {
            return false;
        }
        List<Practitioner> all = WantedServices.givers(turn);
        boolean anybody =
                turn.asked() == Asked.DOCTOR
                        && turn.heard.whens().stream()
                                .anyMatch(when -> when.flags().contains(When.Flag.ANY));
        if (all.size() == 1 || anybody) {
            turn.wish(
                    all.size() == 1
                            ? turn.wish().practitioner(all.getFirst().id().toString())
                            : turn.wish().anybody());
            return false;
        }
        boolean toldWhatFor = turn.memory.party().reason() != null;
        if (toldWhatFor
                && !SlotFinder.candidates(turn.view, turn.wish().speciality(GENERAL)).isEmpty()) {
            turn.wish(turn.wish().speciality(GENERAL));
            return false;
        }
        if (turn.asked() == Asked.DOCTOR && !all.isEmpty()) {
            asking.whichDoctor(
                    turn, all.stream().limit(8).toList(), turn.words.say("ask.doctor_of"));
        } else {
            turn.ask(Asked.DOCTOR, turn.words.say("ask.doctor"));
        }
        return true;
    }

    /** With a family behind the number it is asked before anything is offered. */
    private boolean personUnclear(Turn turn) {
        if (people.who(turn) instanceof People.Who.Several(var several)) {
            asking.whichPerson(turn, several);
            return true;
        }
        return false;
    }

    void askDay(Turn turn) {
        Wish wish = turn.wish();
        String practitioner = wish.practitioner();
        String speciality = wish.speciality();
        if (practitioner != null) {
            turn.ask(
                    Asked.DAY,
                    turn.words.say("ask.day_with", "doctor", turn.words.doctor(practitioner)));
        } else if (speciality != null) {
            turn.ask(
                    Asked.DAY,
                    turn.words.say("ask.day_of", "doctor", turn.words.aDoctorOf(speciality)));
        } else {
            turn.ask(Asked.DAY, turn.words.say("ask.day"));
        }
    }
}
