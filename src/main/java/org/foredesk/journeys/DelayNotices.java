package org.foredesk.journeys;

import java.util.Locale;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.DelayTold;
import org.foredesk.messaging.Purpose;
import org.foredesk.messaging.SpokenDates;
import org.foredesk.storage.Tx;

/** Tells patients about when their visit of today will begin, since the doctor runs late. */
final class DelayNotices {

    private final Booking booking;
    private final NoticePost post;
    private final NoticeWords words;

    DelayNotices(Booking booking, NoticePost post, NoticeWords words) {
        this.booking = booking;
        this.post = post;
        this.words = words;
    }

    void tell(Tx tx, DelayTold fact) {
        booking.appointment(tx, fact.clinic(), fact.appointment())
                .ifPresent(visit ->
                        post.tell(
                                tx,
                                fact,
                                Purpose.DELAY,
                                visit.id(),
                                false,
                                told -> text(fact, visit, told)));
    }

    private String text(DelayTold fact, Appointment visit, NoticePost.Told told) {
        var zone = told.clinic().clinic().zone();
        String planned =
                SpokenDates.time(visit.start().atZone(zone).toLocalTime(), told.language());
        return words.texts(told.clinic())
                .render(
                        told.language(),
                        "delay_" + fact.step().name().toLowerCase(Locale.ROOT),
                        Map.of(
                                "clinic",
                                told.clinic().clinic().name(),
                                "doctor",
                                visit.practitionerName(),
                                "time",
                                words.name(
                                        planned,
                                        visit.patientName(),
                                        told.clinic(),
                                        told.language(),
                                        told.shared()),
                                "expected",
                                SpokenDates.time(
                                        fact.expected().atZone(zone).toLocalTime(),
                                        told.language())));
    }
}
