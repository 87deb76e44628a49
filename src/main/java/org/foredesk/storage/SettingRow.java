package org.foredesk.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "setting")
@IdClass(SettingRow.Key.class)
class SettingRow {

    record Key(UUID clinicId, String settingKey) {}

    @Id UUID clinicId;
    @Id String settingKey;
    String settingValue;
    Instant changedAt;
}
