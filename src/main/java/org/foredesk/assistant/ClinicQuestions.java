package org.foredesk.assistant;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Recall;
import org.foredesk.booking.SickDayVisitStatus;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Questions that came from the clinic itself and no dialogue remembers: a freed time offered from
 * the waiting list, whether a visit the doctor cannot keep may be moved, and whether somebody wants
 * to come again. One that stands last in the thread is open, whatever was before; where no other
 * question is open also one that went out another way, such as by SMS while the WhatsApp window was
 * closed.
 */
final class ClinicQuestions {

    /** An answer that comes later by another way is a message like any other. */
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(7);

    private final Booking booking;

    ClinicQuestions(Booking booking) {
        this.booking = booking;
    }

    /**
     * The same memory with the question that is open.
     *
     * @param people those behind the thread's number
     */
    DialogueMemory with(
            Tx tx,
            Conversation thread,
            DialogueMemory memory,
            @Nullable Message lastWords,
            List<Patient> people) {
        Set<PatientId> ids = People.ids(people);
        DialogueMemory freed =
                with(
                        memory,
                        Asked.FREED,
                        said(lastWords, Purpose.WAITLIST_OFFER),
                        () -> isOffered(tx, thread, ids));
        DialogueMemory away =
                with(
                        freed,
                        Asked.AWAY,
                        said(lastWords, Purpose.RESCHEDULE_OFFER),
                        () -> isAsked(tx, thread, ids));
        return with(
                away,
                Asked.RECALL,
                said(lastWords, Purpose.RECALL),
                () -> isRecalled(tx, thread, ids));
    }

    private static boolean said(@Nullable Message lastWords, Purpose purpose) {
        return lastWords != null && purpose.code().equals(lastWords.purpose());
    }

    private static DialogueMemory with(
            DialogueMemory memory, Asked asked, boolean here, BooleanSupplier elsewhere) {
        boolean idle = memory.goal() == Goal.NONE && memory.pending().asked() == Asked.NOTHING;
        return here || idle && elsewhere.getAsBoolean()
                ? memory.with(Pending.question(asked))
                : memory;
    }

    private boolean isOffered(Tx tx, Conversation thread, Set<PatientId> people) {
        return !people.isEmpty()
                && booking
                        .waitlist()
                        .list(tx, WaitlistQuery.open(thread.clinic()).of(people))
                        .stream()
                        .anyMatch(entry -> entry.offeredAt(tx.now()));
    }

    /** Whether one of these people was written to lately and has not answered. */
    private boolean isRecalled(Tx tx, Conversation thread, Set<PatientId> people) {
        return booking.recalls().unanswered(tx, thread.clinic(), people).stream()
                .map(Recall::writtenAt)
                .anyMatch(at -> at != null && at.isAfter(tx.now().minus(ANSWERED_WITHIN)));
    }

    /** Whether one of these people has still time to answer whether their visit may be moved. */
    private boolean isAsked(Tx tx, Conversation thread, Set<PatientId> people) {
        return booking.sickDays().asked(tx, thread.clinic(), people).stream()
                .anyMatch(visit -> visit.status() == SickDayVisitStatus.ASKED);
    }
}
