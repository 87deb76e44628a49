package org.foredesk.conversations;

/**
 * A thread that was asked for; {@code created} when there was none, or a closed one was opened
 * again.
 */
public record Opened(Conversation conversation, boolean created) {}
