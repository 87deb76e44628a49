package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "department")
class DepartmentRow extends OwnedRow {

    String name;
    int sortOrder;
    boolean active;
}
