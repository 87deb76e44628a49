package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "service")
class ServiceRow extends OwnedRow {

    String name;
    int minutes;
    @Nullable String price;
    int bufferBefore;
    int bufferAfter;
    int capacity;
    int step;
    @Nullable String confirmation;
    @Nullable String needs;
    int sortOrder;
    boolean active;
}
