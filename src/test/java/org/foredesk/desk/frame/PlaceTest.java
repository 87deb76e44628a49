package org.foredesk.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.junit.jupiter.api.Test;

/** Where the desk is after it was built anew. */
final class PlaceTest {

    @Test
    void whatWasBegunIsNotBegunAgain() {
        PatientId patient = new PatientId(new UUID(1, 1));
        AppointmentId visit = new AppointmentId(new UUID(1, 2));
        PractitionerId doctor = new PractitionerId(new UUID(1, 3));
        LocalDate day = LocalDate.of(2026, 11, 20);
        Set<Place> calendar =
                Set.of(
                        new Place.NewBooking(patient),
                        new Place.Day(day),
                        new Place.Appointment(visit, day),
                        new Place.Carry(visit, day, Place.Carry.Purpose.MOVE),
                        new Place.SickDay(doctor),
                        new Place.RunningLate(doctor, 20));
        assertThat(calendar)
                .extracting(Place::settled)
                .containsOnly(new Place.Whole(ScreenName.CALENDAR));
        assertThat(new Place.ComeBack(patient, visit).settled())
                .isEqualTo(new Place.PatientCard(patient));
    }
}
