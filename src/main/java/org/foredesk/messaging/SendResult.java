package org.foredesk.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known after one request to a provider. */
public sealed interface SendResult {

    /**
     * The provider has it under {@code providerId}; {@code segments} is what it counts as on the
     * bill, 0 if it did not say.
     */
    record Accepted(String providerId, int segments) implements SendResult {}

    /** The provider said no to this message. */
    record Rejected(Failure failure) implements SendResult {}

    /**
     * It certainly was not taken and may be tried again, not before {@code after} where the
     * provider said so. {@code answered}: the provider is there and asks for patience; otherwise it
     * was not reached.
     */
    record TryAgain(boolean answered, @Nullable Duration after, String code, String words)
            implements SendResult {}

    /**
     * It may have been taken. {@code answered}: the provider did answer, with an error of its own,
     * so a look at its list settles it; otherwise nobody knows how far the request came.
     */
    record Unknown(boolean answered, String code, String words) implements SendResult {}
}
