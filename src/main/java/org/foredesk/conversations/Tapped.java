package org.foredesk.conversations;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.MessageId;

/**
 * A button or list row the patient tapped: one of the choices of one of our messages. It names the
 * message, because buttons of old messages can still be tapped, and a yes to an old question is no
 * answer to a new one.
 *
 * @param number of the choice in the order it was offered, from 1
 */
public record Tapped(MessageId message, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}):([1-9][0-9]?)");

    /** What the channel hands back when the choice is tapped. */
    public String id() {
        return message + ":" + number;
    }

    /** Empty for an id that is none of ours. */
    public static Optional<Tapped> of(String id) {
        Matcher form = FORM.matcher(id);
        try {
            return form.matches()
                    ? Optional.of(
                            new Tapped(
                                    new MessageId(UUID.fromString(form.group(1))),
                                    Integer.parseInt(form.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
