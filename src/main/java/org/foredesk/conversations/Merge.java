package org.foredesk.conversations;

import java.time.Instant;
import java.util.UUID;

/** A card that was joined into another one, under the name it had. */
public record Merge(UUID id, String goneName, Instant at, String by) {}
