package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.SeriesChange;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayDecision;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.StaffId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.security.Scope;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whichever way an appointment is made or changed, its history over HTTP says who, when, what it
 * was, what it is and why, in the reader's language. It is Wednesday, 13 November 2024, nine in the
 * morning in India, in a practice clinic; each test has a patient and a day of its own.
 */
class AppointmentHistoryTest {

    private static final Actor ASSISTANT = new Actor.Assistant();
    private static final String DOCTOR = "Dr. Anil Mehta";

    @TempDir static Path data;
    private static SettableClock clock;
    private static WebHouse house;
    private static String key;
    private static String keyName;
    private static Actor.Staff rita;
    private static int patients;

    private final Patient patient = newPatient();

    @BeforeAll
    static void open() {
        clock = SettableClock.at("2024-11-13T09:00:00+05:30");
        house = new WebHouse(data, clock).furnish().start();
        house.settings.replaceAll(java.util.Map.of(SettingKey.VOICE_WEBHOOK_SECRET, "secret"));
        keyName = "n8n";
        key =
                house.apiKeys
                        .create(
                                new Actor.Program(),
                                house.clinic.id(),
                                keyName,
                                java.util.Set.of(Scope.READ, Scope.BOOK, Scope.TOOLS))
                        .orElseThrow()
                        .secret();
        rita = new Actor.Staff(new StaffId(new UUID(0, 7)), "Rita");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Patient newPatient() {
        patients++;
        return house.conversations
                .patients()
                .enter(
                        house.clinic.id(),
                        "Asha Rao",
                        new PhoneNumber("+9198200800" + (10 + patients)),
                        Language.EN);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+05:30").toInstant();
    }

    private static Practitioner mehta() {
        return doctor(DOCTOR);
    }

    private static Practitioner doctor(String name) {
        return house.directory.view(house.clinic.id()).practitioners().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BookingCommand command(Actor by, ChannelKind channel, String start) {
        return new BookingCommand(
                house.clinic.id(),
                by,
                BookingOrigin.of(channel),
                patient.id(),
                patient.label(),
                mehta().id(),
                null,
                at(start),
                null);
    }

    private Appointment booked(String start) {
        return house.booking.book(command(rita, ChannelKind.WEB, start)).orElseThrow();
    }

    private static JsonNode history(AppointmentId id, String language) {
        WebHouse.Answer answer =
                house.api("GET", "/appointments/" + id, key, null, "Accept-Language", language);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("history");
    }

    private static JsonNode last(AppointmentId id) {
        JsonNode history = history(id, "en");
        return history.get(history.size() - 1);
    }

    /** The last line names who, now, and why. */
    private static void says(AppointmentId id, String who, String cause, String why) {
        JsonNode last = last(id);
        assertThat(last.get("actor").asText()).isEqualTo(who);
        assertThat(OffsetDateTime.parse(last.get("at").asText()).toInstant())
                .isEqualTo(clock.instant());
        assertThat(last.at("/cause/code").asText()).isEqualTo(cause);
        assertThat(last.get("why").asText()).isEqualTo(why);
    }

    private static void changed(AppointmentId id, String field, String before, String after) {
        assertThat(last(id).get("changes"))
                .anySatisfy(change -> {
                    assertThat(change.get("field").asText()).isEqualTo(field);
                    assertThat(change.get("before").asText()).isEqualTo(before);
                    assertThat(change.get("after").asText()).isEqualTo(after);
                });
    }

    private static AppointmentId sent(String method, String path, String body) {
        WebHouse.Answer answer = house.api(method, path, key, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        JsonNode json = answer.json();
        JsonNode id = json.has("appointment_id") ? json.get("appointment_id") : json.get("id");
        return new AppointmentId(UUID.fromString(id.asText()));
    }

    private AppointmentId sentBooking(String start) {
        return sent(
                "POST",
                "/appointments",
                "{\"patient\":{\"phone\":\"%s\",\"name\":\"Asha Rao\"},\"practitioner\":\"%s\",\"start\":\"%s:00+05:30\"}"
                        .formatted(patient.phone().e164(), DOCTOR, start));
    }

    @Test
    void aProgramThatGivesNoReasonIsNamedByItsKey() {
        String why = "Over the API with the key “n8n”, without a reason";
        AppointmentId id = sentBooking("2024-11-18T10:00");
        says(id, "n8n", "api", why);
        assertThat(last(id).get("reason").isNull()).isTrue();
        assertThat(last(id).at("/cause/argument").asText()).isEqualTo("n8n");

        sent("PATCH", "/appointments/" + id, "{\"start\":\"2024-11-18T11:00:00+05:30\"}");
        says(id, "n8n", "api", why);
        changed(id, "start", "2024-11-18T04:30:00Z", "2024-11-18T05:30:00Z");
        sent(
                "PATCH",
                "/appointments/" + id,
                "{\"minutes\":45,\"reason_for_change\":\"two questions\"}");
        says(id, "n8n", "api", "two questions");
        changed(id, "minutes", "30", "45");

        for (String step : List.of("confirm", "check-in", "start", "complete")) {
            sent("POST", "/appointments/" + id + "/" + step, "{}");
            says(id, "n8n", "api", why);
        }
        AppointmentId missed = sentBooking("2024-11-18T12:00");
        sent("POST", "/appointments/" + missed + "/no-show", "{}");
        says(missed, "n8n", "api", why);
        changed(missed, "status", "booked", "no_show");
        AppointmentId gone = sentBooking("2024-11-18T13:00");
        sent("POST", "/appointments/" + gone + "/cancel", "{\"reason\":\"feels better\"}");
        says(gone, "n8n", "api", "feels better");
        changed(gone, "status", "booked", "cancelled");
    }

    @Test
    void whatStaffDoWithoutAReasonIsToldByTheirHand() {
        BookingCommand form = command(rita, ChannelKind.WEB, "2024-11-19T10:00");
        Appointment visit =
                house.booking
                        .book(form.through(ChangeCause.of(ChangeCause.Kind.FORM)))
                        .orElseThrow();
        says(visit.id(), "Rita", "form", "Entered in the booking form");
        visit =
                house.booking
                        .move(
                                by(visit, ChangeCause.Kind.DRAG),
                                MoveTarget.to(at("2024-11-19T11:00")))
                        .orElseThrow();
        says(visit.id(), "Rita", "drag", "By dragging in the calendar");
        changed(visit.id(), "start", "2024-11-19T04:30:00Z", "2024-11-19T05:30:00Z");
        visit =
                house.booking
                        .move(by(visit, ChangeCause.Kind.KEYBOARD), MoveTarget.lasting(45))
                        .orElseThrow();
        says(visit.id(), "Rita", "keyboard", "With the keyboard in the calendar");
        visit =
                house.booking
                        .changeStatus(
                                by(visit, ChangeCause.Kind.TODAY), AppointmentStatus.CHECKED_IN)
                        .orElseThrow();
        says(visit.id(), "Rita", "today", "On the Today screen, without a reason");
        visit = house.booking.start(by(visit, ChangeCause.Kind.CARD)).orElseThrow();
        says(visit.id(), "Rita", "card", "On the visit's card, without a reason");
        house.booking.undo(house.clinic.id(), rita, visit.id()).orElseThrow();
        says(visit.id(), "Rita", "undo", "Taken back");

        Appointment copy =
                house.booking
                        .book(
                                command(rita, ChannelKind.WEB, "2024-11-19T15:00")
                                        .through(ChangeCause.copyOf(visit)))
                        .orElseThrow();
        says(copy.id(), "Rita", "copy", "Copied from the visit on Tue 19 Nov 2024, 11:00");
        Appointment plain = booked("2024-11-19T16:00");
        says(plain.id(), "Rita", "desk", "At the desk, without a reason");
        house.booking
                .cancel(by(plain, ChangeCause.Kind.CARD).because("called to say so"))
                .orElseThrow();
        says(plain.id(), "Rita", "card", "called to say so");
    }

    private static AppointmentChange by(Appointment visit, ChangeCause.Kind hand) {
        return AppointmentChange.by(rita, visit).through(ChangeCause.of(hand));
    }

    @Test
    void thePatientsOwnWishIsToldWithItsChannel() {
        Appointment visit =
                house.booking
                        .book(command(ASSISTANT, ChannelKind.WHATSAPP, "2024-11-20T10:00"))
                        .orElseThrow();
        says(visit.id(), "Assistant", "patient", "The patient asked for it (practice phone)");
        house.booking.cancel(AppointmentChange.by(ASSISTANT, visit)).orElseThrow();
        says(visit.id(), "Assistant", "patient", "The patient asked for it (practice phone)");

        AppointmentId told =
                sent(
                        "POST",
                        "/tools/appointments/book",
                        "{\"patient_phone\":\"%s\",\"preferred_date\":\"2024-11-20\",\"preferred_time\":\"12:00\",\"practitioner_name\":\"%s\",\"reason\":\"cough\"}"
                                .formatted(patient.phone().e164(), DOCTOR));
        says(told, "Voice agent", "caller", "The caller asked the voice agent for it");
        sent(
                "POST",
                "/tools/appointments/cancel",
                "{\"patient_phone\":\"%s\",\"appointment_id\":\"%s\"}"
                        .formatted(patient.phone().e164(), told));
        says(told, "Voice agent", "caller", "The caller asked the voice agent for it");
    }

    @Test
    void aConfirmedRequestAndAnAcceptedOfferOfTheWaitingListSaySo() {
        BookingRequest asked =
                house.booking
                        .requests()
                        .make(
                                new RequestCommand(
                                        house.clinic.id(),
                                        ASSISTANT,
                                        BookingOrigin.of(ChannelKind.WHATSAPP),
                                        patient.id(),
                                        patient.label(),
                                        mehta().id(),
                                        null,
                                        ServiceChoice.USUAL,
                                        at("2024-11-21T10:00"),
                                        null,
                                        null,
                                        null,
                                        null))
                        .orElseThrow();
        Appointment visit =
                house.booking.requests().confirm(RequestDecision.by(rita, asked)).orElseThrow();
        says(visit.id(), "Rita", "request", "A request was confirmed");

        WebHouse.Answer waiting =
                house.api(
                        "POST",
                        "/waitlist",
                        key,
                        "{\"patient\":{\"phone\":\"%s\",\"name\":\"Asha Rao\"},\"practitioner\":\"%s\",\"service\":\"Consultation\",\"from\":\"2024-11-22\"}"
                                .formatted(patient.phone().e164(), DOCTOR));
        String entry = "/waitlist/" + waiting.json().get("id").asText();
        String offer =
                "{\"practitioner\":\"%s\",\"start\":\"2024-11-22T10:00:00+05:30\"}"
                        .formatted(DOCTOR);
        assertThat(house.api("POST", entry + "/offer", key, offer).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        says(
                sent("POST", entry + "/accept", ""),
                "n8n",
                "waitlist",
                "Taken from the waiting list, as offered on Wed 13 Nov 2024, 9:00");
    }

    @Test
    void seriesRecallAndSickDayAreNamed() {
        SeriesChange series =
                house.booking
                        .series()
                        .book(_ ->
                                new SeriesCommand(
                                        house.clinic.id(),
                                        rita,
                                        BookingOrigin.of(ChannelKind.WEB),
                                        patient.id(),
                                        patient.label(),
                                        mehta().id(),
                                        ServiceChoice.USUAL,
                                        List.of(at("2024-11-25T10:00"), at("2024-12-02T10:00")),
                                        null))
                        .orElseThrow();
        AppointmentId second = series.visits().getLast().id();
        says(second, "Rita", "series", "One of 2 visits booked together");
        house.booking
                .series()
                .cancelFollowing(by(series.visits().getFirst(), ChangeCause.Kind.CARD))
                .orElseThrow();
        says(second, "Rita", "card", "On the visit's card, without a reason");

        Appointment back =
                house.booking
                        .book(
                                command(rita, ChannelKind.WEB, "2024-11-26T10:00")
                                        .through(ChangeCause.recall(LocalDate.parse("2024-11-25"))))
                        .orElseThrow();
        says(
                back.id(),
                "Rita",
                "recall",
                "Booked from the recall list, to be called on Mon 25 Nov 2024");

        TimeRange away = new TimeRange(at("2024-11-26T00:00"), at("2024-11-27T00:00"));
        SickDay day =
                house.booking
                        .sickDays()
                        .start(
                                new SickDayCommand(
                                        house.clinic.id(),
                                        rita,
                                        mehta().id(),
                                        away,
                                        "ill",
                                        house
                                                .booking
                                                .sickDays()
                                                .propose(house.clinic.id(), mehta().id(), away)
                                                .orElseThrow()
                                                .stream()
                                                .map(each ->
                                                        SickDayCommand.Choice.propose(
                                                                each.visit().id(), each.proposed()))
                                                .toList()))
                        .orElseThrow();
        house.booking
                .sickDays()
                .accept(SickDayDecision.by(ASSISTANT, day.visits().getFirst()))
                .orElseThrow();
        says(back.id(), "Assistant", "sick_day", "The doctor is away");
        assertThat(last(back.id()).get("action").asText()).isEqualTo("moved");
    }

    @Test
    void eachReaderHasItInTheirOwnLanguage() {
        AppointmentId id = sentBooking("2024-11-28T10:00");
        assertThat(history(id, "es-MX,es;q=0.9").at("/0/why").asText())
                .isEqualTo("Por la API con la clave «n8n», sin motivo");
        assertThat(history(id, "hi").at("/0/why").asText())
                .isEqualTo("API से “n8n” कुंजी द्वारा, बिना कारण बताए");
        assertThat(history(id, "fr").at("/0/why").asText()).startsWith("Over the API");
    }
}
