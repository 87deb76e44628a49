package org.foredesk.journeys;

import java.util.List;
import java.util.Map;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallChanged;
import org.foredesk.booking.RecallDecision;
import org.foredesk.booking.RecallStep;
import org.foredesk.booking.Unreached;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryChanged;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;

/**
 * Asks patients whether they want to come again now. The reason is for staff and nowhere in it; it
 * waits for the end of quiet hours. Who cannot be written to is to be called.
 */
final class RecallNotices {

    private final Booking booking;
    private final NoticePost post;
    private final NoticeWords words;
    private final Outbox outbox;

    RecallNotices(Booking booking, NoticePost post, NoticeWords words, Outbox outbox) {
        this.booking = booking;
        this.outbox = outbox;
        this.post = post;
        this.words = words;
    }

    void tell(Tx tx, RecallChanged fact) {
        if (fact.step() == RecallStep.WRITTEN) {
            booking.recalls()
                    .find(tx, fact.clinic(), fact.recall())
                    .ifPresent(recall -> ask(tx, fact, recall));
        }
    }

    private void ask(Tx tx, RecallChanged fact, Recall recall) {
        boolean asked =
                post.ask(
                        tx,
                        fact,
                        Purpose.RECALL,
                        null,
                        /* mayWait= */ true,
                        told -> question(recall, told),
                        told ->
                                List.of(
                                        texts(told).render(told.language(), "yes"),
                                        texts(told).render(told.language(), "no")));
        if (!asked) {
            booking.recalls()
                    .unreachable(
                            tx,
                            RecallDecision.of(fact.clinic(), fact.actor(), fact.recall()),
                            Unreached.NO_WAY);
        }
    }

    /** What could not be sent or did not arrive goes back to the list, for somebody to call. */
    void failed(Tx tx, DeliveryChanged fact) {
        if (fact.needsPerson()) {
            outbox.find(tx, fact.notification())
                    .filter(told -> told.purpose() == Purpose.RECALL)
                    .ifPresent(told -> failed(tx, told));
        }
    }

    private void failed(Tx tx, Delivery told) {
        boolean wanted = outbox.mayWrite(tx, told.clinic(), told.channel(), told.address());
        outbox.keyOf(tx, told.replaces() == null ? told.id() : told.replaces())
                .flatMap(NoticePost::change)
                .ifPresent(change ->
                        booking.recalls()
                                .unreachable(
                                        tx,
                                        told.clinic(),
                                        change,
                                        wanted ? Unreached.FAILED : Unreached.OPTED_OUT));
    }

    private String question(Recall recall, NoticePost.Told told) {
        String doctor = recall.practitionerName();
        String key = told.key(doctor == null ? "recall" : "recall_with");
        return texts(told)
                .render(
                        told.language(),
                        told.shared() ? key + "_for" : key,
                        Map.of(
                                "clinic",
                                told.clinic().clinic().name(),
                                "doctor",
                                doctor == null ? "" : doctor,
                                "name",
                                recall.patientName()));
    }

    private PatientTexts texts(NoticePost.Told told) {
        return words.texts(told.clinic());
    }
}
