package org.foredesk.conversations;

import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;

/** A message that was written into its thread and queued for sending. */
public record Sent(MessageId message, NotificationId notification) {}
