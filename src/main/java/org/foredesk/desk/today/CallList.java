package org.foredesk.desk.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.booking.SickDayVisitStatus;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.SickDayCalls;

/**
 * Who has to be called because their doctor is away: with their number and what was proposed, the
 * next visit first.
 */
final class CallList {

    private final Workplace desk;
    private final DeskServices services;
    private final SickDayCalls calls;

    CallList(Workplace desk) {
        this.desk = desk;
        this.services = desk.services();
        this.calls = new SickDayCalls(desk);
    }

    List<QueueRow> rows() {
        List<QueueRow> rows = new ArrayList<>();
        for (SickDay day : services.booking().sickDays().running(services.clinic().id())) {
            day.visits().stream()
                    .filter(visit -> visit.status() == SickDayVisitStatus.TO_CALL)
                    .forEach(visit -> rows.add(row(day, visit)));
        }
        return rows;
    }

    private QueueRow row(SickDay day, SickDayVisit visit) {
        return new QueueRow(
                QueueKind.CALL,
                visit.appointment().patientName(),
                desk.texts().get("today.badge.call"),
                desk.texts().get("today.call.where", day.practitionerName()),
                desk.texts().get("sickday.row", calls.state(visit), calls.move(visit)),
                since(day, visit),
                visit.appointment().origin().conversation(),
                new QueueRow.Calling(
                        visit,
                        services.patients()
                                .find(services.clinic().id(), visit.appointment().patient())
                                .map(Patient::phone)
                                .orElse(null)));
    }

    private static Instant since(SickDay day, SickDayVisit visit) {
        Instant answerBy = visit.answerBy();
        return answerBy == null || visit.askedAt() == null ? day.asksFrom() : answerBy;
    }
}
