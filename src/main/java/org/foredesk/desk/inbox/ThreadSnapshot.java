package org.foredesk.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Note;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.NotificationId;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One thread with all that stands beside it, read at one moment. {@code windowCloses} is null where
 * the channel has no window; {@code people} are those behind the number.
 */
record ThreadSnapshot(
        Conversation thread,
        List<Message> messages,
        List<Note> notes,
        Map<NotificationId, Delivery> deliveries,
        List<Patient> people,
        @Nullable BookingRequest request,
        List<Appointment> visits,
        List<UnderstoodField> understood,
        @Nullable Instant windowCloses,
        boolean hasWindow) {}
