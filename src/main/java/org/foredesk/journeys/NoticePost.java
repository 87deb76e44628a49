package org.foredesk.journeys;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Outgoing;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a notice into the right thread, in the patient's language, as whoever caused it, and once
 * a change.
 */
final class NoticePost {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);

    private final Directory directory;
    private final Conversations conversations;
    private final NoticeRoute route;

    NoticePost(Directory directory, Conversations conversations, NoticeRoute route) {
        this.directory = directory;
        this.conversations = conversations;
        this.route = route;
    }

    /** Whom a notice is for. {@code shared}: more than one person is behind the number. */
    record Told(DirectoryView clinic, Language language, boolean shared) {}

    /**
     * Writes a notice about {@code fact} into the thread the patient is reached in.
     *
     * @param mayWait whether quiet hours hold it back
     */
    void tell(
            Tx tx,
            BookingFact fact,
            Purpose purpose,
            @Nullable AppointmentId visit,
            boolean mayWait,
            Function<Told, String> text) {
        boolean unused = ask(tx, fact, purpose, visit, mayWait, text, _ -> List.of());
    }

    /**
     * As {@link #tell}, with short answers the patient can choose from; false where there is no way
     * to write to them.
     */
    boolean ask(
            Tx tx,
            BookingFact fact,
            Purpose purpose,
            @Nullable AppointmentId visit,
            boolean mayWait,
            Function<Told, String> text,
            Function<Told, List<String>> answers) {
        Optional<Patient> patient =
                conversations.patients().find(tx, fact.clinic(), fact.patient());
        Optional<Conversation> thread =
                patient.flatMap(who -> route.thread(tx, fact.clinic(), fact.origin(), who));
        if (patient.isEmpty() || thread.isEmpty()) {
            LOG.info("Nobody can be written to about change {}", fact.change());
            return false;
        }
        DirectoryView clinic = directory.view(fact.clinic());
        Language language = language(thread.get(), patient.get(), clinic);
        Told told = new Told(clinic, language, isShared(tx, patient.get()));
        conversations.send(
                tx,
                new Outgoing(
                        thread.get().id(),
                        author(fact.actor()),
                        text.apply(told),
                        answers.apply(told),
                        language,
                        purpose,
                        fact.tellAt(),
                        visit,
                        "change:" + fact.change(),
                        mayWait));
        return true;
    }

    private static Language language(Conversation thread, Patient patient, DirectoryView clinic) {
        Language spoken = thread.language() == null ? patient.language() : thread.language();
        return spoken == null ? clinic.clinic().language() : spoken;
    }

    private boolean isShared(Tx tx, Patient patient) {
        return conversations
                .patients()
                .reach(tx, patient)
                .map(PatientIdentity::phone)
                .filter(identity ->
                        conversations.patients().with(tx, patient.clinic(), identity).size() > 1)
                .isPresent();
    }

    // What the patient set going is answered by the assistant; the rest comes from the clinic.
    private static Actor author(Actor actor) {
        return switch (actor) {
            case Actor.Assistant _, Actor.Patient _, Actor.VoiceAgent _ -> new Actor.Assistant();
            case Actor.Staff _, Actor.ApiClient _, Actor.Workflow _, Actor.Program _ ->
                    new Actor.Program();
        };
    }
}
