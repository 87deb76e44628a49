package org.foredesk.assistant;

/** Where a field was said: the message and the characters in it, {@code to} not included. */
record Source(String message, int from, int to) {}
