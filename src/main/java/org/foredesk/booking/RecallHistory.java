package org.foredesk.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Writes each step of a recall, with its audit entry and its fact, and reads them back. */
final class RecallHistory {

    private final Tools tools;

    RecallHistory(Tools tools) {
        this.tools = tools;
    }

    /** To be called when the row is as it will be. */
    void write(
            Tx tx,
            RecallRow row,
            Actor actor,
            RecallStep step,
            @Nullable String before,
            @Nullable String after,
            @Nullable String why) {
        RecallChangeRow change = new RecallChangeRow();
        change.id = tools.ids().next();
        change.clinicId = row.clinicId;
        change.recallId = row.id;
        change.happenedAt = tx.now();
        change.actorKind = actor.kind();
        change.actorReference = actor.reference();
        change.actorLabel = actor.label();
        change.action = step.code();
        change.oldValue = before;
        change.newValue = after;
        change.why = why;
        change.version = row.version;
        tx.session().insert(change);
        ClinicId clinic = new ClinicId(row.clinicId);
        tools.audit()
                .record(
                        tx,
                        clinic,
                        actor,
                        "recall." + step.code(),
                        "recall",
                        row.id.toString(),
                        Map.of());
        announce(tx, row, actor, step, change.id);
    }

    private void announce(Tx tx, RecallRow row, Actor actor, RecallStep step, UUID change) {
        tx.announce(
                new RecallChanged(
                        change,
                        new ClinicId(row.clinicId),
                        new PatientId(row.patientId),
                        actor,
                        AppointmentReader.origin(row.channel, row.conversationId),
                        Tools.tellAt(tx, actor),
                        new RecallId(row.id),
                        step));
    }

    static List<RecallChange> read(Tx tx, ClinicId clinic, RecallId recall) {
        return tx
                .session()
                .createSelectionQuery(
                        "from RecallChangeRow where clinicId = :clinic and recallId = :recall"
                                + " order by version, id",
                        RecallChangeRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("recall", recall.value())
                .list()
                .stream()
                .map(row ->
                        new RecallChange(
                                row.happenedAt,
                                row.actorKind,
                                row.actorLabel,
                                row.action,
                                row.oldValue,
                                row.newValue,
                                row.why))
                .toList();
    }
}
