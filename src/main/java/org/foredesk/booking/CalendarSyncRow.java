package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calendar_sync")
class CalendarSyncRow {

    @Id UUID clinicId;
    String calendar;
    @Nullable String syncToken;
    @Nullable Instant syncedAt;
    @Nullable Instant failingSince;
    @Nullable String failure;
    @Nullable String channelId;
    @Nullable String channelResource;
    @Nullable String channelToken;
    @Nullable Instant channelUntil;
}
