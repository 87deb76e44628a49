package org.foredesk.messaging;

import java.util.List;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is asked to send.
 *
 * @param address a phone number in E.164 form, or the provider's own id for the person
 * @param options answers the person may tap where the channel can show buttons; the text stands
 *     without them
 * @param byMail subject and calendar file of an e-mail; null on other channels or where there are
 *     none
 */
public record SendOrder(
        NotificationId id,
        String address,
        String text,
        List<ReplyOption> options,
        Language language,
        @Nullable ByMail byMail) {

    public SendOrder(
            NotificationId id,
            String address,
            String text,
            List<ReplyOption> options,
            Language language) {
        this(id, address, text, options, language, null);
    }

    public SendOrder {
        options = List.copyOf(options);
    }
}
