package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Patient;

/**
 * Decides a turn, in this order: what is too unsure to go by is asked back, then the answer to what
 * was asked, what the patient wants now, questions about the clinic, small talk. A question in the
 * middle is answered and the matter goes on.
 */
final class Policy {

    /** After so many turns that brought nothing a person is offered. */
    private static final int PATIENCE = 2;

    private final PendingAnswers pendingAnswers;
    private final Goals goals;
    private final Answers answers;
    private final SmallTalk smallTalk;
    private final Asking asking;
    private final WaitlistTalk waitlist;
    private final Doubts doubts;

    Policy(
            PendingAnswers pendingAnswers,
            Goals goals,
            Answers answers,
            SmallTalk smallTalk,
            Asking asking,
            WaitlistTalk waitlist,
            Doubts doubts) {
        this.pendingAnswers = pendingAnswers;
        this.goals = goals;
        this.answers = answers;
        this.smallTalk = smallTalk;
        this.asking = asking;
        this.waitlist = waitlist;
        this.doubts = doubts;
    }

    void decide(Turn turn) {
        remember(turn);
        if (unreadable(turn)) {
            return;
        }
        if (turn.heard.does(Intent.HUMAN)) {
            human(turn);
            return;
        }
        boolean waits = waitlist.take(turn);
        if (!waits && !asksOnly(turn) && doubts.ask(turn)) {
            countProgress(turn);
            return;
        }
        boolean taken = waits || goals.quickReply(turn) || pendingAnswers.take(turn);
        boolean asks = asksOnly(turn);
        if (asks && turn.memory.goal() == Goal.NONE) {
            // Who was asked about is who a "book him" means next.
            turn.wish(WishReader.absorb(turn.wish(), turn).withoutTime());
        }
        taken = taken || !asks && goals.take(turn);
        answers.answer(turn);
        if (!waits && turn.heard.does(Intent.MY_APPOINTMENTS)) {
            answers.appointments(turn);
        }
        if (turn.acted && turn.memory.goal() != Goal.NONE) {
            turn.ending = null;
            goals.go(turn);
        } else if (turn.served && !taken) {
            asking.again(turn);
        } else if (!taken) {
            smallTalk.answer(turn);
        }
        countProgress(turn);
    }

    /** Whom it is for and why, whenever it is said. */
    private static void remember(Turn turn) {
        Party party = turn.memory.party();
        Optional<String> relation = turn.heard.last(Meaning::relation);
        Optional<String> name = turn.heard.last(Meaning::patientName);
        Optional<String> reason = turn.heard.last(Meaning::reason);
        if (relation.isPresent() && !relation.get().equals(party.relation())) {
            party = party.withPatient(null).withName(null).withRelation(relation.get());
        }
        Optional<Patient> spokenOf = People.spokenOf(turn);
        if (spokenOf.isPresent()) {
            party =
                    party.withPatient(spokenOf.get().id().toString())
                            .withName(spokenOf.get().name());
        } else if (name.isPresent() && Names.plausible(name.get())) {
            party = party.withPatient(null).withName(name.get());
        }
        party = reason.map(party::withReason).orElse(party);
        turn.memory =
                turn.memory.with(party).said(WishReader.sources(turn.memory.sources(), turn.heard));
    }

    /** A picture or voice note without a word. */
    private static boolean unreadable(Turn turn) {
        List<Reading> readings = turn.heard.readings();
        boolean nothingWritten =
                readings.stream().allMatch(reading -> reading.message().text().isBlank());
        boolean media = readings.stream().anyMatch(reading -> !reading.message().media().isEmpty());
        if (!nothingWritten) {
            return false;
        }
        turn.say(media ? "media" : "lost");
        if (media) {
            turn.callFor(Attention.MEDIA);
        }
        return true;
    }

    private static void human(Turn turn) {
        turn.say("human.called");
        turn.callFor(Attention.HUMAN_WANTED);
        turn.memory = turn.memory.with(Pending.NOTHING).stuck(0);
    }

    /**
     * Whether a question about the clinic is all there is, so that a doctor or day named in it is
     * no wish.
     */
    private static boolean asksOnly(Turn turn) {
        boolean asks = !turn.heard.topics().isEmpty() || turn.heard.does(Intent.MY_APPOINTMENTS);
        boolean wants =
                turn.heard
                        .first(
                                Intent.BOOK,
                                Intent.AVAILABILITY,
                                Intent.CANCEL,
                                Intent.RESCHEDULE,
                                Intent.PROVIDE_INFO,
                                Intent.SELECT)
                        .isPresent();
        return asks && !wants;
    }

    private static void countProgress(Turn turn) {
        boolean progress = turn.acted || turn.served || turn.ending != null || moved(turn);
        int stuck = progress ? 0 : turn.memory.stuck() + 1;
        turn.memory = turn.memory.stuck(stuck);
        if (stuck >= PATIENCE && turn.attention == null) {
            turn.callFor(Attention.NO_PROGRESS);
            turn.memory = turn.memory.with(turn.pending().asking(Asked.HUMAN));
            turn.reply.clear().ask(turn.words.say("human.offer"), turn.words.yesOrNo());
        }
    }

    private static boolean moved(Turn turn) {
        DialogueMemory before = turn.before;
        DialogueMemory after = turn.memory;
        boolean otherParty = after.goal() != Goal.NONE && !before.party().equals(after.party());
        boolean otherPending =
                before.pending().asked() != after.pending().asked()
                                && after.pending().asked() != Asked.HELP
                                && after.pending().asked() != Asked.MEANT
                        || !before.pending().offers().equals(after.pending().offers())
                        || !before.pending().choices().equals(after.pending().choices());
        return before.goal() != after.goal()
                || !before.wish().equals(after.wish())
                || otherParty
                || otherPending;
    }

    /** Where the dialogue stands after a turn. */
    static Place place(Turn turn) {
        if (turn.ending != null && turn.pending().asked() == Asked.NOTHING) {
            return new Place(turn.ending, turn.thread.stage());
        }
        return Place.of(
                turn.pending(),
                turn.thread.state(),
                turn.thread.stage(),
                turn.ending == DialogueState.COMPLETED);
    }
}
