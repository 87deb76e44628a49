package org.foredesk.integrations.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.foredesk.kernel.Settings;
import org.foredesk.web.CallSource;
import org.foredesk.web.OwnForm;
import org.foredesk.web.ProviderRequest;

/**
 * Vapi's {@code end-of-call-report} messages. What was extracted is what the clinic's structured
 * data or structured outputs there are named after our own form; other server messages tell of no
 * finished call. Source: docs.vapi.ai (server events) and server-sdk 2.0.1.
 */
public final class VapiCalls implements CallSource {

    /** Who speaks; the other roles are the agent's instructions and its tools. */
    private static final Set<String> SPEAKERS = Set.of("user", "bot", "assistant");

    private final VapiCredential credential;

    public VapiCalls(Settings settings, InstantSource clock) {
        this.credential = new VapiCredential(settings, clock);
    }

    @Override
    public String name() {
        return "vapi";
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        return credential.genuine(request);
    }

    @Override
    public Optional<ObjectNode> inOurForm(JsonNode body) {
        JsonNode message = body.path("message");
        if (!message.path("type").asText().equals("end-of-call-report")) {
            return Optional.empty();
        }
        JsonNode call = message.path("call");
        JsonNode phone = first(call.at("/customer/number"), message.at("/customer/number"));
        return OwnForm.of(call.path("id"), phone).map(form -> fill(form, message, call).json());
    }

    private static OwnForm fill(OwnForm form, JsonNode message, JsonNode call) {
        JsonNode artifact = message.path("artifact");
        form.put("agent_phone", message.at("/phoneNumber/number"))
                .put("call_type", direction(call))
                .put("started_at", first(message.path("startedAt"), call.path("startedAt")))
                .put("ended_at", first(message.path("endedAt"), call.path("endedAt")))
                .number("duration_seconds", message.path("durationSeconds"))
                .put("recording_url", recording(message, artifact))
                .put("transcript", first(artifact.path("transcript"), message.path("transcript")))
                .put("call_outcome", message.path("endedReason"))
                .put("pipeline_id", first(call.path("assistantId"), message.at("/assistant/id")));
        for (JsonNode said : first(artifact.path("messages"), message.path("messages"))) {
            if (SPEAKERS.contains(said.path("role").asText())) {
                form.turn(
                        said.path("role").asText().equals("user") ? "patient" : "agent",
                        said.path("message"),
                        said.path("secondsFromStart"));
            }
        }
        form.understood(message.at("/analysis/structuredData"));
        for (JsonNode output : artifact.path("structuredOutputs")) {
            form.understood(output.path("result"));
        }
        return form;
    }

    private static String direction(JsonNode call) {
        return call.path("type").asText().startsWith("outbound") ? "outbound" : "inbound";
    }

    private static JsonNode recording(JsonNode message, JsonNode artifact) {
        return first(
                artifact.path("recordingUrl"),
                first(artifact.at("/recording/mono/combinedUrl"), message.path("recordingUrl")));
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() ? other : one;
    }
}
