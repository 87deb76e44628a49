package org.foredesk.booking;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to change which appointment and why. With {@code expectedVersion} the change is refused
 * ({@code changed_meanwhile}) when somebody else was faster. {@code origin} is where the change was
 * asked for, where that is another place than where the appointment came from; {@code cause} is how
 * the change comes about, where more is known of it than who makes it.
 */
public record AppointmentChange(
        ClinicId clinic,
        Actor actor,
        AppointmentId appointment,
        @Nullable Integer expectedVersion,
        @Nullable String reason,
        @Nullable StaffOverride override,
        @Nullable BookingOrigin origin,
        @Nullable ChangeCause cause) {

    public static AppointmentChange by(Actor actor, Appointment seen) {
        return new AppointmentChange(
                seen.clinic(), actor, seen.id(), seen.version(), null, null, null, null);
    }

    /** A change by somebody who names the appointment without having looked at it. */
    public static AppointmentChange of(ClinicId clinic, Actor actor, AppointmentId appointment) {
        return new AppointmentChange(clinic, actor, appointment, null, null, null, null, null);
    }

    public AppointmentChange because(@Nullable String why) {
        return new AppointmentChange(
                clinic, actor, appointment, expectedVersion, why, override, origin, cause);
    }

    public AppointmentChange overriding(@Nullable StaffOverride insistence) {
        return new AppointmentChange(
                clinic, actor, appointment, expectedVersion, reason, insistence, origin, cause);
    }

    public AppointmentChange from(@Nullable BookingOrigin place) {
        return new AppointmentChange(
                clinic, actor, appointment, expectedVersion, reason, override, place, cause);
    }

    /** For the same visit of another id, seen as it is there now. */
    AppointmentChange ofOther(AppointmentId other, @Nullable Integer version) {
        return new AppointmentChange(
                clinic, actor, other, version, reason, override, origin, cause);
    }

    public AppointmentChange through(ChangeCause way) {
        return new AppointmentChange(
                clinic, actor, appointment, expectedVersion, reason, override, origin, way);
    }
}
