package org.foredesk.web.practice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's {@code Messages.json} as far as a sender uses it: create a message, list those sent,
 * look at one.
 */
final class MessagesApi implements HttpHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHATSAPP = "whatsapp:";
    private static final int LONGEST_BODY = 1600;

    private record Stored(PracticeText text, String from, String to) {}

    private final PracticeAccount account;
    private final PracticeThreads threads;
    private final IdSource ids;
    private final StatusReports reports;
    private final ContentApi contents;
    private final List<Stored> sent = new ArrayList<>();

    MessagesApi(
            PracticeAccount account,
            PracticeThreads threads,
            IdSource ids,
            StatusReports reports,
            ContentApi contents) {
        this.account = account;
        this.threads = threads;
        this.ids = ids;
        this.reports = reports;
        this.contents = contents;
    }

    static String newSid(IdSource ids) {
        return TwilioStyle.newSid("SM", ids);
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            String base = "/2010-04-01/Accounts/" + account.accountSid() + "/Messages";
            String path = http.getRequestURI().getPath();
            if (!authorized(http)) {
                refuse(http, 401, 20003, "Authenticate");
            } else if (path.equals(base + ".json") && "POST".equals(http.getRequestMethod())) {
                create(http);
            } else if (path.equals(base + ".json")) {
                list(http);
            } else if (path.startsWith(base + "/") && path.endsWith(".json")) {
                one(http, path.substring(base.length() + 1, path.length() - ".json".length()));
            } else {
                refuse(http, 404, 20404, "The requested resource " + path + " was not found");
            }
        }
    }

    private boolean authorized(HttpExchange http) {
        String expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (account.accountSid() + ":" + account.authToken())
                                                .getBytes(StandardCharsets.UTF_8));
        String given = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private void create(HttpExchange http) throws IOException {
        Map<String, String> form =
                fields(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String to = form.getOrDefault("To", "");
        Optional<ContentApi.Filled> filled =
                Optional.ofNullable(form.get("ContentSid"))
                        .flatMap(sid -> contents.filled(sid, form.get("ContentVariables")));
        String body = filled.map(ContentApi.Filled::body).orElse(form.getOrDefault("Body", ""));
        Optional<PhoneNumber> phone = phone(to);
        if (phone.isEmpty()) {
            refuse(http, 400, 21211, "Invalid 'To' Phone Number");
        } else if (form.containsKey("ContentSid") && filled.isEmpty()) {
            refuse(http, 404, 20404, "The requested template was not found");
        } else if (body.isEmpty() && !form.containsKey("MediaUrl")) {
            refuse(http, 400, 21619, "A text message body or media urls must be specified.");
        } else if (body.length() > LONGEST_BODY) {
            refuse(
                    http,
                    400,
                    21617,
                    "The concatenated message body exceeds the 1600 character limit");
        } else {
            List<PracticeOption> options = filled.map(ContentApi.Filled::options).orElse(List.of());
            Stored stored = store(form, phone.get(), to, body, options);
            TwilioStyle.answer(http, 201, json(stored, "queued"));
            reports.follow(
                    stored.text(),
                    stored.from(),
                    to,
                    account.accountSid(),
                    form.get("StatusCallback"));
        }
    }

    private Stored store(
            Map<String, String> form,
            PhoneNumber phone,
            String to,
            String body,
            List<PracticeOption> options) {
        boolean whatsapp = to.startsWith(WHATSAPP);
        ChannelKind channel = whatsapp ? ChannelKind.WHATSAPP : ChannelKind.SMS;
        String usual =
                whatsapp ? WHATSAPP + account.whatsappNumber().e164() : account.smsNumber().e164();
        PracticeText text = threads.fromClinic(phone, newSid(ids), channel, body, options);
        Stored stored = new Stored(text, form.getOrDefault("From", usual), to);
        synchronized (sent) {
            sent.add(stored);
        }
        return stored;
    }

    private void list(HttpExchange http) throws IOException {
        Map<String, String> query = fields(http.getRequestURI().getRawQuery());
        ObjectNode page = JSON.createObjectNode();
        ArrayNode messages = page.putArray("messages");
        for (Stored stored : newestFirst()) {
            boolean wanted =
                    stored.to().equals(query.getOrDefault("To", stored.to()))
                            && stored.from().equals(query.getOrDefault("From", stored.from()));
            if (wanted) {
                messages.add(json(stored, status(stored)));
            }
        }
        page.putNull("next_page_uri").putNull("previous_page_uri");
        page.put("page", 0)
                .put("page_size", 1000)
                .put("start", 0)
                .put("end", Math.max(0, messages.size() - 1));
        String self = http.getRequestURI().toString();
        page.put("uri", self).put("first_page_uri", self);
        TwilioStyle.answer(http, 200, page);
    }

    private void one(HttpExchange http, String sid) throws IOException {
        for (Stored stored : newestFirst()) {
            if (stored.text().sid().equals(sid)) {
                TwilioStyle.answer(http, 200, json(stored, status(stored)));
                return;
            }
        }
        refuse(http, 404, 20404, "There is no such message");
    }

    private List<Stored> newestFirst() {
        synchronized (sent) {
            return List.copyOf(sent).reversed();
        }
    }

    private String status(Stored stored) {
        return phone(stored.to()).map(threads::thread).orElse(List.of()).stream()
                .filter(text -> text.sid().equals(stored.text().sid()))
                .map(PracticeText::status)
                .findFirst()
                .orElse("queued");
    }

    private ObjectNode json(Stored stored, String status) {
        String at =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        stored.text().at().atOffset(ZoneOffset.UTC));
        String sid = stored.text().sid();
        ObjectNode json = JSON.createObjectNode();
        json.put("sid", sid)
                .put("status", status)
                .put("to", stored.to())
                .put("from", stored.from());
        json.put("body", stored.text().text()).put("num_segments", "1").put("num_media", "0");
        json.put("direction", "outbound-api")
                .put("account_sid", account.accountSid())
                .put("api_version", "2010-04-01");
        json.put("date_created", at).put("date_updated", at);
        if ("queued".equals(status)) {
            json.putNull("date_sent");
        } else {
            json.put("date_sent", at);
        }
        json.putNull("error_code")
                .putNull("error_message")
                .putNull("price")
                .put("price_unit", "USD");
        json.putNull("messaging_service_sid");
        json.put(
                "uri",
                "/2010-04-01/Accounts/" + account.accountSid() + "/Messages/" + sid + ".json");
        json.putObject("subresource_uris");
        return json;
    }

    private static Optional<PhoneNumber> phone(String address) {
        String bare = address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
        try {
            return Optional.of(new PhoneNumber(bare));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(@Nullable String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange http, int status, int code, String message)
            throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", code).put("message", message).put("status", status);
        json.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        TwilioStyle.answer(http, status, json);
    }
}
