package org.foredesk.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.SpokenLine;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.RequestId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Calls with a voice agent. A call is one row and one stretch of its caller's thread however often
 * it is reported; each report adds to it. Methods with a {@link Tx} take part in the caller's
 * transaction. A call of another clinic counts as not there.
 */
public final class Calls {

    private static final int MOST_OPEN = 200;

    private final Transactions transactions;
    private final Conversations conversations;
    private final CallRows rows;

    public Calls(Transactions transactions, Conversations conversations, IdSource ids) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.rows = new CallRows(conversations, ids);
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
        return rows.of(tx, clinic, report).toCall();
    }

    /**
     * Takes in a report and puts what was said into the thread. Doing it again changes nothing.
     *
     * @param reportedAt when the report came in, which decides between two that disagree
     */
    public Call record(Tx tx, ClinicId clinic, CallReport report, Instant reportedAt) {
        CallRow row = rows.of(tx, clinic, report);
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

    /**
     * Says what a call has led to.
     *
     * @param doubts why staff must look at it; empty where they need not
     */
    public Call settle(
            Tx tx,
            CallId id,
            @Nullable AppointmentId appointment,
            @Nullable RequestId request,
            List<Doubt> doubts) {
        CallRow row = CallRows.lock(tx, id);
        row.doubts = CallJson.write(doubts);
        row.appointmentId = appointment == null ? row.appointmentId : appointment.value();
        row.requestId = request == null ? row.requestId : request.value();
        return save(tx, row);
    }

    /**
     * Raises the alarm over a call as over a message: its thread comes before all others. Once a
     * call; that it is reported again raises none anew, but what only may have been an emergency
     * may turn out to be one.
     */
    public Call alarm(Tx tx, CallId id, CallAlarm heard) {
        CallRow row = CallRows.lock(tx, id);
        CallAlarm before = row.toCall().alarm();
        if (before != null && (before.sure() || !heard.sure())) {
            return row.toCall();
        }
        row.alarm(heard);
        ConversationId thread = new ConversationId(row.conversationId);
        Dialogues.callFor(
                tx,
                new ClinicId(row.clinicId),
                thread,
                heard.sure() ? Attention.EMERGENCY : Attention.MAYBE_EMERGENCY);
        if (heard.sure()) {
            conversations
                    .spoken(tx, thread, id.toString(), Math.max(0, heard.turn()))
                    .ifPresent(line ->
                            Dialogues.alarm(tx, Dialogues.lock(tx, thread), line, heard.kind()));
        }
        return save(tx, row);
    }

    /** Leaves staff something to do about a call; once a call, however often it is reported. */
    public Call leave(Tx tx, CallId id, CallMatter matter) {
        CallRow row = CallRows.lock(tx, id);
        if (row.matter == matter) {
            return row.toCall();
        }
        row.matter = row.matterSettledAt == null ? matter : row.matter;
        return save(tx, row);
    }

    /** Somebody has seen to what a call left to do, or it is to be done after all. */
    public Call seenTo(ClinicId clinic, CallId id, boolean seen) {
        return transactions.write(tx -> {
            CallRow row = CallRows.lock(tx, id);
            if (!row.clinicId.equals(clinic.value())) {
                throw new IllegalArgumentException("no such call: " + id);
            }
            row.matterSettledAt = seen ? tx.now() : null;
            return save(tx, row);
        });
    }

    /** The call, kept from being settled by anybody else until the transaction ends. */
    public Call locked(Tx tx, CallId id) {
        return CallRows.lock(tx, id).toCall();
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

    /**
     * When a call was last reported, and by whom.
     *
     * @param source as in {@link CallReport}
     */
    public record LastReport(String source, Instant at) {}

    /** The last report of a call; empty before the first. */
    public Optional<LastReport> lastReport(ClinicId clinic) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CallRow where clinicId = :clinic and recordedAt is not null"
                                        + " order by reportedAt desc, id desc",
                                CallRow.class)
                        .setParameter("clinic", clinic.value())
                        .setMaxResults(1)
                        .list()
                        .stream()
                        .findFirst()
                        .map(row -> new LastReport(row.source, row.reportedAt)));
    }

    /** The calls that leave staff something to do, the first that came first. */
    public List<Call> open(ClinicId clinic) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CallRow where clinicId = :clinic and matter is not null"
                                        + " and matterSettledAt is null and appointmentId is null"
                                        + " and requestId is null order by beganAt, id",
                                CallRow.class)
                        .setParameter("clinic", clinic.value())
                        .setMaxResults(MOST_OPEN)
                        .list()
                        .stream()
                        .map(CallRow::toCall)
                        .toList());
    }

    /** The calls whose bookings these requests are. */
    public List<Call> of(ClinicId clinic, Collection<RequestId> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CallRow where clinicId = :clinic and requestId in (:requests)",
                                CallRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameterList(
                                "requests", requests.stream().map(RequestId::value).toList())
                        .list()
                        .stream()
                        .map(CallRow::toCall)
                        .toList());
    }

    /** The latest call in a thread that raised the alarm. */
    public Optional<Call> alarming(ClinicId clinic, ConversationId thread) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CallRow where clinicId = :clinic and conversationId = :thread"
                                        + " and alarm is not null order by beganAt desc, id desc",
                                CallRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("thread", thread.value())
                        .setMaxResults(1)
                        .list()
                        .stream()
                        .findFirst()
                        .map(CallRow::toCall));
    }

    private static Call save(Tx tx, CallRow row) {
        row.version++;
        tx.session().update(row);
        tx.announce(new CallChanged(new ClinicId(row.clinicId), new CallId(row.id)));
        return row.toCall();
    }
}
