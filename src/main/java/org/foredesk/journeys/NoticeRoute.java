package org.foredesk.journeys;

import java.util.Optional;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.storage.Tx;

/**
 * Which thread a notice goes into: the one the booking came from, else one on the channel it came
 * from; those who called get an SMS. WhatsApp only while free text may go there, since there are no
 * approved templates yet; otherwise SMS, where the clinic has it.
 */
final class NoticeRoute {

    private final Conversations conversations;
    private final ContactWindow window;
    private final Outbox outbox;

    NoticeRoute(Conversations conversations, ContactWindow window, Outbox outbox) {
        this.conversations = conversations;
        this.window = window;
        this.outbox = outbox;
    }

    /** Empty for somebody who cannot be written to at all. */
    Optional<Conversation> thread(Tx tx, ClinicId clinic, BookingOrigin origin, Patient patient) {
        Optional<Conversation> own = origin(tx, clinic, origin);
        PhoneNumber phone =
                own.map(Conversation::phone)
                        .or(() -> conversations.patients().reach(tx, patient))
                        .orElse(null);
        if (own.isPresent() && (phone == null || goesTo(tx, own.get()))) {
            return own;
        }
        return phone == null
                ? Optional.empty()
                : Optional.of(
                        conversations
                                .open(tx, clinic, channel(tx, clinic, origin, phone), phone)
                                .conversation());
    }

    private Optional<Conversation> origin(Tx tx, ClinicId clinic, BookingOrigin origin) {
        ConversationId id = origin.conversation();
        return id == null
                ? Optional.empty()
                : conversations.find(tx, clinic, id).filter(thread -> isWritten(thread.channel()));
    }

    private static boolean isWritten(ChannelKind channel) {
        return channel == ChannelKind.WHATSAPP || channel == ChannelKind.SMS;
    }

    private boolean goesTo(Tx tx, Conversation thread) {
        return window.isOpen(tx, thread.clinic(), thread.channel(), thread.address())
                || !outbox.isReady(ChannelKind.SMS);
    }

    private ChannelKind channel(Tx tx, ClinicId clinic, BookingOrigin origin, PhoneNumber phone) {
        boolean whatsapp = window.isOpen(tx, clinic, ChannelKind.WHATSAPP, phone.e164());
        return switch (origin.channel()) {
            case SMS ->
                    outbox.isReady(ChannelKind.SMS) || !whatsapp
                            ? ChannelKind.SMS
                            : ChannelKind.WHATSAPP;
            case VOICE, WHATSAPP, EMAIL, WEB -> {
                boolean preferred = origin.channel() != ChannelKind.VOICE && whatsapp;
                yield preferred || !outbox.isReady(ChannelKind.SMS)
                        ? ChannelKind.WHATSAPP
                        : ChannelKind.SMS;
            }
        };
    }
}
