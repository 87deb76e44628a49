package org.foredesk.assistant;

import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.conversations.Patient;
import org.jspecify.annotations.Nullable;

/** Reads a proposal back to the patient and asks for their yes. */
final class ReadBack {

    private final Visits visits;

    ReadBack(Visits visits) {
        this.visits = visits;
    }

    /**
     * Puts the proposal with its answers.
     *
     * @param chosen whether the patient picked it from several, so that it needs no introduction
     */
    void put(Turn turn, Proposal proposal, boolean chosen) {
        Words words = turn.words;
        Instant start = proposal.start();
        String doctor = words.doctor(proposal.practitioner());
        @Nullable Appointment visit =
                proposal.appointment() == null
                        ? null
                        : visits.find(turn, proposal.appointment()).orElse(null);
        List<String> answers = List.of(words.say("answer.yes"), words.say("answer.other_time"));
        if (proposal.goal() == Goal.CANCEL) {
            turn.reply.ask(
                    words.say(
                            "propose.cancel",
                            "doctor",
                            doctor,
                            "day",
                            words.day(start),
                            "time",
                            words.time(start),
                            "services",
                            words.services(proposal),
                            "whose",
                            whose(turn, visit)),
                    words.yesOrNo());
        } else if (visit != null) {
            turn.reply.ask(
                    words.say(
                            "propose.move",
                            "doctor",
                            doctor,
                            "old_day",
                            words.day(visit.start()),
                            "old_time",
                            words.time(visit.start()),
                            "day",
                            words.day(start),
                            "time",
                            words.timeAt(proposal.practitioner(), start),
                            "services",
                            words.services(proposal),
                            "whose",
                            whose(turn, visit)),
                    answers);
        } else if (chosen) {
            turn.reply.askPlainly(
                    words.say(
                            "propose.chosen",
                            "doctor",
                            doctor,
                            "day",
                            words.day(start),
                            "time",
                            words.timeAt(proposal.practitioner(), start),
                            "services",
                            words.services(proposal),
                            "for",
                            forWhom(turn)),
                    answers);
        } else {
            turn.reply.ask(
                    words.say(
                            "propose.found",
                            "doctor",
                            words.doctorWithSpeciality(proposal.practitioner()),
                            "day",
                            words.day(start),
                            "short_day",
                            words.shortDay(start),
                            "time",
                            words.timeAt(proposal.practitioner(), start),
                            "services",
                            words.services(proposal),
                            "for",
                            forWhom(turn)),
                    answers);
        }
    }

    private static String forWhom(Turn turn) {
        Party party = turn.memory.party();
        String name =
                turn.people.stream()
                        .filter(person -> person.id().toString().equals(party.patient()))
                        .findFirst()
                        .map(Patient::name)
                        .orElse(party.name());
        return name != null && (turn.people.size() > 1 || party.forSomebodyElse())
                ? turn.words.say("propose.for", "name", name)
                : "";
    }

    private static String whose(Turn turn, @Nullable Appointment visit) {
        return visit == null || turn.people.size() < 2
                ? ""
                : turn.words.say("propose.whose", "name", visit.patientName());
    }
}
