package org.foredesk.assistant;

import java.util.List;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Tapped;
import org.foredesk.messaging.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a tapped button or list row says. Only a choice of the message that asks what is asked now
 * answers it; what was tapped in an older one is taken for its words.
 */
final class Taps {

    private final List<Message> last;
    private final @Nullable Message asking;

    /**
     * @param last messages of the thread, oldest first
     */
    Taps(List<Message> last) {
        this.last = last;
        this.asking =
                last.stream()
                        .filter(message ->
                                message.direction() == Direction.OUTBOUND
                                        && !message.withdrawn()
                                        && (!message.options().isEmpty()
                                                || Purpose.REPLY.code().equals(message.purpose())))
                        .reduce((_, later) -> later)
                        .orElse(null);
    }

    boolean isOld(Message message) {
        Tapped tapped = message.tapped();
        return tapped != null && (asking == null || !asking.id().equals(tapped.message()));
    }

    /**
     * The message in words that can be read: a tapped choice stands for its number, however the
     * channel had to shorten its title.
     */
    String words(Message message) {
        Tapped tapped = message.tapped();
        if (tapped != null) {
            return isOld(message) ? label(message, tapped) : String.valueOf(tapped.number());
        }
        int choice = asking == null ? -1 : shortened(message.text().strip(), asking.options());
        return choice < 0 ? message.text() : String.valueOf(choice + 1);
    }

    private String label(Message message, Tapped tapped) {
        return last.stream()
                .filter(one ->
                        one.id().equals(tapped.message())
                                && tapped.number() <= one.options().size())
                .map(one -> one.options().get(tapped.number() - 1))
                .findFirst()
                .orElse(message.text());
    }

    /** Which choice a title cut short ("Dr. Rajiv Sharma 9…") is of; −1 for none or several. */
    private static int shortened(String text, List<String> options) {
        if (text.length() < 2 || !text.endsWith("…")) {
            return -1;
        }
        String start = text.substring(0, text.length() - 1);
        List<String> meant = options.stream().filter(one -> one.startsWith(start)).toList();
        return meant.size() == 1 ? options.indexOf(meant.getFirst()) : -1;
    }
}
