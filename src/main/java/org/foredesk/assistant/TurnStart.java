package org.foredesk.assistant;

import java.time.Instant;
import java.util.List;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.jspecify.annotations.Nullable;

/**
 * What a turn starts from.
 *
 * @param open the messages nobody has dealt with yet
 * @param last the thread's last messages
 */
record TurnStart(
        Conversation thread,
        List<Message> open,
        List<Message> last,
        DialogueMemory memory,
        List<Patient> people,
        Instant now) {

    /** Buttons of a dialogue that is over answer nothing. */
    Taps taps() {
        return new Taps(over(thread) ? List.of() : last);
    }

    /** What we said last, unless the thread begins anew. */
    @Nullable Message lastWords() {
        return over(thread) ? null : lastSaid(last);
    }

    static @Nullable Message lastSaid(List<Message> messages) {
        return messages.stream()
                .filter(message ->
                        message.direction() == Direction.OUTBOUND && !message.withdrawn())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    static boolean over(Conversation thread) {
        return thread.state() == DialogueState.ABANDONED && thread.context().length() <= 2;
    }
}
