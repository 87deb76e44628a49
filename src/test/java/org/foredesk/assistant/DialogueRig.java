package org.foredesk.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.SlotQuery;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.InboundMessage;
import org.foredesk.conversations.Media;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.conversations.Received;
import org.foredesk.journeys.PatientNotices;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.StaffId;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * The real pipeline on a scratch database, up to the outbox: what a patient writes goes in, what
 * stands in the thread comes out.
 */
final class DialogueRig implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Understanding UNDERSTANDING = Understanding.load();

    final SettableClock clock;
    PhoneNumber phone = new PhoneNumber("+919820000001");
    final ScratchDatabase scratch;
    final ClinicId clinic;
    final ModelHelp help;
    private final Directory directory;
    private final Booking booking;
    private final Patients patients;
    private final Conversations conversations;
    private final Assistant assistant;
    private final Corrections corrections;
    private final Actor.Staff staff = new Actor.Staff(new StaffId(new UUID(7, 7)), "Meena");
    private int messages;

    DialogueRig(String now, Map<SettingKey, String> settingValues) {
        this(now, settingValues, _ -> LanguageModel.none());
    }

    /**
     * @param model made from the settings, as the program does it
     */
    DialogueRig(
            String now,
            Map<SettingKey, String> settingValues,
            Function<Settings, LanguageModel> model) {
        clock = SettableClock.at(now);
        List<Class<?>> rows = new ArrayList<>();
        rows.addAll(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(Directory.rows());
        rows.addAll(Booking.rows());
        rows.addAll(Outbox.rows());
        rows.addAll(Conversations.rows());
        rows.addAll(Corrections.rows());
        rows.addAll(ModelHelp.rows());
        scratch = ScratchDatabase.h2(clock, rows);
        IdSource ids = new IdSource(clock, new Random(11));
        Settings settings = new Settings(settingValues);
        AuditTrail audit = new AuditTrail(scratch.transactions(), ids);
        clinic = new ClinicId(new UUID(1, 1));
        directory =
                new Directory(
                        scratch.transactions(),
                        new Clinics(scratch.transactions()),
                        ids,
                        audit,
                        scratch.facts());
        directory.take(
                clinic, true, ClinicFile.parse(resource("/clinics/lakeside.yaml")).orElseThrow());
        corrections = new Corrections(scratch.transactions(), ids, audit, directory);
        booking = new Booking(scratch.transactions(), directory, settings, ids, audit);
        Consent consent = new Consent(scratch.transactions());
        Outbox outbox = new Outbox(scratch.transactions(), ids, consent, List.of(), new Random(3));
        patients = new Patients(scratch.transactions(), ids);
        ContactWindow window = new ContactWindow(scratch.transactions());
        ClinicWording wording = new ClinicWording(scratch.transactions(), audit);
        conversations = new Conversations(scratch.transactions(), patients, outbox, window, ids);
        new PatientNotices(booking, directory, conversations, outbox, window, wording)
                .listenTo(scratch.transactions());
        help =
                new ModelHelp(
                        scratch.transactions(),
                        ids,
                        settings,
                        clock,
                        model.apply(settings),
                        conversations,
                        directory,
                        UNDERSTANDING);
        assistant =
                new Assistant(
                        scratch.transactions(),
                        conversations,
                        booking,
                        directory,
                        consent,
                        settings,
                        UNDERSTANDING,
                        help,
                        wording);
    }

    static String resource(String name) {
        try (InputStream stream = DialogueRig.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Receives without answering yet. */
    Received hear(String text, String profileName, List<Media> media) {
        messages++;
        return hearAs("SM" + messages, text, profileName, media);
    }

    /** The patient taps a button or row that shows {@code title}. */
    Received hearTapped(String tapped, String title) {
        messages++;
        return hearAs("SM" + messages, title, "Asha", List.of(), tapped);
    }

    /** Our last message with choices. */
    Message lastOffered() {
        return conversations.messages(clinic, thread().id()).stream()
                .filter(message -> !message.options().isEmpty())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    Received hearAgain(String text, String profileName) {
        return hearAs("SM" + messages, text, profileName, List.of());
    }

    private Received hearAs(String id, String text, String profileName, List<Media> media) {
        return hearAs(id, text, profileName, media, null);
    }

    private Received hearAs(
            String id,
            String text,
            String profileName,
            List<Media> media,
            @Nullable String tapped) {
        return scratch.transactions()
                .write(tx ->
                        conversations.receive(
                                tx,
                                new InboundMessage(
                                        clinic,
                                        ChannelKind.WHATSAPP,
                                        "twilio",
                                        id,
                                        phone.e164(),
                                        phone,
                                        phone.e164().substring(1),
                                        profileName,
                                        text,
                                        media,
                                        tapped,
                                        null)));
    }

    /** Lets the assistant answer; what it and the notices wrote, in order. */
    List<String> answer() {
        int before = outbound().size();
        assistant.answer(thread().id());
        clock.advance(java.time.Duration.ofSeconds(5));
        List<String> all = outbound();
        return all.subList(before, all.size());
    }

    List<String> outbound() {
        return conversations.messages(clinic, thread().id()).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .map(Message::text)
                .toList();
    }

    Conversation thread() {
        return conversations
                .list(ConversationQuery.all(clinic).withPhone(phone))
                .items()
                .getFirst();
    }

    void staffSays(String text) {
        conversations.sendAsStaff(staff, clinic, thread().id(), text).orElseThrow();
    }

    void handBack() {
        conversations.handBack(staff, clinic, thread().id()).orElseThrow();
    }

    /** As staff beside the thread, for the field as it is shown there. */
    Correction correct(UnderstoodField.Kind kind, Function<DirectoryView, RightValue> right) {
        Conversation thread = thread();
        UnderstoodField was =
                understood().stream()
                        .filter(field -> field.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        return corrections
                .correct(staff, clinic, thread.id(), was, right.apply(directory.view(clinic)))
                .orElseThrow();
    }

    List<UnderstoodField> understood() {
        Conversation thread = thread();
        return new Provenance(UNDERSTANDING, directory, corrections)
                .of(thread, conversations.messages(clinic, thread.id()));
    }

    /** The file of corrected sentences. */
    String correctedSentences() {
        return new CorrectedSentences(corrections, conversations, directory, UNDERSTANDING)
                .file(clinic);
    }

    void tidy() {
        conversations.tidy();
        booking.expireHolds();
        booking.waitlist().serve();
    }

    Patient know(String name) {
        return scratch.transactions()
                .write(tx ->
                        patients.findOrCreate(
                                tx, clinic, PatientIdentity.phone(phone), name, null));
    }

    List<Patient> people() {
        return patients.withPhone(clinic, phone);
    }

    /** Books as staff for somebody behind the number, or for a stranger. */
    Appointment book(
            String name, boolean stranger, String doctor, String service, LocalDateTime start) {
        Patient patient =
                stranger
                        ? scratch.transactions()
                                .write(tx ->
                                        patients.findOrCreate(
                                                tx,
                                                clinic,
                                                PatientIdentity.phone(
                                                        new PhoneNumber("+919820009999")),
                                                name + " " + start,
                                                null))
                        : know(name);
        DirectoryView view = directory.view(clinic);
        Practitioner practitioner = view.practitionerNamed(doctor).orElseThrow();
        Service wanted = view.serviceNamed(service).orElseThrow();
        Outcome<Appointment> made =
                booking.book(
                        new BookingCommand(
                                clinic,
                                staff,
                                BookingOrigin.of(ChannelKind.WEB),
                                patient.id(),
                                patient.label(),
                                practitioner.id(),
                                wanted.id(),
                                start.atZone(ZONE).toInstant(),
                                null));
        return made.orElseThrow();
    }

    /** Books every free time of a doctor's day for strangers. */
    void fill(String doctor, String service, LocalDate day) {
        DirectoryView view = directory.view(clinic);
        SlotQuery query =
                SlotQuery.between(
                                clinic,
                                day.atStartOfDay(ZONE).toInstant(),
                                day.plusDays(1).atStartOfDay(ZONE).toInstant())
                        .withPractitioner(view.practitionerNamed(doctor).orElseThrow().id())
                        .withService(view.serviceNamed(service).orElseThrow().id())
                        .distinctly();
        booking.slots(query)
                .forEach(slot ->
                        book(
                                "Somebody",
                                true,
                                doctor,
                                service,
                                slot.start().atZone(ZONE).toLocalDateTime()));
    }

    /**
     * Staff cancel somebody's visit, and the waiting list is served once they can no longer take it
     * back; what the patient is told then.
     */
    List<String> cancelled(String doctor, LocalDateTime start) {
        int before = outbound().size();
        Instant from = start.atZone(ZONE).toInstant();
        Appointment visit =
                booking
                        .appointments(AppointmentQuery.between(clinic, from, from.plusSeconds(60)))
                        .stream()
                        .filter(one -> one.practitionerName().equals(doctor))
                        .findFirst()
                        .orElseThrow();
        booking.cancel(AppointmentChange.by(staff, visit)).orElseThrow();
        clock.advance(java.time.Duration.ofSeconds(11));
        booking.waitlist().look();
        booking.waitlist().serve();
        List<String> all = outbound();
        return all.subList(before, all.size());
    }

    List<WaitlistEntry> waitlist() {
        return booking.waitlist().list(WaitlistQuery.open(clinic));
    }

    List<Appointment> appointments() {
        List<Appointment> all = new ArrayList<>();
        Instant from = Instant.parse("2024-01-01T00:00:00Z");
        for (Patient person : people()) {
            AppointmentQuery query =
                    new AppointmentQuery(
                            clinic,
                            from,
                            null,
                            java.util.Set.of(),
                            person.id(),
                            java.util.Set.of(),
                            null,
                            100);
            all.addAll(booking.appointments(query));
        }
        return all;
    }

    List<BookingRequest> requests() {
        return booking.requests(clinic, null, null, 100);
    }

    static Map<SettingKey, String> settings(Map<String, String> header) {
        Map<SettingKey, String> values = new HashMap<>();
        header.forEach(
                (key, value) -> SettingKey.ofKey(key).ifPresent(known -> values.put(known, value)));
        return values;
    }

    @Override
    public void close() {
        scratch.close();
    }
}
