package org.foredesk.assistant;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.DialogueUpdate;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Puts right what the assistant understood wrongly: the dialogue goes on with what staff said, the
 * audit trail says who, and the sentence is kept as a case to learn from ({@link
 * CorrectedSentences}). A request that waits in the thread is put right, too, where that can be.
 * Nothing is booked, moved or told by a correction.
 */
public final class Corrections {

    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final IdSource ids;
    private final AuditTrail audit;
    private final Directory directory;
    private final CorrectedRequest waiting;

    public Corrections(
            Transactions transactions,
            IdSource ids,
            AuditTrail audit,
            Directory directory,
            Booking booking,
            Patients patients) {
        this.transactions = transactions;
        this.ids = ids;
        this.audit = audit;
        this.directory = directory;
        this.waiting = new CorrectedRequest(booking, patients);
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(CorrectionRow.class);
    }

    /**
     * Puts one field right. Refused with {@code empty_value}, {@code too_long}, {@code past_day} or
     * {@code bad_services}, and nothing changed, for a value nobody can have meant.
     */
    public Outcome<Corrected> correct(
            Actor.Staff by,
            ClinicId clinic,
            ConversationId thread,
            UnderstoodField was,
            RightValue right) {
        String words = right.words().strip();
        if (words.isEmpty()) {
            return Outcome.refused("empty_value", "Say what is right.");
        }
        if (words.length() > LONGEST) {
            return Outcome.refused(
                    "too_long", "That is too long; at most " + LONGEST + " characters.");
        }
        if (right instanceof RightValue.Visit visit
                && visit.services().services().size() > ServiceChoice.MOST) {
            return Outcome.refused(
                    "bad_services", "One visit has up to " + ServiceChoice.MOST + " services.");
        }
        DirectoryView view = directory.view(clinic);
        return transactions.writeDurably(tx -> {
            if (right instanceof RightValue.When when
                    && when.day() != null
                    && when.day().isBefore(tx.now().atZone(view.clinic().zone()).toLocalDate())) {
                return Outcome.refused("past_day", "That day is over already.");
            }
            CorrectionRow row = row(tx, by, clinic, thread, was, right, words);
            tx.session().insert(row);
            audit.record(
                    tx,
                    clinic,
                    by,
                    "understanding.corrected",
                    "conversation",
                    thread.toString(),
                    Map.of("field", row.field, "message", was.message().toString()));
            Conversation now = Dialogues.lock(tx, thread);
            Corrected.AtRequest request = waiting.putRight(tx, by, now, right, view);
            goOn(tx, now, right, request, view);
            return Outcome.done(new Corrected(correction(row), request));
        });
    }

    private CorrectionRow row(
            Tx tx,
            Actor.Staff by,
            ClinicId clinic,
            ConversationId thread,
            UnderstoodField was,
            RightValue right,
            String words) {
        CorrectionRow row = new CorrectionRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.conversationId = thread.value();
        row.messageId = was.message().value();
        row.field = right.kind().code();
        row.understood = understood(was);
        row.correctValue = words;
        if (right instanceof RightValue.When when) {
            row.correctDay = when.day();
            row.correctTime = when.time() == null ? null : when.time().toString();
        }
        row.staffName = by.name();
        row.correctedAt = tx.now();
        return row;
    }

    private static String understood(UnderstoodField was) {
        String words =
                was.kind() == UnderstoodField.Kind.WHEN
                        ? new RightValue.When(was.day(), was.time()).words()
                        : was.value();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    // What was proposed on the strength of the mistake is no longer open, so that a "yes" cannot
    // book it.
    private static void goOn(
            Tx tx,
            Conversation thread,
            RightValue right,
            Corrected.AtRequest request,
            DirectoryView view) {
        DialogueMemory memory = MemoryJson.read(thread.context());
        DialogueMemory mended =
                right.kind() == UnderstoodField.Kind.REASON
                        ? mended(memory, right, view)
                        : mended(memory, right, view).with(Pending.NOTHING);
        if (request instanceof Corrected.Changed(BookingRequest changed)
                && changed.start() != null
                && changed.practitioner() != null) {
            mended = mended.seen(new Seen(changed.start(), changed.practitioner().toString()));
        }
        Conversation unused =
                Dialogues.settle(
                        tx,
                        thread.id(),
                        new DialogueUpdate(
                                thread.state(),
                                thread.stage(),
                                MemoryJson.write(mended),
                                null,
                                null,
                                null,
                                null,
                                false));
    }

    private static DialogueMemory mended(
            DialogueMemory memory, RightValue right, DirectoryView view) {
        Wish wish = memory.wish();
        return switch (right) {
            case RightValue.Doctor doctor -> {
                String speciality =
                        view.practitioner(doctor.id())
                                .map(one -> Vocabulary.key(one.speciality()))
                                .orElse(null);
                yield memory.with(wish.practitioner(doctor.id().toString()).speciality(speciality));
            }
            case RightValue.Visit visit -> memory.with(wish.service(visit.services().text()));
            case RightValue.When when -> {
                Wish day = when.day() == null ? wish : wish.days(when.day(), null);
                yield memory.with(when.time() == null ? day : day.at(when.time()));
            }
            case RightValue.Words words -> mended(memory, words);
        };
    }

    private static DialogueMemory mended(DialogueMemory memory, RightValue.Words right) {
        String words = right.words().strip();
        Party party = memory.party();
        return switch (right.kind()) {
            case SPECIALITY -> memory.with(memory.wish().practitioner(null).speciality(words));
            case PATIENT -> memory.with(party.withName(words).withPatient(null));
            case REASON -> memory.with(party.withReason(words));
            case RELATION -> memory.with(party.withRelation(words));
            case INTENT ->
                    memory.with(
                            switch (words) {
                                case "book" -> Goal.BOOK;
                                case "reschedule" -> Goal.MOVE;
                                case "cancel" -> Goal.CANCEL;
                                default -> Goal.NONE;
                            });
            case DOCTOR, SERVICE, WHEN, EMERGENCY -> memory;
        };
    }

    /** What was put right in a thread, oldest first. */
    public List<Correction> of(ClinicId clinic, ConversationId thread) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CorrectionRow where clinicId = :clinic and conversationId = :thread"
                                        + " order by correctedAt",
                                CorrectionRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("thread", thread.value())
                        .list()
                        .stream()
                        .map(Corrections::correction)
                        .toList());
    }

    /** The newest corrections of a clinic, newest first. */
    public List<Correction> newest(ClinicId clinic, int most) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from CorrectionRow where clinicId = :clinic order by correctedAt desc",
                                CorrectionRow.class)
                        .setParameter("clinic", clinic.value())
                        .setMaxResults(most)
                        .list()
                        .stream()
                        .map(Corrections::correction)
                        .toList());
    }

    private static Correction correction(CorrectionRow row) {
        return new Correction(
                new ConversationId(row.conversationId),
                new MessageId(row.messageId),
                UnderstoodField.Kind.ofCode(row.field),
                row.understood,
                row.correctValue,
                row.correctDay,
                row.correctTime == null ? null : LocalTime.parse(row.correctTime),
                row.staffName,
                row.correctedAt);
    }
}
