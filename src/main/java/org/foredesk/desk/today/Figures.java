package org.foredesk.desk.today;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;

/**
 * The day so far, counted from its visits; {@code late} are those not here five minutes after their
 * time.
 */
record Figures(int visits, int seen, int toCome, int here, int late, int noShows) {

    static final Duration GRACE = Duration.ofMinutes(5);

    static Figures of(List<Appointment> visits, Instant now) {
        int late = (int) visits.stream().filter(visit -> isLate(visit, now)).count();
        int toCome = (int) visits.stream().filter(visit -> expected(visit.status())).count();
        return new Figures(
                visits.size(),
                count(visits, AppointmentStatus.COMPLETED),
                toCome,
                count(visits, AppointmentStatus.CHECKED_IN),
                late,
                count(visits, AppointmentStatus.NO_SHOW));
    }

    static boolean isLate(Appointment visit, Instant now) {
        return expected(visit.status()) && visit.start().plus(GRACE).isBefore(now);
    }

    static boolean expected(AppointmentStatus status) {
        return status == AppointmentStatus.BOOKED || status == AppointmentStatus.CONFIRMED;
    }

    private static int count(List<Appointment> visits, AppointmentStatus status) {
        return (int) visits.stream().filter(visit -> visit.status() == status).count();
    }
}
