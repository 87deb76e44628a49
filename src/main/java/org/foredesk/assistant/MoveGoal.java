package org.foredesk.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Appointment;

/** Another time for an appointment there is. */
final class MoveGoal implements GoalHandler {

    private final Search search;
    private final Visits visits;
    private final TargetVisit target;
    private final DoctorQuestion doctor;

    MoveGoal(Search search, Visits visits, TargetVisit target, DoctorQuestion doctor) {
        this.search = search;
        this.visits = visits;
        this.target = target;
        this.doctor = doctor;
    }

    @Override
    public void go(Turn turn) {
        Optional<Appointment> found = target.find(turn, "ask.appointment_move");
        if (found.isEmpty()) {
            return;
        }
        Appointment visit = found.get();
        if (visits.late(turn, visit)) {
            target.tooLate(turn, visit);
            return;
        }
        if (doctor.unclear(turn, visit.practitioner().toString())) {
            return;
        }
        Wish wish = turn.wish();
        if (wish.practitioner() == null && wish.speciality() == null) {
            turn.wish(wish.practitioner(visit.practitioner().toString()));
            LeftDoctor.told(turn);
            wish = turn.wish();
        }
        wish = wish.service(services(turn, visit));
        LocalDate oldDay = turn.words.date(visit.start());
        if (chosenByDay(turn, oldDay)) {
            // "Move my Friday appointment": the day named the appointment, not the wish.
            wish = wish.withoutTime();
        }
        if (wish.day() == null && wish.hasClock() || relativeToOld(turn)) {
            wish = wish.day() == null ? wish.days(oldDay, null) : wish;
        }
        turn.wish(wish);
        WantedServices.settle(turn);
        WantedPlace.settle(turn);
        turn.memory = turn.memory.seen(new Seen(visit.start(), visit.practitioner().toString()));
        if (!turn.wish().hasDay()) {
            turn.ask(
                    Asked.DAY,
                    turn.words.say(
                            "ask.day_move",
                            "doctor",
                            visit.practitionerName(),
                            "day",
                            turn.words.day(visit.start()),
                            "time",
                            turn.words.time(visit.start())));
        } else {
            search.go(turn, visit);
        }
    }

    /** Those of the visit, until others are asked for: "and a blood test, too". */
    private static String services(Turn turn, Appointment visit) {
        String wished = turn.wish().service();
        boolean settled = turn.before.goal() == Goal.MOVE && turn.before.wish().service() != null;
        return settled && wished != null
                ? wished
                : WishReader.after(visit.services(), turn.heard).text();
    }

    private static boolean relativeToOld(Turn turn) {
        return turn.heard
                .last(meaning -> meaning.when().relative())
                .filter(relative ->
                        relative == When.Relative.EARLIER || relative == When.Relative.LATER)
                .isPresent();
    }

    private static boolean chosenByDay(Turn turn, LocalDate oldDay) {
        List<When> whens = turn.heard.whens();
        return turn.before.goal() != Goal.MOVE
                && !whens.isEmpty()
                && whens.stream()
                        .allMatch(when ->
                                when.kind() == When.Kind.DATE && oldDay.equals(when.date()));
    }
}
