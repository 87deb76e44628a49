package org.foredesk.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clinic")
class ClinicRow {

    @Id UUID id;
    String name;
    String zone;
    String country;
    String languages;
    @Nullable String phone;
    @Nullable String address;
    boolean demo;
    Instant createdAt;

    static ClinicRow of(Clinic clinic, Instant now) {
        ClinicRow row = new ClinicRow();
        row.id = clinic.id().value();
        row.createdAt = now;
        row.take(clinic);
        return row;
    }

    void take(Clinic clinic) {
        name = clinic.name();
        zone = clinic.zone().getId();
        country = clinic.country();
        languages =
                clinic.languages().stream().map(Language::code).collect(Collectors.joining(","));
        PhoneNumber number = clinic.phone();
        phone = number == null ? null : number.e164();
        address = clinic.address();
        demo = clinic.demo();
    }

    Clinic toClinic() {
        return new Clinic(
                new ClinicId(id),
                name,
                ZoneId.of(zone),
                country,
                Clinics.words(languages).stream()
                        .flatMap(code -> Language.ofCode(code).stream())
                        .toList(),
                phone == null ? null : new PhoneNumber(phone),
                address,
                demo);
    }
}
