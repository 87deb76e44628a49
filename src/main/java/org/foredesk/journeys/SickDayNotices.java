package org.foredesk.journeys;

import java.util.List;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.ProposedSlot;
import org.foredesk.booking.SickDayAsked;
import org.foredesk.booking.SickDayDecision;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.kernel.Outcome;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;

/**
 * Asks patients whether another time will do for a visit their doctor cannot keep; why the doctor
 * is away is nobody's business. Who cannot be written to is to be called.
 */
final class SickDayNotices {

    private final Booking booking;
    private final NoticePost post;
    private final NoticeWords words;

    SickDayNotices(Booking booking, NoticePost post, NoticeWords words) {
        this.booking = booking;
        this.post = post;
        this.words = words;
    }

    void ask(Tx tx, SickDayAsked fact) {
        booking.sickDays()
                .visit(tx, fact.clinic(), fact.visit())
                .ifPresent(visit -> {
                    if (!ask(tx, fact, visit)) {
                        Outcome<SickDayVisit> unused =
                                booking.sickDays()
                                        .unreachable(tx, SickDayDecision.by(fact.actor(), visit));
                    }
                });
    }

    private boolean ask(Tx tx, SickDayAsked fact, SickDayVisit visit) {
        ProposedSlot slot = visit.proposed();
        return slot != null
                && post.ask(
                        tx,
                        fact,
                        Purpose.RESCHEDULE_OFFER,
                        visit.appointment().id(),
                        false,
                        told -> question(tx, visit, slot, told),
                        told ->
                                List.of(
                                        texts(told).render(told.language(), "yes"),
                                        texts(told).render(told.language(), "other_time")));
    }

    private String question(Tx tx, SickDayVisit visit, ProposedSlot slot, NoticePost.Told told) {
        Appointment old = visit.appointment();
        String was =
                words.visit(
                        old.practitionerName(), null, old.start(), told.clinic(), told.language());
        String instead =
                words.visit(
                        slot.practitionerName(),
                        slot.speciality(),
                        slot.start(),
                        told.clinic(),
                        told.language());
        return texts(told)
                .render(
                        told.language(),
                        told.key("reschedule_offer"),
                        Map.of(
                                "clinic",
                                told.clinic().clinic().name(),
                                "old",
                                words.name(
                                        was,
                                        old.patientName(),
                                        told.clinic(),
                                        told.language(),
                                        told.shared()),
                                "visit",
                                instead,
                                "until",
                                words.until(
                                        visit.answerBy() == null ? tx.now() : visit.answerBy(),
                                        tx.now(),
                                        told)));
    }

    private PatientTexts texts(NoticePost.Told told) {
        return words.texts(told.clinic());
    }
}
