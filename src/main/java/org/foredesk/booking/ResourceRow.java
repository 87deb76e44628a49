package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "resource")
class ResourceRow extends OwnedRow {

    String name;
    String kind;
    @Nullable String groupName;
    @Nullable UUID locationId;
    int capacity;
    int sortOrder;
    boolean active;
}
