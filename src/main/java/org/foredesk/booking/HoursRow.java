package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "practitioner_hours")
class HoursRow extends OwnedRow {

    UUID practitionerId;
    String kind;
    int weekday;
    String hours;
}
