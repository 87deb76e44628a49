package org.foredesk.web.practice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.foredesk.kernel.IdSource;

/** What the carrier's interfaces share: names and JSON answers in Twilio's form. */
final class TwilioStyle {

    private static final JsonMapper JSON = new JsonMapper();

    private TwilioStyle() {}

    /**
     * A new name.
     *
     * @param kind how Twilio begins the names of such things: {@code SM} for a message, {@code HX}
     *     for a template
     */
    static String newSid(String kind, IdSource ids) {
        return kind + ids.next().toString().replace("-", "");
    }

    static void answer(HttpExchange http, int status, ObjectNode json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }
}
