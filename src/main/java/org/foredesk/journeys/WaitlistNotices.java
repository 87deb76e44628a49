package org.foredesk.journeys;

import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.WaitlistChanged;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistOffer;
import org.foredesk.booking.WaitlistStep;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Tells patients that they are on the waiting list, what is offered to them and that they are off
 * it. A taken offer is told by the appointment's own notice.
 */
final class WaitlistNotices {

    private final Booking booking;
    private final NoticePost post;
    private final WaitlistWords words;

    WaitlistNotices(Booking booking, NoticePost post, WaitlistWords words) {
        this.booking = booking;
        this.post = post;
        this.words = words;
    }

    void tell(Tx tx, WaitlistChanged fact) {
        booking.waitlist()
                .find(tx, fact.clinic(), fact.entry())
                .ifPresent(entry -> {
                    switch (fact.step()) {
                        case JOINED -> say(tx, fact, entry, "waitlist_joined");
                        case DECLINED -> say(tx, fact, entry, "waitlist_stays");
                        case LEFT -> say(tx, fact, entry, "waitlist_left");
                        case OVER -> say(tx, fact, entry, "waitlist_over");
                        case OFFERED -> offer(tx, fact, entry);
                        case ACCEPTED, LAPSED, SERVED -> {}
                    }
                });
    }

    private void say(Tx tx, WaitlistChanged fact, WaitlistEntry entry, String key) {
        post.tell(
                tx,
                fact,
                Purpose.WAITLIST,
                null,
                fact.step() == WaitlistStep.OVER,
                told -> words.entry(key, entry, told));
    }

    private void offer(Tx tx, WaitlistChanged fact, WaitlistEntry entry) {
        @Nullable Appointment instead =
                entry.moves() == null
                        ? null
                        : booking.appointment(tx, fact.clinic(), entry.moves())
                                .filter(visit -> visit.status().open())
                                .orElse(null);
        WaitlistOffer offer = entry.offer();
        if (offer != null) {
            boolean unused =
                    post.ask(
                            tx,
                            fact,
                            Purpose.WAITLIST_OFFER,
                            null,
                            false,
                            told -> words.offer(offer, entry, instead, tx.now(), told),
                            words::yesOrNo);
        }
    }
}
