package org.foredesk.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * One day of the clinic as it goes on paper: for each practitioner who is in, the visits in order
 * and the free times between them, to be pencilled into. Times are the clinic's.
 */
public record DaySheet(Clinic clinic, LocalDate day, Instant asOf, List<Part> parts) {

    private static final int MOST_FREE = 200;

    /** One practitioner's day. */
    public record Part(String practitioner, @Nullable String speciality, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One row: a visit, with the rooms and equipment it has in words, or a free time where {@code
     * patient} is null. {@code place} is where it is, for one who works at several places.
     */
    public record Line(
            Instant start,
            Instant end,
            @Nullable String patient,
            @Nullable String phone,
            @Nullable String service,
            @Nullable String place,
            @Nullable String resources,
            @Nullable AppointmentStatus status) {

        public boolean free() {
            return patient == null;
        }
    }

    public DaySheet {
        parts = List.copyOf(parts);
    }

    /** How many visits are on it. */
    public long visits() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !line.free())
                .count();
    }

    /** Reads a day as it is at {@code asOf}; free times in the past are left out. */
    public static DaySheet of(
            Directory directory,
            Booking booking,
            Patients patients,
            Clinic clinic,
            LocalDate day,
            Instant asOf) {
        DirectoryView view = directory.view(clinic.id());
        ZoneId zone = clinic.zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Appointment> visits =
                booking.appointments(AppointmentQuery.between(clinic.id(), from, to)).stream()
                        .filter(visit -> visit.status().takesTime())
                        .toList();
        List<Part> parts = new ArrayList<>();
        for (Practitioner practitioner : view.practitioners()) {
            List<Line> lines = new ArrayList<>();
            boolean several = view.locationsOf(practitioner).size() > 1;
            visits.stream()
                    .filter(visit -> visit.practitioner().equals(practitioner.id()))
                    .forEach(visit -> lines.add(line(visit, several, patients)));
            if (practitioner.active()) {
                free(booking, clinic, practitioner, from.isBefore(asOf) ? asOf : from, to).stream()
                        .map(slot -> line(slot, several))
                        .forEach(lines::add);
            }
            lines.sort(java.util.Comparator.comparing(Line::start));
            if (!lines.isEmpty()) {
                parts.add(new Part(practitioner.name(), practitioner.speciality(), lines));
            }
        }
        return new DaySheet(clinic, day, asOf, parts);
    }

    private static Line line(Appointment visit, boolean several, Patients patients) {
        PhoneNumber phone =
                patients.find(visit.clinic(), visit.patient()).map(Patient::phone).orElse(null);
        return new Line(
                visit.start(),
                visit.end(),
                visit.patientName(),
                phone == null ? null : phone.display(),
                visit.serviceName(),
                several ? visit.locationName() : null,
                visit.resourceNames(),
                visit.status());
    }

    private static Line line(Slot free, boolean several) {
        return new Line(
                free.start(),
                free.end(),
                null,
                null,
                null,
                several ? free.locationName() : null,
                null,
                null);
    }

    // Free times that overlap are one after the other on paper.
    private static List<Slot> free(
            Booking booking, Clinic clinic, Practitioner practitioner, Instant from, Instant to) {
        List<Slot> free = new ArrayList<>();
        if (!from.isBefore(to)) {
            return free;
        }
        Instant end = Instant.MIN;
        SlotQuery query =
                SlotQuery.between(clinic.id(), from, to)
                        .withPractitioners(Set.of(practitioner.id()))
                        .limitedTo(MOST_FREE);
        for (Slot slot : booking.slots(query)) {
            if (!slot.start().isBefore(end)) {
                free.add(slot);
                end = slot.end();
            }
        }
        return free;
    }
}
