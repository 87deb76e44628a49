package org.foredesk.desk.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.LocationId;

/** Counts the coming visits that another week would leave without hours, or at another place. */
final class LeftOutside {

    private static final Duration LOOKED_AHEAD = Duration.ofDays(90);
    private static final int MOST = 200;

    private final Workplace desk;
    private final Practitioner who;
    private final WeeklyHours week;
    private final DirectoryView view;

    LeftOutside(Workplace desk, Practitioner who, WeeklyHours week) {
        this.desk = desk;
        this.who = who;
        this.week = week;
        this.view = desk.services().directory().view(desk.services().clinic().id());
    }

    int count() {
        Instant now = desk.dates().now();
        AppointmentQuery coming =
                new AppointmentQuery(
                        view.clinic().id(),
                        now,
                        now.plus(LOOKED_AHEAD),
                        Set.of(who.id()),
                        null,
                        Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED),
                        null,
                        MOST);
        return Math.toIntExact(
                desk.services().booking().appointments(coming).stream()
                        .filter(visit -> !fits(visit))
                        .count());
    }

    private boolean fits(Appointment visit) {
        ZonedDateTime start = visit.start().atZone(desk.dates().zone());
        LocalDate day = start.toLocalDate();
        // Such a day has hours of its own, which the week does not change.
        boolean exception =
                who.exceptions().stream().anyMatch(one -> one.date().equals(day))
                        || who.recurring().stream().anyMatch(one -> one.on(day));
        return exception
                || week.shifts(day.getDayOfWeek()).stream()
                        .anyMatch(shift ->
                                shift.hours().contains(start.toLocalTime()) && isAt(visit, shift));
    }

    private boolean isAt(Appointment visit, Shift shift) {
        LocationId booked = visit.location();
        return booked == null
                || view.locationOf(who, shift)
                        .map(Location::id)
                        .filter(place -> !place.equals(booked))
                        .isEmpty();
    }
}
