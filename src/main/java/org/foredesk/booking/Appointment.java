package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A booked slot as it is in the database. {@code resources} are the rooms and equipment it has;
 * none once its time is given back. {@code services} are what it is for, for as long as it lasts,
 * and {@code serviceNames} are their names; {@code oneVisit} says that the others of its {@code
 * series} are parts of the same visit ({@link PartedVisits}). {@code end} is without buffers.
 * {@code overridden} says that staff insisted against a rule or a clash. {@code version} grows with
 * every change and is what a caller shows to say which state it has seen.
 */
public record Appointment(
        AppointmentId id,
        ClinicId clinic,
        PatientId patient,
        String patientName,
        PractitionerId practitioner,
        String practitionerName,
        @Nullable String speciality,
        ServiceChoice services,
        List<String> serviceNames,
        @Nullable LocationId location,
        @Nullable String locationName,
        List<Resource> resources,
        Instant start,
        Instant end,
        AppointmentStatus status,
        Attendance attendance,
        boolean overridden,
        @Nullable String reason,
        BookingOrigin origin,
        @Nullable SeriesId series,
        boolean oneVisit,
        Instant createdAt,
        Instant changedAt,
        int version) {

    public Appointment {
        serviceNames = List.copyOf(serviceNames);
        resources = List.copyOf(resources);
    }

    /** What it is for in words: {@code Consultation + ECG}. */
    public String serviceName() {
        return String.join(" + ", serviceNames);
    }

    /** The rooms and equipment in words, empty where it has none: {@code Room 2, ECG machine}. */
    public String resourceNames() {
        return resources.stream().map(Resource::name).collect(Collectors.joining(", "));
    }

    /** Whether the patient is with the practitioner; to outsiders that is checked in. */
    public boolean inConsultation() {
        return status == AppointmentStatus.CHECKED_IN && attendance.inConsultation();
    }

    public TimeRange time() {
        return new TimeRange(start, end);
    }
}
