package org.foredesk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Google Calendar over real HTTP, as Google describes it: tokens for signed assertions, entries
 * with etags that remember being deleted, pages, sync tokens that expire, channels. It keeps state
 * and misbehaves on order; a scripted fault is used once.
 */
public final class FakeGoogle implements AutoCloseable {

    /** An answer instead of the right one. */
    public enum Fault {
        TOO_MANY(403, "rateLimitExceeded"),
        NOT_SHARED(404, "notFound"),
        FORBIDDEN(403, "forbidden"),
        INTERNAL(500, "backendError"),
        SYNC_TOKEN_EXPIRED(410, "fullSyncRequired");

        private final int status;
        private final String reason;

        Fault(int status, String reason) {
            this.status = status;
            this.reason = reason;
        }
    }

    public static final String CALENDAR = "clinic@group.calendar.google.com";
    private static final int PAGE = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final KeyPair keys = newKeys();
    private final String token = UUID.randomUUID().toString();
    private final LocalServer server;
    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private final Map<String, Integer> changedAt = new HashMap<>();
    private final Deque<Fault> script = new ArrayDeque<>();
    private final List<JsonNode> channels = new ArrayList<>();
    private int change;
    private int tokens;
    private int fullReads;
    private int lists;

    private FakeGoogle() {
        server = new LocalServer(Map.of("/token", this::grant, "/calendar/v3/", this::answer));
    }

    public static FakeGoogle start() {
        return new FakeGoogle();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String base() {
        return server.base();
    }

    /** A service account's key file for this server. */
    public String credentials() {
        String key =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        return json.createObjectNode()
                .put("type", "service_account")
                .put("project_id", "clinic")
                .put("private_key_id", "1")
                .put("private_key", key)
                .put("client_email", "desk@clinic.iam.gserviceaccount.com")
                .put("client_id", "1")
                .put("token_uri", base() + "/token")
                .toString();
    }

    public synchronized FakeGoogle then(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** Somebody writes an entry in Google's own window. */
    public synchronized String writes(String title, String start, String end) {
        String id = UUID.randomUUID().toString().replace("-", "");
        ObjectNode event = json.createObjectNode().put("id", id).put("summary", title);
        event.set("start", time(start));
        event.set("end", time(end));
        store(event.put("status", "confirmed"));
        return id;
    }

    private ObjectNode time(String text) {
        return json.createObjectNode().put(text.length() == 10 ? "date" : "dateTime", text);
    }

    /** Somebody moves an entry, ours or theirs. */
    public synchronized void moves(String id, String start, String end) {
        ObjectNode event = events.get(id);
        event.set("start", time(start));
        event.set("end", time(end));
        store(event);
    }

    /** Somebody makes an entry take no time. */
    public synchronized void frees(String id) {
        store(events.get(id).put("transparency", "transparent"));
    }

    public synchronized void deletes(String id) {
        store(events.get(id).put("status", "cancelled"));
    }

    /** The entries there are, without the deleted ones. */
    public synchronized List<JsonNode> entries() {
        return events.values().stream()
                .filter(event -> !event.path("status").asText().equals("cancelled"))
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    public synchronized List<JsonNode> channels() {
        return List.copyOf(channels);
    }

    public synchronized int tokensGiven() {
        return tokens;
    }

    public synchronized int fullReads() {
        return fullReads;
    }

    public synchronized int lists() {
        return lists;
    }

    private void store(ObjectNode event) {
        change++;
        String id = event.path("id").asText();
        event.put("etag", "\"" + change + "\"");
        events.put(id, event);
        changedAt.put(id, change);
    }

    private synchronized void grant(HttpExchange call) throws IOException {
        Map<String, String> form = LocalServer.form(body(call));
        String[] parts = form.getOrDefault("assertion", "..").split("\\.", -1);
        if (parts.length == 3 && signed(parts)) {
            tokens++;
            reply(
                    call,
                    200,
                    json.createObjectNode()
                            .put("access_token", token)
                            .put("expires_in", 3599)
                            .put("token_type", "Bearer"));
        } else {
            reply(call, 400, json.createObjectNode().put("error", "invalid_grant"));
        }
    }

    private boolean signed(String[] parts) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys.getPublic());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private synchronized void answer(HttpExchange call) throws IOException {
        String body = body(call);
        if (!("Bearer " + token).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            refuse(call, 401, "authError");
            return;
        }
        if (!script.isEmpty()) {
            Fault fault = script.removeFirst();
            refuse(call, fault.status, fault.reason);
            return;
        }
        String[] path =
                URLDecoder.decode(call.getRequestURI().getRawPath(), StandardCharsets.UTF_8)
                        .substring("/calendar/v3/".length())
                        .split("/", -1);
        if (path[0].equals("channels")) {
            reply(call, 204, null);
        } else if (path.length < 3 || !path[1].equals(CALENDAR)) {
            refuse(call, 404, "notFound");
        } else if (path.length == 4 && path[3].equals("watch")) {
            watch(call, json.readTree(body));
        } else if (path.length == 4) {
            one(call, path[3], body);
        } else if (call.getRequestMethod().equals("POST")) {
            insert(call, (ObjectNode) json.readTree(body));
        } else {
            list(call);
        }
    }

    private void insert(HttpExchange call, ObjectNode event) throws IOException {
        if (events.containsKey(event.path("id").asText())) {
            refuse(call, 409, "duplicate");
        } else {
            store(event);
            reply(call, 200, event);
        }
    }

    // The client library sends a PATCH as a POST that says what it stands for.
    private void one(HttpExchange call, String id, String body) throws IOException {
        ObjectNode event = events.get(id);
        String override = call.getRequestHeaders().getFirst("X-HTTP-Method-Override");
        String method = override == null ? call.getRequestMethod() : override;
        if (event == null) {
            refuse(call, 404, "notFound");
        } else if (method.equals("PATCH")) {
            event.setAll((ObjectNode) json.readTree(body));
            store(event);
            reply(call, 200, event);
        } else if (method.equals("DELETE") && event.path("status").asText().equals("cancelled")) {
            refuse(call, 410, "deleted");
        } else if (method.equals("DELETE")) {
            store(event.put("status", "cancelled"));
            reply(call, 204, null);
        } else {
            reply(call, 200, event);
        }
    }

    private void list(HttpExchange call) throws IOException {
        Map<String, String> query =
                LocalServer.form(String.valueOf(call.getRequestURI().getRawQuery()));
        String since = query.get("syncToken");
        int from = since == null ? 0 : Integer.parseInt(since.substring("sync-".length()));
        int skip = Integer.parseInt(query.getOrDefault("pageToken", "0"));
        List<ObjectNode> found =
                events.values().stream()
                        .filter(event -> changedAt.get(event.path("id").asText()) > from)
                        .filter(event ->
                                since != null || !event.path("status").asText().equals("cancelled"))
                        .toList();
        lists += skip == 0 ? 1 : 0;
        fullReads += since == null && skip == 0 ? 1 : 0;
        ObjectNode answer =
                json.createObjectNode()
                        .put("kind", "calendar#events")
                        .put("timeZone", "Asia/Kolkata");
        ArrayNode items = answer.putArray("items");
        found.stream().skip(skip).limit(PAGE).forEach(event -> items.add(shown(event)));
        if (skip + PAGE < found.size()) {
            answer.put("nextPageToken", Integer.toString(skip + PAGE));
        } else {
            answer.put("nextSyncToken", "sync-" + change);
        }
        reply(call, 200, answer);
    }

    // Of a deleted entry only its id is sure.
    private ObjectNode shown(ObjectNode event) {
        return event.path("status").asText().equals("cancelled")
                ? json.createObjectNode()
                        .put("id", event.path("id").asText())
                        .put("status", "cancelled")
                : event;
    }

    private void watch(HttpExchange call, JsonNode channel) throws IOException {
        channels.add(channel);
        ObjectNode answer = ((ObjectNode) channel).deepCopy();
        answer.put("resourceId", "resource-" + channels.size());
        answer.put("expiration", "4102444800000");
        reply(call, 200, answer);
    }

    private void refuse(HttpExchange call, int status, String reason) throws IOException {
        ObjectNode answer = json.createObjectNode();
        ObjectNode error = answer.putObject("error").put("code", status).put("message", reason);
        error.putArray("errors").addObject().put("domain", "global").put("reason", reason);
        reply(call, status, answer);
    }

    private void reply(HttpExchange call, int status, ObjectNode answer) throws IOException {
        try (call) {
            if (answer == null) {
                call.sendResponseHeaders(status, -1);
                return;
            }
            byte[] bytes = json.writeValueAsBytes(answer);
            call.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    private static String body(HttpExchange call) throws IOException {
        byte[] bytes = call.getRequestBody().readAllBytes();
        boolean packed = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
        return packed
                ? new String(
                        new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes))
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
