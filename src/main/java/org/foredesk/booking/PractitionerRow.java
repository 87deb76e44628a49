package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "practitioner")
class PractitionerRow extends OwnedRow {

    String name;
    @Nullable String speciality;
    @Nullable UUID departmentId;
    @Nullable UUID locationId;
    String languages;
    @Nullable Integer dailyLimit;
    @Nullable LocalDate lastDay;
    int sortOrder;
    boolean active;
}
