package org.foredesk.booking;

import java.time.LocalDate;
import java.util.Set;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Without practitioner and speciality anybody will do, the usual service
 * is the practitioner's first one, several are wanted in one visit; {@code hours} are starts by the
 * clinic's clock, null is any. Days are the clinic's, first and last included, {@code exceptDays}
 * left out.
 */
public record WaitlistWish(
        @Nullable PractitionerId practitioner,
        @Nullable String speciality,
        ServiceChoice services,
        @Nullable LocationId location,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalRange hours,
        Set<LocalDate> exceptDays) {

    public WaitlistWish {
        exceptDays = Set.copyOf(exceptDays);
    }

    /**
     * Any time from the first to the last day with that practitioner, or with anybody when null.
     */
    public static WaitlistWish with(
            @Nullable PractitionerId practitioner, LocalDate firstDay, LocalDate lastDay) {
        return new WaitlistWish(
                practitioner, null, ServiceChoice.USUAL, null, firstDay, lastDay, null, Set.of());
    }

    public WaitlistWish at(@Nullable LocalRange wanted) {
        return new WaitlistWish(
                practitioner,
                speciality,
                services,
                location,
                firstDay,
                lastDay,
                wanted,
                exceptDays);
    }

    public WaitlistWish forServices(ServiceChoice wanted) {
        return new WaitlistWish(
                practitioner, speciality, wanted, location, firstDay, lastDay, hours, exceptDays);
    }
}
