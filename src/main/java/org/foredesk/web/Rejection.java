package org.foredesk.web;

import java.util.List;
import java.util.Map;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not carried out, with the answer it gets. Thrown to leave a handler early, so
 * it carries no stack.
 */
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final transient List<?> alternatives;
    private final transient Map<String, String> headers;

    private Rejection(
            int status,
            String code,
            String message,
            @Nullable String field,
            List<?> alternatives,
            Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.alternatives = List.copyOf(alternatives);
        this.headers = Map.copyOf(headers);
    }

    static Rejection of(int status, String code, String message) {
        return new Rejection(status, code, message, null, List.of(), Map.of());
    }

    static Rejection malformed(String message) {
        return of(400, "malformed", message);
    }

    static Rejection malformed(String field, String message) {
        return new Rejection(400, "malformed", message, field, List.of(), Map.of());
    }

    static Rejection notFound(String what) {
        return of(404, "not_found", "There is no such " + what + ".");
    }

    static Rejection impossible(String code, String field, String message) {
        return new Rejection(422, code, message, field, List.of(), Map.of());
    }

    static Rejection tooMany(String message, long retryAfterSeconds) {
        return new Rejection(
                429,
                "too_many_requests",
                message,
                null,
                List.of(),
                Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    static Rejection unauthorized(String message) {
        return new Rejection(
                401,
                "unauthorized",
                message,
                null,
                List.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"foredesk\""));
    }

    /** For now, not for good: the sender should come again. */
    static Rejection unavailable(String message) {
        return new Rejection(
                503, "unavailable", message, null, List.of(), Map.of("Retry-After", "5"));
    }

    /**
     * The answer for a refusal of a feature; {@code alternatives} in the form the API shows them.
     */
    static Rejection of(Refusal refusal, List<?> alternatives) {
        int status = RefusalStatus.of(refusal.code());
        Map<String, String> headers = status == 429 ? Map.of("Retry-After", "3600") : Map.of();
        return new Rejection(
                status, refusal.code(), refusal.message(), refusal.field(), alternatives, headers);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The stable word for what is the matter. */
    String code() {
        return code;
    }

    /** What could be had instead, in the form the API shows it; none where there is nothing. */
    <T> List<T> alternatives(Class<T> form) {
        return alternatives.stream().filter(form::isInstance).map(form::cast).toList();
    }

    ErrorBody body() {
        List<?> offered = alternatives.isEmpty() ? null : alternatives;
        return new ErrorBody(
                new ErrorBody.Detail(code, String.valueOf(getMessage()), field), offered);
    }
}
