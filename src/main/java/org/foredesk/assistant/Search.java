package org.foredesk.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a time that fits: proposes the one, offers a few, or says that there is none and offers
 * what is near.
 */
final class Search {

    private static final int A_WEEK = 5;

    private final SlotFinder finder;
    private final NothingFree nothingFree;
    private final Asking asking;

    Search(SlotFinder finder, Asking asking) {
        this.finder = finder;
        this.nothingFree = new NothingFree(finder, asking);
        this.asking = asking;
    }

    /**
     * Goes on from the turn's wish; {@code moving} is the appointment that gets the new time, null
     * for a new one.
     */
    void go(Turn turn, @Nullable Appointment moving) {
        if (askHalf(turn)) {
            return;
        }
        List<Slot> slots = relative(turn, finder.fitting(turn.tx, turn.view, turn.wish()));
        if (slots.isEmpty() && todayWasMeant(turn)) {
            LocalDate day = turn.wish().day();
            turn.wish(turn.wish().days(day == null ? null : day.plusWeeks(1), null));
            slots = finder.fitting(turn.tx, turn.view, turn.wish());
        }
        if (slots.isEmpty()) {
            nothingFree.say(turn, moving);
        } else {
            show(turn, slots, moving);
        }
    }

    private void show(Turn turn, List<Slot> slots, @Nullable Appointment moving) {
        Wish wish = turn.wish();
        boolean theFirst = wish.earliest() && !wish.hasClock();
        if (slots.size() == 1 || theFirst && !offered(turn)) {
            propose(turn, slots.getFirst(), moving);
        } else {
            asking.offer(
                    turn,
                    Spread.pick(
                            theFirst
                                    ? List.copyOf(slots.subList(0, Math.min(4, slots.size())))
                                    : slots,
                            turn.words.zone()));
        }
    }

    private static boolean offered(Turn turn) {
        return turn.asked() == Asked.OFFER || turn.asked() == Asked.CONFIRM;
    }

    void propose(Turn turn, Slot slot, @Nullable Appointment moving) {
        Proposal proposal =
                moving == null
                        ? Proposal.book(
                                slot.practitioner().toString(),
                                slot.services().text(),
                                slot.start())
                        : new Proposal(
                                Goal.MOVE,
                                slot.practitioner().toString(),
                                slot.services().text(),
                                slot.start(),
                                moving.id().toString(),
                                moving.version(),
                                null);
        asking.propose(turn, proposal);
    }

    /** The slot at exactly this time of this doctor, while it is free. */
    Optional<Slot> exactly(
            Turn turn, String practitioner, @Nullable String service, Instant start) {
        LocalDate day = turn.words.date(start);
        LocalTime time = start.atZone(turn.words.zone()).toLocalTime();
        Wish exact = Wish.NONE.practitioner(practitioner).service(service).days(day, null).at(time);
        return finder.free(turn.tx, turn.view, exact).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst();
    }

    /** Other times near one that did not suit. */
    void otherTimes(Turn turn, Proposal instead, @Nullable Appointment moving) {
        LocalDate day = turn.words.date(instead.start());
        Wish sameDay = turn.wish().practitioner(instead.practitioner()).days(day, null).at(null);
        List<Slot> others =
                finder.fitting(turn.tx, turn.view, sameDay).stream()
                        .filter(slot ->
                                Duration.between(slot.start(), instead.start()).abs().toMinutes()
                                        >= 1)
                        .toList();
        if (others.isEmpty()) {
            Wish later = sameDay.days(day.plusDays(1), day.plusDays(15));
            others = finder.fitting(turn.tx, turn.view, later);
        }
        if (others.isEmpty()) {
            nothingFree.say(turn, moving);
        } else {
            turn.wish(turn.wish().at(null));
            asking.offer(turn, Spread.pick(others, turn.words.zone()));
        }
    }

    /** After a time has gone: offers what there is instead. */
    void instead(Turn turn, List<Slot> alternatives, Instant wished, @Nullable Appointment moving) {
        List<Slot> near = new ArrayList<>(alternatives.stream().limit(Spread.MOST).toList());
        near.sort(Comparator.comparing(Slot::start));
        if (near.isEmpty()) {
            turn.wish(turn.wish().days(turn.words.date(wished), null).at(null));
            go(turn, moving);
        } else {
            asking.offer(turn, List.copyOf(near));
        }
    }

    /** "Earlier" and "later" are meant from the time talked about, on its day. */
    private static List<Slot> relative(Turn turn, List<Slot> slots) {
        When.@Nullable Relative relative =
                turn.heard.last(meaning -> meaning.when().relative()).orElse(null);
        Seen seen = reference(turn.before);
        if (relative == null || seen == null) {
            return slots;
        }
        Instant at = seen.start();
        Comparator<Slot> nearest =
                Comparator.comparing(slot -> Duration.between(slot.start(), at).abs());
        return switch (relative) {
            case EARLIER ->
                    slots.stream()
                            .filter(slot -> slot.start().isBefore(at))
                            .sorted(nearest)
                            .limit(Spread.MOST)
                            .sorted(Comparator.comparing(Slot::start))
                            .toList();
            case LATER ->
                    slots.stream()
                            .filter(slot -> slot.start().isAfter(at))
                            .sorted(nearest)
                            .limit(Spread.MOST)
                            .sorted(Comparator.comparing(Slot::start))
                            .toList();
            case ANOTHER_TIME ->
                    slots.stream()
                            .filter(slot ->
                                    turn.before.pending().offers().stream()
                                            .noneMatch(offer ->
                                                    offer.start().equals(slot.start())
                                                            && offer.practitioner()
                                                                    .equals(
                                                                            slot.practitioner()
                                                                                    .toString())))
                            .filter(slot -> !slot.start().equals(at))
                            .toList();
            case SAME_TIME, SAME_DAY, NEXT_DAY, ANOTHER_DAY -> slots;
        };
    }

    static @Nullable Seen reference(DialogueMemory memory) {
        Proposal proposal = memory.pending().proposal();
        if (proposal != null) {
            return new Seen(proposal.start(), proposal.practitioner());
        }
        return memory.pending().offers().isEmpty()
                ? memory.seen()
                : new Seen(
                        memory.pending().offers().getFirst().start(),
                        memory.pending().offers().getFirst().practitioner());
    }

    private static boolean todayWasMeant(Turn turn) {
        return turn.heard.whens().stream()
                        .anyMatch(when -> when.flags().contains(When.Flag.TODAY_OR_NEXT_WEEK))
                && turn.today().equals(turn.wish().day());
    }

    /** "At nine" where both halves of the day are open hours. */
    private boolean askHalf(Turn turn) {
        Optional<When> unclear =
                turn.heard.whens().stream()
                        .filter(when ->
                                when.flags().contains(When.Flag.EITHER_HALF)
                                        && when.otherTime() != null)
                        .findFirst();
        LocalTime one = turn.wish().time();
        LocalTime other = unclear.map(When::otherTime).orElse(null);
        if (one == null || other == null) {
            return false;
        }
        boolean oneIsFree = !finder.fitting(turn.tx, turn.view, turn.wish()).isEmpty();
        boolean otherIsFree = !finder.fitting(turn.tx, turn.view, turn.wish().at(other)).isEmpty();
        if (oneIsFree && otherIsFree) {
            List<LocalTime> halves =
                    one.isBefore(other) ? List.of(one, other) : List.of(other, one);
            List<Choice> choices =
                    List.of(
                            Choice.of(
                                    1,
                                    turn.words.time(halves.getFirst()),
                                    halves.getFirst().toString()),
                            Choice.of(
                                    2,
                                    turn.words.time(halves.getLast()),
                                    halves.getLast().toString()));
            turn.memory = turn.memory.with(Pending.choosing(Asked.HALF, choices));
            asking.again(turn);
            return true;
        }
        if (otherIsFree) {
            turn.wish(turn.wish().at(other));
        }
        return false;
    }

    /**
     * Whether a wish spans so many days that "fully booked" is about a stretch and not about a day.
     */
    static boolean wide(Wish wish) {
        return wish.day() != null
                && wish.until() != null
                && ChronoUnit.DAYS.between(wish.day(), wish.until()) >= A_WEEK;
    }
}
