package org.foredesk.web;

import java.util.List;
import java.util.UUID;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.PartedVisits;
import org.foredesk.conversations.Conversations;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.security.Scope;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** Booking from what another program understood, as {@link IntentBooking} has it. */
final class IntentRoutes {

    /**
     * Dates and times as ISO values or in words; {@code text} is the patient's own sentence; {@code
     * service} names what the visit is for, one or several ("cleaning and a check-up"), {@code
     * services} the same as a list.
     */
    record BookingIntent(
            String patientPhone,
            @Nullable String patientName,
            @Nullable String practitionerName,
            @Nullable String speciality,
            @Nullable String preferredDate,
            @Nullable String preferredTime,
            @Nullable String reason,
            @Nullable String text,
            @Nullable UUID conversationId,
            @Nullable String service,
            @Nullable List<String> services) {}

    private final Conversations conversations;
    private final Transactions transactions;
    private final IntentBooking booking;
    private final PartedVisits parted;

    IntentRoutes(WebServices services) {
        this.conversations = services.conversations();
        this.transactions = services.transactions();
        this.booking = new IntentBooking(services);
        this.parted = services.booking().partedVisits();
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                                "/appointments/booking/from-intent",
                                "Book what was said: 201 booked, 202 waits for staff, 409 or 422 with alternatives")
                        .needs(Scope.BOOK)
                        .takes(BookingIntent.class)
                        .answers(201, AppointmentView.class)
                        .answers(202, RequestView.class)
                        .by(this::book));
    }

    private Reply book(Call call) {
        BookingIntent asked = call.body(BookingIntent.class);
        PhoneNumber phone = Inputs.phone(asked.patientPhone(), "patient_phone", call);
        IntentBooking.Asker asker =
                new IntentBooking.Asker(
                        call.actor(), origin(asked.conversationId(), call), /* nameNeeded= */ true);
        ReadIntent read = booking.read(asked, call.clinic());
        IntentBooking.Settled settled = booking.settle(read, call.clinic());
        return switch (transactions.writeDurably(
                tx -> booking.decide(tx, phone, asker, read, settled, call.clinic()))) {
            case IntentBooking.Made.Booked(var appointment) ->
                    Reply.created(
                            AppointmentView.of(appointment, call)
                                    .withParts(
                                            parted.parts(call.clinic().id(), appointment), call));
            case IntentBooking.Made.Requested(var request, var _) ->
                    Reply.accepted(RequestView.of(request, call));
        };
    }

    private BookingOrigin origin(@Nullable UUID conversation, Call call) {
        if (conversation == null) {
            return BookingOrigin.of(ChannelKind.WEB);
        }
        ConversationId id = new ConversationId(conversation);
        return conversations
                .find(call.clinic().id(), id)
                .map(thread -> new BookingOrigin(thread.channel(), id))
                .orElseThrow(() ->
                        Rejection.impossible(
                                "unknown_conversation",
                                "conversation_id",
                                "There is no such conversation."));
    }
}
