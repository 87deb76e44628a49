package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one vendor of voice agents asks for tools during a call: its signature and the form of its
 * requests and answers. The adapter runs no tool and stores nothing. Safe for use by many threads.
 */
public interface ToolVendor {

    /**
     * A tool the agent wants run.
     *
     * @param id what the vendor tells the answers by; empty where there is only one
     * @param tool the name the clinic gave the tool at the vendor; empty where the vendor sent none
     * @param arguments as the agent's model filled them in
     * @param caller the other end's telephone number, null where the vendor did not say
     */
    record ToolCall(String id, String tool, ObjectNode arguments, @Nullable String caller) {

        public ToolCall {
            arguments = arguments.deepCopy();
        }
    }

    /**
     * What came of a call.
     *
     * @param result what the tool answered; for a call that could not be run, why, with {@code
     *     failed} set
     */
    record ToolResult(ToolCall call, JsonNode result, boolean failed) {}

    /** The last part of its address, such as {@code vapi}. */
    String name();

    /** Whether the request carries the vendor's signature; false where no secret is set up. */
    boolean genuine(ProviderRequest request);

    /** The calls in a body, in order; none where the vendor tells of something else. */
    List<ToolCall> calls(JsonNode body);

    /** The vendor's form of the answers. */
    JsonNode answer(List<ToolResult> results);
}
