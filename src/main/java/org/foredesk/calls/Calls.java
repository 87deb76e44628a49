package org.foredesk.calls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.SpokenLine;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.RequestId;
import org.foredesk.storage.PlainInsert;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Calls with a voice agent. A call is one row and one stretch of its caller's thread however often
 * it is reported; each report adds to it. Methods with a {@link Tx} take part in the caller's
 * transaction. A call of another clinic counts as not there.
 */
public final class Calls {

    private final Transactions transactions;
    private final Conversations conversations;
    private final IdSource ids;

    public Calls(Transactions transactions, Conversations conversations, IdSource ids) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.ids = ids;
    }

    /** The row classes of this package. */
    public static List<Class<?>> rows() {
        return List.of(CallRow.class);
    }

    /**
     * The call a report is about, with the thread it will stand in; it is not listed before it is
     * {@linkplain #record recorded}.
     */
    public Call open(Tx tx, ClinicId clinic, CallReport report) {
        return row(tx, clinic, report).toCall();
    }

    /**
     * Takes in a report and puts what was said into the thread. Doing it again changes nothing.
     *
     * @param reportedAt when the report came in, which decides between two that disagree
     */
    public Call record(Tx tx, ClinicId clinic, CallReport report, Instant reportedAt) {
        CallRow row = row(tx, clinic, report);
        row.take(report, reportedAt);
        row.recordedAt = row.recordedAt == null ? tx.now() : row.recordedAt;
        Call call = save(tx, row);
        conversations.heard(
                tx,
                call.conversation(),
                call.id().toString(),
                lines(call),
                language(call.told().language()).orElse(null));
        return call;
    }

    /** The words of a call on the clinic's clock; its whole transcript where it has no turns. */
    private static List<SpokenLine> lines(Call call) {
        CallReport told = call.told();
        List<CallTurn> turns = call.turns();
        if (turns.isEmpty() && told.transcript() != null) {
            return List.of(
                    new SpokenLine(SpokenLine.Speaker.UNKNOWN, told.transcript(), call.began()));
        }
        return turns.stream()
                .map(turn ->
                        new SpokenLine(
                                turn.speaker() == CallTurn.Speaker.PATIENT
                                        ? SpokenLine.Speaker.PATIENT
                                        : SpokenLine.Speaker.AGENT,
                                turn.text(),
                                turn.startMs() == null
                                        ? call.began()
                                        : call.began().plusMillis(turn.startMs())))
                .toList();
    }

    /** A language as voice agents name it ({@code es-MX}), where it is one of ours. */
    public static Optional<Language> language(@Nullable String told) {
        return told == null
                ? Optional.empty()
                : Language.ofCode(told.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** Says what a call has led to. */
    public Call settle(
            Tx tx, CallId id, @Nullable AppointmentId appointment, @Nullable RequestId request) {
        CallRow row = lock(tx, id);
        row.appointmentId = appointment == null ? row.appointmentId : appointment.value();
        row.requestId = request == null ? row.requestId : request.value();
        return save(tx, row);
    }

    /** The call, kept from being settled by anybody else until the transaction ends. */
    public Call locked(Tx tx, CallId id) {
        return lock(tx, id).toCall();
    }

    public Optional<Call> find(ClinicId clinic, CallId id) {
        return transactions
                .read(tx -> Optional.ofNullable(tx.session().get(CallRow.class, id.value())))
                .filter(row -> row.clinicId.equals(clinic.value()) && row.recordedAt != null)
                .map(CallRow::toCall);
    }

    /** The latest first. */
    public List<Call> list(CallQuery query) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CallRow where clinicId = :clinic and recordedAt is not null"
                                        + " and beganAt >= :since order by beganAt desc, id desc",
                                CallRow.class)
                        .setParameter("clinic", query.clinic().value())
                        .setParameter(
                                "since", query.since() == null ? Instant.EPOCH : query.since())
                        .setMaxResults(query.limit())
                        .list()
                        .stream()
                        .map(CallRow::toCall)
                        .toList());
    }

    private static Call save(Tx tx, CallRow row) {
        row.version++;
        tx.session().update(row);
        tx.announce(new CallChanged(new ClinicId(row.clinicId), new CallId(row.id)));
        return row.toCall();
    }

    private static CallRow lock(Tx tx, CallId id) {
        CallRow row = tx.session().get(CallRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("no such call: " + id);
        }
        return row;
    }

    private CallRow row(Tx tx, ClinicId clinic, CallReport report) {
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
