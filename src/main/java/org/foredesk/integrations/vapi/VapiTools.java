package org.foredesk.integrations.vapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.Settings;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ToolVendor;
import org.jspecify.annotations.Nullable;

/**
 * Vapi's {@code tool-calls} messages. Vapi's documentation and its SDK name the parts of a call
 * differently, so all three forms are read. Source: docs.vapi.ai (tool calls) and server-sdk 2.0.1.
 */
public final class VapiTools implements ToolVendor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final VapiCredential credential;

    public VapiTools(Settings settings, InstantSource clock) {
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
    public List<ToolCall> calls(JsonNode body) {
        JsonNode message = body.path("message");
        String caller = caller(message);
        List<ToolCall> calls = new ArrayList<>();
        if (message.path("type").asText().equals("tool-calls")) {
            message.path("toolCallList").forEach(call -> calls.add(call(call, caller)));
        }
        return calls;
    }

    private static @Nullable String caller(JsonNode message) {
        String number =
                message.at("/call/customer/number")
                        .asText(message.at("/customer/number").asText(""));
        return number.isBlank() ? null : number;
    }

    private static ToolCall call(JsonNode call, @Nullable String caller) {
        JsonNode function = call.has("function") ? call.path("function") : call;
        JsonNode arguments =
                function.has("arguments")
                        ? function.path("arguments")
                        : function.path("parameters");
        return new ToolCall(
                call.path("id").asText(),
                function.path("name").asText(),
                object(arguments),
                caller);
    }

    /** An object as it is, or one written as text; empty where it is neither. */
    private static ObjectNode object(JsonNode arguments) {
        if (arguments instanceof ObjectNode fields) {
            return fields;
        }
        try {
            return JSON.readTree(arguments.asText()) instanceof ObjectNode fields
                    ? fields
                    : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException neither) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Override
    public JsonNode answer(List<ToolResult> results) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("results");
        for (ToolResult result : results) {
            ObjectNode one = list.addObject();
            one.put("toolCallId", result.call().id());
            one.put("name", result.call().tool());
            if (result.failed()) {
                one.put("error", result.result().path("message").asText());
            } else {
                // Vapi takes a string on one line; this is how JSON is written without indents.
                one.put("result", result.result().toString());
            }
        }
        return answer;
    }
}
