package org.foredesk.assistant;

import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.HoldId;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.DialogueUpdate;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.Outgoing;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.Purpose;
import org.foredesk.messaging.SpokenSpecialities;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers patients. A turn understands the messages outside any transaction and then, in one
 * transaction, decides with {@code booking}, writes the answer and leaves the dialogue's state
 * behind. One thread is answered by one caller at a time; different threads may be answered at
 * once.
 */
public final class Assistant {

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

    /** The bundle of its texts. */
    public static final String TEXTS = "assistant";

    private static final int ATTEMPTS = 8;

    /** A thread that changes again and again while the model reads is answered by the rules. */
    private static final int ATTEMPTS_WITH_MODEL = 2;

    private final Transactions transactions;
    private final Conversations conversations;
    private final Booking booking;
    private final Directory directory;
    private final Reader reader;
    private final SecondOpinion secondOpinion;
    private final ModelReadings modelReadings;
    private final Interrupts interrupts;
    private final Doubts doubts;
    private final Policy policy;
    private final TurnStarts starts;
    private final PatientTexts texts;
    private final SpokenSpecialities specialities = new SpokenSpecialities();

    public Assistant(
            Transactions transactions,
            Conversations conversations,
            Booking booking,
            Directory directory,
            Consent consent,
            Settings settings,
            Understanding understanding,
            ModelHelp help,
            ClinicWording wording) {
        this.transactions = transactions;
        this.texts = new PatientTexts(TEXTS, wording);
        this.conversations = conversations;
        this.booking = booking;

        this.directory = directory;
        this.reader = new Reader(understanding);
        this.secondOpinion = help.secondOpinion();
        this.modelReadings = help.readings();
        this.interrupts = new Interrupts(consent, new EmergencyNumbers());
        People people = new People(conversations.patients());
        Visits visits = new Visits(booking, settings);
        this.starts = new TurnStarts(conversations.patients(), booking, visits);
        Asking asking = new Asking(visits);
        this.doubts = new Doubts(new Sureness(settings), asking);
        SlotFinder finder = new SlotFinder(booking, settings);
        Search search = new Search(finder, asking);
        TargetVisit target = new TargetVisit(visits, asking);
        DoctorQuestion doctor = new DoctorQuestion(asking);
        BookGoal book = new BookGoal(search, asking, people, doctor);
        Goals goals =
                new Goals(
                        book,
                        new MoveGoal(search, visits, target, doctor),
                        new CancelGoal(visits, target, asking),
                        new WaitGoal(
                                booking, settings, book, finder, search, asking, people, visits),
                        visits,
                        new NearestDays(finder));
        Closing closing = new Closing(booking, settings, people, search, asking, visits);
        WaitlistTalk waitlist = new WaitlistTalk(booking, goals, asking);
        FreedAnswers freed = new FreedAnswers(booking, search, visits);
        this.policy =
                new Policy(
                        new PendingAnswers(
                                closing,
                                search,
                                asking,
                                visits,
                                goals,
                                waitlist,
                                freed,
                                new SickDayReplies(booking, goals, visits),
                                new RecallReplies(booking, goals)),
                        goals,
                        new Answers(visits),
                        new SmallTalk(asking),
                        asking,
                        waitlist,
                        doubts);
    }

    /**
     * Deals with all messages of a thread that have not been dealt with yet, as one turn; does
     * nothing where there are none. In a thread that staff have taken over only emergencies, "stop"
     * and "start" are acted on.
     */
    public void answer(ConversationId conversation) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<TurnStart> start = transactions.read(tx -> starts.of(tx, conversation));
            if (start.isEmpty() || turn(start.get(), attempt < ATTEMPTS_WITH_MODEL)) {
                return;
            }
        }
        LOG.warn("Conversation {} changed too often to be answered now", conversation);
    }

    /** False when the thread changed while it was being understood; nothing was written then. */
    private boolean turn(TurnStart start, boolean withModel) {
        Conversation thread = start.thread();
        DirectoryView view = directory.view(thread.clinic());
        Heard heard = hear(start, view, withModel);
        return transactions.writeDurably(tx -> {
            Conversation now = Dialogues.lock(tx, thread.id());
            if (now.version() != thread.version()) {
                return false;
            }
            List<Patient> people =
                    conversations.patients().with(tx, thread.clinic(), People.identity(thread));
            Language language = language(thread, heard, view);
            Dialogues.speaks(tx, thread.id(), language);
            Words words = new Words(texts.in(thread.clinic()), specialities, language, view);
            decide(new Turn(tx, now, view, heard, words, people, start.memory()));
            return true;
        });
    }

    /** No transaction is open here: a language model may be asked, which takes seconds. */
    private Heard hear(TurnStart start, DirectoryView view, boolean withModel) {
        Heard rules =
                reader.read(
                        start.open(),
                        start.thread(),
                        start.memory(),
                        start.lastWords(),
                        start.taps(),
                        view,
                        start.now());
        Heard heard =
                withModel
                        ? secondOpinion.on(
                                rules,
                                new SecondOpinion.Case(
                                        start.thread(),
                                        start.memory(),
                                        start.last(),
                                        start.people(),
                                        view,
                                        start.now()))
                        : rules;
        return doubts.onDoctors(heard, start.memory());
    }

    private void decide(Turn turn) {
        Optional<Purpose> interrupt = interrupts.take(turn);
        if (interrupt.isEmpty()) {
            boolean worried = interrupts.worried(turn);
            if (!interrupts.silent(turn)) {
                policy.decide(turn);
                if (worried) {
                    interrupts.sayWhatToDo(turn);
                }
            }
        }
        for (Reading reading : turn.heard.readings()) {
            Dialogues.dealtWith(
                    turn.tx,
                    reading.message().id(),
                    reading.meaning().intent().code(),
                    reading.meaning().sentiment(),
                    kernel(reading));
            modelReadings.keep(turn.tx, turn.thread, reading, turn.view);
        }
        giveBack(turn);
        if (!turn.reply.isEmpty()) {
            conversations.send(
                    turn.tx,
                    new Outgoing(
                            turn.thread.id(),
                            new Actor.Assistant(),
                            turn.reply.text(),
                            turn.reply.options(),
                            turn.words.language(),
                            interrupt.orElse(Purpose.REPLY),
                            turn.tx.now(),
                            null,
                            null));
        }
        Place place = Policy.place(turn);
        Dialogues.settle(
                turn.tx,
                turn.thread.id(),
                new DialogueUpdate(
                        place.state(),
                        place.stage(),
                        MemoryJson.write(turn.memory),
                        turn.words.language(),
                        turn.patient,
                        turn.appointment,
                        turn.attention,
                        turn.pause));
    }

    /** A time kept free for something the patient no longer wants is given back. */
    private void giveBack(Turn turn) {
        Proposal before = turn.before.pending().proposal();
        Proposal after = turn.pending().proposal();
        String held = before == null ? null : before.hold();
        if (held != null && (after == null || !held.equals(after.hold())) && !turn.acted) {
            booking.release(turn.tx, turn.clinic(), HoldId.of(held));
        }
    }

    private static @Nullable Language kernel(Reading reading) {
        return Language.ofCode(reading.meaning().language().code()).orElse(null);
    }

    /** The language last written in; a message without words leaves it as it was. */
    private static Language language(Conversation thread, Heard heard, DirectoryView view) {
        Language known = thread.language() == null ? view.clinic().language() : thread.language();
        for (Reading reading : heard.readings().reversed()) {
            Language read = kernel(reading);
            if (read != null
                    && reading.message().text().codePoints().anyMatch(Character::isLetter)) {
                return read;
            }
        }
        return known;
    }
}
