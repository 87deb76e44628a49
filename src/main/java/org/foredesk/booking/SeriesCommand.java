package org.foredesk.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Book all of these starts for one patient, or none: from two to {@link #MOST}, each on a day of
 * its own.
 */
public record SeriesCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        PractitionerId practitioner,
        ServiceChoice services,
        List<Instant> starts,
        @Nullable String reason) {

    public static final int MOST = 52;

    public SeriesCommand {
        starts = starts.stream().sorted().toList();
    }

    /** The same time of the clock every so many weeks, {@code first} included. */
    public static List<Instant> weekly(Instant first, int weeks, int count, ZoneId zone) {
        ZonedDateTime begin = first.atZone(zone);
        return IntStream.range(0, count)
                .mapToObj(each -> begin.plusWeeks((long) weeks * each).toInstant())
                .toList();
    }

    BookingCommand visit(Instant start) {
        return new BookingCommand(
                        clinic,
                        actor,
                        origin,
                        patient,
                        patientName,
                        practitioner,
                        null,
                        start,
                        reason)
                .withServices(services)
                .through(ChangeCause.series(starts.size()));
    }
}
