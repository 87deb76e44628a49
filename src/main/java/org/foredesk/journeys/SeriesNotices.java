package org.foredesk.journeys;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.SeriesChanged;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;

/** Tells of all the visits of a series that were booked or cancelled together in one notice. */
final class SeriesNotices {

    private final Booking booking;
    private final NoticePost post;
    private final NoticeWords words;

    SeriesNotices(Booking booking, NoticePost post, NoticeWords words) {
        this.booking = booking;
        this.post = post;
        this.words = words;
    }

    void tell(Tx tx, SeriesChanged fact) {
        List<Appointment> visits =
                fact.visits().stream()
                        .flatMap(id -> booking.appointment(tx, fact.clinic(), id).stream())
                        .toList();
        if (visits.isEmpty()) {
            return;
        }
        boolean booked = fact.step() == SeriesChanged.Step.BOOKED;
        post.tell(
                tx,
                fact,
                booked ? Purpose.CONFIRMATION : Purpose.CANCELLATION,
                visits.getFirst().id(),
                false,
                told ->
                        words.aboutSeries(
                                booked ? "series_booked" : "series_cancelled",
                                visits,
                                told.clinic(),
                                told.language(),
                                told.shared()));
    }
}
