package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Which visits a delay of today makes later, and whom that matters to. */
final class DelayedVisits {

    /** What is shorter than this is no delay anybody needs to hear of. */
    private static final Duration MATTERS = Duration.ofMinutes(5);

    /** Who was told once is told again only of so much of a difference. */
    private static final Duration CORRECTION = Duration.ofMinutes(10);

    /** Who was told a later time is not called in at a moment's notice. */
    private static final Duration CALLED_IN = Duration.ofMinutes(30);

    private final Tools tools;

    DelayedVisits(Tools tools) {
        this.tools = tools;
    }

    /** The visits of today that have not begun; {@code told} is what each patient was told last. */
    List<DelayedVisit> of(
            Tx tx,
            ClinicId clinic,
            PractitionerId practitioner,
            int minutes,
            Map<UUID, Instant> told) {
        DirectoryView view = tools.view(clinic);
        List<AppointmentRow> day = day(tx, view, practitioner);
        Map<UUID, Instant> expected =
                DelayPlan.expected(
                        day.stream().map(DelayedVisits::planned).toList(),
                        from(tx, clinic, practitioner),
                        Duration.ofMinutes(minutes));

        return day.stream()
                .filter(visit -> expected.containsKey(visit.id))
                .map(visit -> {
                    Instant begins = Objects.requireNonNull(expected.get(visit.id));
                    return new DelayedVisit(
                            AppointmentReader.appointment(tx, view, visit),
                            begins,
                            matters(visit.startsAt, begins, told.get(visit.id), tx.now()));
                })
                .toList();
    }

    private static boolean matters(
            Instant planned, Instant begins, @Nullable Instant told, Instant now) {
        if (told == null) {
            return !begins.isBefore(planned.plus(MATTERS));
        }
        boolean earlier = begins.isBefore(told);
        Duration difference = Duration.between(told, begins).abs();
        boolean enough =
                begins.equals(planned)
                        ? difference.compareTo(MATTERS) >= 0
                        : difference.compareTo(CORRECTION) >= 0;
        return enough && (!earlier || !begins.isBefore(now.plus(CALLED_IN)));
    }

    private static List<AppointmentRow> day(
            Tx tx, DirectoryView view, PractitionerId practitioner) {
        TimeRange today = LocalDays.dayOf(tx.now(), view.clinic().zone());
        return tx.session()
                .createSelectionQuery(
                        "from AppointmentRow where practitionerId = :practitioner"
                                + " and startsAt >= :from and startsAt < :to"
                                + " and status not in ('cancelled', 'no_show')"
                                + " order by startsAt, id",
                        AppointmentRow.class)
                .setParameter("practitioner", practitioner.value())
                .setParameter("from", today.start())
                .setParameter("to", today.end())
                .list();
    }

    private static DelayPlan.Planned planned(AppointmentRow visit) {
        boolean begun =
                visit.startedAt != null || visit.status.equals(AppointmentStatus.COMPLETED.code());
        return new DelayPlan.Planned(visit.id, visit.startsAt, visit.busyTo, begun);
    }

    /** Now, or when working time begins again. */
    private Instant from(Tx tx, ClinicId clinic, PractitionerId practitioner) {
        Directory.Loaded loaded = tools.directory().loaded(clinic);
        LocalDate today = LocalDate.ofInstant(tx.now(), loaded.view().clinic().zone());
        return loaded.view()
                .practitioner(practitioner)
                .flatMap(whom ->
                        loaded.opening().on(whom, today).ranges().stream()
                                .filter(open -> open.end().isAfter(tx.now()))
                                .map(TimeRange::start)
                                .findFirst())
                .filter(opens -> opens.isAfter(tx.now()))
                .orElse(tx.now());
    }

    /** What each patient was told last, by appointment. */
    static Map<UUID, Instant> told(Tx tx, UUID row) {
        Map<UUID, Instant> told = new HashMap<>();
        tx.session()
                .createSelectionQuery(
                        "from RunningLateNoticeRow where runningLateId = :row"
                                + " order by toldAt, id",
                        RunningLateNoticeRow.class)
                .setParameter("row", row)
                .list()
                .forEach(notice -> told.put(notice.appointmentId, notice.expectedAt));
        return told;
    }
}
