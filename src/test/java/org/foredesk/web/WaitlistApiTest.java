package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic's clock stands at Wednesday, 13 November 2024, 09:00 in India. */
class WaitlistApiTest {

    private static final String TEN = "2024-11-15T10:00:00+05:30";

    @TempDir Path data;
    private final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    private WebHouse house;
    private String key;

    @BeforeEach
    void open() {
        house = new WebHouse(data, clock).furnish().start();
        key = house.key();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String wanting(String phone, String more) {
        return "{\"patient\":{\"phone\":\""
                + phone
                + "\",\"name\":\"Asha Rao\"},\"practitioner\":\"Dr. Priya Gupta\",\"service\":\"Consultation\""
                + more
                + "}";
    }

    private JsonNode waiting(String phone) {
        String ten = ",\"from\":\"2024-11-15\",\"from_time\":\"10:00\",\"to_time\":\"10:05\"";
        WebHouse.Answer made = house.api("POST", "/waitlist", key, wanting(phone, ten));
        assertThat(made.status()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        return made.json();
    }

    private JsonNode entry(JsonNode entry) {
        return house.api("GET", "/waitlist/" + entry.get("id").asText(), key, null).json();
    }

    private String booked() {
        String body =
                "{\"patient\":{\"phone\":\"+919820000009\",\"name\":\"Ravi\"},\"practitioner\":\"Dr. Priya Gupta\",\"start\":\""
                        + TEN
                        + "\"}";
        return house.api("POST", "/appointments", key, body).json().get("id").asText();
    }

    @Test
    void aFreedTimeIsOfferedAcceptedAndGoneForTheNext() {
        String former = booked();
        JsonNode first = waiting("+919820000001");
        JsonNode second = waiting("+919820000002");
        assertThat(first.get("status").asText()).isEqualTo("waiting");
        assertThat(first.get("from").asText()).isEqualTo("2024-11-15");
        assertThat(first.get("to").asText()).isEqualTo("2024-11-15");
        assertThat(house.booking.waitlist().serve()).isZero();

        house.api("POST", "/appointments/" + former + "/cancel", key, "{}");
        house.booking.waitlist().look();
        house.booking.waitlist().serve();

        JsonNode offered = entry(first);
        assertThat(offered.get("status").asText()).isEqualTo("offered");
        assertThat(offered.at("/offer/start").asText()).isEqualTo(TEN);
        String path = "/waitlist/" + first.get("id").asText();
        WebHouse.Answer accepted = house.api("POST", path + "/accept", key, "");
        assertThat(accepted.status()).isEqualTo(200);
        String visit = accepted.json().get("appointment_id").asText();
        assertThat(
                        house.api("GET", "/appointments/" + visit, key, null)
                                .json()
                                .get("start")
                                .asText())
                .isEqualTo(TEN);
        assertThat(house.api("POST", path + "/accept", key, "").status()).isEqualTo(409);
        assertThat(entry(second).get("status").asText()).isEqualTo("waiting");
        assertThat(house.api("GET", "/waitlist", key, null).json().get("items")).hasSize(1);
    }

    @Test
    void severalServicesAreWaitedForInOneVisit() {
        String both =
                "{\"patient\":{\"phone\":\"+919820000001\",\"name\":\"Asha Rao\"},\"services\":[\"Consultation\",\"Follow-up\"],"
                        + "\"from\":\"2024-11-15\",\"practitioner\":\"";
        WebHouse.Answer made = house.api("POST", "/waitlist", key, both + "Dr. Rajiv Sharma\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("services").toString())
                .isEqualTo("[\"Consultation\",\"Follow-up\"]");
        WebHouse.Answer offered =
                house.api(
                        "POST",
                        "/waitlist/" + made.json().get("id").asText() + "/offer",
                        key,
                        "{\"practitioner\":\"Dr. Rajiv Sharma\",\"start\":\"" + TEN + "\"}");
        assertThat(offered.json().at("/offer/end").asText()).isEqualTo("2024-11-15T10:45:00+05:30");
        WebHouse.Answer apart = house.api("POST", "/waitlist", key, both + "Dr. Priya Gupta\"}");
        assertThat(apart.status()).isEqualTo(422);
        assertThat(apart.body()).contains("not_together");
    }

    @Test
    void aDeletedEntryGivesItsHeldTimeBack() {
        JsonNode entry = waiting("+919820000001");
        String path = "/waitlist/" + entry.get("id").asText();
        String offer = "{\"practitioner\":\"Dr. Priya Gupta\",\"start\":\"" + TEN + "\"}";
        assertThat(house.api("POST", path + "/offer", key, offer).status()).isEqualTo(200);

        assertThat(house.api("DELETE", path, key, null).status()).isEqualTo(204);

        assertThat(entry(entry).get("status").asText()).isEqualTo("withdrawn");
        assertThat(booked()).hasSize(36);
        assertThat(house.api("DELETE", path, key, null).status()).isEqualTo(409);
        assertThat(house.api("DELETE", "/waitlist/nobody", key, null).status()).isEqualTo(404);
    }

    @Test
    void theSameKeyPutsSomebodyOnTheListOnce() {
        String body = wanting("+919820000001", ",\"from\":\"2024-11-15\"");
        WebHouse.Answer one = house.api("POST", "/waitlist", key, body, "Idempotency-Key", "w1");
        WebHouse.Answer again = house.api("POST", "/waitlist", key, body, "Idempotency-Key", "w1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(one.json().get("id"));
        WebHouse.Answer other = house.api("POST", "/waitlist", key, body);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/error/code").asText()).isEqualTo("already_waiting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",\"from\":\"2024-11-01\"; 422; bad_days",
                ",\"from\":\"2024-11-20\",\"to\":\"2024-11-19\"; 422; bad_days",
                ",\"from\":\"tomorrow\"; 400; malformed",
                "; 400; malformed",
                ",\"from\":\"2024-11-20\",\"part_of_day\":\"teatime\"; 400; malformed",
                ",\"from\":\"2024-11-20\",\"from_time\":\"12:00\",\"to_time\":\"09:00\"; 400; malformed",
                ",\"from\":\"2024-11-20\",\"speciality\":\"astrology\"; 422; unknown_speciality",
                ",\"from\":\"2024-11-20\",\"appointment_id\":\"00000000-0000-0000-0000-000000000001\"; 404; unknown_appointment"
            })
    void whatCannotBeWaitedForIsSaidWithItsCode(String more, int status, String code) {
        WebHouse.Answer answer =
                house.api(
                        "POST",
                        "/waitlist",
                        key,
                        wanting("+919820000001", more == null ? "" : more));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo(code);
    }
}
