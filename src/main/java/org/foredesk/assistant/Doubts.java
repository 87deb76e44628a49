package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;

/**
 * Asks instead of acting where the reading of a message is below the clinic's threshold ({@code
 * assistant.confidence.ask}): a new wish is read back first, an answer that would bind the patient
 * is asked for once more, and a doctor's name that is only a guess counts as none.
 */
final class Doubts {

    /** Questions whose answer writes something or gives something up. */
    private static final Set<Asked> BINDING =
            EnumSet.of(
                    Asked.CONFIRM,
                    Asked.NAME,
                    Asked.WHO,
                    Asked.WAITLIST,
                    Asked.WAITLIST_LEAVE,
                    Asked.FREED,
                    Asked.AWAY);

    private static final Set<Intent> ANSWERS =
            EnumSet.of(Intent.AFFIRM, Intent.DENY, Intent.SELECT);

    private static final Set<Intent> WISHES =
            EnumSet.of(Intent.BOOK, Intent.AVAILABILITY, Intent.CANCEL, Intent.RESCHEDULE);

    private final Sureness sureness;
    private final Asking asking;

    Doubts(Sureness sureness, Asking asking) {
        this.sureness = sureness;
        this.asking = asking;
    }

    /** The same readings; a doctor whose name is only a guess is no longer taken for the one. */
    Heard onDoctors(Heard heard, DialogueMemory memory) {
        return new Heard(
                heard.readings().stream()
                        .map(reading ->
                                guessed(reading.meaning(), memory)
                                        ? reading.with(reading.meaning().doubtingDoctor())
                                        : reading)
                        .toList());
    }

    private boolean guessed(Meaning meaning, DialogueMemory memory) {
        return sureness.guessedDoctor(meaning)
                .filter(doctor -> !spokenOf(doctor.id(), memory))
                .isPresent();
    }

    /** A name near that of a doctor who was just offered needs no second question. */
    private static boolean spokenOf(String doctor, DialogueMemory memory) {
        Pending pending = memory.pending();
        return doctor.equals(memory.wish().practitioner())
                || pending.offers().stream().anyMatch(one -> doctor.equals(one.practitioner()))
                || pending.choices().stream().anyMatch(one -> doctor.equals(one.practitioner()));
    }

    /** Asks back where what was heard is too unsure to go by; false where it may be gone by. */
    boolean ask(Turn turn) {
        if (BINDING.contains(turn.asked()) && unsure(turn, ANSWERS::contains)) {
            turn.say("doubt.again");
            asking.again(turn);
            return true;
        }
        Goal meant = meant(turn);
        if (meant == Goal.NONE || meant == turn.memory.goal() || !unsure(turn, _ -> true)) {
            return false;
        }
        Doubt doubt = new Doubt(meant, Goals.wish(turn, meant));
        turn.memory = turn.memory.with(turn.pending().meaning(doubt));
        put(turn);
        return true;
    }

    /** Whether each message that does one of these is unsure, and there is one. */
    private boolean unsure(Turn turn, Predicate<Intent> does) {
        List<Meaning> doing =
                turn.heard.readings().stream()
                        .map(Reading::meaning)
                        .filter(meaning ->
                                meaning.intents().stream().anyMatch(one -> does.test(one.intent())))
                        .toList();
        return !doing.isEmpty() && doing.stream().allMatch(sureness::lacks);
    }

    /** What acting on the message would start. */
    private static Goal meant(Turn turn) {
        Heard heard = turn.heard;
        if (heard.does(Intent.CANCEL)) {
            return Goal.CANCEL;
        }
        if (heard.does(Intent.RESCHEDULE)) {
            return Goal.MOVE;
        }
        return WISHES.stream().anyMatch(heard::does) || onlyATime(turn) ? Goal.BOOK : Goal.NONE;
    }

    /**
     * A time in words nobody could read may be about anything; with a doctor or a name of the
     * family it is about a visit.
     */
    private static boolean onlyATime(Turn turn) {
        return turn.memory.goal() == Goal.NONE
                && turn.heard.bringsWish()
                && turn.heard.readings().stream()
                        .map(Reading::meaning)
                        .allMatch(meaning ->
                                meaning.practitioner() == null
                                        && meaning.excluded().isEmpty()
                                        && meaning.speciality() == null
                                        && meaning.services().isNone())
                && People.spokenOf(turn).isEmpty();
    }

    /** Reads the wish in doubt back: "Just to be sure: you would like …, is that right?" */
    static void put(Turn turn) {
        Doubt doubt = turn.pending().doubt();
        if (doubt == null) {
            return;
        }
        Words words = turn.words;
        Wish wish = doubt.wish();
        List<String> details = new ArrayList<>();
        if (wish.practitioner() != null) {
            details.add(words.doctor(wish.practitioner()));
        } else if (wish.speciality() != null) {
            details.add(words.speciality(wish.speciality()));
        }
        if (wish.day() != null && wish.until() == null) {
            details.add(words.dayOfYear(wish.day()));
        }
        turn.reply.ask(
                words.say(
                        switch (doubt.goal()) {
                            case CANCEL -> "doubt.cancel";
                            case MOVE -> "doubt.move";
                            case NONE, BOOK, WAIT -> "doubt.book";
                        },
                        "details",
                        details.isEmpty() ? "" : " (" + words.list(details) + ")"),
                words.yesOrNo());
    }
}
