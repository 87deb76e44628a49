package org.foredesk.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a demo clinic of calls with a voice agent, through the real webhook with the real secret.
 */
final class DemoCalls {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCalls.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SECONDS_A_TURN = 7;

    /**
     * One call.
     *
     * @param minutesAgo when it began
     * @param says what is said in turn, the agent first
     * @param extracted as in the voice agent's body
     */
    record Told(
            String phone,
            String language,
            int minutesAgo,
            @Nullable String intent,
            @Nullable String outcome,
            double confidence,
            @Nullable String sentiment,
            List<String> says,
            @Nullable Map<String, String> extracted) {}

    private final URI address;
    private final Settings settings;
    private final InstantSource clock;
    private final IdSource ids;

    DemoCalls(URI address, Settings settings, InstantSource clock, IdSource ids) {
        this.address = address.resolve("/api/v1/webhooks/voice-agent");
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** Reports the calls one after the other; one that fails is logged and left out. */
    void tell(List<Told> calls) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Told call : calls) {
                report(client, call);
            }
        }
    }

    private void report(HttpClient client, Told call) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + settings.text(SettingKey.VOICE_WEBHOOK_SECRET).orElse(""))
                        .POST(HttpRequest.BodyPublishers.ofString(body(call).toString()))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 202) {
                LOG.warn("A call of the demo was answered with {}", status);
            }
        } catch (IOException failed) {
            LOG.warn("A call of the demo could not be reported", failed);
        }
    }

    private ObjectNode body(Told call) {
        Instant began = clock.instant().minus(Duration.ofMinutes(call.minutesAgo()));
        int seconds = call.says().size() * SECONDS_A_TURN;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("call_id", ids.next().toString());
        body.put("patient_phone", call.phone());
        body.put("started_at", began.toString());
        body.put("ended_at", began.plusSeconds(seconds).toString());
        body.put("duration_seconds", seconds);
        for (int turn = 0; turn < call.says().size(); turn++) {
            body.withArray("turns")
                    .addObject()
                    .put("speaker", turn % 2 == 0 ? "agent" : "patient")
                    .put("text", call.says().get(turn))
                    .put("start_ms", turn * SECONDS_A_TURN * 1_000L);
        }
        ObjectNode extracted = body.putObject("extracted_data");
        if (call.extracted() != null) {
            call.extracted().forEach(extracted::put);
        }
        body.put("detected_intent", call.intent());
        body.put("call_outcome", call.outcome());
        body.put("confidence_score", call.confidence());
        body.put("language", call.language());
        body.put("sentiment", call.sentiment());
        return body;
    }
}
