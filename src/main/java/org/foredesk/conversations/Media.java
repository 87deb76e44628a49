package org.foredesk.conversations;

/**
 * A picture, document or voice note that came with a message; {@code bytes} is 0 where the size is
 * not known.
 */
public record Media(String url, String contentType, long bytes) {}
