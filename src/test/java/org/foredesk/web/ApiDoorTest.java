package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.foredesk.security.Actor;
import org.foredesk.security.Scope;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Credentials, limits, errors and the one effect of a repeated request: what holds for every
 * address of the API.
 */
class ApiDoorTest {

    @TempDir Path data;
    private final SettableClock clock = SettableClock.at("2024-11-13T09:00:00+05:30");
    private WebHouse house;

    @BeforeEach
    void open() {
        house = new WebHouse(data, clock).start();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withoutAKeyTheAnswerIs401InTheFormOfTheContract() {
        WebHouse.Answer answer = house.get("/api/v1/conversations");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("unauthorized");
        assertThat(answer.json().at("/error/message").asText()).isNotBlank();
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aWrongOrRevokedKeyIs401() {
        assertThat(house.api("GET", "/conversations", "fdk_wrong", null).status()).isEqualTo(401);
        String key =
                house.apiKeys
                        .create(
                                new Actor.Program(),
                                house.clinic.id(),
                                "gone",
                                java.util.Set.of(Scope.READ))
                        .orElseThrow()
                        .secret();
        assertThat(house.api("GET", "/conversations", key, null).status()).isEqualTo(200);
        house.apiKeys.revoke(new Actor.Program(), house.clinic.id(), "gone").orElseThrow();
        assertThat(house.api("GET", "/conversations", key, null).status()).isEqualTo(401);
    }

    @Test
    void aKeyWithoutTheScopeIs403() {
        String key = house.key(Scope.READ);
        WebHouse.Answer answer =
                house.api(
                        "POST",
                        "/conversations",
                        key,
                        "{\"phone\":\"+919820000001\",\"channel\":\"whatsapp\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("forbidden");
    }

    @Test
    void anUnknownAddressIsA404InJson() {
        WebHouse.Answer answer = house.get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("not_found");
    }

    @Test
    void anotherMethodIsA405ThatNamesTheRightOnes() {
        WebHouse.Answer answer = house.send("DELETE", "/health", null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void whatIsNotJsonIs400() {
        String key = house.key();
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{} {}", "\u0000")) {
            assertThat(house.api("POST", "/conversations", key, body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        byte[] notUtf8 = {
            '{', '"', 'p', 'h', 'o', 'n', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'
        };
        assertThat(
                        house.send(
                                        "POST",
                                        "/api/v1/conversations",
                                        notUtf8,
                                        "Authorization",
                                        "Bearer " + key)
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aWrongTypeIs400WithTheFieldsNameAndNothingOfItsValue() {
        WebHouse.Answer answer =
                house.api("POST", "/conversations", house.key(), "{\"phone\":919820012345}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/field").asText()).isEqualTo("phone");
        assertThat(answer.body()).doesNotContain("919820012345");
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(
                        house.api(
                                        "POST",
                                        "/conversations",
                                        house.key(),
                                        "{\"phone\":\"+919820000001\",\"nonsense\":[1]}")
                                .status())
                .isEqualTo(201);
    }

    @Test
    void aBodyOverOneMebibyteIs413() {
        String body = "{\"phone\":\"" + "9".repeat(1 << 20) + "\"}";
        assertThat(house.api("POST", "/conversations", house.key(), body).status()).isEqualTo(413);
    }

    @Test
    void everyAnswerCarriesSecurityHeadersAndARequestId() {
        for (WebHouse.Answer answer :
                List.of(
                        house.get("/health"),
                        house.get("/nowhere"),
                        house.get("/api/v1/requests"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Server")).isEmpty();
        }
        assertThat(house.get("/health").header("X-Request-Id")).isNotBlank();
        assertThat(house.get("/health", "X-Request-Id", "abc-1").header("X-Request-Id"))
                .isEqualTo("abc-1");
        assertThat(house.get("/health", "X-Request-Id", "<script>").header("X-Request-Id"))
                .doesNotContain("script");
    }

    @Test
    void sixHundredRequestsAMinuteAndThenAWait() {
        String key = house.key();
        for (int i = 0; i < 600; i++) {
            assertThat(house.api("GET", "/notifications/settings", key, null).status())
                    .isEqualTo(200);
        }
        WebHouse.Answer answer = house.api("GET", "/notifications/settings", key, null);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(house.api("GET", "/notifications/settings", house.key(), null).status())
                .isEqualTo(200);
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameAnswerForADay() {
        String key = house.key();
        String body = "{\"phone\":\"+919820000001\",\"channel\":\"sms\"}";
        WebHouse.Answer first =
                house.api("POST", "/conversations", key, body, "Idempotency-Key", "k1");
        WebHouse.Answer second =
                house.api("POST", "/conversations", key, body, "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");

        clock.advance(Duration.ofHours(25));
        WebHouse.Answer next =
                house.api("POST", "/conversations", key, body, "Idempotency-Key", "k1");
        assertThat(next.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void anIdempotencyKeyUsedForSomethingElseIs422() {
        String key = house.key();
        house.api(
                "POST",
                "/conversations",
                key,
                "{\"phone\":\"+919820000001\"}",
                "Idempotency-Key",
                "k1");
        WebHouse.Answer other =
                house.api(
                        "POST",
                        "/conversations",
                        key,
                        "{\"phone\":\"+919820000002\"}",
                        "Idempotency-Key",
                        "k1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/error/code").asText()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void tenAtOnceWithOneIdempotencyKeyHaveOneEffect() throws Exception {
        String key = house.key();
        String thread =
                house.api("POST", "/conversations", key, "{\"phone\":\"+919820000001\"}")
                        .json()
                        .get("id")
                        .asText();
        try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
            List<Callable<Integer>> same =
                    IntStream.range(0, 10)
                            .<Callable<Integer>>mapToObj(i ->
                                    () ->
                                            house.api(
                                                            "POST",
                                                            "/conversations/"
                                                                    + thread
                                                                    + "/messages",
                                                            key,
                                                            "{\"text\":\"hello\"}",
                                                            "Idempotency-Key",
                                                            "m1")
                                                    .status())
                            .toList();
            for (var answer : ten.invokeAll(same)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(house.api("GET", "/conversations/" + thread, key, null).json().get("messages"))
                .hasSize(1);
    }

    @Test
    void listsGoOnWhereTheCursorSays() {
        String key = house.key();
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofSeconds(1));
            house.api("POST", "/conversations", key, "{\"phone\":\"+91982000010" + i + "\"}");
        }
        java.util.Set<String> seen = new java.util.LinkedHashSet<>();
        String cursor = "";
        for (int page = 0; page < 4 && cursor != null; page++) {
            var json = house.api("GET", "/conversations?limit=3" + cursor, key, null).json();
            json.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor =
                    json.get("next_cursor").isNull()
                            ? null
                            : "&cursor="
                                    + java.net.URLEncoder.encode(
                                            json.get("next_cursor").asText(),
                                            StandardCharsets.UTF_8);
        }
        assertThat(seen).hasSize(7);
        assertThat(cursor).isNull();
        assertThat(house.api("GET", "/conversations?limit=0", key, null).status()).isEqualTo(400);
        assertThat(house.api("GET", "/conversations?limit=x", key, null).status()).isEqualTo(400);
    }

    @Test
    void aPathThatIsNoIdIs404() {
        assertThat(house.api("GET", "/conversations/1", house.key(), null).status()).isEqualTo(404);
        assertThat(
                        house.api(
                                        "GET",
                                        "/conversations/00000000-0000-0000-0000-000000000000",
                                        house.key(),
                                        null)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void healthNeedsNoCredentialAndIs503WhenSomethingIsDown() {
        WebHouse.Answer fine = house.get("/health");
        assertThat(fine.status()).isEqualTo(200);
        assertThat(fine.json().get("status").asText()).isEqualTo("ok");
        assertThat(fine.json().at("/checks/database/status").asText()).isEqualTo("ok");
        assertThat(fine.json().get("version").asText()).isEqualTo("1.2.3");
        house.database.close();
        WebHouse.Answer down = house.get("/health");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().at("/checks/database/status").asText()).isEqualTo("down");
    }
}
