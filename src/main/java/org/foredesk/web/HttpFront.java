package org.foredesk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.foredesk.kernel.Clinic;
import org.foredesk.security.ApiPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request goes through before and after its route: credential, limits, body size, one
 * effect for one key, and the form of the answer. Logs hold the route and ids, never an address
 * with its query, a header or a body.
 */
final class HttpFront {

    static final String JSON = "application/json";
    static final int MOST_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int MOST_SKIPPED = 16 << 20;

    private final WebServices services;
    private final Limits limits;
    private final PublicAddress address;
    private final IdempotentAnswers idempotent;
    private final RequestIds requestIds;

    HttpFront(WebServices services, Limits limits) {
        this.services = services;
        this.limits = limits;
        this.address = new PublicAddress(services.settings().inForce());
        this.idempotent = new IdempotentAnswers(services.transactions());
        this.requestIds = new RequestIds(services.ids().next());
    }

    /** Serves one request; everything that can go wrong becomes an answer here. */
    void serve(Route route, Context http) {
        String requestId = requestId(http);
        MDC.put("request", requestId);
        try {
            send(http, work(route, http));
        } catch (Rejection rejected) {
            LOG.debug("{} {} refused with {}", route.verb(), route.path(), rejected.status());
            send(http, new Reply(rejected.status(), rejected.body(), null, rejected.headers()));
        } catch (RuntimeException bug) {
            LOG.error("{} {} failed", route.verb(), route.path(), bug);
            send(
                    http,
                    Reply.of(
                            500,
                            ErrorBody.of(
                                    "internal",
                                    "Something went wrong here; quote request "
                                            + requestId
                                            + ".")));
        } finally {
            MDC.remove("request");
        }
    }

    private Reply work(Route route, Context http) {
        Clinic clinic = services.clinic().get();
        ApiPrincipal principal = null;
        if (route.credential() == Credential.API_KEY) {
            principal = authenticate(route, http);
            clinic = clinicOf(principal, clinic);
        }
        ProviderRequest raw =
                new ProviderRequest(
                        route.verb().name(),
                        address.of(http.req()),
                        http.req()::getHeader,
                        body(http));
        Call call =
                new Call(
                        clinic,
                        principal,
                        http.pathParamMap(),
                        QueryText.parse(http.req().getQueryString()),
                        raw);
        String key = http.header("Idempotency-Key");
        if (principal == null || key == null || key.isBlank() || route.verb() != Verb.POST) {
            return route.work().answer(call);
        }
        String query = http.req().getQueryString();
        String hash =
                IdempotentAnswers.hash(
                        raw, http.req().getRequestURI() + (query == null ? "" : "?" + query));
        return idempotent.answer(principal, key, hash, () -> route.work().answer(call));
    }

    private ApiPrincipal authenticate(Route route, Context http) {
        String header = http.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Rejection.unauthorized("This needs an API key: Authorization: Bearer fdk_…");
        }
        ApiPrincipal principal =
                services.apiKeys()
                        .authenticate(header.substring(7).strip())
                        .orElseThrow(() ->
                                Rejection.unauthorized(
                                        "This API key is not known or has been revoked."));
        OptionalLong wait = limits.key(principal.clinic() + " " + principal.name());
        if (wait.isPresent()) {
            throw Rejection.tooMany("An API key may make 600 requests a minute.", wait.getAsLong());
        }
        if (route.scope() != null && !principal.may(route.scope())) {
            throw Rejection.of(
                    403, "forbidden", "This API key lacks the scope " + route.scope().code() + ".");
        }
        return principal;
    }

    private Clinic clinicOf(ApiPrincipal principal, Clinic usual) {
        return principal.clinic().equals(usual.id())
                ? usual
                : services.clinics()
                        .find(principal.clinic())
                        .orElseThrow(() ->
                                Rejection.unauthorized("The clinic of this API key is gone."));
    }

    private static byte[] body(Context http) {
        long announced = http.req().getContentLengthLong();
        if (announced == 0) {
            return new byte[0];
        }
        try {
            InputStream in = http.req().getInputStream();
            if (announced > MOST_BYTES) {
                skip(in);
                throw tooLarge();
            }
            byte[] body = in.readNBytes(announced < 0 ? MOST_BYTES + 1 : (int) announced);
            if (body.length > MOST_BYTES) {
                skip(in);
                throw tooLarge();
            }
            return body;
        } catch (IOException broken) {
            throw Rejection.malformed("The body of the request did not arrive whole.");
        }
    }

    private static Rejection tooLarge() {
        return Rejection.of(413, "too_large", "A request body may have 1 MiB at most.");
    }

    // A sender that is still writing would see a broken connection and not our answer.
    private static void skip(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int left = MOST_SKIPPED;
        int read = in.read(buffer);
        while (read > 0 && left > 0) {
            left -= read;
            read = in.read(buffer);
        }
    }

    private String requestId(Context http) {
        String given = http.header(REQUEST_ID);
        String id = given != null && isPlain(given) ? given : requestIds.next();
        http.header(REQUEST_ID, id);
        return id;
    }

    private static boolean isPlain(String id) {
        return !id.isEmpty()
                && id.length() <= 64
                && id.chars()
                        .allMatch(c ->
                                c < 128
                                        && (Character.isLetterOrDigit(c)
                                                || c == '-'
                                                || c == '_'
                                                || c == '.'));
    }

    private static void send(Context http, Reply reply) {
        http.status(reply.status());
        reply.headers().forEach(http::header);
        Object body = reply.body();
        if (body != null) {
            http.contentType(reply.contentType() == null ? JSON : reply.contentType());
            http.result(bytes(body));
        }
    }

    static byte[] bytes(Object body) {
        return switch (body) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> Json.write(body);
        };
    }

    /** An answer given outside any route. */
    static void refuse(
            Context http, int status, String code, String message, @Nullable List<String> allowed) {
        Reply reply = Reply.of(status, ErrorBody.of(code, message));
        send(http, allowed == null ? reply : reply.with("Allow", String.join(", ", allowed)));
    }
}
