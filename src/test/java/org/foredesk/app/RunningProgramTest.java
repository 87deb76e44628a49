package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.web.practice.PracticeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, as it is started by hand, with its demo clinic. */
class RunningProgramTest {

    private static final PhoneNumber ASHA = new PhoneNumber("+919812300001");

    @TempDir Path folder;
    private Foredesk program;
    private Running running;

    @BeforeEach
    void start() {
        ProgramOptions options = new ProgramOptions().forRehearsal(folder);
        program = Foredesk.open(options);
        running = program.run(program.clinicOrFail());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void itSaysThatItIsWell() throws Exception {
        JsonNode health = get("/health", "");
        assertThat(health.path("status").asText()).isEqualTo("ok");
        assertThat(health.path("checks").path("disk").isMissingNode()).isFalse();
    }

    @Test
    void aPracticePatientIsAnsweredThroughTheRealWebhookAndTheRealAdapter() throws Exception {
        var carrier = running.practice().orElseThrow();
        assertThat(carrier.say(ASHA, "Asha Rao", "hello", ChannelKind.WHATSAPP).get())
                .isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> carrier.thread(ASHA).stream().anyMatch(PracticeText::fromClinic));
    }

    @Test
    void aSecondStartOnTheSameDataSaysSoAndEnds() {
        StringWriter err = new StringWriter();
        int code = foredesk(new StringWriter(), err, "serve", "--demo", "--port", "0");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("already running");
    }

    @Test
    void keysAreMadeAndRevokedWhileItRuns() throws Exception {
        StringWriter out = new StringWriter();
        assertThat(
                        foredesk(
                                out,
                                new StringWriter(),
                                "api-key",
                                "create",
                                "--name",
                                "bar",
                                "--scope",
                                "read"))
                .isZero();
        String key = out.toString().strip();
        assertThat(key).startsWith("fdk_");
        assertThat(status("/api/v1/conversations", key)).isEqualTo(200);
        assertThat(foredesk(new StringWriter(), new StringWriter(), "api-key", "revoke", "bar"))
                .isZero();
        assertThat(status("/api/v1/conversations", key)).isEqualTo(401);
    }

    @Test
    void theDoctorAsksTheRunningProgram() {
        StringWriter out = new StringWriter();
        assertThat(foredesk(out, new StringWriter(), "doctor")).isZero();
        assertThat(out.toString())
                .contains("Lakeside Clinic")
                .contains("Answers on http://127.0.0.1:")
                .contains("voice agents    Vapi, Retell and API keys")
                .contains("Finished calls are reported to http://127.0.0.1:");
    }

    @Test
    void aDemoReachesNothingOutside() {
        var settings = program.installation().settings();
        assertThat(settings.text(SettingKey.TWILIO_API_BASE).orElseThrow())
                .startsWith("http://127.0.0.1:");
        assertThat(settings.text(SettingKey.LLM_BASE_URL)).isEmpty();
        assertThat(settings.text(SettingKey.SMTP_HOST)).isEmpty();
    }

    @Test
    void theDaySheetsOfTodayAndTomorrowAreKeptForAPowerCut() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    String[] sheets = folder.resolve("paper").toFile().list();
                    return sheets != null && sheets.length == 2;
                });
    }

    @Test
    void noPhoneNumberStandsInTheLog() throws Exception {
        var carrier = running.practice().orElseThrow();
        carrier.say(ASHA, "Asha Rao", "my knee hurts since monday", ChannelKind.SMS).get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> carrier.thread(ASHA).stream().anyMatch(PracticeText::fromClinic));
        program.close();
        String log = Files.readString(folder.resolve("logs/foredesk.log"));
        assertThat(log).doesNotContain("9812300001").doesNotContain("knee").doesNotContain("Asha");
    }

    private int foredesk(StringWriter out, StringWriter err, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.toString();
        return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int status(String path, String key) throws Exception {
        return send(path, key).statusCode();
    }

    private JsonNode get(String path, String key) throws Exception {
        return new ObjectMapper().readTree(send(path, key).body());
    }

    private HttpResponse<String> send(String path, String key) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(running.address() + path))
                            .header("Authorization", "Bearer " + key)
                            .GET()
                            .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
