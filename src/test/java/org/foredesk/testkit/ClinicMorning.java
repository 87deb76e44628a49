package org.foredesk.testkit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Shift;
import org.foredesk.booking.Timetable;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueStage;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.DialogueUpdate;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.InboundMessage;
import org.foredesk.conversations.Outgoing;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientDetails;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Received;
import org.foredesk.conversations.Relation;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** A morning at the clinic, told to the real façades: what the desk's pictures and tests show. */
public final class ClinicMorning {

    public static final String NOW = "2026-11-20T10:42:00+05:30";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final DeskFixture desk;
    private final AtomicInteger numbers = new AtomicInteger();

    public ClinicMorning(DeskFixture desk) {
        this.desk = desk;
    }

    public Instant at(String time) {
        return at(TODAY, time);
    }

    public Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(desk.clinic.zone()).toInstant();
    }

    public Received says(
            String phone, ChannelKind channel, String profile, String time, String text) {
        Instant sent = at(time);
        desk.clock.set(sent);
        PhoneNumber number = new PhoneNumber(phone);
        return desk.database
                .transactions()
                .write(tx ->
                        desk.conversations.receive(
                                tx,
                                new InboundMessage(
                                        desk.clinic.id(),
                                        channel,
                                        "twilio",
                                        "SM" + numbers.incrementAndGet(),
                                        phone,
                                        number,
                                        null,
                                        profile,
                                        text,
                                        List.of(),
                                        sent)));
    }

    public void answers(
            ConversationId thread, Language language, String time, String text, String... options) {
        desk.clock.set(at(time));
        desk.database
                .transactions()
                .write(tx ->
                        desk.conversations.send(
                                tx,
                                new Outgoing(
                                        thread,
                                        new Actor.Assistant(),
                                        text,
                                        List.of(options),
                                        language,
                                        Purpose.REPLY,
                                        tx.now(),
                                        null,
                                        null)));
    }

    public Patient patient(String phone, String name, Language language) {
        return desk.database
                .transactions()
                .write(tx ->
                        desk.conversations
                                .patients()
                                .findOrCreate(
                                        tx,
                                        desk.clinic.id(),
                                        PatientIdentity.phone(new PhoneNumber(phone)),
                                        name,
                                        language));
    }

    public void settles(
            ConversationId thread,
            Language language,
            Patient patient,
            DialogueState state,
            Attention attention) {
        desk.database
                .transactions()
                .write(tx ->
                        Dialogues.settle(
                                tx,
                                thread,
                                new DialogueUpdate(
                                        state,
                                        DialogueStage.CONFIRMATION,
                                        "{}",
                                        language,
                                        patient == null ? null : patient.id(),
                                        null,
                                        attention,
                                        attention == Attention.EMERGENCY)));
    }

    public Practitioner doctor(String name) {
        return desk.directory.view(desk.clinic.id()).practitionerNamed(name).orElseThrow();
    }

    public BookingRequest asks(
            ConversationId thread,
            ChannelKind channel,
            Patient patient,
            String doctor,
            Instant start,
            String reason,
            String unsure) {
        return desk.booking
                .requests()
                .make(
                        new RequestCommand(
                                desk.clinic.id(),
                                new Actor.Assistant(),
                                new BookingOrigin(channel, thread),
                                patient.id(),
                                patient.label(),
                                doctor == null ? null : doctor(doctor).id(),
                                doctor == null ? "dermatology" : null,
                                ServiceChoice.USUAL,
                                start,
                                reason,
                                start == null ? "kal shaam ko, 5 ke baad" : null,
                                unsure,
                                null))
                .orElseThrow();
    }

    /** Makes the clinic one of so many doctors, each with the hours of those it has. */
    public void employ(int doctors) {
        ClinicPlan plan = desk.directory.plan(desk.clinic.id());
        List<ClinicPlan.PlannedPractitioner> known = plan.practitioners();
        List<String> given =
                List.of("Meenakshi", "Tomás", "Farida", "Suresh", "Ingrid", "Latha", "Omkar");
        List<String> family = List.of("Krishnamurthy", "de la Fuente", "Sheikh", "Iyer");
        List<ClinicPlan.PlannedPractitioner> all = new ArrayList<>(known);
        for (int next = all.size(); next < doctors; next++) {
            ClinicPlan.PlannedPractitioner like = known.get(next % known.size());
            all.add(
                    new ClinicPlan.PlannedPractitioner(
                            "Dr. "
                                    + given.get(next % given.size())
                                    + " "
                                    + family.get(next % family.size()),
                            like.speciality(),
                            like.department(),
                            like.location(),
                            List.of(),
                            like.languages(),
                            like.services(),
                            like.timetable()
                                    .withExceptions(List.of())
                                    .withRecurring(List.of())
                                    .withDailyLimit(null),
                            null));
        }
        desk.directory.take(desk.clinic.id(), true, plan.withPractitioners(all));
    }

    /**
     * Has a doctor in on Fridays only, from nine to twelve at Lakeside and then at Hill Road; never
     * where {@code hillRoad} is empty.
     */
    public void atTwoPlaces(String doctor, String hillRoad) {
        desk.directory.change(
                desk.staff,
                desk.clinic.id(),
                "places",
                plan ->
                        plan.withLocations(
                                        List.of(
                                                new ClinicPlan.PlannedLocation("Lakeside", null),
                                                new ClinicPlan.PlannedLocation("Hill Road", null)))
                                .withPractitioner(
                                        doctor, one -> one.at(Timetable.weekly(friday(hillRoad)))));
    }

    private static WeeklyHours friday(String hillRoad) {
        return new WeeklyHours(
                hillRoad.isEmpty()
                        ? Map.of()
                        : Map.of(
                                DayOfWeek.FRIDAY,
                                List.of(
                                        Shift.of(LocalRange.parse("09:00-12:00").orElseThrow()),
                                        new Shift(
                                                LocalRange.parse(hillRoad).orElseThrow(),
                                                "Hill Road"))));
    }

    /** Visits with a doctor at this time of today and of the weeks after. */
    public List<Appointment> weekly(Patient patient, String doctor, String time, int count) {
        return weekly(
                patient.id(),
                patient.label(),
                doctor(doctor).id(),
                ServiceChoice.USUAL,
                time,
                count);
    }

    /** Visits like that one at this time of today and of the weeks after. */
    public List<Appointment> weekly(Appointment like, String time, int count) {
        return weekly(
                like.patient(),
                like.patientName(),
                like.practitioner(),
                like.services(),
                time,
                count);
    }

    private List<Appointment> weekly(
            PatientId patient,
            String name,
            PractitionerId practitioner,
            ServiceChoice services,
            String time,
            int count) {
        return desk.booking
                .series()
                .book(_ ->
                        new SeriesCommand(
                                desk.clinic.id(),
                                desk.staff,
                                BookingOrigin.of(ChannelKind.WEB),
                                patient,
                                name,
                                practitioner,
                                services,
                                SeriesCommand.weekly(at(time), 1, count, desk.clinic.zone()),
                                null))
                .orElseThrow()
                .visits();
    }

    public Appointment books(Patient patient, String doctor, String time) {
        return desk.booking
                .book(
                        new BookingCommand(
                                desk.clinic.id(),
                                desk.staff,
                                BookingOrigin.of(ChannelKind.WEB),
                                patient.id(),
                                patient.label(),
                                doctor(doctor).id(),
                                null,
                                at(time),
                                null))
                .orElseThrow();
    }

    public Appointment visit(
            String phone, String name, String doctor, String time, AppointmentStatus... then) {
        desk.clock.set(at(TODAY.minusDays(2), "10:00"));
        Appointment visit = books(patient(phone, name, Language.EN), doctor, time);
        for (AppointmentStatus status : then) {
            desk.clock.set(at(time).minus(Duration.ofMinutes(8)));
            visit =
                    desk.booking
                            .changeStatus(AppointmentChange.by(desk.staff, visit), status)
                            .orElseThrow();
        }
        desk.clock.set(at("10:42"));
        return visit;
    }

    /** The whole morning. */
    public void tell() {
        visits();
        emergency();
        wantsAPerson();
        family();
        sms();
        open();
        booked();
        longName();
        desk.clock.set(at("10:42"));
        // The visits were booked on another day; nobody waits for their confirmations any more, but
        // for one.
        desk
                .outbox
                .list(new DeliveryQuery(desk.clinic.id(), null, null, null, null, true, null, 50))
                .items()
                .stream()
                .skip(1)
                .forEach(late -> desk.outbox.markHandled(desk.staff, late.id()));
    }

    /** Puts somebody on the waiting list for a doctor and a day, as staff do. */
    public WaitlistEntry waits(
            Patient who, String doctor, LocalDate day, @Nullable LocalRange hours) {
        return desk.booking
                .waitlist()
                .add(
                        new WaitlistCommand(
                                desk.clinic.id(),
                                desk.staff,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                who.id(),
                                who.label(),
                                WaitlistWish.with(doctor(doctor).id(), day, day).at(hours),
                                null,
                                null))
                .orElseThrow();
    }

    private void visits() {
        AppointmentStatus here = AppointmentStatus.CHECKED_IN;
        visit(
                "+919800000001",
                "Mahesh Pillai",
                "Dr. Rajiv Sharma",
                "09:00",
                here,
                AppointmentStatus.COMPLETED);
        visit(
                "+919800000002",
                "Sarah D'Souza",
                "Dr. Anil Rao",
                "09:00",
                here,
                AppointmentStatus.COMPLETED);
        visit(
                "+919800000003",
                "Lakshmi Nair",
                "Dr. Priya Gupta",
                "09:30",
                here,
                AppointmentStatus.COMPLETED);
        visit(
                "+919800000004",
                "R. Fernandes",
                "Dr. Rajiv Sharma",
                "10:00",
                AppointmentStatus.NO_SHOW);
        visit("+919800000005", "Olivia Grant", "Dr. Anil Rao", "10:30");
        visit("+919800000006", "Neha Joshi", "Dr. Rajiv Sharma", "10:45", here);
        visit("+919820055018", "Leo Ortega", "Dr. Elena Ruiz", "11:00");
        visit(
                "+919800000008",
                "Kabir Malhotra",
                "Dr. Anil Rao",
                "11:00",
                AppointmentStatus.CONFIRMED);
        visit(
                "+919800000009",
                "Arjun Mehta",
                "Dr. Priya Gupta",
                "11:00",
                AppointmentStatus.CONFIRMED);
        visit("+919800000010", "सुशीला देवी", "Dr. Farah Khan", "11:15");
        visit("+919800000011", "Imran Qureshi", "Dr. Rajiv Sharma", "12:00");
        visit(
                "+919800000012",
                "Venkatanarasimharajuvaripeta Subrahmanyam",
                "Dr. Anil Rao",
                "12:00");
    }

    private void emergency() {
        Patient ramesh = patient("+919987055204", "Ramesh Yadav", Language.HI);
        ConversationId thread =
                says(
                                "+919987055204",
                                ChannelKind.WHATSAPP,
                                "Ramesh",
                                "10:39",
                                "सीने में बहुत दर्द है और साँस नहीं आ रही")
                        .conversation();
        answers(
                thread,
                Language.HI,
                "10:39",
                "यह आपात स्थिति हो सकती है। अभी 112 पर फ़ोन करें या नज़दीकी अस्पताल जाएँ। हमने क्लिनिक को बता दिया है; कोई आपको तुरंत फ़ोन करेगा।");
        settles(thread, Language.HI, ramesh, DialogueState.GATHERING_INFO, Attention.EMERGENCY);
        says("+919987055204", ChannelKind.WHATSAPP, "Ramesh", "10:41", "112 लग नहीं रहा 😟");
    }

    /** Somebody writes what may be an emergency. */
    public void maybeEmergency() {
        Patient nina = patient("+919830055420", "Nina Roy", Language.EN);
        settles(
                says(
                                "+919830055420",
                                ChannelKind.WHATSAPP,
                                "Nina",
                                "10:42",
                                "my heart is racing a bit")
                        .conversation(),
                Language.EN,
                nina,
                DialogueState.GATHERING_INFO,
                Attention.MAYBE_EMERGENCY);
    }

    private void wantsAPerson() {
        Patient carmen = patient("+34612550177", "Carmen Vidal", Language.ES);
        ConversationId thread =
                says(
                                "+34612550177",
                                ChannelKind.WHATSAPP,
                                "Carmen",
                                "10:34",
                                "Llevo dos días intentando cambiar la cita")
                        .conversation();
        answers(thread, Language.ES, "10:34", "Lo siento. ¿Para qué día le vendría bien?");
        says(
                "+34612550177",
                ChannelKind.WHATSAPP,
                "Carmen",
                "10:36",
                "Quiero hablar con una persona, por favor");
        answers(thread, Language.ES, "10:36", "He avisado a una compañera; le responderá aquí.");
        settles(thread, Language.ES, carmen, DialogueState.GATHERING_INFO, Attention.HUMAN_WANTED);
    }

    private void family() {
        Patient lucia = patient("+919820055018", "Lucía Ortega", Language.ES);
        Patient ana = patient("+919820055018", "Ana Ortega", Language.ES);
        ConversationId thread =
                says(
                                "+919820055018",
                                ChannelKind.WHATSAPP,
                                "Lucía",
                                "10:31",
                                "Hola, necesito cita con la Dra. Ruiz para mañana por la mañana 🙏")
                        .conversation();
        answers(
                thread,
                Language.ES,
                "10:31",
                "Hola, Lucía. ¿Para quién es la cita, Ana o Leo?",
                "Ana",
                "Leo");
        says(
                "+919820055018",
                ChannelKind.WHATSAPP,
                "Lucía",
                "10:33",
                "para la pequeña, tiene fiebre desde anoche");
        answers(
                thread,
                Language.ES,
                "10:33",
                "La Dra. Elena Ruiz tiene el sábado 21 de noviembre: 1) 10:30, 2) 11:00, 3) 11:30. ¿Cuál le va mejor?",
                "10:30",
                "11:00",
                "11:30");
        says("+919820055018", ChannelKind.WHATSAPP, "Lucía", "10:38", "la primera, gracias");
        asks(
                thread,
                ChannelKind.WHATSAPP,
                ana,
                "Dr. Elena Ruiz",
                at(TODAY.plusDays(1), "10:30"),
                "Fever since last night",
                "Which child is not certain: “para la pequeña” could be Ana or Leo.");
        settles(thread, Language.ES, lucia, DialogueState.CONFIRMING, Attention.REQUEST);
        desk.clock.set(at("10:40"));
        desk.conversations.addNote(
                new Actor.Staff(desk.staff.id(), "Tomás Rey"),
                desk.clinic.id(),
                thread,
                "She usually brings both children. Leo is here today at 11:00.");
    }

    private void sms() {
        Patient vikram = patient("+919830055127", "Vikram Patil", Language.EN);
        ConversationId thread =
                says(
                                "+919830055127",
                                ChannelKind.SMS,
                                null,
                                "10:30",
                                "need dr sharma today for chest checkup followup")
                        .conversation();
        answers(
                thread,
                Language.EN,
                "10:31",
                "Dr. Rajiv Sharma has Fri 20 Nov 2026, 14:30. Shall I book it? (1 Yes, 2 Other time)");
        says("+919830055127", ChannelKind.SMS, null, "10:32", "yes today 2.30 is fine, thx");
        asks(thread, ChannelKind.SMS, vikram, "Dr. Rajiv Sharma", at("14:30"), "Follow-up", null);
        settles(thread, Language.EN, vikram, DialogueState.CONFIRMING, Attention.REQUEST);
    }

    private void open() {
        Patient sunita = patient("+919845055019", "Sunita Deshpande", Language.HI);
        ConversationId thread =
                says(
                                "+919845055019",
                                ChannelKind.WHATSAPP,
                                "Sunita D",
                                "10:28",
                                "kal shaam ko, 5 ke baad milega kya skin doctor?")
                        .conversation();
        asks(
                thread,
                ChannelKind.WHATSAPP,
                sunita,
                null,
                null,
                null,
                "Nothing is free after 17:00.");
        settles(thread, Language.HI, sunita, DialogueState.GATHERING_INFO, Attention.REQUEST);
    }

    private void booked() {
        Patient kabir = patient("+919800000008", "Kabir Malhotra", Language.EN);
        ConversationId thread =
                says("+919800000008", ChannelKind.WHATSAPP, "Kabir", "10:16", "Is there parking?")
                        .conversation();
        answers(
                thread,
                Language.EN,
                "10:16",
                "You can park free of charge behind the building; the gate is on Lake Road.");
        settles(thread, Language.EN, kabir, DialogueState.GATHERING_INFO, null);
    }

    private void longName() {
        ConversationId thread =
                says(
                                "+919876543210",
                                ChannelKind.WHATSAPP,
                                "Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine",
                                "09:58",
                                "Hello, can somebody please look at the photo of my prescription? I have been waiting since yesterday evening and nobody has called me back.")
                        .conversation();
        settles(thread, Language.EN, null, DialogueState.GATHERING_INFO, Attention.MEDIA);
    }

    /** Cards with something on them: a child and her mother, a card made twice, a long name. */
    public void tellCards() {
        Patient lucia = patient("+919820055018", "Lucía Ortega", Language.ES);
        Patient ana = patient("+919820055018", "Ana Ortega", Language.ES);
        Patient anna = patient("+919820055018", "Anna Ortega", null);
        patient("+919876543210", "Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine", Language.EN);
        patient("+919867155902", "सुशीला देवी", Language.HI);
        correct(ana, LocalDate.of(2019, 2, 2));
        correct(lucia, LocalDate.of(1988, 7, 30));
        desk.cards
                .addGuardian(desk.staff, desk.clinic.id(), ana.id(), lucia.id(), Relation.MOTHER)
                .orElseThrow();
        desk.cards
                .addNote(
                        desk.staff,
                        desk.clinic.id(),
                        ana.id(),
                        "Afraid of needles. Dr. Ruiz keeps the stickers in the second drawer.")
                .orElseThrow();
        desk.clock.set(at("10:42"));
        desk.cards
                .addNote(desk.staff, desk.clinic.id(), anna.id(), "Made from a call")
                .orElseThrow();
    }

    private void correct(Patient patient, LocalDate born) {
        desk.cards
                .correct(
                        desk.staff,
                        desk.clinic.id(),
                        patient.id(),
                        new PatientDetails(patient.label(), born, patient.language()))
                .orElseThrow();
    }
}
