package org.foredesk.desk.today;

import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallMatter;
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

    /**
     * A finished call that leaves something to do; {@code visits} are those of the caller that are
     * still ahead, by time.
     */
    record Told(Call call, CallMatter what, List<Appointment> visits) implements Matter {

        public Told {
            visits = List.copyOf(visits);
        }

        @Override
        public Object key() {
            return call.id();
        }

        /** The visit that must be meant; null where it may be several. */
        @Nullable Appointment meant() {
            return visits.size() == 1 ? visits.getFirst() : null;
        }
    }

    Object key() {
        return matter.key();
    }

    @Nullable BookingRequest request() {
        return matter instanceof Asked asked ? asked.request() : null;
    }
}
