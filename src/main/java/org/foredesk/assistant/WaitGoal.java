package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list: with whom, when, for whom; then it is taken. What is free after all
 * is offered instead.
 */
final class WaitGoal implements GoalHandler {

    /** Who wished for a time to the minute is asked about what comes free an hour around it. */
    private static final int HOURS_AROUND = 1;

    private final Booking booking;
    private final Settings settings;
    private final BookGoal book;
    private final SlotFinder finder;
    private final Search search;
    private final Asking asking;
    private final People people;
    private final Visits visits;

    WaitGoal(
            Booking booking,
            Settings settings,
            BookGoal book,
            SlotFinder finder,
            Search search,
            Asking asking,
            People people,
            Visits visits) {
        this.booking = booking;
        this.settings = settings;
        this.book = book;
        this.finder = finder;
        this.search = search;
        this.asking = asking;
        this.people = people;
        this.visits = visits;
    }

    @Override
    public void go(Turn turn) {
        if (book.unclear(turn)) {
            return;
        }
        if (!turn.wish().hasDay()) {
            book.askDay(turn);
        } else if (!finder.fitting(turn.tx, turn.view, turn.wish()).isEmpty()) {
            offerWhatIsFree(turn);
        } else {
            switch (people.who(turn)) {
                case People.Who.Known(Patient patient) -> join(turn, patient);
                case People.Who.New(String name) -> join(turn, people.enter(turn, name));
                case People.Who.Several(var several) -> asking.whichPerson(turn, several);
                case People.Who.Nameless() -> asking.name(turn, true);
            }
        }
    }

    private void offerWhatIsFree(Turn turn) {
        String target = turn.memory.target();
        @Nullable Appointment moving =
                target == null ? null : visits.find(turn, target).orElse(null);
        turn.memory = turn.memory.with(moving == null ? Goal.BOOK : Goal.MOVE);
        turn.say("waitlist.free");
        search.go(turn, moving);
    }

    private void join(Turn turn, Patient patient) {
        String target = turn.memory.target();
        Outcome<WaitlistEntry> joined =
                booking.waitlist()
                        .add(
                                turn.tx,
                                new WaitlistCommand(
                                        turn.clinic(),
                                        new Actor.Assistant(),
                                        turn.origin(),
                                        patient.id(),
                                        patient.label(),
                                        wish(turn),
                                        turn.memory.party().reason(),
                                        target == null ? null : AppointmentId.of(target)));
        turn.patient = patient.id();
        turn.memory = turn.memory.settled();
        turn.ending = DialogueState.COMPLETED;
        switch (joined) {
            case Outcome.Done<WaitlistEntry> _ -> {
                turn.acted = true;
                if (!turn.noticeMade()) {
                    turn.say("waitlist.joined");
                }
            }
            case Outcome.Refused<WaitlistEntry>(Refusal refusal) -> {
                boolean there = refusal.code().equals("already_waiting");
                turn.say(there ? "waitlist.already" : "problem.past");
                turn.served = true;
            }
        }
    }

    private WaitlistWish wish(Turn turn) {
        Wish wish = turn.wish();
        LocalDate first = wish.day() == null ? turn.today() : wish.day();
        LocalDate last = last(wish, first);
        List<Practitioner> whom = SlotFinder.candidates(turn.view, wish);
        boolean one = wish.practitioner() != null || whom.size() == 1;
        return new WaitlistWish(
                one ? practitioner(wish, whom) : null,
                one || wish.speciality() == null ? null : speciality(whom),
                ServiceChoice.parse(wish.service()).lasting(null),
                WantedPlace.of(wish),
                first,
                last,
                hours(wish),
                except(wish, first, last));
    }

    private LocalDate last(Wish wish, LocalDate first) {
        if (wish.until() != null) {
            return wish.until().minusDays(1);
        }
        return wish.day() == null
                ? first.plusDays(settings.number(SettingKey.BOOKING_HORIZON_DAYS))
                : first;
    }

    private static PractitionerId practitioner(Wish wish, List<Practitioner> whom) {
        return wish.practitioner() == null
                ? whom.getFirst().id()
                : PractitionerId.of(wish.practitioner());
    }

    /** The speciality as the clinic writes it. */
    private static @Nullable String speciality(List<Practitioner> whom) {
        return whom.stream()
                .flatMap(one -> Optional.ofNullable(one.speciality()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalRange hours(Wish wish) {
        LocalTime exact = wish.time();
        if (exact != null && !wish.around()) {
            LocalTime from = exact.minusHours(HOURS_AROUND);
            LocalTime to = exact.plusHours(HOURS_AROUND);
            return from.isBefore(to) ? new LocalRange(from, to) : null;
        }
        LocalTime from = wish.from() == null ? afterWhatIsRuledOut(wish) : wish.from();
        LocalTime to = wish.to() == null ? LocalTime.MIDNIGHT : wish.to();
        return from.equals(to) ? null : new LocalRange(from, to);
    }

    private static LocalTime afterWhatIsRuledOut(Wish wish) {
        return wish.notParts().contains(DayPart.MORNING.code())
                ? DayPart.MORNING.window().to()
                : LocalTime.MIDNIGHT;
    }

    private static Set<LocalDate> except(Wish wish, LocalDate first, LocalDate last) {
        Set<LocalDate> except = new HashSet<>(wish.notDays());
        first.datesUntil(last.plusDays(1))
                .filter(day -> wish.notWeekdays().contains(day.getDayOfWeek()))
                .forEach(except::add);
        return except;
    }
}
