package org.foredesk.assistant;

import org.foredesk.assistant.understanding.Intent;

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
            turn.reply.say(turn.words.say("goodbye"));
            turn.served = true;
        } else if (heard.does(Intent.THANKS)) {
            turn.reply.say(turn.words.say("welcome"));
            turn.served = true;
            if (open) {
                asking.again(turn);
            }
        } else if (!open && heard.does(Intent.DENY)) {
            turn.reply.say(turn.words.say("fine"));
            turn.served = true;
        } else if (!open && heard.does(Intent.AFFIRM)) {
            turn.ask(Asked.HELP, turn.words.say("ask.help"));
            turn.served = true;
        } else {
            lost(turn, open);
        }
    }

    private void greet(Turn turn, boolean open) {
        turn.served = true;
        if (open) {
            turn.reply.say(turn.words.say("hello"));
            asking.again(turn);
        } else {
            turn.reply.say(turn.words.say("hello.clinic", "clinic", turn.view.clinic().name()));
            turn.memory = turn.memory.with(Pending.question(Asked.HELP)).introduced();
            turn.reply.ask(turn.words.say("ask.help"));
        }
    }

    private void lost(Turn turn, boolean open) {
        boolean upset = turn.heard.sentiment() < 0;
        turn.reply.say(turn.words.say(upset ? "lost.upset" : "lost"));
        if (open) {
            asking.again(turn);
        } else {
            turn.memory = turn.memory.with(Pending.question(Asked.HELP));
            turn.reply.ask(turn.words.say("ask.help_more"));
        }
    }
}
