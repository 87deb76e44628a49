package org.foredesk.assistant;

import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.When;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;

/**
 * Starts, changes and drops what the dialogue is after, and lets the handler of the goal take the
 * next step.
 */
final class Goals {

    private static final Pattern SAME =
            Pattern.compile(
                    "\\b(same|mism[oa]|igual|wahi|vahi)\\b|वही|वैसा ही"
                            // What begins with "and" goes on with what was settled.
                            + "|^\\s*(and|also|y|también|tambien|aur|और)(?=\\s)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Beyond so many characters "last year" is part of a story ("my father had a stroke last year")
     * and no wish.
     */
    private static final int A_STORY = 40;

    private final BookGoal book;
    private final MoveGoal move;
    private final CancelGoal cancel;
    private final WaitGoal wait;
    private final Visits visits;
    private final NearestDays nearestDays;

    Goals(
            BookGoal book,
            MoveGoal move,
            CancelGoal cancel,
            WaitGoal wait,
            Visits visits,
            NearestDays nearestDays) {
        this.book = book;
        this.move = move;
        this.cancel = cancel;
        this.wait = wait;
        this.visits = visits;
        this.nearestDays = nearestDays;
    }

    /** The next step of the present goal, with all that was said in this turn taken in. */
    void go(Turn turn) {
        if (turn.memory.goal() != Goal.CANCEL) {
            LeftDoctor.told(turn);
        }
        switch (turn.memory.goal()) {
            case NONE -> {}
            case BOOK -> book.go(turn);
            case MOVE -> move.go(turn);
            case CANCEL -> cancel.go(turn);
            case WAIT -> wait.go(turn);
        }
    }

    /** Takes up what the patient has said they meant. */
    void begin(Turn turn, Doubt meant) {
        if (meant.goal() == Goal.CANCEL
                && turn.memory.goal() == Goal.BOOK
                && visits.coming(turn).isEmpty()) {
            turn.drop(turn.words.say("dropped"));
            return;
        }
        turn.memory =
                turn.memory.with(meant.goal()).with(meant.wish()).with(Pending.NOTHING).about(null);
        go(turn);
    }

    /** Takes up what the patient wants now; false where nothing was wanted. */
    boolean take(Turn turn) {
        Heard heard = turn.heard;
        // "Cancel the blood test" of two things that are being booked is no cancellation.
        boolean cancels = heard.does(Intent.CANCEL) && !WantedServices.dropsSome(turn);
        boolean books = heard.does(Intent.BOOK) || heard.does(Intent.AVAILABILITY);
        Goal now = turn.memory.goal();
        if (cancels && dropsTheBooking(turn)) {
            turn.drop(turn.words.say("dropped"));
            return true;
        }
        if (cancels) {
            start(turn, Goal.CANCEL);
            if (books) {
                turn.memory = turn.memory.then(Goal.BOOK, turn.wish());
            }
            go(turn);
            return true;
        }
        if (movesTheVisit(turn, books)) {
            start(turn, Goal.MOVE);
            go(turn);
            return true;
        }
        if (turn.memory.goal() == Goal.NONE
                && heard.correction()
                && PartyAnswers.otherParty(turn)
                && turn.thread.state() == DialogueState.COMPLETED
                && !heard.bringsWish()) {
            // What is booked is booked for somebody; only staff give it to another person.
            turn.say("refused.staff");
            turn.callFor(Attention.HUMAN_WANTED);
            turn.served = true;
            return true;
        }
        if (heard.does(Intent.RESCHEDULE)
                && !(now == Goal.BOOK && visits.coming(turn).isEmpty() && underWay(turn))) {
            start(turn, Goal.MOVE);
            if (!problem(turn)) {
                go(turn);
            }
            return true;
        }
        if (heard.does(Intent.RESCHEDULE) || books || heard.bringsWish()) {
            return bookOrCorrect(turn, books);
        }
        return false;
    }

    /** "An hour later, please" out of the blue is meant of an appointment there is. */
    private boolean movesTheVisit(Turn turn, boolean books) {
        return turn.memory.goal() == Goal.NONE
                && !books
                && turn.heard.practitioner().isEmpty()
                && turn.heard.last(meaning -> meaning.when().relative()).isPresent()
                && !visits.coming(turn).isEmpty();
    }

    private boolean bookOrCorrect(Turn turn, boolean books) {
        Goal now = turn.memory.goal();
        if (now == Goal.NONE
                && !books
                && turn.heard.correction()
                && turn.thread.appointment() != null) {
            start(turn, Goal.MOVE);
            turn.memory = turn.memory.about(turn.thread.appointment().toString());
        } else if (now == Goal.NONE || now == Goal.CANCEL && books) {
            start(turn, Goal.BOOK);
        } else {
            turn.wish(WishReader.absorb(turn.wish(), turn));
        }
        if (problem(turn)) {
            return true;
        }
        go(turn);
        return true;
    }

    /**
     * A day or time that does not exist or is over is said to be so; what is nearest is offered, or
     * another one asked for while it is not known with whom.
     */
    private boolean problem(Turn turn) {
        When wrong =
                turn.heard
                        .last(meaning -> meaning.when().problem() == null ? null : meaning.when())
                        .orElse(When.NONE);
        When.Problem problem = wrong.problem();
        boolean toldOfOldTimes =
                problem == When.Problem.PAST && turn.heard.text().length() > A_STORY;
        if (problem == null || toldOfOldTimes || !turn.heard.whens().isEmpty()) {
            return false;
        }
        String key =
                switch (problem) {
                    case IMPOSSIBLE_DATE -> "problem.date";
                    case PAST -> "problem.past";
                    case IMPOSSIBLE_TIME -> "problem.time";
                    case BACKWARDS -> "problem.backwards";
                };
        turn.say(key, "said", wrong.text().strip());
        boolean known = turn.wish().withWhom() || turn.memory.goal() == Goal.MOVE;
        if (known) {
            turn.wish(nearestDays.instead(turn, wrong));
            return false;
        }
        turn.ask(Asked.DAY, turn.words.say("ask.day"));
        return true;
    }

    private static void start(Turn turn, Goal goal) {
        turn.memory = turn.memory.with(goal).with(Pending.NOTHING).with(wish(turn, goal));
    }

    /** What the patient would have of this goal, by what is known and was just said. */
    static Wish wish(Turn turn, Goal goal) {
        boolean same = turn.memory.goal() == goal;
        boolean fresh = turn.memory.goal() == Goal.NONE && goal == Goal.BOOK;
        Wish from = same ? turn.wish() : fresh ? turn.wish().withoutTime() : Wish.NONE;
        Wish wish = WishReader.absorb(from, turn);
        Seen seen = turn.memory.seen();
        boolean sameDoctor =
                SAME.matcher(turn.heard.text()).find()
                        || !turn.heard.does(Intent.BOOK) && !turn.heard.does(Intent.AVAILABILITY);
        // "The same for Ana", or nothing but another day: with the doctor last talked about.
        return goal == Goal.BOOK && seen != null && !wish.withWhom() && sameDoctor
                ? wish.practitioner(seen.practitioner())
                : wish;
    }

    /**
     * "Cancel" while a new booking is talked about means that one, unless an appointment is spoken
     * of.
     */
    private boolean dropsTheBooking(Turn turn) {
        return turn.memory.goal() == Goal.BOOK
                && underWay(turn)
                && !turn.heard.bringsWish()
                && (visits.coming(turn).isEmpty() || turn.heard.text().length() < 20);
    }

    private static boolean underWay(Turn turn) {
        return turn.asked() != Asked.NOTHING && turn.asked() != Asked.HELP;
    }

    /** C and R are what a confirmation says to answer with to cancel or change. */
    boolean quickReply(Turn turn) {
        String letter = turn.heard.text();
        boolean cancel = "c".equalsIgnoreCase(letter);
        boolean change = "r".equalsIgnoreCase(letter);
        if (!cancel && !change || underWay(turn)) {
            return false;
        }
        turn.memory =
                turn.memory
                        .with(cancel ? Goal.CANCEL : Goal.MOVE)
                        .with(Wish.NONE)
                        .with(Pending.NOTHING);
        if (turn.thread.appointment() != null) {
            turn.memory = turn.memory.about(turn.thread.appointment().toString());
        }
        go(turn);
        return true;
    }
}
