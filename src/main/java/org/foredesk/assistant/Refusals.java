package org.foredesk.assistant;

import java.time.Instant;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Unavailable;
import org.foredesk.conversations.Attention;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells the patient that what they said yes to could not be done, and goes on from there. */
final class Refusals {

    private final Search search;
    private final Visits visits;

    Refusals(Search search, Visits visits) {
        this.search = search;
        this.visits = visits;
    }

    /**
     * Says why and what there is instead.
     *
     * @param visit the one that was to be moved or cancelled; null for a new one
     */
    void tell(Turn turn, Proposal proposal, Refusal refusal, @Nullable Appointment visit) {
        Instant wished = proposal.start();
        if (proposal.goal() != Goal.CANCEL && LeftDoctor.told(turn, proposal.practitioner())) {
            turn.memory = turn.memory.with(Pending.NOTHING);
            search.go(turn, visit);
            return;
        }
        switch (refusal.code()) {
            case "too_many_bookings", "too_many_open" -> {
                turn.say(
                        refusal.code().equals("too_many_open")
                                ? "refused.too_many_open"
                                : "refused.too_many");
                forStaff(turn, Attention.NO_PROGRESS);
            }
            case "patient_busy" -> {
                turn.say(
                        "refused.busy",
                        "day",
                        turn.words.day(wished),
                        "time",
                        turn.words.time(wished));
                turn.ask(Asked.CHANGE, turn.words.say("ask.change"));
            }
            case "cancel_notice" -> {
                Instant start = visit == null ? wished : visit.start();
                turn.say(
                        "late",
                        "doctor",
                        turn.words.doctor(proposal.practitioner()),
                        "day",
                        turn.words.day(start),
                        "time",
                        turn.words.time(start),
                        "hours",
                        visits.noticeHours());
                forStaff(turn, Attention.LATE_CHANGE);
            }
            case "changed_meanwhile", "wrong_status", "unknown_appointment" ->
                    changedMeanwhile(turn);
            case "not_allowed", "unknown_practitioner", "unknown_service" -> {
                turn.say("refused.staff");
                forStaff(turn, Attention.NO_PROGRESS);
            }
            default -> {
                turn.say("refused.gone", "time", turn.words.time(wished));
                turn.memory = turn.memory.with(Pending.NOTHING).with(turn.wish().at(null));
                search.instead(turn, Unavailable.alternativesOf(refusal), wished, visit);
            }
        }
    }

    private static void forStaff(Turn turn, Attention why) {
        turn.callFor(why);
        turn.drop();
        turn.served = true;
    }

    /** The appointment is no longer what the patient was shown. */
    static void changedMeanwhile(Turn turn) {
        turn.say("refused.changed");
        turn.memory = turn.memory.settled();
        turn.ask(Asked.HELP, turn.words.say("ask.help"));
    }
}
