package org.foredesk.integrations.twilio;

import java.time.Duration;
import java.time.InstantSource;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Channel;
import org.foredesk.messaging.Lookup;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;

/** WhatsApp or SMS by way of Twilio. */
public final class TwilioChannel implements Channel {

    private final ChannelKind kind;

    /** @param worldClock the real time, whatever the program's clock is set to: Twilio lists messages by it */
    public TwilioChannel(ChannelKind kind, Settings unusedSettings, InstantSource worldClock) {
        this.kind = kind;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public SendResult send(SendOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lookup sentTo(String address, Duration period) {
        throw new UnsupportedOperationException();
    }
}
