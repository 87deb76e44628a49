package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.assistant.understanding.WaitingList;
import org.foredesk.booking.Booking;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.SpokenDates;
import org.foredesk.security.Actor;

/** What patients say of the waiting list: onto it, off it, whether they are on it. */
final class WaitlistTalk {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final Booking booking;
    private final Goals goals;
    private final Asking asking;
    private final WaitingList phrases = new WaitingList();

    WaitlistTalk(Booking booking, Goals goals, Asking asking) {
        this.booking = booking;
        this.goals = goals;
        this.asking = asking;
    }

    /** Whether the list was spoken of, and has been dealt with. */
    boolean take(Turn turn) {
        Optional<WaitingList.Wish> said =
                turn.heard.readings().reversed().stream()
                        .flatMap(reading -> phrases.read(reading.message().text()).stream())
                        .findFirst();
        return said.isPresent()
                && switch (said.get()) {
                    case NOT -> false;
                    case JOIN -> {
                        join(turn);
                        yield true;
                    }
                    case LEAVE -> {
                        leave(turn);
                        yield true;
                    }
                    case ASK -> {
                        tell(turn);
                        yield true;
                    }
                };
    }

    /** Goes on from the wish that could not be had, with what was said along with it. */
    void join(Turn turn) {
        boolean underWay = turn.memory.goal() == Goal.BOOK || turn.memory.goal() == Goal.MOVE;
        Wish from = underWay ? turn.wish() : turn.wish().withoutTime();
        if (turn.memory.goal() != Goal.MOVE) {
            turn.memory = turn.memory.about(null);
        }
        turn.memory =
                turn.memory
                        .with(Goal.WAIT)
                        .with(Pending.NOTHING)
                        .with(WishReader.absorb(from, turn));
        goals.go(turn);
    }

    /** The answer to whether one shall be put on the list. */
    boolean wanted(Turn turn) {
        if (turn.heard.yes() && !turn.heard.bringsWish() || turn.heard.selects(1)) {
            join(turn);
            return true;
        }
        if (turn.heard.no() && !turn.heard.bringsWish() || turn.heard.selects(2)) {
            turn.ask(Asked.CHANGE, turn.words.say("ask.change"));
            return true;
        }
        return false;
    }

    private List<WaitlistEntry> entries(Turn turn) {
        Set<PatientId> people = People.ids(turn.people);
        return people.isEmpty()
                ? List.of()
                : booking.waitlist().list(turn.tx, WaitlistQuery.open(turn.clinic()).of(people));
    }

    private void leave(Turn turn) {
        List<WaitlistEntry> entries = entries(turn);
        if (entries.isEmpty()) {
            turn.say("waitlist.none");
            turn.served = true;
        } else if (entries.size() == 1) {
            takeOff(turn, entries.getFirst());
        } else {
            List<Choice> choices = new ArrayList<>();
            for (WaitlistEntry entry : entries) {
                choices.add(
                        Choice.of(choices.size() + 1, label(turn, entry), entry.id().toString()));
            }
            turn.memory = turn.memory.with(Pending.choosing(Asked.WAITLIST_LEAVE, choices));
            asking.again(turn);
        }
    }

    /** The answer to which of several wishes is given up. */
    boolean leaving(Turn turn) {
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn);
        Optional<WaitlistEntry> entry =
                chosen.flatMap(choice ->
                        entries(turn).stream()
                                .filter(one -> one.id().toString().equals(choice.value()))
                                .findFirst());
        entry.ifPresent(one -> takeOff(turn, one));
        return entry.isPresent();
    }

    private void takeOff(Turn turn, WaitlistEntry entry) {
        Outcome<WaitlistEntry> off =
                booking.waitlist()
                        .withdraw(
                                turn.tx,
                                WaitlistDecision.of(turn.clinic(), ASSISTANT, entry.id())
                                        .from(turn.origin()));
        if (!(off instanceof Outcome.Done) || !turn.noticeMade()) {
            turn.say("waitlist.none");
        }
        turn.memory = turn.memory.settled();
        turn.acted = true;
    }

    private void tell(Turn turn) {
        List<WaitlistEntry> entries = entries(turn);
        turn.served = true;
        if (entries.isEmpty()) {
            turn.say("waitlist.none");
            return;
        }
        List<String> lines = entries.stream().map(entry -> "• " + label(turn, entry)).toList();
        turn.reply.say(turn.words.say("waitlist.mine") + "\n" + String.join("\n", lines));
    }

    private static String label(Turn turn, WaitlistEntry entry) {
        WaitlistWish wish = entry.wish();
        String doctor = entry.practitionerName();
        String speciality = wish.speciality();
        String whom =
                doctor != null
                        ? doctor
                        : speciality == null
                                ? turn.words.say("waitlist.anybody")
                                : turn.words.speciality(speciality);
        String first = SpokenDates.shortDay(wish.firstDay(), turn.words.language());
        String days =
                wish.firstDay().equals(wish.lastDay())
                        ? first
                        : first
                                + " – "
                                + SpokenDates.shortDay(wish.lastDay(), turn.words.language());
        return whom
                + ", "
                + days
                + (turn.people.size() > 1 ? " (" + entry.patientName() + ")" : "");
    }
}
