package org.foredesk.journeys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.SeriesChanged;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Outgoing;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.messaging.ByMail;
import org.foredesk.messaging.OutboundMessage;
import org.foredesk.messaging.Outbox;
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
    private static final String CHANGE = "change:";

    private final Directory directory;
    private final Conversations conversations;
    private final Outbox outbox;
    private final NoticeRoute route;
    private final NoticeMail mail;

    NoticePost(
            Directory directory,
            Conversations conversations,
            Outbox outbox,
            NoticeRoute route,
            NoticeMail mail) {
        this.directory = directory;
        this.conversations = conversations;
        this.outbox = outbox;
        this.route = route;
        this.mail = mail;
    }

    /**
     * Whom a notice is for. {@code shared}: more than one person is behind the number; {@code
     * byMail}: it is worded for an e-mail, which nobody answers.
     */
    record Told(DirectoryView clinic, Language language, boolean shared, boolean byMail) {

        /** The key of a text that e-mails have in words of their own. */
        String key(String usual) {
            return byMail ? "mail." + usual : usual;
        }
    }

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
        Patient patient =
                conversations.patients().find(tx, fact.clinic(), fact.patient()).orElse(null);
        if (patient == null) {
            return nobody(fact);
        }
        DirectoryView clinic = directory.view(fact.clinic());
        Conversation thread = route.thread(tx, fact.clinic(), fact.origin(), patient).orElse(null);
        Language language = language(thread, patient, clinic);
        Told told = new Told(clinic, language, isShared(tx, patient), false);
        List<AppointmentId> settled =
                fact instanceof SeriesChanged series
                        ? series.visits()
                        : Stream.ofNullable(visit).toList();
        ByMail byMail =
                mail.of(
                                tx,
                                patient,
                                new Told(clinic, language, false, true),
                                purpose,
                                settled,
                                text)
                        .orElse(null);
        String key = key(fact.change());
        if (byMail != null && mail.isReady() && (thread == null || mail.isOnlyWay())) {
            NotificationId unused =
                    outbox.enqueue(
                            tx,
                            OutboundMessage.of(
                                            fact.clinic(),
                                            ChannelKind.EMAIL,
                                            byMail.address(),
                                            byMail.text(),
                                            language,
                                            purpose)
                                    .about(patient.id(), visit)
                                    .notBefore(fact.tellAt())
                                    .heldInQuietHours(mayWait)
                                    .once(key)
                                    .byMail(byMail));
            return true;
        }
        if (thread == null) {
            return nobody(fact);
        }
        conversations.send(
                tx,
                new Outgoing(
                        thread.id(),
                        author(fact.actor()),
                        text.apply(told),
                        answers.apply(told),
                        language,
                        purpose,
                        fact.tellAt(),
                        visit,
                        key,
                        mayWait,
                        byMail));
        return true;
    }

    /** What a notice is kept once by. */
    static String key(UUID change) {
        return CHANGE + change;
    }

    /** The change a notice of that key was about. */
    static Optional<UUID> change(String key) {
        return key.startsWith(CHANGE)
                ? Optional.of(UUID.fromString(key.substring(CHANGE.length())))
                : Optional.empty();
    }

    private static boolean nobody(BookingFact fact) {
        LOG.info("Nobody can be written to about change {}", fact.change());
        return false;
    }

    private static Language language(
            @Nullable Conversation thread, Patient patient, DirectoryView clinic) {
        Language spoken =
                thread == null || thread.language() == null
                        ? patient.language()
                        : thread.language();
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
