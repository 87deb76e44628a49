package org.foredesk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request. A body that is text or bytes goes out as it is, anything else as JSON.
 *
 * @param contentType null for JSON
 */
record Reply(
        int status,
        @Nullable Object body,
        @Nullable String contentType,
        Map<String, String> headers) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply of(int status, Object body) {
        return new Reply(status, body, null, Map.of());
    }

    static Reply ok(Object body) {
        return of(200, body);
    }

    static Reply created(Object body) {
        return of(201, body);
    }

    static Reply accepted(Object body) {
        return of(202, body);
    }

    static Reply noContent() {
        return new Reply(204, null, null, Map.of());
    }

    static Reply text(int status, String contentType, String body) {
        return new Reply(status, body, contentType, Map.of());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, contentType, more);
    }
}
