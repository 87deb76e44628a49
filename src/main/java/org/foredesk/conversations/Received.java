package org.foredesk.conversations;

import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;

/**
 * Where an inbound message went; {@code duplicate} when it had been received before and nothing was
 * changed.
 */
public record Received(ConversationId conversation, MessageId message, boolean duplicate) {}
