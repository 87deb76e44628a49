package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "practitioner_exception")
class ExceptionRow extends OwnedRow {

    UUID practitionerId;
    LocalDate exceptionDate;
    @Nullable String hours;
}
