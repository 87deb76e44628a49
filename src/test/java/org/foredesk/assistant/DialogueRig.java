package org.foredesk.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.Service;
import org.foredesk.booking.Slot;
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
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.StaffId;
import org.foredesk.security.Actor;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * The real pipeline on a scratch database, up to the outbox: what a patient writes goes in, what
 * stands in the thread comes out.
 */
final class DialogueRig {

    final SettableClock clock;
    final ScratchDatabase scratch;
    final ClinicId clinic;
    final ModelHelp help;
    PhoneNumber phone = new PhoneNumber("+919820000001");
    private final DialogueWorld world;
    private final String clinicFile;
    private final Directory directory;
    private final Booking booking;
    private final Patients patients;
    private final Conversations conversations;
    private final Actor.Staff staff = new Actor.Staff(new StaffId(new UUID(7, 7)), "Meena");
    private final Corrections corrections;
    private String lastMessage = "";
    private int known;

    /**
     * A new clinic in a world, whose clock is set to {@code now}.
     *
     * @param clinicName of a file in {@code src/test/resources/clinics}
     */
    DialogueRig(DialogueWorld world, String clinicName, String now) {
        this.world = world;
        this.clinicFile = resource("/clinics/" + clinicName + ".yaml");
        this.clock = world.clock;
        this.scratch = world.scratch;
        this.help = world.help;
        this.directory = world.directory;
        this.booking = world.booking;
        this.patients = world.patients;
        this.conversations = world.conversations;
        this.corrections = world.corrections;
        this.clinic = world.nextClinic();
        clock.set(OffsetDateTime.parse(now).toInstant());
        directory.take(clinic, true, ClinicFile.parse(clinicFile).orElseThrow());
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
        lastMessage = world.nextMessage();
        return hearAs(lastMessage, text, profileName, media);
    }

    /** The patient taps a button or row that shows {@code title}. */
    Received hearTapped(String tapped, String title) {
        lastMessage = world.nextMessage();
        return hearAs(lastMessage, title, "Asha", List.of(), tapped);
    }

    /** Our last message with choices. */
    Message lastOffered() {
        return conversations.messages(clinic, thread().id()).stream()
                .filter(message -> !message.options().isEmpty())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    Received hearAgain(String text, String profileName) {
        return hearAs(lastMessage, text, profileName, List.of());
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
        return during(() -> world.assistant.answer(thread().id()));
    }

    /** What the patient was written while something was done. */
    List<String> during(Runnable deed) {
        int before = outbound().size();
        deed.run();
        clock.advance(Duration.ofSeconds(5));
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
    Corrected correct(UnderstoodField.Kind kind, Function<DirectoryView, RightValue> right) {
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
        return new Provenance(DialogueWorld.UNDERSTANDING, directory, help, corrections)
                .of(thread, conversations.messages(clinic, thread.id()));
    }

    /** The file of corrected sentences. */
    String correctedSentences() {
        return new CorrectedSentences(
                        corrections, conversations, directory, DialogueWorld.UNDERSTANDING)
                .file(clinic);
    }

    void cancel(Appointment visit) {
        booking.cancel(AppointmentChange.by(staff, visit)).orElseThrow();
    }

    void move(Appointment visit, LocalDateTime to) {
        booking.move(
                        AppointmentChange.by(staff, visit),
                        MoveTarget.to(to.atZone(zone()).toInstant()))
                .orElseThrow();
    }

    /** Confirms the one request there is. */
    void confirmRequest() {
        booking.requests()
                .confirm(RequestDecision.of(clinic, staff, requests().getFirst().id()))
                .orElseThrow();
    }

    /** Says no to the one request there is, without other times. */
    void rejectRequest() {
        booking.requests()
                .reject(RequestDecision.of(clinic, staff, requests().getFirst().id()), List.of())
                .orElseThrow();
    }

    /** A doctor leaves the clinic. */
    void lose(String doctor) {
        String rest =
                clinicFile
                        .lines()
                        .filter(line -> !line.contains("name: " + doctor))
                        .collect(Collectors.joining("\n"));
        directory.take(clinic, true, ClinicFile.parse(rest).orElseThrow());
    }

    ZoneId zone() {
        return directory.view(clinic).clinic().zone();
    }

    void tidy() {
        conversations.tidy();
        booking.expireHolds();
        booking.waitlist().serve();
    }

    Patient know(String name) {
        // People behind one number are listed in the order they became known.
        Instant now = clock.instant();
        known++;
        clock.set(now.minusSeconds(60).plusMillis(known));
        Patient patient =
                scratch.transactions()
                        .write(tx ->
                                patients.findOrCreate(
                                        tx, clinic, PatientIdentity.phone(phone), name, null));
        clock.set(now);
        return patient;
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
                                start.atZone(zone()).toInstant(),
                                null));
        return made.orElseThrow();
    }

    /** Somebody else books the doctor's usual service at that time. */
    void take(String doctor, LocalDateTime start) {
        DirectoryView view = directory.view(clinic);
        Practitioner practitioner = view.practitionerNamed(doctor).orElseThrow();
        String service = view.usualService(practitioner).orElseThrow().name();
        book("Somebody", true, doctor, service, start);
    }

    /** Somebody else takes exactly the time this patient was offered, where it is still free. */
    void rival(String practitioner, Instant start) {
        DirectoryView view = directory.view(clinic);
        Patient stranger =
                scratch.transactions()
                        .write(tx ->
                                patients.findOrCreate(
                                        tx,
                                        clinic,
                                        PatientIdentity.phone(new PhoneNumber("+919820009999")),
                                        "Rival " + start,
                                        null));
        view.practitioner(PractitionerId.of(practitioner))
                .flatMap(view::usualService)
                .ifPresent(service ->
                        booking.book(
                                new BookingCommand(
                                        clinic,
                                        staff,
                                        BookingOrigin.of(ChannelKind.WEB),
                                        stranger.id(),
                                        stranger.label(),
                                        PractitionerId.of(practitioner),
                                        service.id(),
                                        start,
                                        null)));
    }

    /** Staff decide what waits for them, where it can still be decided. */
    void decideRequests(boolean confirm) {
        for (BookingRequest request : requests()) {
            RequestDecision decision = RequestDecision.of(clinic, staff, request.id());
            if (confirm) {
                booking.requests().confirm(decision);
            } else {
                booking.requests().reject(decision, List.of());
            }
        }
    }

    void expireHolds() {
        booking.expireHolds();
    }

    /** What the dialogue waits for and has offered. */
    Pending pending() {
        return MemoryJson.read(thread().context()).pending();
    }

    /** All that stands in the clinic's calendar, whoever it is for. */
    List<Appointment> standing() {
        return booking
                .appointments(
                        AppointmentQuery.between(
                                clinic,
                                clock.instant().minus(Duration.ofDays(30)),
                                clock.instant().plus(Duration.ofDays(120))))
                .stream()
                .filter(one -> one.status().open())
                .toList();
    }

    /** Strangers take every free time of a doctor, from the first to the last day. */
    void fill(String doctor, LocalDate first, LocalDate last) {
        PractitionerId id = directory.view(clinic).practitionerNamed(doctor).orElseThrow().id();
        SlotQuery query =
                SlotQuery.between(
                                clinic,
                                first.atStartOfDay(zone()).toInstant(),
                                last.plusDays(1).atStartOfDay(zone()).toInstant())
                        .withPractitioners(Set.of(id));
        for (List<Slot> free = booking.slots(query); !free.isEmpty(); free = booking.slots(query)) {
            take(doctor, free.getFirst().start().atZone(zone()).toLocalDateTime());
        }
    }

    /**
     * Staff cancel somebody's visit, and the waiting list is served once they can no longer take it
     * back; what the patient is told then.
     */
    List<String> cancelled(String doctor, LocalDateTime start) {
        int before = outbound().size();
        Instant from = start.atZone(zone()).toInstant();
        Appointment visit =
                booking
                        .appointments(AppointmentQuery.between(clinic, from, from.plusSeconds(60)))
                        .stream()
                        .filter(one -> one.practitionerName().equals(doctor))
                        .findFirst()
                        .orElseThrow();
        booking.cancel(AppointmentChange.by(staff, visit)).orElseThrow();
        clock.advance(Duration.ofSeconds(11));
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
                            clinic, from, null, Set.of(), person.id(), Set.of(), null, 100);
            all.addAll(booking.appointments(query));
        }
        return all;
    }

    List<BookingRequest> requests() {
        return booking.requests().list(clinic, null, null, 100);
    }
}
