package org.foredesk.web;

import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/** What came of working on an accepted request. */
record Handled(@Nullable ConversationId conversation, @Nullable MessageId message) {

    static final Handled NOTHING = new Handled(null, null);
}
