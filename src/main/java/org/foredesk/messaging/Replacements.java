package org.foredesk.messaging;

import java.util.function.Predicate;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.NotificationId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Tries a notice another way that its channel would not take: WhatsApp's by SMS, and what cannot go
 * by SMS by e-mail; each once, and only for what is owed because of an appointment.
 */
final class Replacements {

    private final IdSource ids;
    private final Predicate<ChannelKind> ready;

    /**
     * @param ready whether the clinic has set a channel up
     */
    Replacements(IdSource ids, Predicate<ChannelKind> ready) {
        this.ids = ids;
        this.ready = ready;
    }

    /** Puts the replacement into the outbox; false where there is none to be had. */
    boolean replace(Tx tx, OutboxRow failed) {
        boolean owed = Purpose.ofCode(failed.purpose).map(Purpose::isNotice).orElse(false);
        ChannelKind next = owed ? next(failed) : null;
        if (next == null) {
            return false;
        }
        OutboxRow row = copy(failed, next);
        row.id = ids.next();
        row.createdAt = tx.now();
        tx.session().insert(row);
        tx.announce(
                new NotificationQueued(
                        new ClinicId(row.clinicId),
                        new NotificationId(row.id),
                        row.changed().conversation()));
        return true;
    }

    private @Nullable ChannelKind next(OutboxRow failed) {
        boolean byNumber = failed.address.startsWith("+");
        if (failed.channel.equals(ChannelKind.WHATSAPP.code())
                && byNumber
                && ready.test(ChannelKind.SMS)) {
            return ChannelKind.SMS;
        }
        return !failed.channel.equals(ChannelKind.EMAIL.code())
                        && failed.byMail() != null
                        && ready.test(ChannelKind.EMAIL)
                ? ChannelKind.EMAIL
                : null;
    }

    private static OutboxRow copy(OutboxRow failed, ChannelKind channel) {
        OutboxRow row = new OutboxRow();
        row.clinicId = failed.clinicId;
        ByMail byMail = channel == ChannelKind.EMAIL ? failed.byMail() : null;
        row.channel = channel.code();
        row.address = byMail == null ? failed.address : byMail.address();
        row.body = byMail == null ? failed.body : byMail.text();
        row.mailAddress = failed.mailAddress;
        row.mailSubject = failed.mailSubject;
        row.mailText = failed.mailText;
        row.mailCalendar = failed.mailCalendar;
        row.options = failed.options;
        row.language = failed.language;
        row.purpose = failed.purpose;
        row.patientId = failed.patientId;
        row.conversationId = failed.conversationId;
        row.messageId = failed.messageId;
        row.appointmentId = failed.appointmentId;
        row.replacesId = failed.id;
        row.mayWait = failed.mayWait;
        row.status = DeliveryStatus.QUEUED.code();
        row.doubt = Doubt.NONE.code();
        return row;
    }
}
