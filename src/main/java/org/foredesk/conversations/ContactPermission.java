package org.foredesk.conversations;

import org.foredesk.kernel.ChannelKind;

/** Whether a person may be written to at an address, as they said themselves. */
public record ContactPermission(ChannelKind channel, String address, boolean allowed) {}
