package org.foredesk.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The threads with patients: what came in, what went out, and who answers. A staff message pauses
 * the assistant until the thread is handed back, and waits ten seconds during which it can be
 * withdrawn. Methods with a {@link Tx} take part in the caller's transaction. A thread of another
 * clinic counts as not there.
 */
public final class Conversations {

    /** How long something staff sent can be taken back (product: ten-second undo). */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Patients patients;
    private final IdSource ids;
    private final ThreadIntake intake;
    private final OutgoingMessages outgoing;
    private final SpokenHistory spoken;

    public Conversations(
            Transactions transactions,
            Patients patients,
            Outbox outbox,
            ContactWindow window,
            IdSource ids) {
        this.transactions = transactions;
        this.patients = patients;
        this.ids = ids;
        this.intake = new ThreadIntake(ids, patients, window);
        this.outgoing = new OutgoingMessages(ids, outbox);
        this.spoken = new SpokenHistory(ids);
    }

    /** The row classes of this package. */
    public static List<Class<?>> rows() {
        return List.of(
                PatientRow.class,
                PatientIdentityRow.class,
                ConversationRow.class,
                MessageRow.class,
                NoteRow.class,
                GuardianRow.class,
                PatientNoteRow.class,
                PatientMergeRow.class);
    }

    public Patients patients() {
        return patients;
    }

    /**
     * Records a patient's message, once however often it comes, and opens its thread again where it
     * was closed or snoozed.
     */
    public Received receive(Tx tx, InboundMessage message) {
        return intake.receive(tx, message);
    }

    /**
     * Keeps what was said in a telephone call in its thread, as already answered. Told again with
     * the same {@code call} the lines are replaced. A thread that is not there is a bug.
     *
     * @param call tells the calls of a thread apart
     * @param language what the patient speaks; null where that is not known
     */
    public void heard(
            Tx tx,
            ConversationId id,
            String call,
            List<SpokenLine> lines,
            @Nullable Language language) {
        spoken.keep(tx, id, call, lines, language);
    }

    /** Deletes what was said in a call from its thread. */
    public void unheard(Tx tx, ConversationId id, String call) {
        spoken.delete(tx, id, call);
    }

    /** The message that is one line of a call, counted from 0; empty where there is none. */
    public Optional<MessageId> spoken(Tx tx, ConversationId id, String call, int line) {
        return SpokenHistory.find(tx, id, call, line);
    }

    /** Says whom a thread is with, where its number belongs to one patient by now. */
    public void recognise(Tx tx, ConversationId id) {
        ConversationRow row = Threads.lock(tx, id);
        if (row.patientId == null) {
            intake.recognise(tx, row, null);
            var unused = Threads.saveChanged(tx, row);
        }
    }

    /** The thread with a number on a channel, opened where there is none. */
    public Opened open(ClinicId clinic, ChannelKind channel, PhoneNumber phone) {
        return transactions.write(tx -> open(tx, clinic, channel, phone));
    }

    public Opened open(Tx tx, ClinicId clinic, ChannelKind channel, PhoneNumber phone) {
        return intake.open(tx, clinic, channel, phone.e164(), phone);
    }

    public Optional<Conversation> find(ClinicId clinic, ConversationId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    public Optional<Conversation> find(Tx tx, ClinicId clinic, ConversationId id) {
        return Threads.find(tx, id).filter(thread -> thread.clinic().equals(clinic));
    }

    /** Threads by latest activity. */
    public ConversationPage list(ConversationQuery query) {
        return transactions.read(tx -> ThreadSearch.list(tx, query));
    }

    /** All messages in the order they were said. */
    public List<Message> messages(ClinicId clinic, ConversationId id) {
        return transactions.read(
                tx -> find(tx, clinic, id).isPresent() ? ThreadMessages.all(tx, id) : List.of());
    }

    /** The last messages, oldest first. */
    public List<Message> lastMessages(ClinicId clinic, ConversationId id, int count) {
        return transactions.read(tx ->
                find(tx, clinic, id).isPresent() ? ThreadMessages.last(tx, id, count) : List.of());
    }

    public Optional<Message> message(MessageId id) {
        return transactions.read(tx -> ThreadMessages.find(tx, id));
    }

    /** Writes a message into a thread and queues it for sending. */
    public Sent send(Tx tx, Outgoing message) {
        return outgoing.send(tx, message);
    }

    /** Sends as staff: the assistant falls silent, the thread counts as read and looked after. */
    public Outcome<Sent> sendAsStaff(Actor actor, ClinicId clinic, ConversationId id, String text) {
        if (text.isBlank()) {
            return Outcome.refused("empty_text", "There is nothing to send.");
        }
        return transactions.writeDurably(tx -> {
            Optional<Conversation> found = find(tx, clinic, id);
            if (found.isEmpty()) {
                return unknown();
            }
            pause(tx, actor, id);
            Language language = Optional.ofNullable(found.get().language()).orElse(Language.EN);
            // Only a person at the desk can change their mind; a program's message leaves at once.
            Instant notBefore =
                    actor instanceof Actor.Staff ? tx.now().plus(UNDO_WINDOW) : tx.now();
            return Outcome.done(
                    outgoing.send(
                            tx,
                            new Outgoing(
                                    id,
                                    actor,
                                    text.strip(),
                                    List.of(),
                                    language,
                                    Purpose.STAFF,
                                    notBefore,
                                    null,
                                    null)));
        });
    }

    /** Takes a message back that has not left yet; refused with {@code already_sent} otherwise. */
    public Outcome<MessageId> withdraw(ClinicId clinic, MessageId id) {
        return transactions.write(tx -> withdraw(tx, clinic, id));
    }

    public Outcome<MessageId> withdraw(Tx tx, ClinicId clinic, MessageId id) {
        return outgoing.withdraw(tx, clinic, id);
    }

    /** Makes the assistant silent in a thread; the staff member becomes its owner. */
    public Outcome<Conversation> takeOver(Actor actor, ClinicId clinic, ConversationId id) {
        return transactions.write(tx -> in(tx, clinic, id, () -> pause(tx, actor, id)));
    }

    /** Lets the assistant answer again; whatever called for a person counts as dealt with. */
    public Outcome<Conversation> handBack(Actor actor, ClinicId clinic, ConversationId id) {
        return transactions.write(tx ->
                in(
                        tx,
                        clinic,
                        id,
                        () -> {
                            ConversationRow row = Threads.lock(tx, id);
                            row.assistant = AssistantMode.ACTIVE;
                            DeskRecords.lookedAfter(row);
                            DeskRecords.settleOpenMessages(tx, id);
                            return Threads.saveChanged(tx, row);
                        }));
    }

    private Conversation pause(Tx tx, Actor actor, ConversationId id) {
        ConversationRow row = Threads.lock(tx, id);
        row.assistant = AssistantMode.PAUSED;
        row.unread = 0;
        DeskRecords.lookedAfter(row);
        if (actor instanceof Actor.Staff staff && row.ownerId == null) {
            row.ownerId = staff.id().value();
            row.ownerName = staff.name();
        }
        DeskRecords.settleOpenMessages(tx, id);
        return Threads.saveChanged(tx, row);
    }

    /** Changes status, priority, owner or snooze. */
    public Outcome<Conversation> change(ClinicId clinic, ConversationId id, ThreadPatch patch) {
        return transactions.write(tx ->
                in(
                        tx,
                        clinic,
                        id,
                        () -> {
                            ConversationRow row = Threads.lock(tx, id);
                            DeskRecords.apply(row, patch);
                            return Threads.saveChanged(tx, row);
                        }));
    }

    /**
     * Moves the dialogue from outside; refused with {@code not_allowed_from_here} where {@link
     * DialogueMoves} forbids it.
     */
    public Outcome<Conversation> changeState(ClinicId clinic, ConversationId id, StatePatch patch) {
        return transactions.write(tx ->
                find(tx, clinic, id).isEmpty()
                        ? unknown()
                        : DeskRecords.move(Threads.lock(tx, id), patch)
                                .map(row -> Threads.saveChanged(tx, row)));
    }

    /** Says that staff have seen the thread. */
    public void markRead(ClinicId clinic, ConversationId id) {
        transactions.writeOnly(tx -> {
            if (find(tx, clinic, id).filter(thread -> thread.unread() > 0).isPresent()) {
                ConversationRow row = Threads.lock(tx, id);
                row.unread = 0;
                Threads.saveChanged(tx, row);
            }
        });
    }

    /** Says which patient a thread is with. */
    public Outcome<Conversation> assignPatient(
            ClinicId clinic, ConversationId id, PatientId patient) {
        return transactions.write(tx ->
                in(
                        tx,
                        clinic,
                        id,
                        () -> {
                            ConversationRow row = Threads.lock(tx, id);
                            row.patientId = patient.value();
                            return Threads.saveChanged(tx, row);
                        }));
    }

    public Outcome<Note> addNote(Actor actor, ClinicId clinic, ConversationId id, String text) {
        return transactions.write(tx ->
                find(tx, clinic, id).isEmpty()
                        ? unknown()
                        : DeskRecords.note(tx, ids, actor, clinic, id, text));
    }

    /** Notes, the oldest first. */
    public List<Note> notes(ClinicId clinic, ConversationId id) {
        return transactions.read(
                tx -> find(tx, clinic, id).isPresent() ? DeskRecords.notes(tx, id) : List.of());
    }

    /**
     * Ends dialogues whose patient has been silent for 24 hours, and wakes threads whose snooze is
     * over. Returns how many were changed.
     */
    public int tidy() {
        return Tidying.run(transactions);
    }

    private static Outcome<Conversation> in(
            Tx tx,
            ClinicId clinic,
            ConversationId id,
            java.util.function.Supplier<Conversation> change) {
        return Threads.find(tx, id).filter(thread -> thread.clinic().equals(clinic)).isPresent()
                ? Outcome.done(change.get())
                : unknown();
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused("unknown_conversation", "There is no such conversation.");
    }
}
