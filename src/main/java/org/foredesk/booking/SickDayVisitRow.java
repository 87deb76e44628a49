package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sick_day_visit")
class SickDayVisitRow {

    @Id UUID id;
    UUID clinicId;
    UUID sickDayId;
    UUID appointmentId;
    UUID patientId;
    String patientName;
    Instant oldStart;
    @Nullable UUID practitionerId;
    @Nullable UUID serviceId;
    @Nullable Instant startsAt;
    @Nullable Instant endsAt;
    @Nullable UUID holdId;
    int wave;
    String status;
    @Nullable String callFor;
    @Nullable Instant askedAt;
    @Nullable Instant answerBy;
    String channel;
    @Nullable UUID conversationId;
    int version;

    boolean is(SickDayVisitStatus other) {
        return status.equals(other.code());
    }
}
