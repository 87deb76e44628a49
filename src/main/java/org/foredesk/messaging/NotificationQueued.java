package org.foredesk.messaging;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/** A message was put into the outbox, or put back for another attempt. */
public record NotificationQueued(
        ClinicId clinic, NotificationId notification, @Nullable ConversationId conversation)
        implements Fact {}
