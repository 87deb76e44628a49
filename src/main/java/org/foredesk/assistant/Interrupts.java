package org.foredesk.assistant;

import java.util.Optional;
import java.util.Set;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Dialogues;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.Purpose;

/**
 * What goes before everything else, also in a thread that staff have taken over: emergencies,
 * "stop" and "start".
 */
final class Interrupts {

    private final Consent consent;
    private final EmergencyNumbers numbers;

    Interrupts(Consent consent, EmergencyNumbers numbers) {
        this.consent = consent;
        this.numbers = numbers;
    }

    /** Why the answer is sent, where one of these was the matter; empty where none was. */
    Optional<Purpose> take(Turn turn) {
        if (emergency(turn)) {
            return Optional.of(Purpose.EMERGENCY);
        }
        if (turn.heard.does(Intent.OPT_OUT)) {
            consent.optOut(turn.tx, turn.clinic(), turn.thread.channel(), turn.thread.address());
            turn.say("opted_out", "clinic", turn.view.clinic().name());
            turn.drop();
            return Optional.of(Purpose.CONSENT_ANSWER);
        }
        if (turn.heard.does(Intent.OPT_IN)) {
            consent.optIn(turn.tx, turn.clinic(), turn.thread.channel(), turn.thread.address());
            turn.say("opted_in", "clinic", turn.view.clinic().name());
            Dialogues.dealtWith(
                    turn.tx, turn.clinic(), turn.thread.id(), Set.of(Attention.OPTED_OUT));
            return Optional.of(Purpose.CONSENT_ANSWER);
        }
        return Optional.empty();
    }

    private boolean emergency(Turn turn) {
        Optional<Reading> alarming =
                turn.heard.readings().stream()
                        .filter(reading ->
                                reading.meaning().emergency() != null
                                        || reading.meaning().does(Intent.EMERGENCY))
                        .findFirst();
        if (alarming.isEmpty()) {
            return false;
        }
        String kind = Optional.ofNullable(alarming.get().meaning().emergency()).orElse("unclear");
        String number = numbers.of(turn.view.clinic().country());
        turn.say("suicide".equals(kind) ? "emergency.suicide" : "emergency", "number", number);
        turn.memory = turn.memory.settled();
        turn.callFor(Attention.EMERGENCY);
        turn.pause = true;
        Dialogues.alarm(turn.tx, turn.thread, alarming.get().message().id(), kind);
        return true;
    }

    /**
     * What may be an emergency is put before the staff, whatever else the turn brings.
     *
     * @return whether the patient is to hear what to do if it is one
     */
    boolean worried(Turn turn) {
        boolean worrying =
                turn.heard.readings().stream().anyMatch(reading -> reading.meaning().worrying());
        if (worrying) {
            turn.callFor(Attention.MAYBE_EMERGENCY);
        }
        return worrying;
    }

    /** "If this is an emergency, call 112 now", beside the answer. */
    void sayWhatToDo(Turn turn) {
        turn.say("emergency.maybe", "number", numbers.of(turn.view.clinic().country()));
    }

    /**
     * Whether the assistant keeps quiet: staff have taken over, or the person has opted out. What
     * somebody wants who may not be written to is for staff, who can call them: booking it without
     * a word would leave the patient in the dark.
     */
    boolean silent(Turn turn) {
        if (!consent.allows(turn.tx, turn.clinic(), turn.thread.channel(), turn.thread.address())) {
            turn.callFor(Attention.OPTED_OUT);
            return true;
        }
        return turn.thread.assistant() == AssistantMode.PAUSED;
    }
}
