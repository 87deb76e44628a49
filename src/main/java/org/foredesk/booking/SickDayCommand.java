package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner is away: block the time and ask the patients in it. {@code reason} is what staff
 * read of the blocked time. Every open visit of the time has to be among {@code choices}.
 */
public record SickDayCommand(
        ClinicId clinic,
        Actor actor,
        PractitionerId practitioner,
        TimeRange time,
        String reason,
        List<Choice> choices) {

    /**
     * What is to become of a visit: moved to {@code to} if the patient agrees; called, where that
     * is null; or left as it is.
     */
    public record Choice(AppointmentId appointment, @Nullable Target to, boolean leftOut) {

        public static Choice propose(AppointmentId appointment, Slot slot) {
            return new Choice(
                    appointment,
                    new Target(slot.practitioner(), slot.services(), slot.start()),
                    false);
        }

        public static Choice call(AppointmentId appointment) {
            return new Choice(appointment, null, false);
        }

        public static Choice leaveOut(AppointmentId appointment) {
            return new Choice(appointment, null, true);
        }
    }

    /** The time to propose. */
    public record Target(PractitionerId practitioner, ServiceChoice services, Instant start) {}

    public SickDayCommand {
        choices = List.copyOf(choices);
    }
}
