package org.foredesk.web.practice;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts a signed form the way Twilio does, but only ever to the listener on this machine. */
final class SignedPost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignedPost.class);
    private static final Duration MOST = Duration.ofSeconds(15);

    private final String authToken;
    private final Supplier<URI> listener;
    private final HttpClient http;

    SignedPost(String authToken, Supplier<URI> listener, Executor executor) {
        this.authToken = authToken;
        this.listener = listener;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .executor(executor)
                        .build();
    }

    /**
     * Posts to what the clinic calls {@code publicUrl}: signed over that, sent to the same path of
     * the listener. Completes with the status, 0 where nobody answered.
     */
    CompletableFuture<Integer> send(String publicUrl, Map<String, String> form) {
        URI called = URI.create(publicUrl);
        String query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
        URI target =
                URI.create(local().toString().replaceAll("/$", "") + called.getRawPath() + query);
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(MOST)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("X-Twilio-Signature", signature(publicUrl, form))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(failed -> {
                    LOG.info(
                            "The listener did not take a practice text: {}",
                            failed.getClass().getSimpleName());
                    return 0;
                });
    }

    private URI local() {
        URI address = listener.get();
        try {
            if (InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException notHere) {
            LOG.warn("The listener's address is no address", notHere);
        }
        throw new IllegalStateException("practice texts never leave this machine");
    }

    private String signature(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(
                            mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
