package org.foredesk.booking;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What every row of the directory has: an id and the clinic it belongs to. */
@MappedSuperclass
abstract class OwnedRow {

    @Id UUID id;
    UUID clinicId;
}
