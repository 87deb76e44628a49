package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one check of the doctor found, in a sentence that says what is, and what to do where
 * something is wrong.
 */
record Finding(String check, State state, String words) {

    /** How it stands; only {@link #FAILED} makes the doctor fail. */
    enum State {
        OK,
        /** Not set up: nothing is wrong, it just does not work yet. */
        UNSET,
        FAILED
    }

    static Finding ok(String check, String words) {
        return new Finding(check, State.OK, words);
    }

    static Finding unset(String check, String words) {
        return new Finding(check, State.UNSET, words);
    }

    static Finding failed(String check, String words) {
        return new Finding(check, State.FAILED, words);
    }

    boolean isFailed() {
        return state == State.FAILED;
    }

    String line() {
        String mark =
                switch (state) {
                    case OK -> "ok";
                    case UNSET -> "-";
                    case FAILED -> "FAILED";
                };
        return String.format(Locale.ROOT, "%-7s %-15s %s", mark, check, words);
    }

    static ArrayNode toJson(List<Finding> findings) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        findings.forEach(it ->
                lines.addObject()
                        .put("check", it.check())
                        .put("state", it.state().name())
                        .put("words", it.words()));
        return lines;
    }

    static List<Finding> fromJson(JsonNode lines) {
        List<Finding> findings = new ArrayList<>();
        lines.forEach(line ->
                findings.add(
                        new Finding(
                                line.path("check").asText(),
                                State.valueOf(line.path("state").asText(State.FAILED.name())),
                                line.path("words").asText())));
        return findings;
    }
}
