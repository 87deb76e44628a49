package org.foredesk.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param waiting messages not yet handed to a provider
 * @param oldestWaiting when the oldest of them was to go; null where none waits
 * @param needPerson failed or possibly sent, and nobody has dealt with it
 */
public record OutboxState(long waiting, @Nullable Instant oldestWaiting, long needPerson) {}
