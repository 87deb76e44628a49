package org.foredesk.integrations.twilio;

import com.twilio.constant.EnumConstants;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * The wire under Twilio's SDK for one call: exactly one request, whatever happens, and a record of
 * how far it came. The SDK's own wire posts a message up to six times when it meets a 503, has no
 * other base address than Twilio's and can hang for good on a silent server, hence this one.
 */
final class TwilioCall extends HttpClient {

    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    /** How far the request came. */
    sealed interface Progress {
        record NotMade() implements Progress {}

        /** Certainly nobody has read it. */
        record NotReached(String words) implements Progress {}

        /** It may have been read; there was no whole answer. */
        record Silent(String words) implements Progress {}

        record Answered(int status, @Nullable Duration retryAfter) implements Progress {}
    }

    private final java.net.http.HttpClient wire;
    private final @Nullable URI base;
    private final Duration patience;
    private final AtomicBoolean used = new AtomicBoolean();
    private volatile Progress progress = new Progress.NotMade();

    /**
     * @param base another address that stands in for Twilio's, or null
     * @param patience how long the whole exchange may take
     */
    TwilioCall(java.net.http.HttpClient wire, @Nullable URI base, Duration patience) {
        this.wire = wire;
        this.base = base;
        this.patience = patience;
    }

    Progress progress() {
        return progress;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(
            Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("one call is one request");
        }
        HttpRequest wired = translate(request);
        CompletableFuture<HttpResponse<byte[]>> answer =
                wire.sendAsync(
                        wired, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        return await(answer);
    }

    private Response await(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            progress = new Progress.Answered(response.statusCode(), retryAfter(response));
            // With no headers at all the SDK fails as soon as its debug log is on.
            return new Response(
                    new ByteArrayInputStream(response.body()),
                    response.statusCode(),
                    new Header[0]);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw gaveUp(new Progress.Silent("Twilio did not answer in time."), late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw gaveUp(
                    new Progress.Silent("The program stopped while Twilio was answering."),
                    stopped);
        } catch (ExecutionException failed) {
            throw gaveUp(readFailure(failed.getCause()), failed);
        }
    }

    private WireException gaveUp(Progress how, Exception cause) {
        progress = how;
        return new WireException(cause);
    }

    private static Progress readFailure(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof HttpConnectTimeoutException
                    || at instanceof UnknownHostException
                    || at instanceof SSLHandshakeException) {
                return new Progress.NotReached("Twilio could not be reached.");
            }
        }
        return new Progress.Silent(
                cause instanceof IOException
                        ? "The connection to Twilio broke before the whole answer was there."
                        : "The request to Twilio failed.");
    }

    private HttpRequest translate(Request request) {
        HttpRequest.Builder wired =
                HttpRequest.newBuilder(address(request))
                        .timeout(patience)
                        .header("Accept", "application/json")
                        .header("User-Agent", "Foredesk");
        String user = request.getUsername();
        if (user != null) {
            byte[] pair = (user + ":" + request.getPassword()).getBytes(StandardCharsets.UTF_8);
            wired.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        String method = request.getMethod().toString();
        if ("GET".equals(method)) {
            return wired.GET().build();
        }
        boolean json = EnumConstants.ContentType.JSON.equals(request.getContentType());
        return wired.header(
                        "Content-Type",
                        json
                                ? "application/json"
                                : "application/x-www-form-urlencoded; charset=UTF-8")
                .method(
                        method,
                        BodyPublishers.ofString(
                                json ? request.getBody() : request.encodeFormBody()))
                .build();
    }

    private URI address(Request request) {
        URI twilio = URI.create(request.constructURL().toString());
        if (base == null) {
            return twilio;
        }
        String root = base.toString().replaceAll("/+$", "");
        String query = twilio.getRawQuery();
        return URI.create(root + twilio.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        Supplier<@Nullable Duration> none = () -> null;
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.strip().matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value.strip())))
                .orElseGet(none);
    }

    /** No whole answer came. */
    static final class WireException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WireException(Exception cause) {
            super("no answer from Twilio", cause);
        }
    }
}
