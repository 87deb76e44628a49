package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Slot;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistOffer;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;

/**
 * Reads the answer to a freed time that was offered from the waiting list. What the offer is and
 * whether it still stands is looked up in its row, however much later the answer comes.
 */
final class FreedAnswers {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final Booking booking;
    private final Search search;
    private final Visits visits;

    FreedAnswers(Booking booking, Search search, Visits visits) {
        this.booking = booking;
        this.search = search;
        this.visits = visits;
    }

    boolean take(Turn turn) {
        List<WaitlistEntry> offered = offered(turn);
        List<WaitlistEntry> open =
                offered.stream().filter(entry -> entry.offeredAt(turn.tx.now())).toList();
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn);
        if (chosen.isPresent()) {
            open =
                    open.stream()
                            .filter(entry -> entry.id().toString().equals(chosen.get().value()))
                            .toList();
        }
        boolean yes = chosen.isPresent() || turn.heard.agrees();
        boolean no = chosen.isEmpty() && turn.heard.declines();
        if (yes == no || offered.isEmpty()) {
            return false;
        }
        if (open.isEmpty()) {
            return agrees(turn, offered.getLast()) && tooLate(turn, offered.getLast(), yes);
        }
        if (yes && open.size() > 1) {
            which(turn, open);
            return true;
        }
        if (!agrees(turn, open.getFirst())) {
            return false;
        }
        open.forEach(entry -> answer(turn, entry, yes));
        return true;
    }

    /** All these people were ever offered, the latest offer last. */
    private List<WaitlistEntry> offered(Turn turn) {
        Set<PatientId> people = People.ids(turn.people);
        return people.isEmpty()
                ? List.of()
                : booking
                        .waitlist()
                        .list(turn.tx, WaitlistQuery.open(turn.clinic()).of(people).whatever())
                        .stream()
                        .filter(entry -> entry.offer() != null)
                        .sorted(
                                Comparator.comparing(entry ->
                                        entry.offer() == null
                                                ? entry.createdAt()
                                                : entry.offer().offeredAt()))
                        .toList();
    }

    /** Whether nothing else was said with it than what was offered. */
    private static boolean agrees(Turn turn, WaitlistEntry entry) {
        WaitlistOffer offer = entry.offer();
        return offer != null
                && Agreement.with(
                        turn,
                        Proposal.book(
                                offer.practitioner().toString(),
                                offer.services().text(),
                                offer.start()));
    }

    private static void which(Turn turn, List<WaitlistEntry> open) {
        List<Choice> choices = new ArrayList<>();
        for (WaitlistEntry entry : open) {
            WaitlistOffer offer = entry.offer();
            if (offer != null) {
                String label =
                        offer.practitionerName()
                                + ", "
                                + turn.words.shortDay(offer.start())
                                + ", "
                                + turn.words.time(offer.start())
                                + (turn.people.size() > 1 ? " (" + entry.patientName() + ")" : "");
                choices.add(Choice.of(choices.size() + 1, label, entry.id().toString()));
            }
        }
        turn.memory = turn.memory.with(Pending.choosing(Asked.FREED, choices));
        turn.reply.choose(
                "", choices.stream().map(Choice::label).toList(), turn.words.say("ask.which"));
    }

    private void answer(Turn turn, WaitlistEntry entry, boolean yes) {
        WaitlistDecision decision =
                WaitlistDecision.of(turn.clinic(), ASSISTANT, entry.id()).from(turn.origin());
        Outcome<WaitlistEntry> outcome =
                yes
                        ? booking.waitlist().accept(turn.tx, decision)
                        : booking.waitlist().decline(turn.tx, decision);
        switch (outcome) {
            case Outcome.Done<WaitlistEntry>(WaitlistEntry answered) -> done(turn, answered, yes);
            case Outcome.Refused<WaitlistEntry>(Refusal refusal) -> refused(turn, entry, refusal);
        }
    }

    private void done(Turn turn, WaitlistEntry entry, boolean yes) {
        turn.memory = turn.memory.settled();
        turn.patient = entry.patient();
        turn.acted = true;
        if (!yes) {
            if (!turn.noticeMade()) {
                turn.say("waitlist.stay");
            }
            return;
        }
        turn.ending = DialogueState.COMPLETED;
        turn.appointment = entry.appointment();
        Optional<Appointment> visit =
                entry.appointment() == null
                        ? Optional.empty()
                        : visits.find(turn, entry.appointment().toString());
        visit.ifPresent(made ->
                turn.memory =
                        turn.memory.seen(new Seen(made.start(), made.practitioner().toString())));
        if (!turn.noticeMade()) {
            turn.reply.say(
                    visit.map(made -> turn.words.visit(made))
                            .orElseGet(() -> turn.words.say("refused.staff")));
        }
    }

    private void refused(Turn turn, WaitlistEntry entry, Refusal refusal) {
        WaitlistOffer offer = entry.offer();
        if (refusal.code().equals("patient_busy") && offer != null) {
            turn.say(
                    "refused.busy",
                    "day",
                    turn.words.day(offer.start()),
                    "time",
                    turn.words.time(offer.start()));
            turn.ask(Asked.CHANGE, turn.words.say("ask.change"));
        } else if (refusal.code().equals("offer_gone") || refusal.code().equals("slot_taken")) {
            tooLate(turn, entry, true);
        } else {
            turn.say("refused.staff");
            turn.callFor(Attention.NO_PROGRESS);
            turn.memory = turn.memory.settled();
            turn.served = true;
        }
    }

    /** The offer has run out: what is still free can be booked as anything else, asked anew. */
    private boolean tooLate(Turn turn, WaitlistEntry entry, boolean yes) {
        WaitlistOffer offer = entry.offer();
        if (offer == null) {
            return false;
        }
        turn.memory = turn.memory.settled();
        turn.served = true;
        Optional<Slot> free =
                search.exactly(
                        turn,
                        offer.practitioner().toString(),
                        offer.services().text(),
                        offer.start());
        if (yes && free.isPresent()) {
            turn.say("waitlist.late");
            turn.memory = turn.memory.with(Goal.BOOK);
            search.propose(turn, free.get(), null);
            return true;
        }
        turn.reply.say(
                yes
                        ? turn.words.say("waitlist.gone", "time", turn.words.time(offer.start()))
                        : turn.words.say("fine"));
        if (entry.status().open() && yes) {
            turn.say("waitlist.stay");
        }
        return true;
    }
}
