package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wednesday, 13 November 2024, nine in the morning in India. One house for all tests. */
class RecallApiTest {

    private static final SettableClock CLOCK = SettableClock.at("2024-11-13T09:00:00+05:30");

    @TempDir static Path data;
    private static WebHouse house;
    private static String key;

    @BeforeAll
    static void open() {
        house = new WebHouse(data, CLOCK).furnish().start();
        key = house.key();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static WebHouse.Answer send(String method, String path, String body) {
        return house.api(method, "/recalls" + path, key, body);
    }

    private static WebHouse.Answer add(String phone, String rest) {
        return send(
                "POST",
                "",
                "{\"patient\":{\"phone\":\"" + phone + "\",\"name\":\"Asha Rao\"}," + rest + "}");
    }

    private static String id(WebHouse.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private static JsonNode one(String id) {
        return send("GET", "/" + id, null).json();
    }

    private static List<String> listed(String query) {
        WebHouse.Answer answer = send("GET", query, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    private static JsonNode book(String phone, String doctor, String start) {
        return house.api(
                        "POST",
                        "/appointments",
                        key,
                        "{\"patient\":{\"phone\":\"%s\",\"name\":\"Asha Rao\"},\"practitioner\":\"%s\",\"start\":\"%s\"}"
                                .formatted(phone, doctor, start))
                .json();
    }

    @Test
    void somebodyIsToComeBackInHalfAYearWithADoctorAndWhy() {
        WebHouse.Answer made =
                add(
                        "+919830000001",
                        "\"in_months\":6,\"practitioner\":\"Rajiv\",\"service\":\"Follow-up\",\"reason\":\"blood pressure\",\"write\":true");
        JsonNode recall = made.json();
        assertThat(recall.get("due").asText()).isEqualTo("2025-05-13");
        assertThat(recall.get("timing").asText()).isEqualTo("upcoming");
        assertThat(recall.get("practitioner").asText()).isEqualTo("Dr. Rajiv Sharma");
        assertThat(made.header("Location")).endsWith(id(made));
        JsonNode added = one(id(made)).at("/history/0");
        assertThat(added.get("action").asText()).isEqualTo("added");
        assertThat(added.get("after").asText())
                .isEqualTo(
                        "2025-05-13, Dr. Rajiv Sharma, Follow-up, blood pressure, with a message");
        assertThat(added.get("actor_kind").asText()).isEqualTo("api");
        assertThat(
                        add(
                                        "+919830000001",
                                        "\"in_months\":6,\"practitioner\":\"Rajiv\",\"service\":\"Follow-up\",\"reason\":\"blood pressure\",\"write\":true")
                                .json()
                                .at("/error/code")
                                .asText())
                .isEqualTo("already_recalled");
    }

    @Test
    void aFittingAppointmentSettlesItAndItsCancellationBringsItBack() {
        String phone = "+919830000002";
        String id = id(add(phone, "\"due\":\"2025-01-13\",\"practitioner\":\"Rajiv\""));
        book(phone, "Rajiv", "2024-11-15T10:00:00+05:30");
        book(phone, "Dr. Anil Mehta", "2025-01-13T10:00:00+05:30");
        assertThat(one(id).get("status").asText())
                .as("too soon, and with another doctor")
                .isEqualTo("open");

        JsonNode visit = book(phone, "Rajiv", "2025-01-14T10:00:00+05:30");
        assertThat(one(id).get("status").asText()).isEqualTo("done");
        assertThat(one(id).get("appointment_id")).isEqualTo(visit.get("id"));
        assertThat(listed("?patient_id=" + visit.get("patient_id").asText())).isEmpty();

        house.api(
                "POST",
                "/appointments/" + visit.get("id").asText() + "/cancel",
                key,
                "{\"reason\":\"ill\"}");
        assertThat(one(id).get("status").asText()).isEqualTo("open");
        assertThat(one(id).get("history").findValuesAsText("action"))
                .containsExactly("added", "done", "reopened");
    }

    @Test
    void itIsPutOffPutRightAndDroppedWithAReason() {
        String id = id(add("+919830000003", "\"due\":\"2024-11-20\",\"reason\":\"check\""));
        JsonNode later = send("PATCH", "/" + id, "{\"snoozed_until\":\"2024-12-01\"}").json();
        assertThat(later.get("call_on").asText()).isEqualTo("2024-12-01");
        assertThat(later.get("due").asText()).isEqualTo("2024-11-20");
        JsonNode right =
                send("PATCH", "/" + id, "{\"practitioner\":\"Rajiv\",\"reason\":\"\"}").json();
        assertThat(right.get("practitioner").asText()).isEqualTo("Dr. Rajiv Sharma");
        assertThat(right.get("reason").isNull()).isTrue();
        assertThat(right.get("call_on").asText()).isEqualTo("2024-12-01");
        assertThat(send("PATCH", "/" + id, "{\"reason\":\"x\",\"version\":1}").status())
                .isEqualTo(409);
        assertThat(send("DELETE", "/" + id, null).json().at("/error/code").asText())
                .isEqualTo("reason_needed");
        assertThat(send("DELETE", "/" + id + "?reason=moved%20away", null).status()).isEqualTo(204);
        JsonNode gone = one(id);
        assertThat(gone.get("status").asText()).isEqualTo("dropped");
        assertThat(gone.get("closed_because").asText()).isEqualTo("moved away");
        JsonNode last = gone.at("/history/3");
        assertThat(last.get("before").asText()).isEqualTo("open");
        assertThat(last.get("reason").asText()).isEqualTo("moved away");
        assertThat(send("PATCH", "/" + id, "{\"snoozed_until\":\"2024-12-05\"}").status())
                .isEqualTo(409);
    }

    @Test
    void theListIsByDayAndTellsDueFromOverdue() {
        String soon = id(add("+919830000004", "\"due\":\"2024-11-14\""));
        String today = id(add("+919830000005", "\"due\":\"2024-11-13\""));
        CLOCK.advance(java.time.Duration.ofDays(8));
        try {
            assertThat(listed("?timing=overdue")).contains(today).doesNotContain(soon);
            assertThat(listed("?timing=due")).contains(soon).doesNotContain(today);
            List<String> all = listed("?limit=200");
            assertThat(all.indexOf(today)).isLessThan(all.indexOf(soon));
            assertThat(listed("?timing=upcoming")).doesNotContain(today, soon);
        } finally {
            CLOCK.advance(java.time.Duration.ofDays(-8));
        }
        JsonNode page = send("GET", "?limit=1", null).json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(listed("?limit=1&cursor=" + page.get("next_cursor").asText()))
                .hasSize(1)
                .doesNotContain(page.at("/items/0/id").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"due\":\"2024-11-12\" | 422 | bad_days",
                "\"due\":\"soon\" | 400 | malformed",
                "\"reason\":\"no day\" | 400 | malformed",
                "\"in_months\":0 | 400 | malformed",
                "\"due\":\"2024-11-20\",\"practitioner\":\"Dr. Nobody\" | 422 | unknown_practitioner"
            })
    void whatCannotBeIsSaidWithItsCode(String rest, int status, String code) {
        WebHouse.Answer answer = add("+919830000006", rest);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo(code);
    }
}
