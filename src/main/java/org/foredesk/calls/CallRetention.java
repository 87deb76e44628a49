package org.foredesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.conversations.Conversations;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Deletes what calls need no longer keep: the recording's address {@code retention.recordings.days}
 * after the call began, its words, also those in the thread, and what was taken out of them {@code
 * retention.messages.days} after. Each deletion is in the audit trail. That there was a call, when,
 * with which number and what it led to stays. The recording itself is the vendor's to delete.
 */
public final class CallRetention {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final Conversations conversations;
    private final AuditTrail audit;
    private final Settings settings;

    public CallRetention(
            Transactions transactions,
            Conversations conversations,
            AuditTrail audit,
            Settings settings) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Deletes what is over its time, at most some hundreds at a time; answers of how many calls.
     */
    public int run(ClinicId clinic) {
        List<UUID> recordings = over(clinic, SettingKey.RETENTION_RECORDINGS_DAYS, "recording");
        recordings.forEach(id -> transactions.writeOnly(tx -> forgetRecording(tx, id)));
        List<UUID> words = over(clinic, SettingKey.RETENTION_MESSAGES_DAYS, "words");
        words.forEach(id -> transactions.writeOnly(tx -> forgetWords(tx, id)));
        return recordings.size() + words.size();
    }

    private List<UUID> over(ClinicId clinic, SettingKey days, String what) {
        return transactions.read(tx -> {
            Instant limit = tx.now().minus(Duration.ofDays(settings.number(days)));
            return tx.session()
                    .createSelectionQuery(
                            "select id from CallRow where clinicId = :clinic and recordedAt is not null"
                                    + " and beganAt < :limit and "
                                    + what
                                    + "DeletedAt is null order by beganAt, id",
                            UUID.class)
                    .setParameter("clinic", clinic.value())
                    .setParameter("limit", limit)
                    .setMaxResults(AT_ONCE)
                    .list();
        });
    }

    private void forgetRecording(Tx tx, UUID id) {
        CallRow row = CallRows.lock(tx, new CallId(id));
        boolean there = row.recordingUrl != null;
        row.recordingUrl = null;
        row.recordingDeletedAt = tx.now();
        save(tx, row, there, "call.recording.deleted");
    }

    private void forgetWords(Tx tx, UUID id) {
        CallRow row = CallRows.lock(tx, new CallId(id));
        row.transcript = null;
        row.turns = CallJson.NONE;
        row.extracted = CallJson.NONE;
        row.doubts = CallJson.NONE;
        row.wordsDeletedAt = tx.now();
        conversations.unheard(
                tx, new ConversationId(row.conversationId), new CallId(id).toString());
        save(tx, row, true, "call.words.deleted");
    }

    private void save(Tx tx, CallRow row, boolean told, String action) {
        row.version++;
        tx.session().update(row);
        ClinicId clinic = new ClinicId(row.clinicId);
        tx.announce(new CallChanged(clinic, new CallId(row.id)));
        if (told) {
            audit.record(
                    tx, clinic, new Actor.Program(), action, "call", row.id.toString(), Map.of());
        }
    }
}
