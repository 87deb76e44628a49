package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Unavailable;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.StaffId;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A hundred want one slot at the same moment, each in the way they would: patients say yes to the
 * assistant through Twilio's webhook, programs ask the API and the voice agent's tool over HTTP,
 * staff book at the desk.
 */
class EveryPathRaceTest {

    private static final int WANT_IT = 100;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Actor RITA =
            new Actor.Staff(new StaffId(new java.util.UUID(0, 1)), "Rita");

    private static final String CLINIC =
            """
            clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en]}
            locations: [{name: Main}]
            departments: [{name: All}]
            services: [{name: Consultation, minutes: 30}, {name: Group, minutes: 60, capacity: 3}, {name: Scan, minutes: 30, needs: [Scanner]}]
            practitioners:
              - {name: Dr. Rajiv Sharma, speciality: cardiology, department: All, services: [Consultation], hours: {mon-fri: ["09:00-17:00"]}}
              - {name: Dr. Anil Mehta, speciality: physiotherapy, department: All, services: [Group], hours: {mon-fri: ["09:00-17:00"]}}
              - {name: Dr. Kavita Rao, speciality: radiology, department: All, services: [Scan], hours: {mon-fri: ["09:00-17:00"]}}
              - {name: Dr. Omar Qureshi, speciality: radiology, department: All, services: [Scan], hours: {mon-fri: ["09:00-17:00"]}}
            resources: [{name: Scanner, kind: equipment}]
            """;

    /** What somebody got; {@code others} says whether other times came with a refusal. */
    private record Got(boolean booked, String code, boolean others) {
        static final String TAKEN = "slot_taken";
    }

    @TempDir Path data;
    private final Map<String, CompletableFuture<ConversationId>> answered =
            new ConcurrentHashMap<>();
    private WebHouse house;
    private String key;

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofAHundredOnEveryPathAsManyAreBookedAsThereArePlaces(ScratchDatabase.Kind kind)
            throws Exception {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30"), kind);
        try (WebHouse open = house) {
            open.directory.take(open.clinic.id(), true, ClinicFile.parse(CLINIC).orElseThrow());
            PatientIntake intake = new PatientIntake(open.services());
            open.start((envelope, at) -> work(intake, envelope, at), new Retries(List.of()));
            key = open.key();

            race(1, "2024-11-14", List.of("Dr. Rajiv Sharma"));
            race(3, "2024-11-15", List.of("Dr. Anil Mehta"));
            race(1, "2024-11-18", List.of("Dr. Kavita Rao", "Dr. Omar Qureshi"));
        }
    }

    private Handled work(PatientIntake intake, Envelope envelope, Instant at) {
        Handled handled = intake.handle(envelope, at);
        house.services()
                .twilio()
                .read(envelope.body())
                .message()
                .ifPresent(told ->
                        answered.computeIfAbsent(told.externalId(), _ -> new CompletableFuture<>())
                                .complete(handled.conversation()));
        return handled;
    }

    private void race(int places, String day, List<String> doctors) throws Exception {
        Instant start = LocalDate.parse(day).atTime(LocalTime.of(10, 0)).atZone(INDIA).toInstant();
        List<Got> all =
                Races.together(
                        WANT_IT,
                        each -> {
                            String doctor = doctors.get(each / 10 % doctors.size());
                            String phone = "+9198" + day.substring(8) + String.format("%06d", each);
                            return switch (each % 10) {
                                case 0 -> assistant(phone, doctor, day);
                                case 1, 2, 3 -> api(phone, doctor, start);
                                case 4, 5, 6 -> voiceTool(phone, doctor, day);
                                default -> desk(phone, doctor, start);
                            };
                        });

        List<Appointment> rows =
                house.booking.appointments(
                        AppointmentQuery.between(
                                house.clinic.id(),
                                start.minusSeconds(36_000),
                                start.plusSeconds(36_000)));
        assertThat(rows).hasSize(places).allMatch(row -> row.start().equals(start));
        assertThat(all.stream().filter(Got::booked)).hasSize(places);
        assertThat(all.stream().filter(got -> !got.booked()))
                .allMatch(got -> got.code().equals(Got.TAKEN) && got.others());
    }

    private Patient known(String phone) {
        return house.conversations
                .patients()
                .enter(house.clinic.id(), "Asha Rao", new PhoneNumber(phone), Language.EN);
    }

    /** A patient to whom the assistant has proposed the time, and who now says yes. */
    private Callable<Got> assistant(String phone, String doctor, String day) {
        known(phone);
        String proposal = write(phone, "Appointment with " + doctor + " on " + day + " at 10:00");
        assertThat(proposal).contains(doctor).contains("10:00").contains("Shall I book it?");
        return () -> {
            String said = write(phone, "yes");
            boolean booked = said.contains("Booked:");
            return new Got(
                    booked,
                    said.contains("has just gone") ? Got.TAKEN : said,
                    said.contains("1) "));
        };
    }

    private String write(String phone, String text) {
        Map<String, String> form = WebHouse.form(phone, text);
        CompletableFuture<ConversationId> done =
                answered.computeIfAbsent(form.get("MessageSid"), _ -> new CompletableFuture<>());
        assertThat(house.twilio(form).status()).isEqualTo(200);
        ConversationId thread = done.orTimeout(60, TimeUnit.SECONDS).join();
        Message last = house.conversations.lastMessages(house.clinic.id(), thread, 1).getFirst();
        return last.text();
    }

    private Callable<Got> api(String phone, String doctor, Instant start) {
        String body =
                "{\"patient\":{\"phone\":\"%s\",\"name\":\"Asha Rao\"},\"practitioner\":\"%s\",\"start\":\"%s\"}"
                        .formatted(phone, doctor, start);
        return () -> {
            WebHouse.Answer answer = house.api("POST", "/appointments", key, body);
            JsonNode said = answer.json();
            return new Got(
                    answer.status() == 201,
                    said.at("/error/code").asText(),
                    said.path("alternatives").size() > 0);
        };
    }

    private Callable<Got> voiceTool(String phone, String doctor, String day) {
        String body =
                "{\"patient_phone\":\"%s\",\"patient_name\":\"Asha Rao\",\"practitioner_name\":\"%s\",\"preferred_date\":\"%s\",\"preferred_time\":\"10 am\"}"
                        .formatted(phone, doctor, day);
        return () -> {
            JsonNode said = house.api("POST", "/tools/appointments/book", key, body).json();
            boolean booked = said.path("status").asText().equals("booked");
            boolean claims = said.path("message").asText().contains("is booked");
            assertThat(claims).as(said.toString()).isEqualTo(booked);
            return new Got(
                    booked, said.path("code").asText(), said.path("alternatives").size() > 0);
        };
    }

    private Callable<Got> desk(String phone, String doctor, Instant start) {
        Patient patient = known(phone);
        BookingCommand command =
                new BookingCommand(
                        house.clinic.id(),
                        RITA,
                        BookingOrigin.of(ChannelKind.WEB),
                        patient.id(),
                        patient.label(),
                        house.directory
                                .view(house.clinic.id())
                                .practitionerNamed(doctor)
                                .orElseThrow()
                                .id(),
                        null,
                        start,
                        null);
        return () ->
                switch (house.booking.book(command)) {
                    case Outcome.Done<Appointment> _ -> new Got(true, "", false);
                    case Outcome.Refused<Appointment>(Refusal refusal) ->
                            new Got(
                                    false,
                                    refusal.code(),
                                    !Unavailable.alternativesOf(refusal).isEmpty());
                };
    }
}
