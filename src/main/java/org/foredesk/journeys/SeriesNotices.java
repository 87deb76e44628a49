package org.foredesk.journeys;

import java.util.List;
import java.util.Locale;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.SeriesChanged;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;

/**
 * Tells of all the visits of a series that were booked, moved or cancelled together in one notice.
 */
final class SeriesNotices {

    private final Booking booking;
    private final NoticePost post;
    private final NoticeWords words;
    private final PartsWords parts;

    SeriesNotices(Booking booking, NoticePost post, NoticeWords words) {
        this.booking = booking;
        this.post = post;
        this.words = words;
        this.parts = new PartsWords(words);
    }

    void tell(Tx tx, SeriesChanged fact) {
        List<Appointment> visits =
                fact.visits().stream()
                        .flatMap(id -> booking.appointment(tx, fact.clinic(), id).stream())
                        .toList();
        if (visits.isEmpty()) {
            return;
        }
        post.tell(
                tx,
                fact,
                purpose(fact.step()),
                visits.getFirst().id(),
                false,
                told -> words(fact.step(), visits, told));
    }

    // Of several visits one may be all that is moved.
    private String words(SeriesChanged.Step step, List<Appointment> visits, NoticePost.Told told) {
        String key = step.name().toLowerCase(Locale.ROOT);
        if (visits.size() > 1 && visits.getFirst().oneVisit()) {
            return parts.about("parts_" + key, visits, told);
        }
        return visits.size() == 1
                ? words.about(
                        told.key(key),
                        visits.getFirst(),
                        told.clinic(),
                        told.language(),
                        told.shared())
                : words.aboutSeries(
                        told.key("series_" + key),
                        visits,
                        told.clinic(),
                        told.language(),
                        told.shared());
    }

    private static Purpose purpose(SeriesChanged.Step step) {
        return switch (step) {
            case BOOKED -> Purpose.CONFIRMATION;
            case MOVED -> Purpose.CHANGE;
            case CANCELLED -> Purpose.CANCELLATION;
        };
    }
}
