package org.foredesk.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Asks the patients of a sick day, wave by wave. What is to be done is read from the rows each
 * time, so that nothing is forgotten and nobody asked twice when the program stops in between.
 */
final class SickDayWaves {

    private final Tools tools;

    SickDayWaves(Tools tools) {
        this.tools = tools;
    }

    /** A visit something may have to be done about now. */
    record Due(ClinicId clinic, SickDayVisitId visit) {}

    /** All that may have to be moved on, of all running sick days. */
    List<Due> due(Tx tx) {
        List<Due> due = new ArrayList<>();
        for (SickDayRow day : SickDayRows.running(tx)) {
            List<SickDayVisitRow> open = SickDayRows.open(tx, day.id);
            open.stream()
                    .filter(row -> step(tx, day, row, open) != Step.NONE)
                    .forEach(row ->
                            due.add(
                                    new Due(
                                            new ClinicId(row.clinicId),
                                            new SickDayVisitId(row.id))));
        }
        return due;
    }

    private enum Step {
        NONE,
        ASK,
        CALL,
        SETTLE
    }

    private Step step(Tx tx, SickDayRow day, SickDayVisitRow row, List<SickDayVisitRow> open) {
        if (!stands(tx, day, row)) {
            return Step.SETTLE;
        }
        Instant answerBy = row.answerBy;
        boolean over = answerBy != null && !tx.now().isBefore(answerBy);
        if (row.is(SickDayVisitStatus.WAITING)) {
            return mayAsk(tx, day, row, open) ? Step.ASK : Step.NONE;
        }
        return over && !row.is(SickDayVisitStatus.TO_CALL) ? Step.CALL : Step.NONE;
    }

    /** Whether the visit is still where it cannot be kept. */
    private static boolean stands(Tx tx, SickDayRow day, SickDayVisitRow row) {
        AppointmentRow visit = tx.session().get(AppointmentRow.class, row.appointmentId);
        return visit != null
                && AppointmentReader.status(visit).open()
                && visit.practitionerId.equals(day.practitionerId)
                && visit.startsAt.equals(row.oldStart);
    }

    /**
     * Not before staff can no longer take it back; then who would hear too late otherwise, and the
     * others outside quiet hours once nobody of an earlier wave has still time to answer.
     */
    private boolean mayAsk(Tx tx, SickDayRow day, SickDayVisitRow row, List<SickDayVisitRow> open) {
        if (tx.now().isBefore(day.asksFrom)) {
            return false;
        }
        ZoneId zone = tools.view(new ClinicId(row.clinicId)).clinic().zone();
        SickDayRules rules = SickDayRules.of(tools.settings());
        return rules.isUrgent(row.oldStart, tx.now(), zone)
                || !rules.isQuiet(tx.now(), zone)
                        && open.stream()
                                .filter(other -> other.wave < row.wave)
                                .noneMatch(other ->
                                        other.is(SickDayVisitStatus.WAITING)
                                                || other.is(SickDayVisitStatus.ASKED));
    }

    /** Moves one visit on by a step, as it and the others are now. */
    void advance(Tx tx, Due due) {
        SickDayVisitRow row = SickDayRows.locked(tx, due.clinic(), due.visit()).orElseThrow();
        if (!SickDayVisitStatus.ofCode(row.status).orElseThrow().open()) {
            return;
        }
        SickDayRow day = tx.session().get(SickDayRow.class, row.sickDayId);
        switch (step(tx, day, row, SickDayRows.open(tx, row.sickDayId))) {
            case NONE -> {
                return;
            }
            case ASK -> ask(tx, row);
            case CALL -> call(tx, row, reasonToCall(row));
            case SETTLE -> settle(tx, tools, row);
        }
        close(tx, day);
        tx.announce(new SickDayChanged(due.clinic(), new SickDayId(day.id)));
    }

    private static CallReason reasonToCall(SickDayVisitRow row) {
        return row.is(SickDayVisitStatus.DECLINED) ? CallReason.OTHER_TIME : CallReason.NO_ANSWER;
    }

    private void ask(Tx tx, SickDayVisitRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        ZoneId zone = tools.view(clinic).clinic().zone();
        row.status = SickDayVisitStatus.ASKED.code();
        row.askedAt = tx.now();
        row.answerBy = SickDayRules.of(tools.settings()).answerBy(tx.now(), row.oldStart, zone);
        update(tx, row);
        tx.announce(
                new SickDayAsked(
                        row.id,
                        clinic,
                        new PatientId(row.patientId),
                        new Actor.Program(),
                        AppointmentReader.origin(row.channel, row.conversationId),
                        tx.now(),
                        new SickDayVisitId(row.id)));
    }

    /** Puts the visit on the list of those to be called; a slot that is kept for it stays so. */
    static void call(Tx tx, SickDayVisitRow row, CallReason why) {
        row.status = SickDayVisitStatus.TO_CALL.code();
        row.callFor = why.code();
        update(tx, row);
    }

    /** Nothing more is to come of it; a kept slot is given back. */
    static void settle(Tx tx, Tools tools, SickDayVisitRow row) {
        release(tx, tools, row, SickDayVisitStatus.SETTLED);
    }

    /** Gives a kept slot back, and writes what the visit is now. */
    static void release(Tx tx, Tools tools, SickDayVisitRow row, SickDayVisitStatus now) {
        @Nullable UUID hold = row.holdId;
        if (hold != null) {
            Holds.release(tx, tools, hold);
            row.holdId = null;
        }
        row.status = now.code();
        update(tx, row);
    }

    static void update(Tx tx, SickDayVisitRow row) {
        row.version++;
        tx.session().update(row);
    }

    /** Ends a sick day nothing is to come of any more, and opens one again where something is. */
    static void close(Tx tx, SickDayRow day) {
        SickDayStatus now =
                SickDayRows.open(tx, day.id).isEmpty() ? SickDayStatus.DONE : SickDayStatus.RUNNING;
        if (!day.is(now) && !day.is(SickDayStatus.WITHDRAWN)) {
            day.status = now.code();
            tx.session().update(day);
        }
    }
}
