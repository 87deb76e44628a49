package org.foredesk.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A person; several may share an identity (a family's phone), and some have no phone at all. */
public record Patient(
        PatientId id,
        ClinicId clinic,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable Language language,
        @Nullable LocalDate birthDate,
        List<PatientIdentity> identities,
        Instant createdAt) {

    public Patient {
        identities = List.copyOf(identities);
    }

    /** The name, or the number where none is known. */
    public String label() {
        if (name != null) {
            return name;
        }
        return phone == null ? "?" : phone.display();
    }

    /** Full years on that day; empty where the birth date is not known. */
    public OptionalInt age(LocalDate day) {
        return birthDate == null || birthDate.isAfter(day)
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(birthDate, day).getYears());
    }
}
