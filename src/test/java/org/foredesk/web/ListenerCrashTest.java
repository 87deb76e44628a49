package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.app.Main;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.web.practice.PracticeAccount;
import org.foredesk.web.practice.PracticeCarrier;
import org.foredesk.web.practice.PracticeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program in a process of its own, killed without warning in the middle of five hundred
 * webhooks (R1).
 */
class ListenerCrashTest {

    private static final int MESSAGES = 500;
    private static final Pattern LISTENING =
            Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PracticeAccount ACCOUNT =
            new PracticeAccount(
                    "AC00000000000000000000000000000001",
                    WebHouse.TOKEN,
                    new PhoneNumber("+14155238886"),
                    new PhoneNumber("+14155238887"));

    @TempDir Path data;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private PracticeCarrier carrier;
    private Process program;
    private volatile int port = 1;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(data.resolve("clinic.yaml"), WebHouse.CLINIC);
        carrier =
                PracticeCarrier.start(
                        ACCOUNT,
                        () -> URI.create("http://127.0.0.1:" + port),
                        () -> URI.create(WebHouse.PUBLIC),
                        InstantSource.system(),
                        new IdSource(InstantSource.system(), new Random(3)),
                        new Facts(_ -> {}));
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.destroyForcibly();
        }
        carrier.close();
        http.close();
    }

    @Test
    void everyAnsweredMessageIsThereOnceAndAnsweredOnceAfterKillsInTheMiddle() throws Exception {
        start();
        String key = createKey();
        List<Map<String, String>> forms = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            forms.add(WebHouse.form("+91982" + (1_000_000 + i), "hello"));
        }
        ConcurrentLinkedQueue<Map<String, String>> open = new ConcurrentLinkedQueue<>(forms);
        for (int enough : List.of(150, 350)) {
            try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < 16; i++) {
                    senders.execute(() -> sendUntil(open, enough));
                }
                await().atMost(Duration.ofSeconds(90)).until(() -> answered.size() >= enough);
                kill();
            }
            // What was not answered is sent again, as a provider would; what was answered must not
            // need it.
            open.clear();
            forms.stream()
                    .filter(form -> !answered.containsKey(form.get("MessageSid")))
                    .forEach(open::add);
            start();
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                senders.execute(() -> sendUntil(open, MESSAGES));
            }
        }
        assertThat(answered).hasSize(MESSAGES);

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    JsonNode sum = get("/intake/summary", key);
                    assertThat(sum.get("processed").asInt()).isEqualTo(MESSAGES);
                    assertThat(
                                    sum.get("waiting").asInt()
                                            + sum.get("failed").asInt()
                                            + sum.get("needs_person").asInt())
                            .isZero();
                });
        Map<String, Integer> found = messages(key);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(answered.keySet());
        assertThat(found.values()).containsOnly(1);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(forms.stream().filter(form -> replies(form) == 0).count())
                                .isZero());
        assertThat(forms).allMatch(form -> replies(form) == 1);
    }

    private long replies(Map<String, String> form) {
        return carrier.thread(new PhoneNumber(form.get("From").replace("whatsapp:", ""))).stream()
                .filter(PracticeText::fromClinic)
                .count();
    }

    private void sendUntil(ConcurrentLinkedQueue<Map<String, String>> open, int enough) {
        Map<String, String> form = open.poll();
        while (form != null && answered.size() < enough + 40) {
            String signature = WebHouse.sign(WebHouse.PUBLIC + WebHouse.TWILIO, form);
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + WebHouse.TWILIO))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Twilio-Signature", signature)
                            .POST(HttpRequest.BodyPublishers.ofString(WebHouse.encoded(form)))
                            .build();
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    answered.put(form.get("MessageSid"), form.get("From"));
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
            form = open.poll();
        }
    }

    private Map<String, Integer> messages(String key) throws Exception {
        Map<String, Integer> found = new HashMap<>();
        for (JsonNode event : all("/conversations", key)) {
            for (JsonNode message :
                    get("/conversations/" + event.get("id").asText(), key).get("messages")) {
                if ("inbound".equals(message.get("direction").asText())) {
                    found.merge(message.get("external_id").asText(), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    private List<JsonNode> all(String path, String key) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + "?limit=200" + cursor, key);
            page.get("items").forEach(items::add);
            cursor =
                    page.get("next_cursor").isNull()
                            ? ""
                            : "&cursor=" + page.get("next_cursor").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    private JsonNode get(String path, String key) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                        .header("Authorization", "Bearer " + key)
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String createKey() throws Exception {
        Process command = command("api-key", "create", "--name", "test", "--scope", "read").start();
        String printed =
                new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher key = Pattern.compile("fdk_\\S+").matcher(printed);
        assertThat(key.find()).as(printed).isTrue();
        return key.group();
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.resolve("desk").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(data.resolve("errors.txt").toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "FOREDESK_PUBLIC_URL", WebHouse.PUBLIC,
                                "FOREDESK_TWILIO_ACCOUNT_SID", ACCOUNT.accountSid(),
                                "FOREDESK_TWILIO_AUTH_TOKEN", ACCOUNT.authToken(),
                                "FOREDESK_TWILIO_WHATSAPP_FROM",
                                        "whatsapp:" + ACCOUNT.whatsappNumber().e164(),
                                "FOREDESK_TWILIO_SMS_FROM", ACCOUNT.smsNumber().e164(),
                                "FOREDESK_TWILIO_API_BASE", carrier.apiBase().toString(),
                                "FOREDESK_CLINIC_FILE", data.resolve("clinic.yaml").toString()));
        return builder;
    }

    private void start() throws IOException {
        program = command("serve", "--port", "0").start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                port = Integer.parseInt(listening.group(1));
                return;
            }
        }
        throw new IllegalStateException(
                "it did not start: " + Files.readString(data.resolve("errors.txt")));
    }

    private void kill() throws InterruptedException {
        program.destroyForcibly().waitFor();
    }
}
