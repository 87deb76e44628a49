package org.foredesk.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "contact_window")
class WindowRow {

    @Id UUID id;
    UUID clinicId;
    String channel;
    String address;
    Instant lastHeardAt;
    @Version int version;
}
