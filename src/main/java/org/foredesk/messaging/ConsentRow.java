package org.foredesk.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact_consent")
class ConsentRow {

    @Id UUID id;
    UUID clinicId;
    String channel;
    String address;
    @Nullable Instant optedOutAt;
    @Nullable Instant optedInAt;
    @Version int version;
}
