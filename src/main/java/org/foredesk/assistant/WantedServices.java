package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;

/** The services a visit is wanted for: who gives all of them, and what is no longer wanted. */
final class WantedServices {

    private WantedServices() {}

    private static ServiceChoice of(Turn turn) {
        return ServiceChoice.parse(turn.wish().service());
    }

    /** Who gives all that is wished for; everybody where nobody gives all. */
    static List<Practitioner> givers(Turn turn) {
        List<Practitioner> all = turn.view.givenTogether(of(turn));
        return all.isEmpty() ? turn.view.activePractitioners() : all;
    }

    /**
     * Leaves the wish as it is where the wished doctor gives all that is wanted; else somebody who
     * does is looked for, or the first service alone, and that is said.
     */
    static void settle(Turn turn) {
        ServiceChoice wanted = of(turn);
        if (wanted.services().isEmpty()) {
            return;
        }
        List<Practitioner> all = turn.view.givenTogether(wanted);
        if (!all.isEmpty()) {
            settle(turn, wanted, all);
        } else if (wanted.services().size() > 1) {
            ServiceChoice first = ServiceChoice.of(wanted.first());
            turn.say(
                    "services.apart",
                    "services",
                    turn.words.services(wanted),
                    "first",
                    turn.words.services(first));
            turn.wish(turn.wish().service(first.text()));
            settle(turn);
        }
    }

    private static void settle(Turn turn, ServiceChoice wanted, List<Practitioner> givers) {
        Wish wish = turn.wish();
        String doctor = wish.practitioner();
        if (doctor != null && givers.stream().noneMatch(one -> is(one, doctor))) {
            turn.say(
                    "services.other_doctor",
                    "services",
                    turn.words.services(wanted),
                    "doctor",
                    turn.words.doctor(doctor));
            wish = wish.anybody();
        } else if (!wish.withWhom() && wanted.services().size() > 1) {
            wish = wish.anybody();
        }
        boolean ofTheKind =
                SlotFinder.candidates(turn.view, wish).stream()
                        .anyMatch(one ->
                                givers.stream().anyMatch(giver -> giver.id().equals(one.id())));
        // Who gives what was asked for by name is a better guess than the kind of doctor.
        turn.wish(ofTheKind ? wish : wish.anybody().speciality(null));
    }

    private static boolean is(Practitioner one, String id) {
        return one.id().toString().equals(id);
    }

    /** Whether the services named with a yes, if any, are those that were proposed. */
    static boolean agreed(Heard heard, Proposal proposal) {
        ServiceChoice proposed = ServiceChoice.parse(proposal.service());
        return WishReader.after(proposed, heard).equals(proposed);
    }

    /** Whether some, not all, of what is being booked is taken back. */
    static boolean dropsSome(Turn turn) {
        Optional<Meaning> drops =
                turn.heard.last(meaning -> meaning.services().dropped().isEmpty() ? null : meaning);
        ServiceChoice wanted = of(turn);
        ServiceChoice left = WishReader.after(wanted, turn.heard);
        return turn.memory.goal() != Goal.NONE
                && turn.memory.goal() != Goal.CANCEL
                && drops.isPresent()
                && !left.equals(wanted)
                && !left.services().isEmpty();
    }
}
