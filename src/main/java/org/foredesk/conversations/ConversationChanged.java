package org.foredesk.conversations;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;

/**
 * Something about a thread other than its messages has changed: status, priority, owner, state,
 * assistant, notes.
 */
public record ConversationChanged(ClinicId clinic, ConversationId conversation) implements Fact {}
