package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.ConversationId;
import org.foredesk.storage.Tx;

/** Reads what a turn starts from: the open messages of a thread, who writes, what was said. */
final class TurnStarts {

    private final Patients patients;
    private final Visits visits;
    private final ClinicQuestions clinicQuestions;

    TurnStarts(Patients patients, Booking booking, Visits visits) {
        this.patients = patients;
        this.visits = visits;
        this.clinicQuestions = new ClinicQuestions(booking);
    }

    /** Empty where no message is open. */
    Optional<TurnStart> of(Tx tx, ConversationId id) {
        return Dialogues.find(tx, id)
                .flatMap(thread -> {
                    List<Message> open = Dialogues.unanswered(tx, id);
                    return open.isEmpty()
                            ? Optional.empty()
                            : Optional.of(of(tx, thread, open, Dialogues.last(tx, id, 10)));
                });
    }

    private TurnStart of(Tx tx, Conversation thread, List<Message> open, List<Message> last) {
        List<Patient> people = patients.with(tx, thread.clinic(), People.identity(thread));
        DialogueMemory memory =
                TurnStart.over(thread) ? DialogueMemory.EMPTY : MemoryJson.read(thread.context());
        DialogueMemory asked =
                clinicQuestions.with(tx, thread, memory, TurnStart.lastSaid(last), people);
        return new TurnStart(
                thread, open, last, spokenOf(tx, thread, people, asked), people, tx.now());
    }

    /** "An hour later" out of the blue is meant of the one appointment there is. */
    private DialogueMemory spokenOf(
            Tx tx, Conversation thread, List<Patient> people, DialogueMemory memory) {
        if (memory.goal() != Goal.NONE) {
            return memory;
        }
        List<Appointment> coming = visits.coming(tx, thread.clinic(), people);
        return coming.size() == 1
                ? memory.seen(
                        new Seen(
                                coming.getFirst().start(),
                                coming.getFirst().practitioner().toString()))
                : memory;
    }
}
