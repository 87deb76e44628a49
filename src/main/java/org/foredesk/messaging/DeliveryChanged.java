package org.foredesk.messaging;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox has come further, or not. {@code needsPerson} when it failed for good or
 * cannot be proved.
 */
public record DeliveryChanged(
        ClinicId clinic,
        NotificationId notification,
        @Nullable ConversationId conversation,
        @Nullable MessageId message,
        @Nullable AppointmentId appointment,
        DeliveryStatus status,
        boolean needsPerson)
        implements Fact {}
