package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;

/** Reads which of the offered times was chosen. Each method returns whether one was answered. */
final class OfferAnswers {

    private final Search search;
    private final Asking asking;
    private final Visits visits;
    private final Goals goals;
    private final WaitlistTalk waitlist;

    OfferAnswers(Search search, Asking asking, Visits visits, Goals goals, WaitlistTalk waitlist) {
        this.search = search;
        this.asking = asking;
        this.visits = visits;
        this.goals = goals;
        this.waitlist = waitlist;
    }

    /** One of several times, by its number or by what is said of it. */
    boolean take(Turn turn) {
        List<Offer> offers = turn.pending().offers();
        Integer selected = turn.heard.selected();
        if (PartyAnswers.selectedChoice(turn).isPresent()) {
            waitlist.join(turn);
            return true;
        }
        Optional<Offer> chosen =
                selected == null
                        ? described(turn, offers)
                        : offers.stream().filter(offer -> offer.number() == selected).findFirst();
        if (chosen.isEmpty()
                && offers.size() == 1
                && turn.heard.yes()
                && !turn.heard.bringsWish()) {
            chosen = Optional.of(offers.getFirst());
        }
        if (chosen.isPresent()) {
            choose(turn, chosen.get());
            return true;
        }
        if (turn.heard.no() && !turn.heard.bringsWish() && !turn.heard.does(Intent.CANCEL)) {
            if (turn.pending().choices().isEmpty()) {
                turn.ask(Asked.CHANGE, turn.words.say("ask.change"));
            } else {
                asking.waitlist(turn);
            }
            return true;
        }
        if (turn.heard.yes() && !turn.heard.bringsWish()) {
            turn.say("pick");
            asking.again(turn);
            return true;
        }
        return false;
    }

    /** The one offer that was described by its doctor, day or time. */
    private static Optional<Offer> described(Turn turn, List<Offer> offers) {
        boolean takenBack =
                turn.heard.readings().stream()
                        .map(Reading::meaning)
                        .anyMatch(meaning ->
                                !meaning.excluded().isEmpty()
                                        || meaning.anotherDoctor()
                                        || meaning.when().relative() != null);
        Optional<String> doctor =
                turn.heard
                        .practitioner()
                        .map(mention -> mention.match() == null ? "" : mention.match().id());
        if (takenBack
                || !turn.heard.bringsWish()
                || doctor.isEmpty() && turn.heard.whens().isEmpty()) {
            return Optional.empty();
        }
        List<Offer> fitting =
                offers.stream()
                        .filter(offer -> doctor.map(offer.practitioner()::equals).orElse(true))
                        .filter(offer ->
                                turn.heard.whens().stream()
                                        .allMatch(
                                                when -> Agreement.fits(turn, when, offer.start())))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private void choose(Turn turn, Offer offer) {
        ServiceChoice offered = ServiceChoice.parse(offer.service());
        ServiceChoice wanted = WishReader.after(offered, turn.heard);
        LocalDate day = turn.words.date(offer.start());
        LocalTime time = offer.start().atZone(turn.words.zone()).toLocalTime();
        turn.wish(
                turn.wish()
                        .practitioner(offer.practitioner())
                        .service(wanted.text())
                        .days(day, null)
                        .at(time));
        if (!wanted.equals(offered)) {
            goals.go(turn);
            return;
        }
        Optional<Slot> free =
                search.exactly(turn, offer.practitioner(), offer.service(), offer.start());
        if (free.isPresent()) {
            search.propose(turn, free.get(), visits.moving(turn));
        } else {
            turn.say("refused.gone", "time", turn.words.time(offer.start()));
            turn.wish(turn.wish().at(null));
            search.instead(turn, List.of(), offer.start(), visits.moving(turn));
        }
    }

    /** Which half of the day an hour is in that both have. */
    boolean half(Turn turn) {
        Optional<Choice> chosen = PartyAnswers.selectedChoice(turn);
        chosen.ifPresent(choice -> {
            turn.wish(turn.wish().at(LocalTime.parse(choice.value())));
            search.go(turn, visits.moving(turn));
        });
        return chosen.isPresent();
    }
}
