package org.foredesk.assistant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.conversations.Patient;

/**
 * Puts the questions that offer something: times, a proposal, people, appointments; and puts the
 * last one again.
 */
final class Asking {

    /** The answer "put me on the waiting list" among the offered times. */
    static final String WAITLIST = "waitlist";

    private final ReadBack readBack;

    Asking(Visits visits) {
        this.readBack = new ReadBack(visits);
    }

    /** Offers times under numbers. */
    void offer(Turn turn, List<Slot> slots) {
        offer(turn, slots, false);
    }

    /** Offers times under numbers; {@code orWait} puts the waiting list under the last number. */
    void offer(Turn turn, List<Slot> slots, boolean orWait) {
        Words words = turn.words;
        boolean oneDay =
                slots.stream().map(slot -> words.date(slot.start())).distinct().count() == 1;
        boolean oneDoctor = slots.stream().map(Slot::practitioner).distinct().count() == 1;
        boolean onePlace = slots.stream().map(Slot::location).distinct().count() == 1;
        List<Offer> offers = new ArrayList<>();
        for (Slot slot : slots) {
            String doctor = slot.practitioner().toString();
            String label =
                    (oneDoctor ? "" : slot.practitionerName() + (oneDay ? " " : ", "))
                            + (oneDay ? "" : words.shortDay(slot.start()) + ", ")
                            + (onePlace
                                    ? words.time(slot.start())
                                    : words.timeAt(doctor, slot.start()));
            offers.add(
                    new Offer(
                            offers.size() + 1,
                            label,
                            doctor,
                            slot.services().text(),
                            slot.start()));
        }
        String list = words.say("waitlist.option");
        List<Choice> others =
                orWait ? List.of(Choice.of(offers.size() + 1, list, WAITLIST)) : List.of();
        turn.memory = turn.memory.with(Pending.offering(offers, others));
        putOffers(turn);
    }

    private static void putOffers(Turn turn) {
        List<Offer> offers = turn.pending().offers();
        Words words = turn.words;
        boolean oneDoctor = offers.stream().map(Offer::practitioner).distinct().count() == 1;
        List<LocalDate> days =
                offers.stream().map(offer -> words.date(offer.start())).distinct().toList();
        List<String> lead = new ArrayList<>();
        if (oneDoctor) {
            lead.add(words.doctor(offers.getFirst().practitioner()));
        }
        ServiceChoice services = ServiceChoice.parse(offers.getFirst().service());
        if (services.services().size() > 1) {
            lead.add(words.services(services));
        }
        List<Optional<String>> places =
                offers.stream()
                        .map(offer -> words.place(offer.practitioner(), offer.start()))
                        .distinct()
                        .toList();
        if (places.size() == 1) {
            places.getFirst().ifPresent(lead::add);
        }
        if (days.size() == 1) {
            lead.add(words.dayOfYear(days.getFirst()));
            if (turn.wish().part() != null) {
                lead.add(words.part(turn.wish().part()));
            }
        }
        turn.reply.choose(
                lead.isEmpty() ? "" : words.list(lead) + ":",
                Stream.concat(
                                offers.stream().map(Offer::label),
                                turn.pending().choices().stream().map(Choice::label))
                        .toList(),
                words.say("ask.which"));
    }

    /** Proposes one thing; only a yes to this makes it so. */
    void propose(Turn turn, Proposal proposal) {
        turn.memory =
                turn.memory
                        .with(Pending.confirming(proposal))
                        .seen(new Seen(proposal.start(), proposal.practitioner()));
        readBack.put(turn, proposal, !turn.before.pending().offers().isEmpty());
    }

    void whichVisit(Turn turn, List<Appointment> several, String key) {
        List<Choice> choices = new ArrayList<>();
        for (Appointment visit : several) {
            String label =
                    turn.words.visit(visit)
                            + (turn.people.size() > 1 ? " (" + visit.patientName() + ")" : "");
            choices.add(
                    new Choice(
                            choices.size() + 1,
                            label,
                            visit.id().toString(),
                            visit.practitioner().toString(),
                            visit.start()));
        }
        turn.memory = turn.memory.with(Pending.choosing(Asked.APPOINTMENT, choices));
        putChoices(turn, turn.words.say(key), "");
    }

    void whichPerson(Turn turn, List<Patient> people) {
        List<Choice> choices = People.choices(people, turn.words);
        turn.memory =
                turn.memory.with(
                        turn.pending().agreed()
                                ? turn.pending().agreedBut(Asked.WHO, choices)
                                : Pending.choosing(Asked.WHO, choices));
        putChoices(turn, turn.words.say("ask.who"), "");
    }

    void whichDoctor(Turn turn, List<Practitioner> doctors, String lead) {
        List<Choice> choices = new ArrayList<>();
        for (Practitioner doctor : doctors) {
            String id = doctor.id().toString();
            choices.add(
                    new Choice(
                            choices.size() + 1, turn.words.doctorWithSpeciality(id), id, id, null));
        }
        turn.memory = turn.memory.with(Pending.choosing(Asked.DOCTOR, choices));
        putChoices(turn, lead, turn.words.say("ask.which_doctor"));
    }

    /** Asks whether this one is meant by a name that was hard to read. */
    void isItDoctor(Turn turn, Practitioner doctor) {
        String id = doctor.id().toString();
        Choice only = new Choice(1, turn.words.doctorWithSpeciality(id), id, id, null);
        turn.memory = turn.memory.with(Pending.choosing(Asked.DOCTOR, List.of(only)));
        putDoctors(turn);
    }

    private static void putDoctors(Turn turn) {
        List<Choice> choices = turn.pending().choices();
        if (choices.size() == 1) {
            turn.reply.ask(
                    turn.words.say("doubt.doctor", "doctor", choices.getFirst().label()),
                    turn.words.yesOrNo());
        } else {
            putChoices(turn, turn.words.say("ask.doctor_of"), turn.words.say("ask.which_doctor"));
        }
    }

    /** Asks for the patient's name; what the channel calls them is offered, never assumed. */
    void name(Turn turn, boolean suggest) {
        Optional<String> suggestion =
                Optional.ofNullable(turn.thread.profileName())
                        .filter(_ -> suggest && !turn.memory.party().forSomebodyElse())
                        .filter(Names::plausible)
                        .map(Names::tidy);
        List<Choice> choices =
                suggestion.map(name -> List.of(Choice.of(1, name, name))).orElse(List.of());
        turn.memory =
                turn.memory.with(
                        turn.pending().proposal() != null
                                ? turn.pending().agreedBut(Asked.NAME, choices)
                                : Pending.choosing(Asked.NAME, choices));
        putName(turn);
    }

    private static void putName(Turn turn) {
        List<Choice> choices = turn.pending().choices();
        turn.reply.ask(
                choices.isEmpty()
                        ? turn.words.say(
                                turn.memory.party().forSomebodyElse()
                                        ? "ask.name_of_other"
                                        : "ask.name")
                        : turn.words.say("ask.name_like", "name", choices.getFirst().label()));
    }

    private static void putChoices(Turn turn, String lead, String question) {
        turn.reply.choose(
                lead, turn.pending().choices().stream().map(Choice::label).toList(), question);
    }

    /** Asks whether the patient shall be put on the waiting list for what is not free. */
    void waitlist(Turn turn) {
        turn.memory = turn.memory.with(Pending.question(Asked.WAITLIST));
        putWaitlist(turn);
    }

    private static void putWaitlist(Turn turn) {
        turn.reply.ask(turn.words.say("waitlist.ask"), turn.words.yesOrNo());
    }

    private static void putAway(Turn turn) {
        if (turn.pending().choices().isEmpty()) {
            turn.reply.ask(
                    turn.words.say("away.kept"),
                    List.of(turn.words.say("answer.yes"), turn.words.say("answer.other_time")));
        } else {
            putChoices(turn, turn.words.say("ask.appointment_move"), "");
        }
    }

    /** Puts the question that was open before this turn once more; nothing where none was. */
    void again(Turn turn) {
        Pending pending = turn.pending();
        Proposal proposal = pending.proposal();
        switch (pending.asked()) {
            case NOTHING, HUMAN -> {}
            case HELP -> turn.reply.ask(turn.words.say("ask.help"));
            case MEANT -> Doubts.put(turn);
            case NEW -> turn.reply.ask(turn.words.say("visits.none_book"));
            case DAY -> turn.reply.ask(turn.words.say("ask.day"));
            case TIME -> turn.reply.ask(turn.words.say("ask.time"));
            case CHANGE -> turn.reply.ask(turn.words.say("ask.change"));
            case NAME -> putName(turn);
            case OFFER -> putOffers(turn);
            case WAITLIST -> putWaitlist(turn);
            case WAITLIST_LEAVE -> putChoices(turn, turn.words.say("waitlist.which"), "");
            case FREED -> turn.reply.ask(turn.words.say("waitlist.kept"), turn.words.yesOrNo());
            case AWAY -> putAway(turn);
            case RECALL -> turn.reply.ask(turn.words.say("recall.kept"), turn.words.yesOrNo());
            case CONFIRM -> {
                if (proposal != null) {
                    readBack.put(turn, proposal, false);
                }
            }
            case DOCTOR -> {
                if (pending.choices().isEmpty()) {
                    whichDoctor(
                            turn,
                            turn.view.activePractitioners().stream().limit(8).toList(),
                            turn.words.say("ask.doctor_of"));
                } else {
                    putDoctors(turn);
                }
            }
            case HALF -> putChoices(turn, turn.words.say("ask.half"), "");
            case WHO -> putChoices(turn, turn.words.say("ask.who"), "");
            case APPOINTMENT -> putChoices(turn, turn.words.say("ask.appointment"), "");
        }
    }
}
