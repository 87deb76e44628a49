package org.foredesk.calls;

import java.util.Optional;
import org.foredesk.conversations.Conversations;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.PlainInsert;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;

/** Finds the rows of calls, and writes the first one of a call: two reports at once make one. */
final class CallRows {

    private final Conversations conversations;
    private final IdSource ids;

    CallRows(Conversations conversations, IdSource ids) {
        this.conversations = conversations;
        this.ids = ids;
    }

    static CallRow lock(Tx tx, CallId id) {
        CallRow row = tx.session().get(CallRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("no such call: " + id);
        }
        return row;
    }

    /** The row of the call a report is about, held until the transaction ends. */
    CallRow of(Tx tx, ClinicId clinic, CallReport report) {
        Optional<CallRow> known = known(tx, clinic, report);
        if (known.isEmpty()) {
            var unused = tx.attempt(insert(fresh(tx, clinic, report)));
        }
        return lock(tx, new CallId(known(tx, clinic, report).orElseThrow().id));
    }

    private static Optional<CallRow> known(Tx tx, ClinicId clinic, CallReport report) {
        return tx.session()
                .createSelectionQuery(
                        "from CallRow where clinicId = :clinic and source = :source and externalId = :id",
                        CallRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("source", report.source())
                .setParameter("id", report.externalId())
                .uniqueResultOptional();
    }

    private CallRow fresh(Tx tx, ClinicId clinic, CallReport report) {
        CallRow row = new CallRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.source = report.source();
        row.externalId = report.externalId();
        row.conversationId =
                conversations
                        .open(tx, clinic, ChannelKind.VOICE, report.phone())
                        .conversation()
                        .id()
                        .value();
        row.phone = report.phone().e164();
        row.direction = report.direction();
        row.reportedAt = tx.now();
        row.beganAt = report.began(tx.now());
        row.turns = CallJson.NONE;
        row.extracted = CallJson.NONE;
        row.doubts = CallJson.NONE;
        return row;
    }

    private static PlainInsert insert(CallRow row) {
        return PlainInsert.into("voice_call")
                .set("id", row.id)
                .set("clinic_id", row.clinicId)
                .set("source", row.source)
                .set("external_id", row.externalId)
                .set("conversation_id", row.conversationId)
                .set("phone", row.phone)
                .set("direction", row.direction)
                .set("began_at", row.beganAt)
                .set("turns", row.turns)
                .set("extracted", row.extracted)
                .set("reported_at", row.reportedAt)
                .set("version", 0);
    }
}
