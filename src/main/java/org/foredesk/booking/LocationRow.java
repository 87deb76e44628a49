package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "location")
class LocationRow extends OwnedRow {

    String name;
    @Nullable String address;
    int sortOrder;
    boolean active;
}
