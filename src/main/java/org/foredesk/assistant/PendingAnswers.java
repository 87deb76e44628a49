package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.booking.Appointment;
import org.foredesk.conversations.Attention;
import org.foredesk.kernel.AppointmentId;

/**
 * Reads what was said as an answer to the question that was asked. Each method returns whether it
 * was one.
 */
final class PendingAnswers {

    private final Closing closing;
    private final Search search;
    private final Asking asking;
    private final Visits visits;
    private final Goals goals;
    private final PartyAnswers party;
    private final DoctorAnswers doctors;
    private final OfferAnswers offers;
    private final WaitlistTalk waitlist;
    private final FreedAnswers freed;
    private final SickDayReplies sickDays;
    private final RecallReplies recalls;

    PendingAnswers(
            Closing closing,
            Search search,
            Asking asking,
            Visits visits,
            Goals goals,
            WaitlistTalk waitlist,
            FreedAnswers freed,
            SickDayReplies sickDays,
            RecallReplies recalls) {
        this.closing = closing;
        this.search = search;
        this.asking = asking;
        this.visits = visits;
        this.goals = goals;
        this.waitlist = waitlist;
        this.freed = freed;
        this.sickDays = sickDays;
        this.recalls = recalls;
        this.party = new PartyAnswers(closing, asking, goals);
        this.doctors = new DoctorAnswers(asking, goals);
        this.offers = new OfferAnswers(search, asking, visits, goals, waitlist);
    }

    boolean take(Turn turn) {
        return switch (turn.asked()) {
            case NOTHING, HELP, DAY, TIME -> false;
            case MEANT -> meant(turn);
            case NEW -> newVisit(turn);
            case CONFIRM -> confirm(turn);
            case CHANGE -> change(turn);
            case OFFER -> offers.take(turn);
            case HALF -> offers.half(turn);
            case DOCTOR -> doctors.take(turn);
            case NAME -> party.name(turn);
            case WHO -> party.who(turn);
            case APPOINTMENT -> appointment(turn);
            case WAITLIST -> waitlist.wanted(turn);
            case WAITLIST_LEAVE -> waitlist.leaving(turn);
            case FREED -> freed.take(turn);
            case AWAY -> sickDays.take(turn);
            case RECALL -> recalls.take(turn);
            case HUMAN -> human(turn);
        };
    }

    private boolean meant(Turn turn) {
        Doubt doubt = turn.pending().doubt();
        int number =
                turn.heard.bringsWish() ? 0 : Optional.ofNullable(turn.heard.selected()).orElse(0);
        if (doubt != null && (turn.heard.yes() || number == 1)) {
            Wish wish = WishReader.absorb(doubt.wish(), turn);
            goals.begin(turn, new Doubt(doubt.goal(), wish));
            return true;
        }
        if (number == 2 || turn.heard.no() && !turn.heard.bringsWish()) {
            resume(turn);
            return true;
        }
        return false;
    }

    private boolean newVisit(Turn turn) {
        if (turn.heard.yes() && !turn.heard.bringsWish() && turn.heard.only(Intent.AFFIRM)) {
            turn.memory = turn.memory.with(Goal.BOOK);
            goals.go(turn);
            return true;
        }
        return false;
    }

    private boolean confirm(Turn turn) {
        Proposal proposal = turn.pending().proposal();
        if (proposal == null) {
            return false;
        }
        if (proposal.goal() != Goal.CANCEL && !WantedServices.agreed(turn.heard, proposal)) {
            // Something more or less is wanted; in Hindi "leave it" sounds like the number two.
            return false;
        }
        Integer selected = turn.heard.selected();
        // "Earlier" may point at the first of several; here it takes the proposal back.
        boolean first = selected != null && selected == 1 && !turn.heard.no();
        boolean yes = turn.heard.yes() || first;
        if (yes && selected != null && selected != 1) {
            return false;
        }
        if (forAnother(turn, proposal)) {
            return party.changed(turn, proposal);
        }
        if (yes && Agreement.with(turn, proposal)) {
            closing.execute(turn);
            return true;
        }
        if (selected != null && selected == 2) {
            return other(turn, proposal);
        }
        if (turn.heard.bringsWish()
                || !turn.heard.no()
                || turn.heard.does(Intent.CANCEL)
                || turn.heard.does(Intent.RESCHEDULE)) {
            return false;
        }
        if (proposal.goal() != Goal.BOOK) {
            return keepAsItIs(turn);
        }
        if (turn.heard.does(Intent.GOODBYE)) {
            return drop(turn);
        }
        turn.ask(Asked.CHANGE, turn.words.say("ask.change_declined"));
        return true;
    }

    /** "No, for Ana": the same time, for somebody else than was read back. */
    private static boolean forAnother(Turn turn, Proposal proposal) {
        Party before = turn.before.party();
        boolean readBack = before.patient() != null || before.name() != null;
        return proposal.goal() == Goal.BOOK
                && PartyAnswers.otherParty(turn)
                && !turn.heard.bringsWish()
                && (readBack || !turn.heard.yes());
    }

    /** The second of the two answers: another time, or for a cancellation no. */
    private boolean other(Turn turn, Proposal proposal) {
        if (proposal.goal() == Goal.CANCEL) {
            return keepAsItIs(turn);
        }
        search.otherTimes(turn, proposal, visits.moving(turn));
        return true;
    }

    private static boolean keepAsItIs(Turn turn) {
        turn.drop(turn.words.say("kept"));
        return true;
    }

    private boolean change(Turn turn) {
        if (turn.heard.bringsWish() || !turn.heard.no() && !turn.heard.does(Intent.GOODBYE)) {
            return false;
        }
        return drop(turn);
    }

    private static boolean drop(Turn turn) {
        turn.drop(turn.words.say("dropped"));
        return true;
    }

    private boolean appointment(Turn turn) {
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn).or(() -> onlyOne(turn));
        if (chosen.isEmpty()) {
            return false;
        }
        turn.memory = turn.memory.about(AppointmentId.of(chosen.get().value()).toString());
        goals.go(turn);
        return true;
    }

    private Optional<Choice> onlyOne(Turn turn) {
        List<Appointment> listed =
                visits.coming(turn).stream()
                        .filter(visit ->
                                turn.pending().choices().stream()
                                        .anyMatch(choice ->
                                                choice.value().equals(visit.id().toString())))
                        .toList();
        List<Appointment> meant = Visits.meant(turn, Visits.ofWhom(turn, listed));
        return meant.size() != 1
                ? Optional.empty()
                : turn.pending().choices().stream()
                        .filter(choice -> choice.value().equals(meant.getFirst().id().toString()))
                        .findFirst();
    }

    private boolean human(Turn turn) {
        if (turn.heard.yes()) {
            turn.say("human.called");
            turn.callFor(Attention.HUMAN_WANTED);
            turn.memory = turn.memory.with(Pending.NOTHING).stuck(0);
            turn.served = true;
            return true;
        }
        if (turn.heard.no() && !turn.heard.bringsWish()) {
            resume(turn);
            return true;
        }
        return false;
    }

    /** No person is wanted: goes on where the matter stood, nothing is asked anew. */
    private void resume(Turn turn) {
        Pending before = turn.pending();
        if (turn.memory.goal() == Goal.NONE) {
            turn.memory = turn.memory.settled();
            turn.ask(Asked.HELP, turn.words.say("ask.help"));
        } else if (!before.offers().isEmpty()) {
            turn.memory = turn.memory.with(before.asking(Asked.OFFER));
            asking.again(turn);
        } else if (before.proposal() != null && !before.agreed()) {
            asking.propose(turn, before.proposal());
        } else {
            turn.memory = turn.memory.with(Pending.NOTHING);
            goals.go(turn);
        }
    }
}
