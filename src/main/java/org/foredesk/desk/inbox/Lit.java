package org.foredesk.desk.inbox;

import org.foredesk.kernel.MessageId;

/**
 * The sentence a field was read from: characters {@code from} up to but without {@code to} of a
 * message.
 */
record Lit(MessageId message, int from, int to) {}
