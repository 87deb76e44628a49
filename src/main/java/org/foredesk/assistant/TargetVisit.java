package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.conversations.Attention;

/** Finds out which appointment is to be moved or cancelled. Never guesses between two. */
final class TargetVisit {

    private final Visits visits;
    private final Asking asking;

    TargetVisit(Visits visits, Asking asking) {
        this.visits = visits;
        this.asking = asking;
    }

    /**
     * The one meant; empty where it had to be asked, or where there is none, and the answer says
     * so.
     */
    Optional<Appointment> find(Turn turn, String question) {
        List<Appointment> coming = visits.coming(turn);
        String chosen = turn.memory.target();
        Optional<Appointment> known =
                coming.stream().filter(visit -> visit.id().toString().equals(chosen)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        if (coming.isEmpty()) {
            turn.memory = turn.memory.settled();
            turn.say("visits.none");
            turn.ask(Asked.NEW, turn.words.say("visits.none_book"));
            return Optional.empty();
        }
        List<Appointment> whose = Visits.ofWhom(turn, coming);
        if (whose.isEmpty()) {
            String name = String.valueOf(turn.memory.party().name());
            turn.memory = turn.memory.with(Party.UNKNOWN);
            turn.say("visits.none_for", "name", name);
            asking.whichVisit(turn, coming, question);
            return Optional.empty();
        }
        List<Appointment> meant = Visits.meant(turn, whose);
        if (meant.size() == 1) {
            turn.memory = turn.memory.about(meant.getFirst().id().toString());
            return Optional.of(meant.getFirst());
        }
        asking.whichVisit(turn, meant, question);
        return Optional.empty();
    }

    /** Inside the notice period only staff may change it: said politely, and staff are told. */
    void tooLate(Turn turn, Appointment visit) {
        turn.say(
                "late",
                "doctor",
                visit.practitionerName(),
                "day",
                turn.words.day(visit.start()),
                "time",
                turn.words.time(visit.start()),
                "hours",
                visits.noticeHours());
        turn.callFor(Attention.LATE_CHANGE);
        turn.drop();
        turn.served = true;
    }
}
