package org.foredesk.messaging;

import java.util.Optional;
import org.foredesk.kernel.ChannelKind;

/**
 * A way out to people, behind which stands a provider. Called by the outbox workers only, never
 * inside a transaction.
 */
public interface Channel {

    ChannelKind kind();

    /**
     * The name of the provider behind it, such as {@code twilio}; its message ids are unique under
     * it.
     */
    String provider();

    /**
     * Whether the clinic has set it up; what waits for a channel that is not stays in the outbox.
     * Asks nobody outside.
     */
    boolean ready();

    /** The address people see as the sender, where the channel has one of the clinic's own. */
    default Optional<String> sender() {
        return Optional.empty();
    }

    /**
     * Begins in the background what makes sending quicker or better; called before anything is sent
     * and not where it is only asked whether the channel works.
     */
    default void prepare() {}

    /**
     * Hands the message to the provider once, takes at most about a minute, and says what is known
     * afterwards. Only where the provider refused its form (buttons) may a second request follow,
     * with the plain text. Throws nothing for what goes wrong outside.
     */
    SendResult send(SendOrder order);

    /**
     * The newest messages the provider says it has sent to {@code address}, at least those of the
     * last hours. It is what decides whether a message whose answer was lost may be sent again.
     */
    Lookup sentTo(String address);
}
