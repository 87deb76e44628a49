package org.foredesk.booking;

import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

/** Where a booking came from: the channel, and the thread on it where there is one. */
public record BookingOrigin(ChannelKind channel, @Nullable ConversationId conversation) {

    public static BookingOrigin of(ChannelKind channel) {
        return new BookingOrigin(channel, null);
    }
}
