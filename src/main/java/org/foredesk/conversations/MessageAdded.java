package org.foredesk.conversations;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.MessageId;

/** A message to the patient has been written into the thread. */
public record MessageAdded(
        ClinicId clinic, ConversationId conversation, MessageId message, Author author)
        implements Fact {}
