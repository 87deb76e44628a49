package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.foredesk.integrations.google.GoogleCalendar;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.StaffId;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Clinics;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;

/**
 * A clinic on a scratch database at nine on Wednesday, 13 November 2024 in India, with its booking.
 */
final class BookingScene implements AutoCloseable {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    static final LocalDate TODAY = LocalDate.of(2024, 11, 13);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en, es, hi], phone: "+912212345678", address: "12 Lake Road, Mumbai"}
            locations: [{name: Main, address: "12 Lake Road"}]
            departments: [{name: Cardiology}, {name: General Medicine}, {name: Dermatology}]
            services: [{name: Consultation, minutes: 30, price: "600 INR", buffer_after: 0}, {name: Follow-up, minutes: 15, price: "300 INR"}, {name: Scan, minutes: 20, buffer_before: 5, buffer_after: 10}, {name: Group, minutes: 60, capacity: 3}]
            practitioners:
              - {name: Dr. Rajiv Sharma, speciality: cardiology, department: Cardiology, aliases: [Rajiv, Dr Sharma], services: [Consultation, Follow-up, Scan, Group], hours: {mon-fri: ["09:00-13:00", "14:00-17:00"], sat: ["09:00-12:00"]}, exceptions: [{date: 2024-11-20, closed: true}, {date: 2024-11-24, hours: ["10:00-12:00"]}, {every: 2 weeks, from: 2024-12-06, until: 2025-01-31, closed: true}, {every: month, on: first monday, from: 2024-12-01, hours: ["10:00-11:00", "14:00-16:00"]}]}
              - {name: Dr. Priya Gupta, speciality: cardiology, department: Cardiology, aliases: [Priya], services: [Consultation], hours: {mon-fri: ["09:30-12:30"]}}
              - {name: Dr. Anil Mehta, speciality: general medicine, department: General Medicine, aliases: [Mehta], daily_limit: 30, services: [Consultation, Follow-up], hours: {mon-sat: ["09:00-18:00"]}, breaks: {mon-fri: ["13:00-13:30"]}}
            holidays: [{date: 2024-12-25, name: Christmas}]
            faq: [{question: [parking, where can I park], answer: {en: "Free parking behind the building."}}]
            """;

    final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
    final Settings settings = new Settings(values);
    final List<Fact> heard = new CopyOnWriteArrayList<>();
    final IdSource ids = new IdSource(clock, new Random(7));
    final ClinicId clinic = new ClinicId(ids.next());
    final Actor.Staff rita = new Actor.Staff(new StaffId(ids.next()), "Rita");
    final Actor.Staff omar = new Actor.Staff(new StaffId(ids.next()), "Omar");
    final ScratchDatabase database;
    final AuditTrail audit;
    final Directory directory;
    final Booking booking;

    BookingScene(ScratchDatabase.Kind kind) {
        this(kind, CLINIC);
    }

    BookingScene(ScratchDatabase.Kind kind, String yaml) {
        Collection<Class<?>> rows = new ArrayList<>(Clinics.rows());
        rows.addAll(AuditTrail.rows());
        rows.addAll(Directory.rows());
        rows.addAll(Booking.rows());
        database = ScratchDatabase.open(kind, clock, rows);
        database.facts().subscribe(Fact.class, heard::add);
        audit = new AuditTrail(database.transactions(), ids);
        directory =
                new Directory(
                        database.transactions(),
                        new Clinics(database.transactions()),
                        ids,
                        audit,
                        database.facts());
        booking =
                new Booking(
                        database.transactions(),
                        directory,
                        settings,
                        ids,
                        audit,
                        new GoogleCalendar(settings));
        directory.take(clinic, true, ClinicFile.parse(yaml).orElseThrow());
        heard.clear();
    }

    static BookingScene h2() {
        return new BookingScene(ScratchDatabase.Kind.H2);
    }

    void set(SettingKey key, String value) {
        values.put(key, value);
        settings.replaceAll(values);
    }

    DirectoryView view() {
        return directory.view(clinic);
    }

    Practitioner rajiv() {
        return view().practitionerNamed("Dr. Rajiv Sharma").orElseThrow();
    }

    Practitioner doctor(String name) {
        return view().practitionerNamed(name).orElseThrow();
    }

    Service service(String name) {
        return view().serviceNamed(name).orElseThrow();
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(INDIA).toInstant();
    }

    static Instant tomorrow(String time) {
        return at(TOMORROW, time);
    }

    PatientId somebody() {
        return new PatientId(UUID.randomUUID());
    }

    BookingCommand command(Actor actor, PatientId patient, String service, Instant start) {
        return new BookingCommand(
                clinic,
                actor,
                BookingOrigin.of(ChannelKind.WHATSAPP),
                patient,
                "Asha Rao",
                rajiv().id(),
                service(service).id(),
                start,
                "check-up");
    }

    BookingCommand command(Instant start) {
        return command(new Actor.Assistant(), somebody(), "Consultation", start);
    }

    Appointment booked(Instant start) {
        return booking.book(command(start)).orElseThrow();
    }

    RequestCommand requestCommand(Instant start) {
        return new RequestCommand(
                clinic,
                new Actor.Assistant(),
                BookingOrigin.of(ChannelKind.WHATSAPP),
                somebody(),
                "Asha Rao",
                rajiv().id(),
                null,
                ServiceChoice.of(service("Consultation").id()),
                start,
                null,
                null,
                "the clinic confirms everything",
                null);
    }

    SlotQuery on(LocalDate day) {
        return SlotQuery.between(clinic, at(day, "00:00"), at(day.plusDays(1), "00:00"));
    }

    /** The clock times offered, in their order. */
    static List<String> times(List<Slot> slots) {
        return slots.stream()
                .map(slot -> LocalTime.ofInstant(slot.start(), INDIA).toString())
                .toList();
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal;
            case Outcome.Done<?>(Object value) -> throw new AssertionError("was done: " + value);
        };
    }

    static List<ReasonCode> codes(List<SlotReason> reasons) {
        return reasons.stream().map(SlotReason::code).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
