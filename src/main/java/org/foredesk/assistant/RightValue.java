package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** What a field should have been understood as. */
public sealed interface RightValue {

    UnderstoodField.Kind kind();

    /** As it is kept and shown. */
    String words();

    /** With this doctor. */
    record Doctor(PractitionerId id, String name) implements RightValue {
        public static Doctor of(Practitioner practitioner) {
            return new Doctor(practitioner.id(), practitioner.name());
        }

        @Override
        public UnderstoodField.Kind kind() {
            return UnderstoodField.Kind.DOCTOR;
        }

        @Override
        public String words() {
            return name;
        }
    }

    /** For these services, one after the other. */
    record Visit(ServiceChoice services, String name) implements RightValue {
        public static Visit of(List<Service> services, DirectoryView clinic) {
            ServiceChoice chosen = ServiceChoice.of(services.stream().map(Service::id).toList());
            return new Visit(chosen, clinic.named(chosen));
        }

        @Override
        public UnderstoodField.Kind kind() {
            return UnderstoodField.Kind.SERVICE;
        }

        @Override
        public String words() {
            return name;
        }
    }

    /** On this day, at this time, in the clinic's zone; one of them may be missing. */
    record When(@Nullable LocalDate day, @Nullable LocalTime time) implements RightValue {
        @Override
        public UnderstoodField.Kind kind() {
            return UnderstoodField.Kind.WHEN;
        }

        @Override
        public String words() {
            String first = day == null ? "" : day.toString();
            String second = time == null ? "" : time.toString();
            return (first + " " + second).strip();
        }
    }

    /** What stands for itself: a name, a speciality's key, an intent's code, a reason. */
    record Words(UnderstoodField.Kind kind, String words) implements RightValue {}
}
