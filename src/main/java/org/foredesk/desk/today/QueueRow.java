package org.foredesk.desk.today;

import java.time.Instant;
import java.util.List;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.conversations.Conversation;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs a person. {@code where} says channel and language, {@code line} why it is
 * here or the patient's words; {@code since} is when it began to wait.
 */
record QueueRow(
        QueueKind kind,
        String name,
        String badge,
        String where,
        String line,
        Instant since,
        @Nullable ConversationId conversation,
        Matter matter) {

    /** What the row is about. */
    sealed interface Matter {

        Object key();
    }

    /** A patient who waits in a thread. */
    record Waiting(Conversation thread) implements Matter {
        @Override
        public Object key() {
            return thread.id();
        }
    }

    /** A booking to confirm. */
    record Asked(BookingRequest request) implements Matter {
        @Override
        public Object key() {
            return request.id();
        }
    }

    /** A message that did not arrive, or may not have. */
    record Unsent(Delivery delivery) implements Matter {
        @Override
        public Object key() {
            return delivery.id();
        }
    }

    /** An appointment the connected calendar does not agree with. */
    record Clashing(CalendarClash clash) implements Matter {
        @Override
        public Object key() {
            return List.of(clash.kind(), clash.appointment().id());
        }
    }

    /** Somebody whose doctor is away and who has to be called; the number where one is known. */
    record Calling(SickDayVisit visit, @Nullable PhoneNumber phone) implements Matter {
        @Override
        public Object key() {
            return visit.id();
        }
    }

    Object key() {
        return matter.key();
    }

    @Nullable BookingRequest request() {
        return matter instanceof Asked asked ? asked.request() : null;
    }
}
