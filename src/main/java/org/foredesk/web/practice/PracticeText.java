package org.foredesk.web.practice;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ChannelKind;

/**
 * A text on a practice phone.
 *
 * @param fromClinic true for what the clinic sent, false for what the patient wrote
 * @param options buttons, or the rows of a list, shown under it
 * @param status how far it got: {@code queued, sent, delivered, read}; for the patient's own {@code
 *     sent} or {@code failed}
 */
public record PracticeText(
        String sid,
        ChannelKind channel,
        boolean fromClinic,
        String text,
        List<PracticeOption> options,
        Instant at,
        String status) {

    public PracticeText {
        options = List.copyOf(options);
    }

    PracticeText withStatus(String newStatus) {
        return new PracticeText(sid, channel, fromClinic, text, options, at, newStatus);
    }
}
