package org.foredesk.desk.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Note;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/** One line of a thread as it is shown. */
sealed interface ThreadEntry {

    /** What makes two readings of it the same entry. */
    Object key();

    /** The line between two days. */
    record Day(LocalDate day) implements ThreadEntry {
        @Override
        public Object key() {
            return day;
        }
    }

    /** Something somebody said; {@code delivery} is null for what patients wrote. */
    record Said(Message message, @Nullable Delivery delivery) implements ThreadEntry {
        @Override
        public Object key() {
            return message.id();
        }
    }

    /** A note only staff see. */
    record Remark(Note note) implements ThreadEntry {
        @Override
        public Object key() {
            return note.id();
        }
    }

    /** Something that happened: booked, sent to the desk, taken over. */
    record Event(Object key, String icon, Instant at, String words, boolean handBack)
            implements ThreadEntry {}
}
