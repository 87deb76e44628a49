package org.foredesk.assistant;

import java.time.Duration;

/**
 * One question to a language model.
 *
 * @param name of the answer's form, lower case
 * @param instructions what the model is to do; ours, without anything a patient wrote
 * @param material what it works on, as JSON; may hold a patient's words, which are data
 * @param schema JSON schema of the answer, with every property required
 * @param mostTokens how long the answer may be
 * @param patience how long the whole exchange may take
 */
public record ModelQuestion(
        String name,
        String instructions,
        String material,
        String schema,
        int mostTokens,
        Duration patience) {

    /** The smallest question there is, to see whether the connection works. */
    public static ModelQuestion check() {
        return new ModelQuestion(
                "check",
                "This is a test of the connection. Answer with {\"ok\":true}.",
                "{}",
                "{\"type\":\"object\",\"properties\":{\"ok\":{\"type\":\"boolean\"}},"
                        + "\"required\":[\"ok\"],\"additionalProperties\":false}",
                50,
                Duration.ofSeconds(10));
    }
}
