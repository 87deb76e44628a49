package org.foredesk.messaging;

import java.util.function.Predicate;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.NotificationId;
import org.foredesk.storage.Tx;

/**
 * Tries a notice by SMS that WhatsApp would not take; once, and only for what is owed because of an
 * appointment.
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
        boolean byNumber = failed.address.startsWith("+");
        if (!owed
                || !byNumber
                || !failed.channel.equals(ChannelKind.WHATSAPP.code())
                || !ready.test(ChannelKind.SMS)) {
            return false;
        }
        OutboxRow row = copy(failed);
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

    private static OutboxRow copy(OutboxRow failed) {
        OutboxRow row = new OutboxRow();
        row.clinicId = failed.clinicId;
        row.channel = ChannelKind.SMS.code();
        row.address = failed.address;
        row.body = failed.body;
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
