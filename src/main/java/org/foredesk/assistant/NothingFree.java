package org.foredesk.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Holiday;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.booking.Slot;
import org.foredesk.conversations.Attention;
import org.jspecify.annotations.Nullable;

/**
 * Says why a wish cannot be had and offers what is nearest: the same day, another doctor, the next
 * days.
 */
final class NothingFree {

    private static final int DAYS_AHEAD = 14;
    private static final int FAR_AHEAD = 90;

    private final SlotFinder finder;
    private final Asking asking;

    NothingFree(SlotFinder finder, Asking asking) {
        this.finder = finder;
        this.asking = asking;
    }

    void say(Turn turn, @Nullable Appointment moving) {
        List<Slot> near = near(turn);
        turn.reply.say(why(turn));
        if (near.isEmpty()) {
            nothingAtAll(turn, moving);
            return;
        }
        if (moving != null) {
            turn.memory = turn.memory.about(moving.id().toString());
        }
        turn.say("none.instead");
        asking.offer(turn, near, mayComeFree(turn));
    }

    private void nothingAtAll(Turn turn, @Nullable Appointment moving) {
        if (mayComeFree(turn)) {
            turn.memory = turn.memory.about(moving == null ? null : moving.id().toString());
            asking.waitlist(turn);
            return;
        }
        turn.say("none.at_all");
        turn.callFor(Attention.NO_SLOT);
        turn.drop();
        turn.served = true;
    }

    /**
     * Whether what was wished for is fully booked and no more than that: nobody need wait for a day
     * on which nobody is in, nor where another time of the wished day is free.
     */
    private boolean mayComeFree(Turn turn) {
        Wish wish = turn.wish();
        LocalDate day = wish.day();
        if (day == null) {
            return !SlotFinder.candidates(turn.view, wish).isEmpty();
        }
        LocalDate end = wish.until() == null ? day.plusDays(1) : wish.until();
        boolean somebodyIn =
                day.datesUntil(end)
                        .limit(FAR_AHEAD)
                        .anyMatch(each ->
                                turn.view.holiday(each).isEmpty() && isIn(turn, wish, each));
        return somebodyIn && (wish.time() == null || find(turn, wish.at(null)).isEmpty());
    }

    private static boolean isIn(Turn turn, Wish wish, LocalDate day) {
        LocalTime from = wish.from() == null ? LocalTime.MIDNIGHT : wish.from();
        LocalTime to = wish.to() == null ? LocalTime.MAX : wish.to();
        return SlotFinder.candidates(turn.view, wish).stream()
                .anyMatch(one ->
                        turn.view.shifts(one, day).stream()
                                .filter(open -> WantedPlace.isAt(turn.view, wish, one, open))
                                .map(Shift::hours)
                                .anyMatch(open ->
                                        open.from().isBefore(to)
                                                && (open.overnight() || open.to().isAfter(from))));
    }

    private static String why(Turn turn) {
        Wish wish = turn.wish();
        LocalDate day = wish.day();
        LocalTime time = wish.time();
        Words words = turn.words;
        String doctor = who(turn);
        if (day == null) {
            return words.say("none.open", "doctor", doctor);
        }
        if (Search.wide(wish)) {
            return words.say("none.range", "doctor", doctor);
        }
        Optional<Holiday> holiday = turn.view.holiday(day);
        if (holiday.isPresent() && wish.until() == null) {
            return words.say(
                    "none.holiday", "day", words.dayOfYear(day), "holiday", holiday.get().name());
        }
        if (wish.until() == null && off(turn, day)) {
            return words.say("none.off", "doctor", doctor, "day", words.dayOfYear(day));
        }
        return time != null
                ? words.say(
                        "none.time",
                        "doctor",
                        doctor,
                        "day",
                        words.dayOfYear(day),
                        "time",
                        words.time(time))
                : words.say("none.day", "doctor", doctor, "day", words.dayOfYear(day));
    }

    /** The doctor, the only one there is for it, the speciality, or just the clinic. */
    private static String who(Turn turn) {
        Wish wish = turn.wish();
        if (wish.practitioner() != null) {
            return turn.words.doctor(wish.practitioner());
        }
        List<Practitioner> candidates = SlotFinder.candidates(turn.view, wish);
        if (candidates.size() == 1) {
            return candidates.getFirst().name();
        }
        return wish.speciality() == null
                ? turn.words.say("none.nobody")
                : turn.words.speciality(wish.speciality());
    }

    /** Whether none of those who could be meant works that day at all. */
    private static boolean off(Turn turn, LocalDate day) {
        return SlotFinder.candidates(turn.view, turn.wish()).stream()
                .allMatch(one ->
                        turn.view.shifts(one, day).stream()
                                .noneMatch(open ->
                                        WantedPlace.isAt(turn.view, turn.wish(), one, open)));
    }

    private List<Slot> near(Turn turn) {
        Wish wish = turn.wish();
        LocalDate day = wish.day() == null ? turn.today() : wish.day();
        LocalDate after = wish.until() == null ? day.plusDays(1) : wish.until();
        List<Slot> found = new ArrayList<>();
        if (wish.hasClock() && wish.day() != null) {
            add(found, nearest(turn, find(turn, wish.at(null)), day, wish), 2);
        }
        Wish others = anybodyOfTheKind(turn, wish);
        add(found, nearest(turn, find(turn, others), day, wish), found.isEmpty() ? 2 : 1);
        add(
                found,
                firstOfDays(turn, find(turn, wish.days(after, after.plusDays(DAYS_AHEAD)))),
                Spread.MOST - found.size());
        if (found.isEmpty()) {
            add(
                    found,
                    firstOfDays(
                            turn,
                            find(turn, wish.at(null).days(after, after.plusDays(DAYS_AHEAD)))),
                    Spread.MOST);
        }
        if (found.isEmpty()) {
            add(
                    found,
                    firstOfDays(
                            turn,
                            find(turn, others.at(null).days(after, after.plusDays(FAR_AHEAD)))),
                    Spread.MOST);
        }
        found.sort(Comparator.comparing(Slot::start));
        return List.copyOf(found);
    }

    private List<Slot> find(Turn turn, Wish wish) {
        return finder.fitting(turn.tx, turn.view, wish);
    }

    private static Wish anybodyOfTheKind(Turn turn, Wish wish) {
        if (wish.practitioner() == null) {
            return wish;
        }
        @Nullable String speciality =
                turn.view.activePractitioners().stream()
                        .filter(one -> one.id().toString().equals(wish.practitioner()))
                        .findFirst()
                        .map(Practitioner::speciality)
                        .orElse(null);
        return speciality == null
                ? wish
                : wish.practitioner(null).speciality(Vocabulary.key(speciality));
    }

    private static List<Slot> nearest(Turn turn, List<Slot> slots, LocalDate day, Wish wish) {
        LocalTime clock =
                wish.time() != null
                        ? wish.time()
                        : wish.from() != null ? wish.from() : LocalTime.NOON;
        Instant wished = day.atTime(clock).atZone(turn.words.zone()).toInstant();
        return slots.stream()
                .sorted(Comparator.comparing(slot -> Duration.between(slot.start(), wished).abs()))
                .toList();
    }

    private static List<Slot> firstOfDays(Turn turn, List<Slot> slots) {
        List<Slot> firsts = new ArrayList<>();
        for (Slot slot : slots) {
            if (firsts.isEmpty()
                    || !turn.words
                            .date(slot.start())
                            .equals(turn.words.date(firsts.getLast().start()))) {
                firsts.add(slot);
            }
        }
        return firsts;
    }

    private static void add(List<Slot> found, List<Slot> more, int most) {
        more.stream()
                .filter(slot ->
                        found.stream()
                                .noneMatch(one ->
                                        one.start().equals(slot.start())
                                                && one.practitioner().equals(slot.practitioner())))
                .limit(Math.max(0, most))
                .forEach(found::add);
    }
}
