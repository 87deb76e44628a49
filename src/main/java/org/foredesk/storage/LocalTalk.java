package org.foredesk.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BiFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;

/**
 * What is said on the local line, a line of text each: the caller's nonce; the listener's nonce and
 * proof (HMAC-SHA256 over both nonces with the token); the caller's proof; the request; the answer.
 * The token itself is never sent, since another user's program may hold a port that a dead process
 * left.
 */
final class LocalTalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final int NONCE_BYTES = 16;
    private static final int GREETING_LIMIT = 256;
    private static final int REQUEST_LIMIT = 16 << 20;
    private static final int ANSWER_LIMIT = 1 << 30;

    /**
     * What stands in the file: where the process listens, and what proves that one may speak to it.
     */
    record Address(int port, byte[] token) {

        /** Reads the file's text; throws {@link IllegalArgumentException} for anything else. */
        static Address of(String text) {
            String[] parts = text.strip().split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not the address of a local line");
            }
            return new Address(Integer.parseInt(parts[0]), HEX.parseHex(parts[1]));
        }

        @Override
        public String toString() {
            return "Address[" + port + "]";
        }
    }

    private final byte[] token;
    private final SecureRandom random;

    LocalTalk(byte[] token, SecureRandom random) {
        this.token = token.clone();
        this.random = random;
    }

    String address(int port) {
        return port + " " + HEX.formatHex(token) + "\n";
    }

    /** The caller's side; false when the listener does not know the token. */
    boolean greetServer(LineSocket line) throws IOException {
        String mine = nonce();
        line.say(mine);
        String[] answer = line.hear(GREETING_LIMIT).split(" ", -1);
        if (answer.length != 2 || !same(answer[1], proof("listener", mine, answer[0]))) {
            return false;
        }
        line.say(proof("caller", mine, answer[0]));
        return true;
    }

    /** The listener's side; false when the caller does not know the token. */
    boolean greetClient(LineSocket line) throws IOException {
        String theirs = line.hear(GREETING_LIMIT);
        String mine = nonce();
        line.say(mine + " " + proof("listener", theirs, mine));
        return same(line.hear(GREETING_LIMIT), proof("caller", theirs, mine));
    }

    static Outcome<JsonNode> ask(LineSocket line, String command, JsonNode args) {
        ObjectNode request = JSON.createObjectNode().put("command", command).set("args", args);
        JsonNode answer;
        try {
            line.say(JSON.writeValueAsString(request));
            answer = JSON.readTree(line.hear(ANSWER_LIMIT));
        } catch (IOException ended) {
            return Outcome.refused("failed", "The running Foredesk ended before it had answered.");
        }
        JsonNode error = answer.get("error");
        return error == null
                ? Outcome.done(answer.path("result"))
                : Outcome.refused(refusal(error));
    }

    private static Refusal refusal(JsonNode error) {
        Refusal refusal = Refusal.of(error.path("code").asText(), error.path("message").asText());
        return error.hasNonNull("field") ? refusal.about(error.path("field").asText()) : refusal;
    }

    static void answer(LineSocket line, BiFunction<String, JsonNode, Outcome<JsonNode>> commands)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        switch (outcome(line.hear(REQUEST_LIMIT), commands)) {
            case Outcome.Done<JsonNode>(JsonNode result) -> answer.set("result", result);
            case Outcome.Refused<JsonNode>(Refusal refusal) -> {
                ObjectNode error = answer.putObject("error").put("code", refusal.code());
                error.put("message", refusal.message()).put("field", refusal.field());
            }
        }
        line.say(JSON.writeValueAsString(answer));
    }

    private static Outcome<JsonNode> outcome(
            String text, BiFunction<String, JsonNode, Outcome<JsonNode>> commands) {
        try {
            JsonNode request = JSON.readTree(text);
            return commands.apply(request.path("command").asText(), request.path("args"));
        } catch (JsonProcessingException malformed) {
            return Outcome.refused("malformed", "The request is not JSON.");
        }
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HEX.formatHex(nonce);
    }

    private String proof(String side, String caller, String listener) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(bytes(side + " " + caller + " " + listener)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java comes with HMAC", missing);
        }
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(bytes(left), bytes(right));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
