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

class ConversationApiTest {

    private static final String ASHA = "+919820000001";

    @TempDir Path data;
    private WebHouse house;
    private String key;

    @BeforeEach
    void open() {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).start();
        key = house.key();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonNode open(String phone) {
        return house.api(
                        "POST",
                        "/conversations",
                        key,
                        "{\"phone\":\"" + phone + "\",\"channel\":\"whatsapp\"}")
                .json();
    }

    @Test
    void openingTwiceGivesTheActiveOne() {
        WebHouse.Answer first =
                house.api(
                        "POST",
                        "/conversations",
                        key,
                        "{\"phone\":\"" + ASHA + "\",\"channel\":\"whatsapp\"}");
        WebHouse.Answer second =
                house.api(
                        "POST",
                        "/conversations",
                        key,
                        "{\"phone\":\"098200 00001\",\"channel\":\"whatsapp\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(first.json().get("state").asText()).isEqualTo("initiated");
        assertThat(first.json().get("priority").asText()).matches("p[0-3]");
    }

    @Test
    void aConversationShowsItsMessagesWithTimesInTheClinicsZone() throws Exception {
        house.twilio(WebHouse.form(ASHA, "I need a doctor"));
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
        JsonNode listed =
                house.api("GET", "/conversations?phone=%2B919820000001", key, null)
                        .json()
                        .at("/items/0");
        JsonNode whole =
                house.api("GET", "/conversations/" + listed.get("id").asText(), key, null).json();
        assertThat(whole.at("/messages/0/text").asText()).isEqualTo("I need a doctor");
        assertThat(whole.at("/messages/0/direction").asText()).isEqualTo("inbound");
        assertThat(whole.at("/messages/0/actor").asText()).isEqualTo("patient");
        assertThat(whole.at("/messages/0/created_at").asText())
                .isEqualTo("2024-11-13T09:00:00+05:30");
        assertThat(whole.at("/messages/0/media").isArray()).isTrue();
        assertThat(listed.has("messages")).isFalse();
    }

    @Test
    void aPhoneInTheQueryMayHaveABarePlusSign() {
        open(ASHA);
        assertThat(
                        house.api("GET", "/conversations?phone=+919820000001", key, null)
                                .json()
                                .get("items"))
                .hasSize(1);
    }

    @Test
    void sendingAsStaffQueuesTheTextAndPausesTheAssistant() {
        String id = open(ASHA).get("id").asText();
        WebHouse.Answer sent =
                house.api(
                        "POST",
                        "/conversations/" + id + "/messages",
                        key,
                        "{\"text\":\"See you\"}");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("delivery_status").asText()).isEqualTo("queued");
        assertThat(sent.json().get("actor").asText()).isEqualTo("staff");
        assertThat(
                        house.api("GET", "/conversations/" + id + "/state", key, null)
                                .json()
                                .get("assistant")
                                .asText())
                .isEqualTo("paused");
        assertThat(
                        house.api("GET", "/notifications", key, null)
                                .json()
                                .at("/items/0/type")
                                .asText())
                .isEqualTo("staff");
    }

    @Test
    void anEmptyOrInboundMessageIsNotSent() {
        String id = open(ASHA).get("id").asText();
        assertThat(
                        house.api(
                                        "POST",
                                        "/conversations/" + id + "/messages",
                                        key,
                                        "{\"text\":\" \"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        house.api(
                                        "POST",
                                        "/conversations/" + id + "/messages",
                                        key,
                                        "{\"text\":\"a\",\"direction\":\"inbound\"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aMoveTheStateMachineForbidsIs409() {
        String id = open(ASHA).get("id").asText();
        WebHouse.Answer jump =
                house.api(
                        "PATCH",
                        "/conversations/" + id + "/state",
                        key,
                        "{\"state\":\"completed\"}");
        assertThat(jump.status()).isEqualTo(409);
        WebHouse.Answer step =
                house.api(
                        "PATCH",
                        "/conversations/" + id + "/state",
                        key,
                        "{\"state\":\"gathering_info\"}");
        assertThat(step.status()).isEqualTo(200);
        assertThat(step.json().get("state").asText()).isEqualTo("gathering_info");
        assertThat(
                        house.api(
                                        "PATCH",
                                        "/conversations/" + id + "/state",
                                        key,
                                        "{\"state\":\"dancing\"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aThreadCanBeClosedSnoozedAndMadeUrgent() {
        String id = open(ASHA).get("id").asText();
        assertThat(
                        house.api("PATCH", "/conversations/" + id, key, "{\"priority\":\"p1\"}")
                                .json()
                                .get("priority")
                                .asText())
                .isEqualTo("p1");
        JsonNode snoozed =
                house.api(
                                "PATCH",
                                "/conversations/" + id,
                                key,
                                "{\"snoozed_until\":\"2024-11-13T12:00:00+05:30\"}")
                        .json();
        assertThat(snoozed.get("status").asText()).isEqualTo("snoozed");
        assertThat(snoozed.get("snoozed_until").asText()).isEqualTo("2024-11-13T12:00:00+05:30");
        assertThat(
                        house.api("PATCH", "/conversations/" + id, key, "{\"status\":\"closed\"}")
                                .json()
                                .get("status")
                                .asText())
                .isEqualTo("closed");
        assertThat(house.api("GET", "/conversations?status=open", key, null).json().get("items"))
                .isEmpty();
    }

    @Test
    void theMasterSwitchAndQuietHoursCanBeChanged() {
        JsonNode before = house.api("GET", "/notifications/settings", key, null).json();
        assertThat(before.get("enabled").asBoolean()).isTrue();
        JsonNode after =
                house.api(
                                "PUT",
                                "/notifications/settings",
                                key,
                                "{\"enabled\":false,\"quiet_hours\":\"22:00-07:00\"}")
                        .json();
        assertThat(after.get("enabled").asBoolean()).isFalse();
        assertThat(after.get("quiet_hours").asText()).isEqualTo("22:00-07:00");
        assertThat(
                        house.api(
                                        "PUT",
                                        "/notifications/settings",
                                        key,
                                        "{\"quiet_hours\":\"late\"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        house.api("GET", "/notifications/status", key, null)
                                .json()
                                .get("enabled")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void aTestMessageGoesIntoTheOutbox() {
        WebHouse.Answer sent =
                house.api(
                        "POST",
                        "/notifications/test",
                        key,
                        "{\"to\":\"" + ASHA + "\",\"channel\":\"sms\"}");
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().get("type").asText()).isEqualTo("test");
        String id = sent.json().get("id").asText();
        assertThat(house.api("POST", "/notifications/" + id + "/retry", key, null).status())
                .isIn(409, 422);
    }
}
