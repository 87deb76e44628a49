package org.foredesk.journeys;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foredesk.booking.Booking;
import org.foredesk.booking.CalendarFile;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.messaging.ByMail;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.Purpose;
import org.foredesk.storage.Tx;

/**
 * How a notice can be said by e-mail: to the patient's own address, under a subject that says
 * nothing about them, with the visits for their calendar that the notice settles.
 */
final class NoticeMail {

    private static final Set<Purpose> SETTLED =
            EnumSet.of(Purpose.CONFIRMATION, Purpose.CHANGE, Purpose.CANCELLATION);

    private static final Set<Purpose> ANSWERED =
            EnumSet.of(
                    Purpose.REQUEST_REJECTED,
                    Purpose.WAITLIST,
                    Purpose.WAITLIST_OFFER,
                    Purpose.RESCHEDULE_OFFER,
                    Purpose.RECALL);

    private final Booking booking;
    private final Conversations conversations;
    private final Outbox outbox;
    private final NoticeWords words;

    NoticeMail(Booking booking, Conversations conversations, Outbox outbox, NoticeWords words) {
        this.booking = booking;
        this.conversations = conversations;
        this.outbox = outbox;
        this.words = words;
    }

    /**
     * Empty for a patient without an address. What asks for an answer says how to give one, since
     * nobody reads what is answered to an e-mail.
     */
    Optional<ByMail> of(
            Tx tx,
            Patient patient,
            NoticePost.Told told,
            Purpose purpose,
            List<AppointmentId> visits,
            Function<NoticePost.Told, String> text) {
        DirectoryView clinic = told.clinic();
        return conversations
                .patients()
                .mailAddress(tx, patient)
                .map(address ->
                        new ByMail(
                                address,
                                words.texts(clinic)
                                        .render(
                                                told.language(),
                                                "mail.subject",
                                                Map.of("clinic", clinic.clinic().name())),
                                ANSWERED.contains(purpose)
                                        ? text.apply(told) + "\n" + howToAnswer(told)
                                        : text.apply(told),
                                SETTLED.contains(purpose)
                                        ? visits.stream()
                                                .flatMap(visit ->
                                                        calendar(tx, clinic, visit, address)
                                                                .stream())
                                                .toList()
                                        : List.of()));
    }

    private String howToAnswer(NoticePost.Told told) {
        return Stream.of(ChannelKind.WHATSAPP, ChannelKind.SMS)
                .filter(outbox::isReady)
                .flatMap(channel ->
                        outbox.sender(channel).stream()
                                .map(number ->
                                        words.howToAnswer(
                                                "mail.how_" + channel.code(), number, told)))
                .findFirst()
                .orElseGet(() -> words.howToAnswer("mail.how", "", told));
    }

    private Optional<String> calendar(
            Tx tx, DirectoryView clinic, AppointmentId id, String attendee) {
        ClinicId its = clinic.clinic().id();
        Optional<String> organizer = outbox.sender(ChannelKind.EMAIL);
        return organizer.flatMap(from ->
                booking.appointment(tx, its, id)
                        .map(visit ->
                                CalendarFile.sent(
                                        visit,
                                        clinic.clinic(),
                                        clinic.placeOf(visit),
                                        new CalendarFile.Invitation(from, attendee))));
    }

    /** Whether the clinic can write e-mails. */
    boolean isReady() {
        return outbox.isReady(ChannelKind.EMAIL);
    }

    /** Whether there is no other way out than e-mail, if that. */
    boolean isOnlyWay() {
        return !outbox.isReady(ChannelKind.WHATSAPP) && !outbox.isReady(ChannelKind.SMS);
    }
}
