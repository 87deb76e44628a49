package org.foredesk.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_message")
class OutboxRow {

    private static final int LONGEST_SUBJECT = 200;

    @Id UUID id;

    // Given by the database, in the order of writing.
    @Column(insertable = false, updatable = false)
    long place;

    UUID clinicId;
    String channel;
    String address;
    String body;
    @Nullable String options;
    String language;
    String purpose;
    @Nullable UUID patientId;
    @Nullable UUID conversationId;
    @Nullable UUID messageId;
    @Nullable UUID appointmentId;
    @Nullable UUID replacesId;
    Instant createdAt;
    @Nullable Instant notBefore;
    boolean mayWait;
    String status;
    int attempts;
    @Nullable Instant dueAt;
    String doubt;
    int lookUps;
    boolean possiblySent;
    @Nullable UUID leaseOwner;
    @Nullable Instant leaseUntil;
    @Nullable Instant triedAt;
    @Nullable String provider;
    @Nullable String providerId;
    int segments;
    @Nullable String failureCode;
    @Nullable String failureWords;
    boolean failurePermanent;
    @Nullable Instant sentAt;
    @Nullable Instant deliveredAt;
    @Nullable Instant readAt;
    @Nullable Instant endedAt;
    @Nullable Instant handledAt;
    @Nullable String handledBy;
    @Nullable String mailAddress;
    @Nullable String mailSubject;
    @Nullable String mailText;
    @Nullable String mailCalendar;
    @Version int version;

    static OutboxRow of(NotificationId id, OutboundMessage message, Instant now) {
        OutboxRow row = new OutboxRow();
        row.id = id.value();
        row.clinicId = message.clinic().value();
        row.channel = message.channel().code();
        row.address = message.address();
        row.body = message.text();
        row.options = Options.write(message.options());
        row.language = message.language().code();
        row.purpose = message.purpose().code();
        row.patientId = message.patient() == null ? null : message.patient().value();
        row.conversationId = message.conversation() == null ? null : message.conversation().value();
        row.messageId = message.message() == null ? null : message.message().value();
        row.appointmentId = message.appointment() == null ? null : message.appointment().value();
        row.createdAt = now;
        row.notBefore = message.notBefore();
        row.mayWait = message.mayWait();
        row.status = DeliveryStatus.QUEUED.code();
        row.doubt = Doubt.NONE.code();
        ByMail byMail = message.byMail();
        if (byMail != null) {
            row.mailAddress = byMail.address();
            row.mailSubject = cut(byMail.subject(), LONGEST_SUBJECT);
            row.mailText = byMail.text();
            row.mailCalendar = byMail.stream();
        }
        return row;
    }

    /** How it is said by e-mail; null where it cannot be. */
    @Nullable ByMail byMail() {
        return mailAddress == null || mailSubject == null || mailText == null
                ? null
                : new ByMail(mailAddress, mailSubject, mailText, ByMail.files(mailCalendar));
    }

    NotificationId notification() {
        return new NotificationId(id);
    }

    DeliveryStatus deliveryStatus() {
        return DeliveryStatus.ofCode(status).orElseThrow();
    }

    Doubt doubt() {
        return Doubt.ofCode(doubt);
    }

    /** Nobody works on it, and nothing is in doubt. */
    void release(DeliveryStatus next, @Nullable Instant due) {
        status = next.code();
        dueAt = due;
        leaseOwner = null;
        leaseUntil = null;
    }

    void note(Failure failure) {
        failureCode = cut(failure.code(), 40);
        failureWords = cut(failure.words(), 500);
        failurePermanent = failure.permanent();
    }

    void clearFailure() {
        failureCode = null;
        failureWords = null;
        failurePermanent = false;
    }

    @Nullable Failure failure() {
        return failureCode == null
                ? null
                : new Failure(
                        failureCode,
                        failureWords == null ? "" : failureWords,
                        failurePermanent,
                        false);
    }

    DeliveryChanged changed() {
        boolean failed =
                status.equals(DeliveryStatus.FAILED.code())
                        || status.equals(DeliveryStatus.UNDELIVERED.code());
        return new DeliveryChanged(
                new ClinicId(clinicId),
                notification(),
                conversationId == null ? null : new ConversationId(conversationId),
                messageId == null ? null : new MessageId(messageId),
                appointmentId == null ? null : new AppointmentId(appointmentId),
                deliveryStatus(),
                handledBy == null && (failed || possiblySent));
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
