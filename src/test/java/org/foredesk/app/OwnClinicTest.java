package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.DeskStatus.Light;
import org.foredesk.desk.DeskStatus.Part;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.SettingKey;
import org.foredesk.security.Actor;
import org.foredesk.testkit.FakeTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole program with a clinic that is no demo and has no number yet. */
class OwnClinicTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CLINIC =
            """
            clinic: {name: Hill Clinic, timezone: UTC, country: IN, languages: [en], address: "1 Hill Road"}
            services: [{name: Consultation, minutes: 30}]
            practitioners:
              - name: Dr. Anil Rao
                services: [Consultation]
                hours: {mon-sun: ["00:00-12:00", "12:00-23:55"]}
            """;

    @TempDir Path folder;
    private Foredesk program;
    private Running running;
    private String key;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(folder.resolve("clinic.yaml"), CLINIC);
        ProgramOptions options = new ProgramOptions();
        new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "0",
                        "--set",
                        "clinic.file=" + file,
                        "--set",
                        "messages.quiet.hours=00:00-00:00");
        program = Foredesk.open(options);
        running = program.run(program.clinicOrFail());
        StringWriter out = new StringWriter();
        assertThat(
                        foredesk(
                                out,
                                "api-key",
                                "create",
                                "--name",
                                "test",
                                "--scope",
                                "read,book,messages"))
                .isZero();
        key = out.toString().strip();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void withoutANumberTextsWaitAndEverythingSaysSoUntilOneIsConnected() throws Exception {
        book();
        assertThat(notification().path("status").asText()).isEqualTo("queued");
        DeskStatus status = status();
        assertThat(status.outboxWaiting()).isEqualTo(1);
        assertThat(status.links())
                .filteredOn(link -> link.part() == Part.NUMBER)
                .singleElement()
                .satisfies(link -> assertThat(link.light()).isEqualTo(Light.OFF));
        assertThat(status.links())
                .extracting(DeskStatus.Link::part)
                .doesNotContain(Part.WHATSAPP, Part.SMS);
        try (FakeTwilio twilio = FakeTwilio.start()) {
            connect(twilio);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(notification().path("status").asText()).isEqualTo("sent"));
            assertThat(twilio.taken())
                    .singleElement()
                    .satisfies(text -> assertThat(text.get("Body")).contains("Dr. Anil Rao"));
            assertThat(status().links())
                    .extracting(DeskStatus.Link::part, DeskStatus.Link::light)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(Part.SMS, Light.WORKS),
                            org.assertj.core.groups.Tuple.tuple(Part.WHATSAPP, Light.OFF));
        }
    }

    @Test
    void aRealClinicHasNoPracticePhoneAndSaysWhy() {
        assertThat(running.practice()).isEmpty();
        StringWriter err = new StringWriter();
        assertThat(foredesk(new StringWriter(), err, "practice")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("only a demo clinic practises");
    }

    @Test
    void whatIsGivenOutsideCannotBeChangedInside() {
        Outcome<?> refused =
                running.settings()
                        .change(new Actor.Program(), Map.of(SettingKey.CLINIC_FILE, "other.yaml"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> {
                            assertThat(it.refusal().code()).isEqualTo("setting_fixed");
                            assertThat(it.refusal().field()).isEqualTo("clinic.file");
                        });
    }

    private void connect(FakeTwilio twilio) {
        running.settings()
                .change(
                        new Actor.Program(),
                        Map.of(
                                SettingKey.TWILIO_ACCOUNT_SID,
                                "AC" + "0".repeat(32),
                                SettingKey.TWILIO_AUTH_TOKEN,
                                "0".repeat(32),
                                SettingKey.TWILIO_SMS_FROM,
                                "+14155238886",
                                SettingKey.TWILIO_API_BASE,
                                twilio.base()))
                .orElseThrow();
    }

    private DeskStatus status() {
        return new StatusOverview(
                        running,
                        program.installation().settings(),
                        program.features().outbox(),
                        program.features().booking().calendar())
                .now();
    }

    private void book() throws Exception {
        JsonNode slot =
                send("GET", "/api/v1/appointments/slots/available?limit=1", "")
                        .path("items")
                        .path(0);
        JsonNode booked =
                send(
                        "POST",
                        "/api/v1/appointments",
                        JSON.createObjectNode()
                                .put("practitioner_id", slot.path("practitioner_id").asText())
                                .put("start", slot.path("start").asText())
                                .set(
                                        "patient",
                                        JSON.createObjectNode()
                                                .put("name", "Asha Rao")
                                                .put("phone", "+919812300001"))
                                .toString());
        assertThat(booked.path("status").asText()).as("%s", booked).isEqualTo("booked");
    }

    private JsonNode notification() throws Exception {
        return send("GET", "/api/v1/notifications", "").path("items").path(0);
    }

    private int foredesk(StringWriter out, String... arguments) {
        return foredesk(out, new StringWriter(), arguments);
    }

    private int foredesk(StringWriter out, StringWriter err, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private JsonNode send(String verb, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(running.address() + path))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .method(verb, HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
