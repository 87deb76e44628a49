package org.foredesk.conversations;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.MessageId;

/** A patient's message has been recorded. */
public record MessageReceived(ClinicId clinic, ConversationId conversation, MessageId message)
        implements Fact {}
