package org.foredesk.integrations.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.foredesk.kernel.Settings;
import org.foredesk.web.CallSource;
import org.foredesk.web.OwnForm;
import org.foredesk.web.ProviderRequest;
import org.jspecify.annotations.Nullable;

/**
 * Retell's webhooks {@code call_ended} and {@code call_analyzed}: the first tells what was said,
 * the second, of the same call, what the clinic's post-call analysis there took out of it. Source:
 * docs.retellai.com (webhooks, post-call analysis) and retell-sdk 5.66.1.
 */
public final class RetellCalls implements CallSource {

    private static final Set<String> OVER = Set.of("call_ended", "call_analyzed");
    private static final double MILLIS = 1_000;

    private final RetellSignature signature;

    public RetellCalls(Settings settings, InstantSource clock) {
        this.signature = new RetellSignature(settings, clock);
    }

    @Override
    public String name() {
        return "retell";
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        return signature.genuine(request);
    }

    @Override
    public Optional<ObjectNode> inOurForm(JsonNode body) {
        if (!OVER.contains(body.path("event").asText())) {
            return Optional.empty();
        }
        JsonNode call = body.path("call");
        boolean outbound = outbound(call);
        return OwnForm.of(call.path("call_id"), call.path(outbound ? "to_number" : "from_number"))
                .map(form -> fill(form, call, outbound).json());
    }

    /** Whether the agent called; who is the patient depends on it. */
    static boolean outbound(JsonNode call) {
        return call.path("direction").asText().equals("outbound");
    }

    private static OwnForm fill(OwnForm form, JsonNode call, boolean outbound) {
        JsonNode analysis = call.path("call_analysis");
        form.put("agent_phone", call.path(outbound ? "from_number" : "to_number"))
                .put("call_type", outbound ? "outbound" : "inbound")
                .time("started_at", moment(call.path("start_timestamp")))
                .time("ended_at", moment(call.path("end_timestamp")))
                .put("recording_url", call.path("recording_url"))
                .put("transcript", call.path("transcript"))
                .put("pipeline_id", call.path("agent_id"));
        if (call.path("duration_ms").isNumber()) {
            form.seconds("duration_seconds", call.path("duration_ms").asDouble() / MILLIS);
        }
        for (JsonNode said : call.path("transcript_object")) {
            form.turn(
                    said.path("role").asText().equals("user") ? "patient" : "agent",
                    said.path("content"),
                    said.at("/words/0/start"));
        }
        String outcome = outcome(analysis);
        if (outcome != null) {
            form.put("call_outcome", outcome);
        }
        String mood = analysis.path("user_sentiment").asText("").toLowerCase(Locale.ROOT);
        if (!mood.isEmpty() && !mood.equals("unknown")) {
            form.put("sentiment", mood);
        }
        return form.understood(call.path("collected_dynamic_variables"))
                .understood(analysis.path("custom_analysis_data"));
    }

    private static @Nullable Instant moment(JsonNode millis) {
        return millis.isNumber() ? Instant.ofEpochMilli(millis.longValue()) : null;
    }

    /** How the analysis saw the end; who hung up says nothing of it. */
    private static @Nullable String outcome(JsonNode analysis) {
        if (analysis.path("in_voicemail").asBoolean()) {
            return "voicemail";
        }
        JsonNode successful = analysis.path("call_successful");
        return successful.isBoolean() ? successful.asBoolean() ? "completed" : "failed" : null;
    }
}
