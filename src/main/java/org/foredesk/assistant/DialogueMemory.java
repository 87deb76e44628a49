package org.foredesk.assistant;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All the assistant remembers of a dialogue, kept as JSON with the thread.
 *
 * @param target id of the appointment that is to be moved or cancelled
 * @param next what the patient wants after the present goal ("cancel it and book me with …"), with
 *     its wish
 * @param stuck turns in a row that brought nothing
 * @param greeted whether the assistant has introduced itself
 * @param seen the time last talked about
 * @param sources where each field was said, by field name
 */
record DialogueMemory(
        Goal goal,
        Wish wish,
        Party party,
        Pending pending,
        @Nullable String target,
        Goal next,
        Wish nextWish,
        int stuck,
        boolean greeted,
        @Nullable Seen seen,
        Map<String, Source> sources) {

    static final DialogueMemory EMPTY =
            new DialogueMemory(
                    Goal.NONE,
                    Wish.NONE,
                    Party.UNKNOWN,
                    Pending.NOTHING,
                    null,
                    Goal.NONE,
                    Wish.NONE,
                    0,
                    false,
                    null,
                    Map.of());

    DialogueMemory {
        goal = MemoryJson.or(goal, Goal.NONE);
        wish = MemoryJson.or(wish, Wish.NONE);
        party = MemoryJson.or(party, Party.UNKNOWN);
        pending = MemoryJson.or(pending, Pending.NOTHING);
        next = MemoryJson.or(next, Goal.NONE);
        nextWish = MemoryJson.or(nextWish, Wish.NONE);
        sources = Map.copyOf(MemoryJson.or(sources, Map.<String, Source>of()));
    }

    DialogueMemory with(Goal other) {
        return new DialogueMemory(
                other, wish, party, pending, target, next, nextWish, stuck, greeted, seen, sources);
    }

    DialogueMemory with(Wish other) {
        return new DialogueMemory(
                goal, other, party, pending, target, next, nextWish, stuck, greeted, seen, sources);
    }

    DialogueMemory with(Party other) {
        return new DialogueMemory(
                goal, wish, other, pending, target, next, nextWish, stuck, greeted, seen, sources);
    }

    DialogueMemory with(Pending other) {
        return new DialogueMemory(
                goal, wish, party, other, target, next, nextWish, stuck, greeted, seen, sources);
    }

    DialogueMemory about(@Nullable String appointment) {
        return new DialogueMemory(
                goal,
                wish,
                party,
                pending,
                appointment,
                next,
                nextWish,
                stuck,
                greeted,
                seen,
                sources);
    }

    DialogueMemory then(Goal after, Wish afterWish) {
        return new DialogueMemory(
                goal, wish, party, pending, target, after, afterWish, stuck, greeted, seen,
                sources);
    }

    DialogueMemory stuck(int turns) {
        return new DialogueMemory(
                goal, wish, party, pending, target, next, nextWish, turns, greeted, seen, sources);
    }

    DialogueMemory introduced() {
        return new DialogueMemory(
                goal, wish, party, pending, target, next, nextWish, stuck, true, seen, sources);
    }

    DialogueMemory said(Map<String, Source> where) {
        return new DialogueMemory(
                goal, wish, party, pending, target, next, nextWish, stuck, greeted, seen, where);
    }

    DialogueMemory seen(Seen time) {
        return new DialogueMemory(
                goal, wish, party, pending, target, next, nextWish, stuck, greeted, time, sources);
    }

    /** The matter is settled. */
    DialogueMemory settled() {
        return new DialogueMemory(
                Goal.NONE,
                Wish.NONE,
                Party.UNKNOWN,
                Pending.NOTHING,
                null,
                Goal.NONE,
                Wish.NONE,
                0,
                true,
                seen,
                Map.of());
    }
}
