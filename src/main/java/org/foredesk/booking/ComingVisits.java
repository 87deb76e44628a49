package org.foredesk.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;

/**
 * How many visits that are still to come hang on each part of a clinic; none where it is not in.
 */
public record ComingVisits(
        Map<LocationId, Integer> locations,
        Map<ServiceId, Integer> services,
        Map<PractitionerId, Integer> practitioners) {

    private record Count(UUID part, long visits) {}

    static ComingVisits count(Tx tx, ClinicId clinic) {
        return new ComingVisits(
                by(tx, clinic, "locationId").stream()
                        .collect(
                                Collectors.toMap(
                                        count -> new LocationId(count.part()),
                                        count -> Math.toIntExact(count.visits()))),
                by(tx, clinic, "serviceId").stream()
                        .collect(
                                Collectors.toMap(
                                        count -> new ServiceId(count.part()),
                                        count -> Math.toIntExact(count.visits()))),
                by(tx, clinic, "practitionerId").stream()
                        .collect(
                                Collectors.toMap(
                                        count -> new PractitionerId(count.part()),
                                        count -> Math.toIntExact(count.visits()))));
    }

    /** {@code part} is a field's name and never comes from outside. */
    private static List<Count> by(Tx tx, ClinicId clinic, String part) {
        return tx
                .session()
                .createSelectionQuery(
                        "select "
                                + part
                                + ", count(*) from AppointmentRow where clinicId = :clinic and"
                                + " startsAt >= :now and status in (:open) and "
                                + part
                                + " is not null group by "
                                + part,
                        Object[].class)
                .setParameter("clinic", clinic.value())
                .setParameter("now", tx.now())
                .setParameter(
                        "open",
                        List.of(
                                AppointmentStatus.BOOKED.code(),
                                AppointmentStatus.CONFIRMED.code()))
                .list()
                .stream()
                .map(row -> new Count((UUID) row[0], (Long) row[1]))
                .toList();
    }
}
