package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "practitioner_service")
class OfferRow extends OwnedRow {

    UUID practitionerId;
    UUID serviceId;
    int sortOrder;
}
