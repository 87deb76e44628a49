package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.foredesk.testkit.SettableClock;

/**
 * Whatever bytes come in, the answer is never a server error (R8). {@code -Djqwik.tries.default}
 * does not apply; see {@code tries}.
 */
class ListenerFuzzProperties {

    private static WebHouse house;
    private static String key;

    @BeforeContainer
    static void open() throws IOException {
        Path data = Files.createTempDirectory("foredesk-fuzz");
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).start();
        key = house.key();
    }

    @AfterContainer
    static void close() {
        house.close();
    }

    @Provide
    Arbitrary<byte[]> anyBytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    }

    @Provide
    Arbitrary<byte[]> nearlyRequests() {
        Arbitrary<String> method =
                Arbitraries.of(
                        "GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "X",
                        "");
        Arbitrary<String> path =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "/health",
                                "/api/v1/webhooks/twilio",
                                "/api/v1/conversations",
                                "/api/v1/conversations/%zz",
                                "/api/v1/conversations/../../x",
                                "/api/v1//x",
                                "/api/v1/appointments/a.ics",
                                "*",
                                "/api/v1/conversations?limit=%",
                                "/api/v1/conversations?cursor=%00&q=%ff%fe",
                                "/%2e%2e/%2f",
                                "/api/v1/intake/events?cursor=99999999999",
                                "/api/v1/intake/summary?since=x",
                                "http://x/health"),
                        Arbitraries.strings().ofMaxLength(30).map(text -> "/api/v1/" + text));
        Arbitrary<String> header =
                Arbitraries.of(
                        "",
                        "Content-Length: -1\r\n",
                        "Content-Length: 5\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Content-Type: \u0001\r\n",
                        "X-Twilio-Signature: %%%\r\n",
                        "Authorization: Bearer KEY\r\nContent-Length: 3\r\n",
                        "Authorization: Bearer KEY\r\n",
                        "Idempotency-Key: a\r\n",
                        ": x\r\n",
                        "X-Forwarded-Host: a b\r\n",
                        "Expect: x\r\n");
        Arbitrary<byte[]> body = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
        return Combinators.combine(method, path, header, body)
                .as((m, p, h, b) -> {
                    ByteArrayOutputStream request = new ByteArrayOutputStream();
                    request.writeBytes(
                            (m
                                            + " "
                                            + p
                                            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                            + h.replace("KEY", key)
                                            + "\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    request.writeBytes(b);
                    return request.toByteArray();
                });
    }

    @Property(tries = 400)
    void anyBytesAreNeverAServerError(@ForAll("anyBytes") byte[] bytes) throws IOException {
        neverAServerError(bytes);
    }

    @Property(tries = 1500)
    void whatLooksLikeARequestIsNeverAServerError(@ForAll("nearlyRequests") byte[] bytes)
            throws IOException {
        neverAServerError(bytes);
    }

    @Property(tries = 400)
    void anySignedBodyIsNeverAServerError(@ForAll("anyBytes") byte[] bytes) {
        String body = new String(bytes, StandardCharsets.ISO_8859_1);
        java.util.Map<String, String> form = WebHouse.form("+919820000001", body.replace("\r", ""));
        form.put("MediaUrl0", body);
        form.put("NumMedia", body.isEmpty() ? "" : body.substring(0, 1));
        form.put("Latitude", body);
        assertThat(house.twilio(form).status()).isIn(200, 400, 403, 429);
    }

    @Property(tries = 400)
    void anyJsonBodyIsNeverAServerError(@ForAll("anyBytes") byte[] bytes) {
        byte[] body =
                ("{\"phone\":\"+91982000" + new String(bytes, StandardCharsets.ISO_8859_1) + "\"}")
                        .getBytes(StandardCharsets.ISO_8859_1);
        for (String path : List.of("/api/v1/conversations", "/api/v1/notifications/test")) {
            int status =
                    house.send("POST", path, body, "Authorization", "Bearer " + house.key())
                            .status();
            assertThat(status).isLessThan(500);
        }
    }

    private static void neverAServerError(byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", house.listener.port()), 2000);
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer)
                    .doesNotStartWith("HTTP/1.1 5")
                    .doesNotContain("\tat org.")
                    .doesNotContain("Exception");
        } catch (java.net.SocketException closed) {
            // The listener may hang up on what is no request at all.
            assertThat(closed).isNotNull();
        }
    }
}
