package org.foredesk.messaging;

import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.foredesk.storage.MovedRows;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;

/**
 * What the clinic owes people in writing. A message is put in within the transaction of whatever
 * causes it, and from then on is sent once, or stays visible until a person has dealt with it.
 * {@link OutboxWorkers} do the sending.
 */
public final class Outbox {

    private static final String TABLE = "outbox_message";
    private static final String PATIENT = "patient_id";

    private final Transactions transactions;
    private final IdSource ids;
    private final List<Channel> channels;
    private final Consent consent;
    private final Results results;
    private final StatusReports reports;

    /**
     * @param channels the ways out; one that is not set up yet keeps its messages waiting
     * @param random spreads the times of further attempts
     */
    public Outbox(
            Transactions transactions,
            IdSource ids,
            Consent consent,
            Collection<? extends Channel> channels,
            RandomGenerator random) {
        this.transactions = transactions;
        this.ids = ids;
        this.channels = List.copyOf(channels);
        this.consent = consent;
        this.results =
                new Results(
                        ids, new Backoff(random), consent, new Replacements(ids, this::isReady));
        this.reports = new StatusReports(transactions, ids, results);
    }

    /** The rows this package keeps. */
    public static List<Class<?>> rows() {
        return List.of(
                OutboxRow.class,
                AttemptRow.class,
                EarlyStatusRow.class,
                ConsentRow.class,
                WindowRow.class);
    }

    /** Two cards of a patient became one: what was for one is from now on listed with the other. */
    public void patientMerged(MovedRows rows, PatientId gone, PatientId kept) {
        rows.move(TABLE, PATIENT, gone.value(), kept.value());
    }

    /** Takes {@link #patientMerged} back. */
    public void patientUnmerged(MovedRows rows, PatientId gone, PatientId kept) {
        rows.moveBack(TABLE, PATIENT, kept.value(), gone.value());
    }

    /** Whether the clinic has set up a way out on that channel. */
    public boolean isReady(ChannelKind kind) {
        return channels.stream().anyMatch(channel -> channel.kind() == kind && channel.ready());
    }

    /** The address people see as the sender on that channel, where it has one. */
    public Optional<String> sender(ChannelKind kind) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .flatMap(channel -> channel.sender().stream())
                .findFirst();
    }

    /**
     * Lets the notices that wait for WhatsApp go by SMS, where only that is set up: they may have
     * been written before the clinic had any number. Returns how many.
     */
    int takeTheOnlyWay() {
        if (isReady(ChannelKind.WHATSAPP) || !isReady(ChannelKind.SMS)) {
            return 0;
        }
        List<String> notices =
                Arrays.stream(Purpose.values())
                        .filter(Purpose::isNotice)
                        .map(Purpose::code)
                        .toList();
        return transactions.writeDurably(tx ->
                tx.session()
                        .createMutationQuery(
                                "update OutboxRow set channel = :sms where channel = :whatsapp"
                                        + " and status = :queued and address like '+%' and purpose in :notices")
                        .setParameter("sms", ChannelKind.SMS.code())
                        .setParameter("whatsapp", ChannelKind.WHATSAPP.code())
                        .setParameter("queued", DeliveryStatus.QUEUED.code())
                        .setParameter("notices", notices)
                        .executeUpdate());
    }

    /**
     * Puts a message in; it goes once the transaction has committed. The same dedupe key gives the
     * same message.
     */
    public NotificationId enqueue(Tx tx, OutboundMessage message) {
        NotificationId id = new NotificationId(ids.next());
        String key = message.dedupeKey();
        if (key != null
                && !tx.attempt(connection -> {
                    String claim =
                            "insert into outbox_key (clinic_id, once_key, outbox_message_id) values (?, ?, ?)";
                    try (PreparedStatement insert = connection.prepareStatement(claim)) {
                        insert.setObject(1, message.clinic().value());
                        insert.setString(2, key);
                        insert.setObject(3, id.value());
                        insert.executeUpdate();
                    }
                })) {
            return alreadyThere(tx, message.clinic(), key);
        }
        tx.session().insert(OutboxRow.of(id, message, tx.now()));
        tx.announce(new NotificationQueued(message.clinic(), id, message.conversation()));
        return id;
    }

    private static NotificationId alreadyThere(Tx tx, ClinicId clinic, String key) {
        return byKey(tx, clinic, key)
                .orElseThrow(() -> new IllegalStateException("a key just found is not there"));
    }

    private static Optional<NotificationId> byKey(Tx tx, ClinicId clinic, String key) {
        return tx
                .session()
                .createNativeQuery(
                        "select outbox_message_id from outbox_key where clinic_id = :clinic and once_key = :key",
                        UUID.class)
                .setParameter("clinic", clinic.value())
                .setParameter("key", key)
                .list()
                .stream()
                .findFirst()
                .map(NotificationId::new);
    }

    /** The message that was put in under a dedupe key. */
    public Optional<Delivery> findByKey(Tx tx, ClinicId clinic, String key) {
        return byKey(tx, clinic, key).flatMap(id -> OutboxReader.find(tx, id));
    }

    /** The dedupe key a message was put in under, where it had one. */
    public Optional<String> keyOf(Tx tx, NotificationId id) {
        return tx
                .session()
                .createNativeQuery(
                        "select once_key from outbox_key where outbox_message_id = :id",
                        String.class)
                .setParameter("id", id.value())
                .list()
                .stream()
                .findFirst();
    }

    /** Whether this person has not asked the clinic to be left alone on that channel. */
    public boolean mayWrite(Tx tx, ClinicId clinic, ChannelKind channel, String address) {
        return consent.allows(tx, clinic, channel, address);
    }

    /** Takes a message back; false when a worker already has it or had it. */
    public boolean cancelUnsent(Tx tx, NotificationId id) {
        OutboxRow row = locked(tx, id);
        if (row == null
                || row.deliveryStatus() != DeliveryStatus.QUEUED
                || row.doubt() != Doubt.NONE) {
            return false;
        }
        row.release(DeliveryStatus.WITHDRAWN, null);
        row.endedAt = tx.now();
        tx.session().update(row);
        tx.announce(row.changed());
        return true;
    }

    public Optional<Delivery> find(NotificationId id) {
        return transactions.read(tx -> OutboxReader.find(tx, id));
    }

    public Optional<Delivery> find(Tx tx, NotificationId id) {
        return OutboxReader.find(tx, id);
    }

    /**
     * How each stands; where another channel stands in for one, that one's state under the first
     * one's id.
     */
    public Map<NotificationId, Delivery> deliveries(Collection<NotificationId> wanted) {
        return transactions.read(tx -> deliveries(tx, wanted));
    }

    /** As the other one, in a transaction that is already open. */
    public Map<NotificationId, Delivery> deliveries(Tx tx, Collection<NotificationId> wanted) {
        return OutboxReader.deliveries(tx, wanted);
    }

    public DeliveryPage list(DeliveryQuery query) {
        return transactions.read(tx -> OutboxReader.list(tx, query));
    }

    /** Every dealing with the provider about a message, in order. */
    public List<SendAttempt> attempts(NotificationId id) {
        return transactions.read(tx -> OutboxReader.attempts(tx, id));
    }

    public OutboxState state(ClinicId clinic) {
        return transactions.read(tx -> OutboxReader.state(tx, clinic));
    }

    /**
     * Sends a failed or possibly sent message again, by a person's decision; refused for any other.
     */
    public Outcome<Delivery> retry(Actor actor, NotificationId id) {
        return decide(
                actor,
                id,
                "retry",
                (tx, row) -> {
                    row.doubt = Doubt.NONE.code();
                    row.lookUps = 0;
                    row.possiblySent = false;
                    row.providerId = null;
                    row.clearFailure();
                    row.handledAt = null;
                    row.handledBy = null;
                    row.endedAt = null;
                    row.notBefore = tx.now();
                    row.release(DeliveryStatus.QUEUED, null);
                    tx.announce(
                            new NotificationQueued(
                                    new ClinicId(row.clinicId), id, row.changed().conversation()));
                });
    }

    /**
     * A person has dealt with a failed or possibly sent message in another way; refused for any
     * other.
     */
    public Outcome<Delivery> markHandled(Actor actor, NotificationId id) {
        return decide(
                actor,
                id,
                "handled",
                (tx, row) -> {
                    row.handledAt = tx.now();
                    row.handledBy = OutboxRow.cut(actor.label(), 200);
                });
    }

    private interface Decision {
        void apply(Tx tx, OutboxRow row);
    }

    private Outcome<Delivery> decide(
            Actor actor, NotificationId id, String word, Decision decision) {
        return transactions.writeDurably(tx -> {
            OutboxRow row = locked(tx, id);
            if (row == null) {
                return Outcome.refused("not_found", "There is no such message.");
            }
            if (!OutboxReader.view(row).needsPerson()) {
                return Outcome.refused(
                        "not_failed",
                        "Only a message that failed or was possibly sent can be decided on.");
            }
            decision.apply(tx, row);
            tx.session().update(row);
            SendAttempt entry =
                    new SendAttempt(
                            "decision", word, null, actor.label(), null, tx.now(), tx.now());
            tx.session().insert(AttemptRow.of(ids.next(), row, entry));
            tx.announce(row.changed());
            return Outcome.done(OutboxReader.view(row));
        });
    }

    private static OutboxRow locked(Tx tx, NotificationId id) {
        return tx.session().get(OutboxRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
    }

    /** Takes a provider's news in, in whatever order and however often it comes. */
    public void reported(ClinicId clinic, StatusUpdate update) {
        reports.take(clinic, update);
    }

    List<Channel> channels() {
        return channels;
    }

    Transactions transactions() {
        return transactions;
    }

    Consent consent() {
        return consent;
    }

    Results results() {
        return results;
    }

    StatusReports reports() {
        return reports;
    }
}
