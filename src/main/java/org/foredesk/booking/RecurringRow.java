package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "practitioner_recurring")
class RecurringRow extends OwnedRow {

    UUID practitionerId;
    int weekday;
    @Nullable Integer weeks;
    @Nullable Integer monthWeek;
    @Nullable LocalDate startsOn;
    @Nullable LocalDate endsOn;
    @Nullable String hours;
    int sortOrder;
}
