package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "practitioner_alias")
class AliasRow extends OwnedRow {

    UUID practitionerId;
    String alias;
    int sortOrder;
}
