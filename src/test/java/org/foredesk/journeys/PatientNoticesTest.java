package org.foredesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.CallReason;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.FollowingMove;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.PartedCommand;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.SeriesChange;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.StaffId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.FakeChannel;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever changes an appointment, the patient is told once, in words made from the committed row.
 */
class PatientNoticesTest {

    private static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en, es, hi], phone: "+912212345678", address: "12 Lake Road, Mumbai"}
            locations: [{name: Main, address: "12 Lake Road"}]
            services: [{name: Consultation, minutes: 30}, {name: Follow-up, minutes: 15}]
            practitioners:
              - {name: Dr. Rajiv Sharma, speciality: cardiology, services: [Consultation, Follow-up], hours: {mon-sat: ["09:00-18:00"]}}
            """;

    private static final PhoneNumber ASHA = new PhoneNumber("+919820000001");
    private static final Actor ASSISTANT = new Actor.Assistant();
    private static final Actor API = new Actor.ApiClient("integration");

    private final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    private final IdSource ids = new IdSource(clock, new Random(7));
    private final ClinicId clinic = new ClinicId(ids.next());
    private final Actor.Staff rita = new Actor.Staff(new StaffId(ids.next()), "Rita");
    private final FakeChannel whatsapp = new FakeChannel(ChannelKind.WHATSAPP);
    private final FakeChannel sms = new FakeChannel(ChannelKind.SMS);
    private final ScratchDatabase database = ScratchDatabase.h2(clock, rows());
    private final AuditTrail audit = new AuditTrail(database.transactions(), ids);
    private final Directory directory =
            new Directory(
                    database.transactions(),
                    new Clinics(database.transactions()),
                    ids,
                    audit,
                    database.facts());
    private final Booking booking =
            new Booking(
                    database.transactions(),
                    directory,
                    new Settings(
                            new EnumMap<>(Map.of(SettingKey.BOOKING_CANCEL_NOTICE_MINUTES, "0"))),
                    ids,
                    audit);
    private final ContactWindow window = new ContactWindow(database.transactions());
    private final Outbox outbox =
            new Outbox(
                    database.transactions(),
                    ids,
                    new Consent(database.transactions()),
                    List.of(whatsapp, sms),
                    new Random(1));
    private final Patients patients = new Patients(database.transactions(), ids);
    private final Conversations conversations =
            new Conversations(database.transactions(), patients, outbox, window, ids);

    PatientNoticesTest() {
        directory.take(clinic, true, ClinicFile.parse(CLINIC).orElseThrow());
        new PatientNotices(
                        booking,
                        directory,
                        conversations,
                        outbox,
                        window,
                        new ClinicWording(database.transactions(), audit))
                .listenTo(database.transactions());
    }

    private static Collection<Class<?>> rows() {
        List<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(Directory.rows());
        rows.addAll(Booking.rows());
        rows.addAll(Outbox.rows());
        rows.addAll(Conversations.rows());
        return rows;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+05:30").toInstant();
    }

    private Patient patient(String name, Language language) {
        return database.transactions()
                .write(tx ->
                        patients.findOrCreate(
                                tx, clinic, PatientIdentity.phone(ASHA), name, language));
    }

    private void wroteOnWhatsApp() {
        database.transactions()
                .writeOnly(tx ->
                        window.heardFrom(tx, clinic, ChannelKind.WHATSAPP, ASHA.e164(), tx.now()));
    }

    private Appointment book(Actor actor, BookingOrigin origin, Patient who, String start) {
        DirectoryView view = directory.view(clinic);
        return booking.book(
                        new BookingCommand(
                                clinic,
                                actor,
                                origin,
                                who.id(),
                                who.label(),
                                view.practitionerNamed("Dr. Rajiv Sharma").orElseThrow().id(),
                                null,
                                at(start),
                                "chest pain"))
                .orElseThrow();
    }

    private BookingRequest request(Patient who, String start) {
        DirectoryView view = directory.view(clinic);
        return booking.requests()
                .make(
                        new RequestCommand(
                                clinic,
                                ASSISTANT,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                who.id(),
                                who.label(),
                                view.practitionerNamed("Dr. Rajiv Sharma").orElseThrow().id(),
                                null,
                                ServiceChoice.USUAL,
                                at(start),
                                null,
                                null,
                                null,
                                null))
                .orElseThrow();
    }

    /** Newest first. */
    private List<Delivery> owed() {
        return outbox.list(DeliveryQuery.all(clinic, 50)).items();
    }

    private Delivery last() {
        return owed().getFirst();
    }

    @Test
    void aBookingIsConfirmedWithDoctorDayTimeAndPlaceAndNothingMedical() {
        wroteOnWhatsApp();
        Appointment made =
                book(
                        ASSISTANT,
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient("Asha Rao", Language.EN),
                        "2024-11-14T10:00");
        assertThat(owed()).hasSize(1);
        assertThat(last().text())
                .isEqualTo(
                        "Booked: Dr. Rajiv Sharma, Cardiology, Thursday 14 November 2024, 10:00, Lakeside Clinic, 12 Lake"
                                + " Road. Reply C to cancel or R to change.");
        assertThat(last().channel()).isEqualTo(ChannelKind.WHATSAPP);
        assertThat(last().purpose()).isEqualTo(Purpose.CONFIRMATION);
        assertThat(last().appointment()).isEqualTo(made.id());
        List<Message> thread = conversations.messages(clinic, last().conversation());
        assertThat(thread).extracting(Message::notification).containsExactly(last().id());
    }

    @Test
    void thePatientsLanguageIsUsed() {
        wroteOnWhatsApp();
        book(
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient("Ana", Language.ES),
                "2024-11-14T10:00");
        assertThat(last().text())
                .startsWith(
                        "Cita reservada: Dr. Rajiv Sharma, Cardiología, jueves 14 de noviembre de 2024, 10:00,");
        book(
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient("आशा", Language.HI),
                "2024-11-15T10:00");
        assertThat(last().text()).contains("शुक्रवार, 15 नवंबर 2024").contains("आशा");
    }

    @Test
    void everyWayOfChangingAnAppointmentTellsThePatient() {
        wroteOnWhatsApp();
        Patient asha = patient("Asha Rao", Language.EN);
        for (Actor actor :
                List.of(
                        ASSISTANT,
                        new Actor.Patient(asha.id()),
                        new Actor.VoiceAgent(),
                        API,
                        new Actor.Workflow(),
                        rita)) {
            int before = owed().size();
            Appointment made =
                    book(actor, BookingOrigin.of(ChannelKind.WHATSAPP), asha, "2024-11-15T10:00");
            booking.move(AppointmentChange.by(actor, made), MoveTarget.to(at("2024-11-15T12:00")))
                    .orElseThrow();
            assertThat(last().text()).contains("12:00").contains("Friday 15 November 2024");
            booking.cancel(AppointmentChange.of(clinic, actor, made.id())).orElseThrow();
            assertThat(last().text()).contains("cancelled");
            assertThat(owed()).hasSize(before + 3);
            clock.advance(Duration.ofHours(2));
        }
    }

    @Test
    void aStatusSetByTheDeskIsToldWhereItConcernsThePatient() {
        wroteOnWhatsApp();
        Appointment made =
                book(
                        API,
                        BookingOrigin.of(ChannelKind.WEB),
                        patient("Asha", Language.EN),
                        "2024-11-14T10:00");
        booking.changeStatus(AppointmentChange.by(rita, made), AppointmentStatus.CONFIRMED)
                .orElseThrow();
        assertThat(last().text()).startsWith("Confirmed: Dr. Rajiv Sharma");
        int before = owed().size();
        booking.changeStatus(
                        AppointmentChange.of(clinic, rita, made.id()), AppointmentStatus.CHECKED_IN)
                .orElseThrow();
        assertThat(owed()).hasSize(before);
    }

    @Test
    void callersAndThoseWhoNeverWroteOnWhatsAppGetAnSms() {
        Patient asha = patient("Asha", Language.EN);
        book(new Actor.VoiceAgent(), BookingOrigin.of(ChannelKind.VOICE), asha, "2024-11-14T10:00");
        assertThat(last().channel()).isEqualTo(ChannelKind.SMS);
        book(API, BookingOrigin.of(ChannelKind.WHATSAPP), asha, "2024-11-15T10:00");
        assertThat(last().channel()).isEqualTo(ChannelKind.SMS);
        wroteOnWhatsApp();
        book(API, BookingOrigin.of(ChannelKind.WEB), asha, "2024-11-16T10:00");
        assertThat(last().channel()).isEqualTo(ChannelKind.WHATSAPP);
    }

    @Test
    void aVisitForSeveralServicesIsToldOnceWithAllOfThem() {
        wroteOnWhatsApp();
        Patient asha = patient("Asha Rao", Language.EN);
        DirectoryView view = directory.view(clinic);
        Practitioner rajiv = view.practitionerNamed("Dr. Rajiv Sharma").orElseThrow();
        booking.book(
                        new BookingCommand(
                                clinic,
                                ASSISTANT,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                asha.id(),
                                asha.label(),
                                rajiv.id(),
                                ServiceChoice.of(
                                        List.of(
                                                view.serviceNamed("Consultation")
                                                        .orElseThrow()
                                                        .id(),
                                                view.serviceNamed("Follow-up").orElseThrow().id())),
                                at("2024-11-14T10:00"),
                                null,
                                null,
                                null,
                                null))
                .orElseThrow();
        assertThat(owed()).hasSize(1);
        assertThat(last().text())
                .startsWith(
                        "Booked: Dr. Rajiv Sharma, Cardiology, Thursday 14 November 2024, 10:00"
                                + " (Consultation + Follow-up), Lakeside Clinic");
    }

    @Test
    void whoseVisitIsMadeLongerIsToldNothingUntilItsTimeChanges() {
        wroteOnWhatsApp();
        Appointment made =
                book(
                        ASSISTANT,
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient("Asha Rao", Language.EN),
                        "2024-11-14T10:00");
        Appointment longer =
                booking.move(AppointmentChange.by(rita, made), MoveTarget.lasting(45))
                        .orElseThrow();
        assertThat(owed()).hasSize(1);
        booking.undo(clinic, rita, made.id()).orElseThrow();
        assertThat(owed()).hasSize(1);

        booking.move(
                        AppointmentChange.of(clinic, rita, made.id()),
                        MoveTarget.to(longer.start().plus(Duration.ofHours(1))))
                .orElseThrow();
        assertThat(owed()).hasSize(2);
        assertThat(last().text()).contains("New time").contains("11:00");
    }

    @Test
    void ofAVisitWithTwoPractitionersThePatientIsToldOnceWithBothParts() {
        directory.take(
                clinic,
                true,
                ClinicFile.parse(
                                CLINIC.replace(
                                                "services: [{",
                                                "services: [{name: Scan, minutes: 20}, {")
                                        + "  - {name: Neha Joshi, services: [Scan], hours: {mon-sat: [\"09:00-18:00\"]}}\n")
                        .orElseThrow());
        wroteOnWhatsApp();
        Patient asha = patient("Asha Rao", Language.EN);
        ServiceChoice both =
                ServiceChoice.of(
                        List.of(
                                directory.view(clinic).serviceNamed("Scan").orElseThrow().id(),
                                directory
                                        .view(clinic)
                                        .serviceNamed("Consultation")
                                        .orElseThrow()
                                        .id()));
        List<Appointment> parts =
                booking.partedVisits()
                        .book(_ ->
                                new PartedCommand(
                                        clinic,
                                        ASSISTANT,
                                        BookingOrigin.of(ChannelKind.WHATSAPP),
                                        asha.id(),
                                        asha.label(),
                                        both,
                                        at("2024-11-14T10:00"),
                                        null,
                                        null))
                        .orElseThrow()
                        .visits();
        assertThat(owed()).hasSize(1);
        assertThat(last().text())
                .isEqualTo(
                        "Booked for Thursday 14 November 2024, Lakeside Clinic, 12 Lake Road:\n"
                                + "10:00 Dr. Rajiv Sharma: Consultation\n"
                                + "10:30 Neha Joshi: Scan\n"
                                + "Reply C to cancel or R to change it.");
        booking.move(
                        AppointmentChange.by(ASSISTANT, parts.getFirst()),
                        MoveTarget.to(at("2024-11-15T11:00")))
                .orElseThrow();
        assertThat(owed()).hasSize(2);
        assertThat(last().text())
                .startsWith("Your appointment was changed. It is now on Friday 15 November 2024,")
                .contains("11:00 Dr. Rajiv Sharma: Consultation\n11:30 Neha Joshi: Scan");
        booking.cancel(AppointmentChange.of(clinic, ASSISTANT, parts.getLast().id())).orElseThrow();
        assertThat(owed()).hasSize(3);
        assertThat(last().text())
                .startsWith(
                        "Cancelled: your appointment on Friday 15 November 2024, Lakeside Clinic:");

        BookingRequest asked =
                booking.requests()
                        .make(
                                new RequestCommand(
                                        clinic,
                                        ASSISTANT,
                                        BookingOrigin.of(ChannelKind.WHATSAPP),
                                        asha.id(),
                                        asha.label(),
                                        null,
                                        null,
                                        both,
                                        at("2024-11-14T10:00"),
                                        null,
                                        null,
                                        null,
                                        null))
                        .orElseThrow();
        assertThat(last().text()).contains("It is not booked yet", "Dr. Rajiv Sharma, Neha Joshi");
        booking.requests().confirm(RequestDecision.by(rita, asked)).orElseThrow();
        assertThat(owed()).as("the whole visit is told of once").hasSize(5);
        assertThat(last().text())
                .startsWith("Booked for Thursday 14 November 2024,")
                .contains("10:00 Dr. Rajiv Sharma: Consultation\n10:30 Neha Joshi: Scan");
    }

    @Test
    void ofASeriesThePatientIsToldOnceWithAllItsVisits() {
        wroteOnWhatsApp();
        Patient asha = patient("Asha Rao", Language.EN);
        SeriesChange booked =
                booking.series()
                        .book(_ ->
                                new SeriesCommand(
                                        clinic,
                                        rita,
                                        BookingOrigin.of(ChannelKind.WHATSAPP),
                                        asha.id(),
                                        asha.label(),
                                        directory
                                                .view(clinic)
                                                .practitionerNamed("Dr. Rajiv Sharma")
                                                .orElseThrow()
                                                .id(),
                                        ServiceChoice.USUAL,
                                        List.of(
                                                at("2024-11-14T10:00"),
                                                at("2024-11-21T10:00"),
                                                at("2024-11-28T10:30")),
                                        "back pain"))
                        .orElseThrow();
        assertThat(owed()).hasSize(1);
        assertThat(last().text())
                .isEqualTo(
                        "Booked: 3 visits with Dr. Rajiv Sharma, Lakeside Clinic, 12 Lake Road:\n"
                                + "Thursday 14 November 2024, 10:00\n"
                                + "Thursday 21 November 2024, 10:00\n"
                                + "Thursday 28 November 2024, 10:30\n"
                                + "Reply C to cancel or R to change one of them.");
        assertThat(last().appointment()).isEqualTo(booked.visits().getFirst().id());

        SeriesChange moved =
                booking.series()
                        .moveFollowing(
                                FollowingMove.of(
                                        AppointmentChange.by(rita, booked.visits().get(1)),
                                        MoveTarget.to(at("2024-11-22T11:00"))))
                        .orElseThrow();
        assertThat(owed()).hasSize(2);
        assertThat(last().purpose()).isEqualTo(Purpose.CHANGE);
        assertThat(last().text())
                .startsWith(
                        "Your appointments were changed. New times of 2 visits with Dr. Rajiv Sharma,"
                                + " Lakeside Clinic, 12 Lake Road:\n"
                                + "Friday 22 November 2024, 11:00\n"
                                + "Friday 29 November 2024, 11:30\n");
        booking.series().undo(rita, moved).orElseThrow();
        assertThat(last().status()).isEqualTo(DeliveryStatus.WITHDRAWN);

        SeriesChange gone =
                booking.series()
                        .cancelFollowing(
                                AppointmentChange.of(clinic, rita, booked.visits().get(1).id()))
                        .orElseThrow();
        assertThat(owed()).hasSize(3);
        assertThat(last().text())
                .startsWith("Cancelled: 2 visits with Dr. Rajiv Sharma, Lakeside Clinic:\nThu");
        Delivery cancelled = last();
        booking.series().undo(rita, gone).orElseThrow();
        assertThat(outbox.find(cancelled.id()).orElseThrow().status())
                .isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(owed()).hasSize(3);
    }

    @Test
    void whatStaffTakeBackInTimeIsNeverSent() {
        wroteOnWhatsApp();
        Appointment made =
                book(
                        API,
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient("Asha", Language.EN),
                        "2024-11-15T10:00");
        booking.move(AppointmentChange.by(rita, made), MoveTarget.to(at("2024-11-15T12:00")))
                .orElseThrow();
        Delivery moved = last();
        assertThat(moved.dueAt()).isEqualTo(clock.instant().plusSeconds(10));
        clock.advance(Duration.ofSeconds(5));
        booking.undo(clinic, rita, made.id()).orElseThrow();
        assertThat(outbox.find(moved.id()).orElseThrow().status())
                .isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(owed()).hasSize(2);
        assertThat(conversations.messages(clinic, moved.conversation()))
                .extracting(Message::withdrawn)
                .contains(true);
    }

    @Test
    void aNoticeThatWasFasterThanTheUndoIsPutRight() {
        wroteOnWhatsApp();
        Appointment made =
                book(
                        API,
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient("Asha", Language.EN),
                        "2024-11-15T10:00");
        booking.cancel(AppointmentChange.by(rita, made)).orElseThrow();
        Delivery told = last();
        database.transactions()
                .writeOnly(tx ->
                        tx.session()
                                .createNativeMutationQuery(
                                        "update outbox_message set status = 'sent' where id = :id")
                                .setParameter("id", told.id().value())
                                .executeUpdate());
        booking.undo(clinic, rita, made.id()).orElseThrow();
        assertThat(last().text())
                .isEqualTo(
                        "Your appointment stays as it was: Dr. Rajiv Sharma, Cardiology, Friday 15 November 2024, 10:00, Lakeside"
                                + " Clinic, 12 Lake Road.");
    }

    @Test
    void aRequestIsNeverCalledBookedUntilStaffConfirmIt() {
        wroteOnWhatsApp();
        BookingRequest asked = request(patient("Asha", Language.EN), "2024-11-14T10:00");
        assertThat(last().text()).contains("It is not booked yet").doesNotContain("Booked");
        assertThat(last().purpose()).isEqualTo(Purpose.REQUEST_RECEIVED);
        booking.requests().confirm(RequestDecision.by(rita, asked)).orElseThrow();
        assertThat(owed()).hasSize(2);
        assertThat(last().text()).startsWith("Booked: Dr. Rajiv Sharma");
    }

    @Test
    void aRejectionOffersOtherTimes() {
        wroteOnWhatsApp();
        BookingRequest asked = request(patient("Asha", Language.EN), "2024-11-14T10:00");
        assertThat(booking.requests().reject(RequestDecision.by(rita, asked), List.of()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(last().purpose()).isEqualTo(Purpose.REQUEST_REJECTED);
        assertThat(last().text())
                .startsWith("Sorry, this is not possible: Dr. Rajiv Sharma")
                .contains("Free instead:\n1) Dr. Rajiv Sharma, ");
        assertThat(conversations.messages(clinic, last().conversation()).getLast().options())
                .isNotEmpty()
                .allMatch(choice -> choice.startsWith("Dr. "));
    }

    @Test
    void aNoticeToAFamilysNumberSaysWhomItIsAbout() {
        wroteOnWhatsApp();
        patient("Ana", Language.EN);
        book(
                ASSISTANT,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient("Leo", Language.EN),
                "2024-11-14T10:00");
        assertThat(last().text()).contains("10:00, for Leo, Lakeside Clinic");
    }

    @Test
    void theConfirmationOfABookingInAThreadGoesIntoThatThread() {
        wroteOnWhatsApp();
        Conversation thread = conversations.open(clinic, ChannelKind.WHATSAPP, ASHA).conversation();
        book(
                ASSISTANT,
                new BookingOrigin(ChannelKind.WHATSAPP, thread.id()),
                patient("Asha", Language.EN),
                "2024-11-14T10:00");
        assertThat(last().conversation()).isEqualTo(thread.id());
    }

    @Test
    void whoWaitsIsToldOfTheListOfTheFreedTimeAndOfTheBookingInTheirLanguage() {
        wroteOnWhatsApp();
        Patient lucia = patient("Lucía Vega", Language.ES);
        BookingOrigin whatsApp = BookingOrigin.of(ChannelKind.WHATSAPP);
        WaitlistEntry entry =
                booking.waitlist()
                        .add(
                                new WaitlistCommand(
                                        clinic,
                                        rita,
                                        whatsApp,
                                        lucia.id(),
                                        lucia.label(),
                                        WaitlistWish.with(
                                                        null,
                                                        LocalDate.of(2024, 11, 14),
                                                        LocalDate.of(2024, 11, 14))
                                                .at(DayPart.MORNING.window()),
                                        null,
                                        null))
                        .orElseThrow();
        assertThat(last().text())
                .isEqualTo(
                        "Está en la lista de espera de Lakeside Clinic: cualquier médico, jue 14 nov 2024,"
                                + " por la mañana. Cuando quede una hora libre, le escribiremos aquí. Responda"
                                + " «fuera de la lista» para salir de ella.");

        clock.advance(Duration.ofSeconds(1));
        assertThat(booking.waitlist().serve()).isEqualTo(1);
        assertThat(last().purpose()).isEqualTo(Purpose.WAITLIST_OFFER);
        assertThat(last().text())
                .isEqualTo(
                        "Ha quedado libre una hora en Lakeside Clinic: Dr. Rajiv Sharma, Cardiología, jueves 14"
                                + " de noviembre de 2024, 9:00. Se la guardamos hasta las 9:30. ¿La quiere? (1"
                                + " Sí, 2 No)");

        clock.advance(Duration.ofSeconds(1));
        booking.waitlist().accept(WaitlistDecision.of(clinic, ASSISTANT, entry.id())).orElseThrow();
        assertThat(last().text()).startsWith("Cita reservada: Dr. Rajiv Sharma");
    }

    @Test
    void whoCannotBeWrittenToAboutASickDayIsToBeCalled() {
        Patient unknown =
                database.transactions()
                        .write(tx ->
                                patients.findOrCreate(
                                        tx,
                                        clinic,
                                        PatientIdentity.email("asha@example.org"),
                                        "Asha Rao",
                                        Language.EN));
        Appointment visit =
                book(API, BookingOrigin.of(ChannelKind.WEB), unknown, "2024-11-14T10:00");
        TimeRange thursday = new TimeRange(at("2024-11-14T00:00"), at("2024-11-15T00:00"));
        List<SickDayCommand.Choice> choices =
                booking
                        .sickDays()
                        .propose(clinic, visit.practitioner(), thursday)
                        .orElseThrow()
                        .stream()
                        .map(each ->
                                SickDayCommand.Choice.propose(each.visit().id(), each.proposed()))
                        .toList();
        booking.sickDays()
                .start(
                        new SickDayCommand(
                                clinic, API, visit.practitioner(), thursday, "Away", choices))
                .orElseThrow();
        assertThat(booking.sickDays().serve()).isEqualTo(1);
        assertThat(booking.sickDays().running(clinic).getFirst().visits())
                .extracting(SickDayVisit::callFor)
                .containsExactly(CallReason.UNREACHABLE);
    }

    @Test
    void aDelayIsToldInThePatientsLanguageWithTheExpectedTime() {
        wroteOnWhatsApp();
        Appointment visit =
                book(
                        ASSISTANT,
                        BookingOrigin.of(ChannelKind.WHATSAPP),
                        patient("Ana", Language.ES),
                        "2024-11-13T10:00");
        clock.set(at("2024-11-13T10:00"));
        booking.delays().announce(clinic, API, visit.practitioner(), 25).orElseThrow();
        assertThat(booking.delays().serve()).isEqualTo(1);
        assertThat(last().purpose()).isEqualTo(Purpose.DELAY);
        assertThat(last().text())
                .isEqualTo(
                        "Lakeside Clinic: Dr. Rajiv Sharma lleva retraso hoy. Su cita de las 10:00"
                                + " empezará hacia las 10:25. Sentimos la espera.");
    }
}
