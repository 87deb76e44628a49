package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "holiday")
class HolidayRow extends OwnedRow {

    LocalDate holidayDate;
    String name;
}
