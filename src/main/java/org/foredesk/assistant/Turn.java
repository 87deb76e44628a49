package org.foredesk.assistant;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * One turn while it is being decided: what was heard, what is remembered, and the answer as it
 * grows.
 */
final class Turn {

    final Tx tx;
    final Conversation thread;
    final DirectoryView view;
    final Heard heard;
    final Words words;
    final List<Patient> people;
    final DialogueMemory before;
    final Reply reply = new Reply();

    DialogueMemory memory;
    @Nullable Attention attention;
    @Nullable PatientId patient;
    @Nullable AppointmentId appointment;

    /** Where the dialogue ends with this turn; null while it goes on. */
    @Nullable DialogueState ending;

    /** Whether something was written, so that the patient has heard or hears of it. */
    boolean acted;

    boolean pause;

    /** Whether a question beside the matter was answered, or the patient was otherwise served. */
    boolean served;

    Turn(
            Tx tx,
            Conversation thread,
            DirectoryView view,
            Heard heard,
            Words words,
            List<Patient> people,
            DialogueMemory memory) {
        this.tx = tx;
        this.thread = thread;
        this.view = view;
        this.heard = heard;
        this.words = words;
        this.people = people;
        this.before = memory;
        this.memory = memory;
    }

    ClinicId clinic() {
        return view.clinic().id();
    }

    BookingOrigin origin() {
        return new BookingOrigin(thread.channel(), thread.id());
    }

    LocalDate today() {
        return words.date(tx.now());
    }

    Wish wish() {
        return memory.wish();
    }

    Pending pending() {
        return memory.pending();
    }

    Asked asked() {
        return before.pending().asked();
    }

    void wish(Wish wish) {
        memory = memory.with(wish);
    }

    /** Says a text of the bundle with its arguments, as {@link Words#say} does. */
    void say(String key, String... arguments) {
        reply.say(words.say(key, arguments));
    }

    /** Asks a plain question and remembers that it was asked. */
    void ask(Asked asked, String text) {
        memory = memory.with(Pending.question(asked));
        reply.ask(text);
    }

    /** Whether something was written into the thread for the patient in this very transaction. */
    boolean noticeMade() {
        return Dialogues.find(tx, thread.id())
                .filter(now -> now.version() > thread.version())
                .isPresent();
    }

    /** Puts the thread before the staff; the first reason stands. */
    void callFor(Attention reason) {
        attention = attention == null ? reason : attention;
    }

    /** The matter is over without anything having been written. */
    void drop() {
        memory = memory.settled();
        ending = DialogueState.ABANDONED;
    }

    /** As {@link #drop()}, and the patient is told so. */
    void drop(String told) {
        reply.say(told);
        drop();
        served = true;
    }
}
