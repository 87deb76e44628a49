package org.foredesk.desk.inbox;

import org.foredesk.kernel.ChannelKind;

/** The sign of each channel. */
final class Channels {

    private Channels() {}

    static String icon(ChannelKind channel) {
        return switch (channel) {
            case WHATSAPP -> "fth-message-circle";
            case SMS -> "fth-message-square";
            case VOICE -> "fth-phone";
            case EMAIL -> "fth-mail";
            case WEB -> "fth-monitor";
        };
    }
}
