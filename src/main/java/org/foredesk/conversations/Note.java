package org.foredesk.conversations;

import java.time.Instant;
import java.util.UUID;

/** A remark staff left for each other in a thread or on a card; patients never see it. */
public record Note(UUID id, String author, String text, Instant createdAt) {}
