package org.foredesk.messaging;

import java.util.List;
import java.util.Map;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.NotificationId;

/** Sends somebody a message that says it is a test, on the way every message takes. */
public final class TestMessages {

    private final Outbox outbox;
    private final PatientTexts texts = new PatientTexts("patient");

    public TestMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Puts it into the outbox, in the clinic's first language; what becomes of it is in its
     * delivery. {@code address} is an E.164 number, or an e-mail address for e-mail.
     */
    public Delivery send(Clinic clinic, ChannelKind channel, String address) {
        OutboundMessage message =
                OutboundMessage.of(
                                clinic.id(),
                                channel,
                                address,
                                text(clinic, "test"),
                                clinic.language(),
                                Purpose.TEST)
                        .byMail(
                                channel == ChannelKind.EMAIL
                                        ? new ByMail(
                                                address,
                                                text(clinic, "mail.subject"),
                                                text(clinic, "test"),
                                                List.of())
                                        : null);
        NotificationId id = outbox.transactions().writeDurably(tx -> outbox.enqueue(tx, message));
        return outbox.find(id).orElseThrow();
    }

    private String text(Clinic clinic, String key) {
        return texts.render(clinic.language(), key, Map.of("clinic", clinic.name()));
    }
}
