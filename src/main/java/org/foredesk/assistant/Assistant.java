package org.foredesk.assistant;

import org.foredesk.kernel.ConversationId;

/**
 * Answers patients. One thread is answered by one caller at a time; different threads may be answered at once.
 */
public final class Assistant {

    /**
     * Deals with all messages of a thread that have not been dealt with yet, as one turn; does nothing where there are none. In a
     * thread that staff have taken over only emergencies and "stop" are acted on.
     */
    public void answer(ConversationId conversation) {
        throw new UnsupportedOperationException("not ready: " + conversation);
    }
}
