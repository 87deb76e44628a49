package org.foredesk.messaging;

import java.util.Map;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PhoneNumber;

/** Sends somebody a message that says it is a test, on the way every message takes. */
public final class TestMessages {

    private final Outbox outbox;
    private final PatientTexts texts = new PatientTexts("patient");

    public TestMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Puts it into the outbox, in the clinic's first language; what becomes of it is in its
     * delivery.
     */
    public Delivery send(Clinic clinic, ChannelKind channel, PhoneNumber to) {
        OutboundMessage message =
                OutboundMessage.of(
                        clinic.id(),
                        channel,
                        to.e164(),
                        texts.render(clinic.language(), "test", Map.of("clinic", clinic.name())),
                        clinic.language(),
                        Purpose.TEST);
        NotificationId id = outbox.transactions().writeDurably(tx -> outbox.enqueue(tx, message));
        return outbox.find(id).orElseThrow();
    }
}
