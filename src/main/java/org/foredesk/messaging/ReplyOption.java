package org.foredesk.messaging;

/**
 * An answer offered with a message: what is shown, and what counts as the answer when it is tapped.
 */
public record ReplyOption(String id, String title) {}
