package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.ResourceKind;
import org.foredesk.booking.Shift;
import org.foredesk.booking.Timetable;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.security.Actor;
import org.foredesk.security.Scope;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic's clock stands at Wednesday, 13 November 2024, 09:00 in India. */
class AppointmentApiTest {

    @TempDir Path data;
    private WebHouse house;
    private String key;

    @BeforeEach
    void open() {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).furnish().start();
        key = house.key();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String booking(String phone, String doctor, String start) {
        return "{\"patient\":{\"phone\":\""
                + phone
                + "\",\"name\":\"Asha Rao\"},\"practitioner\":\""
                + doctor
                + "\",\"service\":\"Consultation\",\"start\":\""
                + start
                + "\"}";
    }

    private WebHouse.Answer book(String phone, String doctor, String start) {
        return house.api("POST", "/appointments", key, booking(phone, doctor, start));
    }

    private String booked() {
        return book("+919820000001", "Dr. Anil Mehta", "2024-11-15T10:00:00+05:30")
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aBookingIsShownWithTimesInTheClinicsZone() {
        WebHouse.Answer answer = book("+919820000001", "Dr. Anil Mehta", "2024-11-15T04:30:00Z");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode made = answer.json();
        assertThat(made.get("start").asText()).isEqualTo("2024-11-15T10:00:00+05:30");
        assertThat(made.get("end").asText()).isEqualTo("2024-11-15T10:30:00+05:30");
        assertThat(made.get("status").asText()).isEqualTo("booked");
        assertThat(made.get("practitioner").asText()).isEqualTo("Dr. Anil Mehta");
        assertThat(answer.header("Location")).endsWith(made.get("id").asText());
        JsonNode again =
                house.api("GET", "/appointments/" + made.get("id").asText(), key, null).json();
        assertThat(again.at("/history/0/action").asText()).isEqualTo("booked");
        assertThat(again.at("/history/0/actor_kind").asText()).isEqualTo("api");
    }

    @Test
    void aTimeIsWhereThePractitionerIsThenAndSoIsTheVisit() {
        Shift afternoon = new Shift(LocalRange.parse("14:00-16:00").orElseThrow(), "Hill Road");
        house.directory.change(
                new Actor.Program(),
                house.clinic.id(),
                "a second place",
                plan ->
                        plan.withLocations(
                                        List.of(
                                                new ClinicPlan.PlannedLocation(
                                                        "Main", "12 Lake Road"),
                                                new ClinicPlan.PlannedLocation(
                                                        "Hill Road", "7 Hill Road")))
                                .withPractitioner(
                                        "Dr. Anil Mehta",
                                        one ->
                                                one.at(
                                                        Timetable.weekly(
                                                                new WeeklyHours(
                                                                        Map.of(
                                                                                DayOfWeek.FRIDAY,
                                                                                List.of(
                                                                                        afternoon)))))));
        String friday =
                "/appointments/slots/available?practitioner=Dr.%20Anil%20Mehta&from=2024-11-15&to=2024-11-15&location=";
        assertThat(house.api("GET", friday + "Main", key, null).json().get("items")).isEmpty();
        JsonNode there = house.api("GET", friday + "hill%20road", key, null).json().get("items");
        assertThat(there.get(0).get("location").asText()).isEqualTo("Hill Road");
        assertThat(there.get(0).get("start").asText()).isEqualTo("2024-11-15T14:00:00+05:30");
        assertThat(
                        house.api(
                                        "GET",
                                        "/appointments/slots/explain?practitioner=Dr.%20Anil%20Mehta&start=2024-11-15T10:00:00%2B05:30",
                                        key,
                                        null)
                                .json()
                                .at("/reasons/0/text")
                                .asText())
                .contains("from 14:00 to 16:00 at Hill Road on Friday");

        JsonNode visit =
                book("+919820000001", "Dr. Anil Mehta", "2024-11-15T14:00:00+05:30").json();
        assertThat(visit.get("location").asText()).isEqualTo("Hill Road");
        String ics = "/appointments/" + visit.get("id").asText() + ".ics";
        assertThat(house.api("GET", ics, key, null).body())
                .contains("LOCATION:Hill Road\\, 7 Hill Road");
    }

    @Test
    void aMachineIsTakenOutOfUseAndBroughtBackAsOnTheScreen() {
        house.directory.change(
                new Actor.Program(),
                house.clinic.id(),
                "equipment",
                plan ->
                        plan.withResources(
                                List.of(
                                        new ClinicPlan.PlannedResource(
                                                "ECG", ResourceKind.EQUIPMENT, null, null, 1)),
                                service -> service.withNeeds(List.of("ECG"))));
        String visit = booked();
        JsonNode machine = house.api("GET", "/resources", key, null).json().at("/items/0");
        assertThat(machine.get("name").asText()).isEqualTo("ECG");
        assertThat(machine.get("out_of_use")).isEmpty();
        String path = "/resources/" + machine.get("id").asText();

        String away =
                "{\"start\":\"2024-11-15T09:00:00+05:30\",\"end\":\"2024-11-15T12:00:00+05:30\",\"reason\":\"service\"}";
        String reading = house.key(Scope.READ, Scope.BOOK);
        assertThat(house.api("POST", path + "/out-of-use", reading, away).status()).isEqualTo(403);
        WebHouse.Answer taken = house.api("POST", path + "/out-of-use", key, away);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().at("/appointments/0/id").asText()).isEqualTo(visit);
        assertThat(house.api("GET", path, key, null).json().at("/out_of_use/0/reason").asText())
                .isEqualTo("service");

        WebHouse.Answer refused =
                book("+919820000002", "Dr. Rajiv Sharma", "2024-11-15T11:00:00+05:30");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/error/message").asText())
                .isEqualTo("ECG is out of use until 12:00.");

        String block = path + "/out-of-use/" + taken.json().get("id").asText();
        assertThat(house.api("DELETE", block, key, null).status()).isEqualTo(204);
        assertThat(house.api("DELETE", block, key, null).status()).isEqualTo(404);
        assertThat(book("+919820000002", "Dr. Rajiv Sharma", "2024-11-15T11:00:00+05:30").status())
                .isEqualTo(201);
        for (String wrong :
                List.of(
                        "{\"start\":\"2024-11-15\",\"end\":\"2024-11-15\"}; 400; malformed",
                        "{\"start\":\"2024-11-15\"}; 400; malformed",
                        "{\"start\":\"2024-11-01\",\"end\":\"2024-11-02\"}; 422; past_time")) {
            String[] parts = wrong.split("; ", -1);
            WebHouse.Answer answer = house.api("POST", path + "/out-of-use", key, parts[0]);
            assertThat(answer.status()).isEqualTo(Integer.parseInt(parts[1]));
            assertThat(answer.json().at("/error/code").asText()).isEqualTo(parts[2]);
        }
    }

    @Test
    void aTakenSlotIs409WithAlternativesAndLeavesNoNewPatient() {
        booked();
        WebHouse.Answer taken =
                book("+919820000002", "Dr. Anil Mehta", "2024-11-15T10:15:00+05:30");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().at("/error/code").asText()).isEqualTo("slot_taken");
        assertThat(taken.json().at("/alternatives/0/start").asText()).contains("+05:30");
        assertThat(taken.json().at("/alternatives/0/practitioner_id").asText()).hasSize(36);
        assertThat(
                        house.conversations
                                .patients()
                                .withPhone(
                                        house.clinic.id(),
                                        new org.foredesk.kernel.PhoneNumber("+919820000002")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Anil Mehta, 2024-11-15T20:00:00+05:30, 422, outside_hours",
        "Dr. Anil Mehta, 2024-11-13T09:10:00+05:30, 422, too_soon",
        "Dr. Anil Mehta, 2025-11-13T10:00:00+05:30, 422, too_far",
        "Dr. Nobody, 2024-11-15T10:00:00+05:30, 422, unknown_practitioner",
        "Dr. Anil Mehta, tomorrow, 400, malformed"
    })
    void whatCannotBeIsSaidWithItsCode(String doctor, String start, int status, String code) {
        WebHouse.Answer answer = book("+919820000001", doctor, start);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void aNewPatientNeedsANameAndAKnownOneDoesNot() {
        String nameless =
                "{\"patient\":{\"phone\":\"+919820000001\"},\"practitioner\":\"Rajiv\",\"start\":\"2024-11-15T10:00:00+05:30\"}";
        assertThat(
                        house.api("POST", "/appointments", key, nameless)
                                .json()
                                .at("/error/field")
                                .asText())
                .isEqualTo("patient.name");
        booked();
        String again = nameless.replace("15T10:00", "18T10:00");
        assertThat(
                        house.api("POST", "/appointments", key, again)
                                .json()
                                .get("patient_name")
                                .asText())
                .isEqualTo("Asha Rao");
    }

    @Test
    void freeTimesAreListedForADoctorADayAndAPartOfIt() {
        JsonNode free =
                house.api(
                                "GET",
                                "/appointments/slots/available?practitioner=Dr.%20Rajiv%20Sharma&service=Consultation&from=2024-11-14"
                                        + "&to=2024-11-14&part_of_day=afternoon&limit=100",
                                key,
                                null)
                        .json();
        assertThat(free.get("items")).isNotEmpty();
        free.get("items")
                .forEach(slot -> {
                    assertThat(slot.get("start").asText())
                            .startsWith("2024-11-14T1")
                            .endsWith("+05:30");
                    assertThat(slot.get("practitioner").asText()).isEqualTo("Dr. Rajiv Sharma");
                    assertThat(slot.get("booked_count").asInt()).isZero();
                });
        assertThat(free.at("/items/0/start").asText()).isEqualTo("2024-11-14T12:00:00+05:30");
    }

    @Test
    void aVisitHasItsMachineAndNobodyElseCanHaveItThen() {
        house.directory.take(
                house.clinic.id(),
                true,
                ClinicFile.parse(
                                WebHouse.CLINIC.replace(
                                                "minutes: 15}",
                                                "minutes: 15, needs: [ECG machine]}")
                                        + "resources: [{name: ECG machine, kind: equipment}]\n")
                        .orElseThrow());
        String when = "2024-11-15T10:00:00+05:30";
        JsonNode made =
                house.api(
                                "POST",
                                "/appointments",
                                key,
                                booking("+919820000001", "Dr. Anil Mehta", when)
                                        .replace("Consultation", "Follow-up"))
                        .json();
        assertThat(made.at("/resources/0").asText()).isEqualTo("ECG machine");

        WebHouse.Answer other =
                house.api(
                        "POST",
                        "/appointments",
                        key,
                        booking("+919820000002", "Rajiv", when)
                                .replace("Consultation", "Follow-up"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/error/code").asText()).isEqualTo("slot_taken");
        JsonNode why =
                house.api(
                                "GET",
                                "/appointments/slots/explain?practitioner=Rajiv&service=Follow-up"
                                        + "&start=2024-11-15T10:00:00%2B05:30",
                                key,
                                null)
                        .json();
        assertThat(why.at("/reasons/0/code").asText()).isEqualTo("resource");
        assertThat(why.at("/reasons/0/resource").asText()).isEqualTo("ECG machine");
        assertThat(why.at("/reasons/0/text").asText())
                .isEqualTo("ECG machine is in use until 10:15.");
        assertThat(why.at("/reasons/0/until").asText()).isEqualTo("2024-11-15T10:15:00+05:30");
    }

    @Test
    void aSeriesIsPlannedBookedWholeAndItsFollowingVisitsCancelled() {
        booked();
        String series =
                booking("+919820000003", "Dr. Anil Mehta", "2024-11-15T10:00:00+05:30")
                        .replace("\"start\"", "\"count\":3,\"every_weeks\":1,\"start\"");
        JsonNode plan = house.api("POST", "/appointments/series/plan", key, series).json();
        assertThat(plan.get("conflicts").asInt()).isEqualTo(1);
        assertThat(plan.at("/visits/0/reasons/0/code").asText()).isEqualTo("booked");
        assertThat(plan.at("/visits/0/alternatives/0/start").asText()).contains("+05:30");
        WebHouse.Answer refused = house.api("POST", "/appointments/series", key, series);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/error/message").asText())
                .startsWith("1 of 3 visits cannot be booked. Friday 15 November 2024 10:00:");
        assertThat(
                        house.conversations
                                .patients()
                                .withPhone(
                                        house.clinic.id(),
                                        new org.foredesk.kernel.PhoneNumber("+919820000003")))
                .isEmpty();

        WebHouse.Answer made =
                house.api("POST", "/appointments/series", key, series.replace("T10:00", "T11:00"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("visits")).hasSize(3);
        assertThat(made.json().at("/visits/2/start").asText())
                .isEqualTo("2024-11-29T11:00:00+05:30");
        String id = made.json().get("series_id").asText();
        assertThat(made.json().at("/visits/1/series_id").asText()).isEqualTo(id);
        JsonNode gone =
                house.api(
                                "POST",
                                "/appointments/"
                                        + made.json().at("/visits/1/id").asText()
                                        + "/cancel-following",
                                key,
                                "{\"reason\":\"better\"}")
                        .json();
        assertThat(gone.get("visits")).hasSize(2);
        JsonNode after = house.api("GET", "/appointments/series/" + id, key, null).json();
        assertThat(after.at("/visits/0/status").asText()).isEqualTo("booked");
        assertThat(after.at("/visits/2/status").asText()).isEqualTo("cancelled");
        assertThat(
                        house.api(
                                        "POST",
                                        "/appointments/series",
                                        key,
                                        series.replace("\"count\":3", "\"count\":99"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theFollowingVisitsOfASeriesAreMovedTogetherAllOrNone() {
        JsonNode series =
                house.api(
                                "POST",
                                "/appointments/series",
                                key,
                                booking(
                                                "+919820000003",
                                                "Dr. Anil Mehta",
                                                "2024-11-15T11:00:00+05:30")
                                        .replace("\"start\"", "\"count\":3,\"start\""))
                        .json();
        book("+919820000002", "Dr. Anil Mehta", "2024-11-29T12:00:00+05:30");
        String address = "/appointments/" + series.at("/visits/1/id").asText() + "/move-following";
        String to = "{\"start\":\"2024-11-22T12:00:00+05:30\"";
        JsonNode plan = house.api("POST", address + "/plan", key, to + "}").json();
        assertThat(plan.get("conflicts").asInt()).isEqualTo(1);
        assertThat(plan.at("/visits/1/start").asText()).isEqualTo("2024-11-29T12:00:00+05:30");
        assertThat(plan.at("/visits/1/reasons/0/code").asText()).isEqualTo("booked");
        assertThat(house.api("POST", address, key, to + "}").status()).isEqualTo(409);

        String without = to + ",\"leave_out\":[\"" + plan.at("/visits/1/id").asText() + "\"]}";
        JsonNode moved = house.api("POST", address, key, without).json();
        assertThat(moved.get("visits")).hasSize(1);
        assertThat(moved.at("/visits/0/start").asText()).isEqualTo("2024-11-22T12:00:00+05:30");
        assertThat(house.api("POST", address, key, "{}").status()).isEqualTo(400);
        assertThat(
                        house.api(
                                        "POST",
                                        "/appointments/" + booked() + "/move-following",
                                        key,
                                        to + "}")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void aRefusedTimeExplainsItself() {
        booked();
        String when = "&start=2024-11-15T10:00:00%2B05:30&service=Consultation";
        JsonNode why =
                house.api(
                                "GET",
                                "/appointments/slots/explain?practitioner=Dr.%20Anil%20Mehta"
                                        + when,
                                key,
                                null)
                        .json();
        assertThat(why.get("available").asBoolean()).isFalse();
        assertThat(why.at("/reasons/0/code").asText()).isEqualTo("booked");
        assertThat(why.at("/reasons/0/overridable").asBoolean()).isTrue();
        JsonNode free =
                house.api("GET", "/appointments/slots/explain?practitioner=Rajiv" + when, key, null)
                        .json();
        assertThat(free.get("available").asBoolean()).isTrue();
        assertThat(
                        house.api(
                                        "GET",
                                        "/appointments/slots/explain?practitioner=Rajiv&location=Nowhere"
                                                + when,
                                        key,
                                        null)
                                .status())
                .isEqualTo(422);
    }

    @Test
    void anAppointmentIsMovedAndTheOldTimeIsFreeAgain() {
        String id = booked();
        WebHouse.Answer moved =
                house.api(
                        "PATCH",
                        "/appointments/" + id,
                        key,
                        "{\"start\":\"2024-11-15T12:00:00+05:30\",\"reason_for_change\":\"asked\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().get("start").asText()).isEqualTo("2024-11-15T12:00:00+05:30");
        assertThat(book("+919820000002", "Dr. Anil Mehta", "2024-11-15T10:00:00+05:30").status())
                .isEqualTo(201);
    }

    @Test
    void anAppointmentIsMadeLongerByMinutesOrByItsEnd() {
        String address = "/appointments/" + booked();
        JsonNode longer = house.api("PATCH", address, key, "{\"minutes\":45}").json();
        assertThat(longer.get("start").asText()).isEqualTo("2024-11-15T10:00:00+05:30");
        assertThat(longer.get("end").asText()).isEqualTo("2024-11-15T10:45:00+05:30");
        JsonNode shorter =
                house.api("PATCH", address, key, "{\"end\":\"2024-11-15T10:20:00+05:30\"}").json();
        assertThat(shorter.get("end").asText()).isEqualTo("2024-11-15T10:20:00+05:30");

        for (String wrong :
                new String[] {
                    "{\"end\":\"2024-11-15T09:00:00+05:30\"}",
                    "{\"end\":\"soon\"}",
                    "{\"end\":\"2024-11-15T10:30:00+05:30\",\"minutes\":30}"
                }) {
            assertThat(house.api("PATCH", address, key, wrong).status()).as(wrong).isEqualTo(400);
        }
        WebHouse.Answer odd = house.api("PATCH", address, key, "{\"minutes\":7}");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.json().at("/error/code").asText()).isEqualTo("bad_length");
    }

    @Test
    void severalServicesAreBookedAsOneVisit() {
        String both =
                booking("+919820000001", "Dr. Anil Mehta", "2024-11-15T10:00:00+05:30")
                        .replace(
                                "\"service\":\"Consultation\"",
                                "\"services\":[\"Consultation\",\"Follow-up\"]");
        JsonNode made = house.api("POST", "/appointments", key, both).json();
        assertThat(made.get("service").asText()).isEqualTo("Consultation + Follow-up");
        assertThat(made.at("/services/1").asText()).isEqualTo("Follow-up");
        assertThat(made.get("end").asText()).isEqualTo("2024-11-15T10:45:00+05:30");
        assertThat(
                        house.api(
                                        "GET",
                                        "/appointments/" + made.get("id").asText() + ".ics",
                                        key,
                                        null)
                                .body())
                .contains("Consultation + Follow-up");

        String day = "from=2024-11-15&to=2024-11-15&services=Consultation,Follow-up&limit=200";
        JsonNode free =
                house.api("GET", "/appointments/slots/available?" + day, key, null)
                        .json()
                        .get("items");
        assertThat(free).isNotEmpty();
        free.forEach(slot ->
                assertThat(slot.get("service").asText()).isEqualTo("Consultation + Follow-up"));
        assertThat(
                        house.api(
                                        "GET",
                                        "/appointments/slots/explain?practitioner=Dr.%20Anil%20Mehta&services=Consultation,Follow-up"
                                                + "&start=2024-11-15T09:30:00%2B05:30",
                                        key,
                                        null)
                                .json()
                                .at("/reasons/0/code")
                                .asText())
                .isEqualTo("booked");
        WebHouse.Answer other =
                house.api("POST", "/appointments", key, both.replace("Anil Mehta", "Priya Gupta"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/error/message").asText())
                .contains("Dr. Priya Gupta does not give Follow-up.");
        assertThat(
                        house.api(
                                        "POST",
                                        "/appointments",
                                        key,
                                        both.replace("\"start\"", "\"service\":\"Scan\",\"start\""))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void insistingTakesATakenTimeWithAReasonAndIsMarked() {
        booked();
        String other =
                book("+919820000002", "Dr. Anil Mehta", "2024-11-15T11:00:00+05:30")
                        .json()
                        .get("id")
                        .asText();
        String to = "\"start\":\"2024-11-15T10:00:00+05:30\"";
        assertThat(house.api("PATCH", "/appointments/" + other, key, "{" + to + "}").status())
                .isEqualTo(409);
        assertThat(
                        house.api(
                                        "PATCH",
                                        "/appointments/" + other,
                                        key,
                                        "{" + to + ",\"override\":true}")
                                .status())
                .isEqualTo(400);
        JsonNode made =
                house.api(
                                "PATCH",
                                "/appointments/" + other,
                                key,
                                "{" + to + ",\"override\":true,\"reason_for_change\":\"urgent\"}")
                        .json();
        assertThat(made.get("overridden").asBoolean()).isTrue();
    }

    @Test
    void anAppointmentGoesThroughItsStatesAndNotBackwards() {
        String id = booked();
        assertThat(
                        house.api("POST", "/appointments/" + id + "/confirm", key, null)
                                .json()
                                .get("status")
                                .asText())
                .isEqualTo("confirmed");
        assertThat(
                        house.api("POST", "/appointments/" + id + "/check-in", key, "{}")
                                .json()
                                .get("status")
                                .asText())
                .isEqualTo("checked_in");
        assertThat(
                        house.api("POST", "/appointments/" + id + "/complete", key, null)
                                .json()
                                .get("status")
                                .asText())
                .isEqualTo("completed");
        assertThat(house.api("POST", "/appointments/" + id + "/confirm", key, null).status())
                .isEqualTo(409);
    }

    @Test
    void aCancelledAppointmentKeepsItsReasonInTheHistory() {
        String id = booked();
        WebHouse.Answer cancelled =
                house.api(
                        "POST",
                        "/appointments/" + id + "/cancel",
                        key,
                        "{\"reason\":\"doctor away\"}");
        assertThat(cancelled.json().get("status").asText()).isEqualTo("cancelled");
        JsonNode history = house.api("GET", "/appointments/" + id, key, null).json().get("history");
        assertThat(history.get(history.size() - 1).get("reason").asText()).isEqualTo("doctor away");
        assertThat(
                        house.api("GET", "/appointments?status=cancelled", key, null)
                                .json()
                                .get("items"))
                .hasSize(1);
        assertThat(
                        house.api("GET", "/appointments?date=2024-11-15&status=booked", key, null)
                                .json()
                                .get("items"))
                .isEmpty();
    }

    @Test
    void appointmentsArePagedByStart() {
        for (int hour = 9; hour < 14; hour++) {
            book(
                    "+91982000000" + hour % 10,
                    "Dr. Anil Mehta",
                    "2024-11-15T" + (hour < 10 ? "0" : "") + hour + ":30:00+05:30");
        }
        JsonNode first =
                house.api("GET", "/appointments?from=2024-11-15&to=2024-11-15&limit=3", key, null)
                        .json();
        assertThat(first.get("items")).hasSize(3);
        JsonNode rest =
                house.api(
                                "GET",
                                "/appointments?from=2024-11-15&to=2024-11-15&limit=3&cursor="
                                        + first.get("next_cursor").asText(),
                                key,
                                null)
                        .json();
        assertThat(rest.get("items")).hasSize(2);
        assertThat(rest.get("next_cursor").isNull()).isTrue();
        assertThat(house.api("GET", "/appointments?cursor=x", key, null).status()).isEqualTo(400);
    }

    @Test
    void theCalendarFileCanBeReadByCalendars() {
        String id = booked();
        WebHouse.Answer file = house.api("GET", "/appointments/" + id + ".ics", key, null);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20241115T043000Z\r\n")
                .contains("UID:" + id + "@foredesk")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(file.body().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void aBookingRepeatedWithItsIdempotencyKeyIsOneBooking() {
        String body = booking("+919820000001", "Dr. Anil Mehta", "2024-11-15T10:00:00+05:30");
        WebHouse.Answer first =
                house.api("POST", "/appointments", key, body, "Idempotency-Key", "b1");
        WebHouse.Answer second =
                house.api("POST", "/appointments", key, body, "Idempotency-Key", "b1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    private WebHouse.Answer intent(String fields) {
        return house.api(
                "POST",
                "/appointments/booking/from-intent",
                key,
                "{\"patient_phone\":\"+919820000001\"," + fields + "}");
    }

    @Test
    void anIntentWithEverythingInIsoValuesIsBooked() {
        WebHouse.Answer answer =
                intent(
                        "\"patient_name\":\"Asha Rao\",\"practitioner_name\":\"Rajiv\","
                                + "\"preferred_date\":\"2024-11-14\",\"preferred_time\":\"10:00\",\"reason\":\"check-up\"");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("start").asText()).isEqualTo("2024-11-14T10:00:00+05:30");
    }

    @Test
    void whatNobodyGivesAloneIsOneVisitWithSeveralPractitioners() {
        house.directory.take(
                house.clinic.id(),
                true,
                ClinicFile.parse(
                                """
                                clinic: {name: Lakeside Clinic, timezone: Asia/Kolkata, country: IN, languages: [en]}
                                locations: [{name: Main}]
                                services: [{name: Cleaning, minutes: 30}, {name: Filling, minutes: 30}, {name: X-ray, minutes: 30, confirmation: always}]
                                practitioners:
                                  - {name: Neha Joshi, services: [Cleaning], hours: {mon-fri: ["09:00-12:00"]}}
                                  - {name: Dr. Elena Ruiz, services: [Filling, X-ray], hours: {mon-fri: ["09:30-13:00"]}}
                                """)
                        .orElseThrow());
        WebHouse.Answer free =
                house.api(
                        "GET",
                        "/appointments/slots/available?services=Cleaning,Filling&from=2024-11-14&to=2024-11-14",
                        key,
                        null);
        assertThat(free.status()).as(free.body()).isEqualTo(200);
        JsonNode first = free.json().at("/items/0");
        assertThat(first.get("practitioner").asText()).isEqualTo("Neha Joshi, Dr. Elena Ruiz");
        assertThat(first.at("/parts/1/start").asText()).isEqualTo("2024-11-14T09:30:00+05:30");

        String body =
                "{\"patient\":{\"phone\":\"+919820000077\",\"name\":\"Asha Rao\"},\"services\":[\"Cleaning\",\"Filling\"],"
                        + "\"start\":\"2024-11-14T09:00:00+05:30\"}";
        WebHouse.Answer made = house.api("POST", "/appointments", key, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("parts")).hasSize(2);
        assertThat(made.json().at("/parts/1/practitioner").asText()).isEqualTo("Dr. Elena Ruiz");
        assertThat(made.json().at("/parts/0/services/0").asText()).isEqualTo("Cleaning");

        WebHouse.Answer taken = house.api("POST", "/appointments", key, body);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("alternatives")).isNotEmpty();

        String second = made.json().at("/parts/1/id").asText();
        assertThat(house.api("POST", "/appointments/" + second + "/cancel", key, "{}").status())
                .isEqualTo(200);
        JsonNode after =
                house.api("GET", "/appointments/" + made.json().get("id").asText(), key, null)
                        .json();
        assertThat(after.at("/parts/0/status").asText()).isEqualTo("cancelled");
        assertThat(after.at("/parts/1/status").asText()).isEqualTo("cancelled");

        String then = "\"patient_name\":\"Asha Rao\",\"preferred_date\":\"2024-11-15\",";
        WebHouse.Answer certain =
                intent(
                        then
                                + "\"preferred_time\":\"09:00\",\"services\":[\"Cleaning\",\"Filling\"]");
        assertThat(certain.status()).as(certain.body()).isEqualTo(201);
        assertThat(certain.json().at("/parts/1/practitioner").asText()).isEqualTo("Dr. Elena Ruiz");
        WebHouse.Answer asked =
                intent(then + "\"preferred_time\":\"10:00\",\"services\":[\"Cleaning\",\"X-ray\"]");
        assertThat(asked.status()).as("staff confirm every X-ray").isEqualTo(202);
        assertThat(asked.json().get("practitioner").asText())
                .isEqualTo("Neha Joshi, Dr. Elena Ruiz");
        assertThat(asked.json().at("/parts/1/service").asText()).isEqualTo("X-ray");
        WebHouse.Answer confirmed =
                house.api(
                        "POST",
                        "/requests/" + asked.json().get("id").asText() + "/confirm",
                        key,
                        "{}");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.json().at("/parts/1/start").asText())
                .isEqualTo("2024-11-15T10:30:00+05:30");
    }

    @Test
    void anIntentNamesItsServicesInAFieldOrInThePatientsSentence() {
        WebHouse.Answer named =
                intent(
                        "\"patient_name\":\"Asha Rao\",\"practitioner_name\":\"Rajiv\",\"services\":[\"consultation\",\"follow up\"],"
                                + "\"preferred_date\":\"2024-11-15\",\"preferred_time\":\"09:00\"");
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        assertThat(named.json().get("end").asText()).isEqualTo("2024-11-15T09:45:00+05:30");
        WebHouse.Answer said =
                intent(
                        "\"patient_name\":\"Asha Rao\",\"text\":\"a consultation and a follow-up with Dr Rajiv on 18 November at 10\"");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(said.json().get("end").asText()).isEqualTo("2024-11-18T10:45:00+05:30");
        assertThat(intent("\"practitioner_name\":\"Rajiv\",\"service\":\"tattoo\"").status())
                .isEqualTo(422);
    }

    @Test
    void anIntentWithSomethingMissingWaitsForStaffWhoCanConfirmIt() {
        WebHouse.Answer answer =
                intent(
                        "\"patient_name\":\"Asha Rao\",\"practitioner_name\":\"Rajiv\",\"preferred_date\":\"2024-11-14\"");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("unsure").asText()).contains("time is missing");
        JsonNode waiting =
                house.api("GET", "/requests?status=pending", key, null).json().at("/items/0");
        assertThat(waiting.get("id")).isEqualTo(answer.json().get("id"));
        WebHouse.Answer confirmed =
                house.api(
                        "POST",
                        "/requests/" + waiting.get("id").asText() + "/confirm",
                        key,
                        "{\"start\":\"2024-11-14T10:00:00+05:30\"}");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().get("start").asText()).isEqualTo("2024-11-14T10:00:00+05:30");
        assertThat(
                        house.api(
                                        "POST",
                                        "/requests/" + waiting.get("id").asText() + "/reject",
                                        key,
                                        null)
                                .status())
                .isEqualTo(409);
    }

    @Test
    void anIntentForANewPatientWithoutANameWaitsForStaff() {
        assertThat(
                        intent(
                                        "\"practitioner_name\":\"Rajiv\",\"preferred_date\":\"2024-11-14\",\"preferred_time\":\"10:00\"")
                                .status())
                .isEqualTo(202);
    }

    @Test
    void anIntentForATakenTimeComesBackWithAlternatives() {
        book("+919820000009", "Dr. Rajiv Sharma", "2024-11-14T10:00:00+05:30");
        WebHouse.Answer answer =
                intent(
                        "\"patient_name\":\"Asha Rao\",\"practitioner_name\":\"Rajiv\","
                                + "\"preferred_date\":\"2024-11-14\",\"preferred_time\":\"10:00\"");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("alternatives")).isNotEmpty();
    }

    @Test
    void anIntentThatNamesNobodyOfTheClinicIs422() {
        WebHouse.Answer answer =
                intent(
                        "\"patient_name\":\"A\",\"practitioner_name\":\"Xyzzy Qwrt\",\"preferred_date\":\"2024-11-14\"");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("unknown_practitioner");
    }
}
