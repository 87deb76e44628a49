package org.foredesk.integrations.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import org.foredesk.kernel.Settings;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ToolVendor;
import org.jspecify.annotations.Nullable;

/**
 * Retell's custom functions: one call a request, as {@code name}, {@code args} and {@code call}, or
 * the arguments alone where the clinic chose that there. Source: retell-sdk 5.66.1.
 */
public final class RetellTools implements ToolVendor {

    private final RetellSignature signature;

    public RetellTools(Settings settings, InstantSource clock) {
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
    public List<ToolCall> calls(JsonNode body) {
        boolean whole = body.has("name") && body.path("args") instanceof ObjectNode;
        JsonNode arguments = whole ? body.path("args") : body;
        return arguments instanceof ObjectNode fields
                ? List.of(
                        new ToolCall(
                                "",
                                whole ? body.path("name").asText() : "",
                                fields,
                                caller(body.path("call"))))
                : List.of();
    }

    /** The other end: who called, or who was called where the agent did. */
    private static @Nullable String caller(JsonNode call) {
        String number =
                call.path(RetellCalls.outbound(call) ? "to_number" : "from_number").asText("");
        return number.isBlank() ? null : number;
    }

    @Override
    public JsonNode answer(List<ToolResult> results) {
        return results.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : results.getFirst().result();
    }
}
