package org.foredesk.messaging;

import java.util.List;

/** A provider's answer to the question what it has sent to somebody. */
public sealed interface Lookup {

    /** One message as the provider keeps it. */
    record Sent(String providerId, String text, DeliveryStatus status) {}

    /** The newest it has sent there, newest first. */
    record Listed(List<Sent> messages) implements Lookup {
        public Listed {
            messages = List.copyOf(messages);
        }
    }

    /** It could not be asked now; asking later may help. */
    record AskLater(String words) implements Lookup {}

    /** It cannot be asked: the provider keeps no such list, or does not show it to us. */
    record CannotTell(String words) implements Lookup {}
}
