package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Book this now. {@code patientName} is kept beside the id, for lists; {@code hold} is what kept
 * the slot free until now, given up by the booking; {@code cause} is how it comes about, where more
 * is known of it than who books.
 */
public record BookingCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        PractitionerId practitioner,
        ServiceChoice services,
        Instant start,
        @Nullable String reason,
        @Nullable HoldId hold,
        @Nullable StaffOverride override,
        @Nullable ChangeCause cause) {

    public BookingCommand(
            ClinicId clinic,
            Actor actor,
            BookingOrigin origin,
            PatientId patient,
            String patientName,
            PractitionerId practitioner,
            @Nullable ServiceId service,
            Instant start,
            @Nullable String reason) {
        this(
                clinic,
                actor,
                origin,
                patient,
                patientName,
                practitioner,
                ServiceChoice.of(service),
                start,
                reason,
                null,
                null,
                null);
    }

    public BookingCommand withServices(ServiceChoice choice) {
        return with(choice, hold, override, cause);
    }

    public BookingCommand withHold(@Nullable HoldId keptBy) {
        return with(services, keptBy, override, cause);
    }

    public BookingCommand overriding(@Nullable StaffOverride insistence) {
        return with(services, hold, insistence, cause);
    }

    public BookingCommand through(ChangeCause way) {
        return with(services, hold, override, way);
    }

    private BookingCommand with(
            ServiceChoice choice,
            @Nullable HoldId keptBy,
            @Nullable StaffOverride insistence,
            @Nullable ChangeCause way) {
        return new BookingCommand(
                clinic,
                actor,
                origin,
                patient,
                patientName,
                practitioner,
                choice,
                start,
                reason,
                keptBy,
                insistence,
                way);
    }
}
