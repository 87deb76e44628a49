package org.foredesk.integrations.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;
import org.foredesk.web.CallSource;
import org.foredesk.web.OwnForm;
import org.foredesk.web.ProviderRequest;

/**
 * ElevenLabs' webhook {@code post_call_transcription}, signed with the secret ElevenLabs shows when
 * the webhook is made, which is {@code voice.webhook.secret} here, over time and body, at most
 * thirty minutes old. What was extracted is what the agent's data collection is named after our own
 * form. Source: elevenlabs.io/docs (post-call webhooks) and elevenlabs-js.
 */
public final class ElevenLabsCalls implements CallSource {

    private static final Duration OLDEST = Duration.ofMinutes(30);
    private static final Pattern SIGNATURE =
            Pattern.compile("t=([0-9]{1,12}),v0=([0-9a-fA-F]{64})");

    private final Settings settings;
    private final InstantSource clock;

    public ElevenLabsCalls(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "elevenlabs";
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        Optional<String> secret = settings.text(SettingKey.VOICE_WEBHOOK_SECRET);
        Matcher parts =
                SIGNATURE.matcher(request.header("ElevenLabs-Signature").orElse("").strip());
        if (secret.isEmpty() || !parts.matches()) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        byte[] head = (parts.group(1) + ".").getBytes(StandardCharsets.UTF_8);
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0
                && Secrets.same(
                        Secrets.hmacSha256(secret.get(), head, request.body()),
                        HexFormat.of().parseHex(parts.group(2)));
    }

    @Override
    public Optional<ObjectNode> inOurForm(JsonNode body) {
        if (!body.path("type").asText().equals("post_call_transcription")) {
            return Optional.empty();
        }
        JsonNode data = body.path("data");
        JsonNode told = data.at("/metadata/phone_call/external_number");
        JsonNode phone =
                told.isTextual()
                        ? told
                        : data.at(
                                "/conversation_initiation_client_data/dynamic_variables/system__caller_id");
        return OwnForm.of(data.path("conversation_id"), phone)
                .map(form -> fill(form, data, data.path("metadata")).json());
    }

    private static OwnForm fill(OwnForm form, JsonNode data, JsonNode metadata) {
        form.put("agent_phone", metadata.at("/phone_call/agent_number"))
                .put("call_type", metadata.at("/phone_call/direction"))
                .number("duration_seconds", metadata.path("call_duration_secs"))
                .put("language", metadata.path("main_language"))
                .put("call_outcome", data.at("/analysis/call_successful"))
                .put("pipeline_id", data.path("agent_id"));
        JsonNode began = metadata.path("start_time_unix_secs");
        if (began.isNumber()) {
            form.time("started_at", Instant.ofEpochSecond(began.longValue()));
        }
        for (JsonNode said : data.path("transcript")) {
            form.turn(
                    said.path("role").asText().equals("user") ? "patient" : "agent",
                    said.path("message"),
                    said.path("time_in_call_secs"));
        }
        return form.understood(data.at("/analysis/data_collection_results"));
    }
}
