package org.foredesk.assistant;

import org.foredesk.assistant.understanding.Intent;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;

/**
 * What is left when nothing was asked for: greetings, thanks, goodbye, and what was not understood.
 */
final class SmallTalk {

    private final Asking asking;

    SmallTalk(Asking asking) {
        this.asking = asking;
    }

    /** Adds the polite word that belongs to the turn. */
    void answer(Turn turn) {
        Heard heard = turn.heard;
        boolean open =
                turn.pending().asked() != Asked.NOTHING && turn.pending().asked() != Asked.HELP;
        if (heard.does(Intent.GREETING)) {
            greet(turn, open);
        } else if (heard.does(Intent.GOODBYE)) {
            goodbye(turn);
        } else if (heard.does(Intent.THANKS)) {
            turn.say("welcome");
            turn.served = true;
            if (open) {
                asking.again(turn);
            }
        } else if (heard.sentiment() < 0) {
            upset(turn);
        } else if (acknowledges(turn) || !open && heard.does(Intent.DENY)) {
            turn.say("fine");
            turn.served = true;
        } else if (!open && heard.does(Intent.AFFIRM)) {
            boolean asked = turn.pending().asked() == Asked.HELP;
            turn.ask(Asked.HELP, turn.words.say(asked ? "ask.help_more" : "ask.help"));
            turn.served = true;
        } else {
            lost(turn, open);
        }
    }

    private void greet(Turn turn, boolean open) {
        turn.served = true;
        if (open) {
            turn.say("hello");
            asking.again(turn);
        } else {
            turn.say("hello.clinic", "clinic", turn.view.clinic().name());
            turn.memory = turn.memory.with(Pending.question(Asked.HELP)).introduced();
            turn.reply.ask(turn.words.say("ask.help"));
        }
    }

    /** Leaving with a proposal open is no yes to it, and the patient is told so. */
    private static void goodbye(Turn turn) {
        boolean proposed = turn.pending().asked() == Asked.CONFIRM;
        turn.say(proposed ? "goodbye.open" : "goodbye");
        if (proposed) {
            turn.drop();
        }
        turn.served = true;
    }

    /** "Ok" or a thumb after something was settled: no new matter. */
    private static boolean acknowledges(Turn turn) {
        return turn.pending().asked() == Asked.NOTHING
                && turn.thread.state() == DialogueState.COMPLETED
                && turn.heard.only(Intent.AFFIRM);
    }

    /** Anger or insults: stays polite, and a person is offered at once. */
    private static void upset(Turn turn) {
        turn.callFor(Attention.UPSET);
        turn.memory = turn.memory.with(turn.pending().asking(Asked.HUMAN));
        turn.say("lost.upset");
        turn.reply.ask(turn.words.say("human.ask"), turn.words.yesOrNo());
        turn.served = true;
    }

    private void lost(Turn turn, boolean open) {
        turn.say("lost");
        if (open) {
            asking.again(turn);
        } else {
            turn.memory = turn.memory.with(Pending.question(Asked.HELP));
            turn.reply.ask(turn.words.say("ask.help_more"));
        }
    }
}
