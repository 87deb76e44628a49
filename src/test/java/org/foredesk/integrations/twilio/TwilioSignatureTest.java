package org.foredesk.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Twilio's signature, against Twilio's documentation and the check in its own SDK. */
class TwilioSignatureTest {

    private static final TwilioSignature CHECK = new TwilioSignature("12345");
    private static final String DOCUMENTED = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String CLINIC = "https://clinic.ngrok-free.app/webhooks/twilio/whatsapp";

    private static final Map<String, List<String>> CALL =
            Map.of(
                    "CallSid", List.of("CA1234567890ABCDE"),
                    "Caller", List.of("+14158675310"),
                    "Digits", List.of("1234"),
                    "From", List.of("+14158675310"),
                    "To", List.of("+18005551212"));

    private static final Map<String, List<String>> MESSAGE =
            Map.of(
                    "AccountSid", List.of("AC" + "0".repeat(32)),
                    "Body", List.of("Hello नमस्ते & bye"),
                    "From", List.of("whatsapp:+919876543210"),
                    "MessageSid", List.of("SM" + "1".repeat(32)),
                    "NumMedia", List.of("0"),
                    "To", List.of("whatsapp:+14155238886"),
                    "WaId", List.of("919876543210"));

    private static byte[] form(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean check(String address, String method, byte[] body, String signature) {
        return CHECK.matches(address, method, TwilioPost.read(body), signature);
    }

    private static boolean matches(
            String address, Map<String, List<String>> fields, String signature) {
        return check(address, "POST", form(fields), signature);
    }

    @Test
    void theDocumentedExamplesComeOutAsDocumented() {
        assertThat(CHECK.sign(DOCUMENTED, CALL)).isEqualTo("GvWf1cFY/Q7PnoempGyD5oXAezc=");
        assertThat(CHECK.sign(CLINIC, MESSAGE)).isEqualTo("7fDANdmpBiflYM9h+F+WrHswRfI=");
        assertThat(CHECK.sign(CLINIC + "?clinic=7&v=a%20b", MESSAGE))
                .isEqualTo("scF/xvfK/VlqSiXN6cbtThm+n4M=");
        assertThat(
                        CHECK.sign(
                                "https://clinic.ngrok-free.app:443/webhooks/twilio/whatsapp?clinic=7&v=a%20b",
                                MESSAGE))
                .isEqualTo("uc0RIyPoJxGLFKXZFX+wboG+b60=");
    }

    @Test
    void theDefaultPortMayBeWrittenOrLeftOut() {
        String written =
                "https://clinic.ngrok-free.app:443/webhooks/twilio/whatsapp?clinic=7&v=a%20b";
        String leftOut = CLINIC + "?clinic=7&v=a%20b";
        for (String signature :
                List.of("scF/xvfK/VlqSiXN6cbtThm+n4M=", "uc0RIyPoJxGLFKXZFX+wboG+b60=")) {
            assertThat(matches(written, MESSAGE, signature)).isTrue();
            assertThat(matches(leftOut, MESSAGE, signature)).isTrue();
        }
    }

    @Test
    void theFragmentIsNotSigned() {
        assertThat(matches(CLINIC + "#rc=2&rp=all", MESSAGE, "7fDANdmpBiflYM9h+F+WrHswRfI="))
                .isTrue();
    }

    @Test
    void everyFieldCountsAlsoOnesNobodyKnows() {
        Map<String, List<String>> more = new TreeMap<>(MESSAGE);
        more.put("SomethingNew", List.of("x"));
        assertThat(matches(CLINIC, more, "7fDANdmpBiflYM9h+F+WrHswRfI=")).isFalse();
        assertThat(matches(CLINIC, more, CHECK.sign(CLINIC, more))).isTrue();
    }

    @Test
    void valuesOfARepeatedNameCountOnceEachAndSorted() {
        Map<String, List<String>> repeated = Map.of("a", List.of("2", "1", "1"));
        // As twilio-node does it: a1a2
        String expected = CHECK.sign("https://x.test/" + "a1a2");
        assertThat(CHECK.sign("https://x.test/", repeated)).isEqualTo(expected);
        assertThat(matches("https://x.test/", repeated, expected)).isTrue();
    }

    @Test
    void aBodyOfAnotherKindIsSignedByItsHashInTheAddress() {
        byte[] body =
                "{\"property\": \"value\", \"boolean\": true}".getBytes(StandardCharsets.UTF_8);
        String address =
                DOCUMENTED
                        + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        String signature = "a9nBmqA0ju/hNViExpshrM61xv4=";
        assertThat(check(address, "POST", body, signature)).isTrue();
        body[3] = 'x';
        assertThat(check(address, "POST", body, signature)).isFalse();
    }

    @Test
    void aGetIsSignedByItsAddressAlone() {
        String signature = CHECK.sign(DOCUMENTED);
        assertThat(check(DOCUMENTED, "GET", new byte[0], signature)).isTrue();
        assertThat(check(DOCUMENTED + "&more=1", "GET", new byte[0], signature)).isFalse();
    }

    @Test
    void whatIsNoFormOrNoSignatureIsRefusedAndNotThrown() {
        assertThat(check(CLINIC, "POST", "a=%zz".getBytes(StandardCharsets.US_ASCII), "x"))
                .isFalse();
        assertThat(check("not an address", "POST", new byte[] {-1, 0, 7}, "नहीं")).isFalse();
        assertThat(matches(CLINIC, MESSAGE, "")).isFalse();
    }

    @Property(tries = 300)
    void twiliosOwnCheckTakesWhatWeSign(
            @ForAll("addresses") String address, @ForAll("forms") Map<String, String> form) {
        Map<String, List<String>> fields =
                form.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, field -> List.of(field.getValue())));
        String signature = CHECK.sign(address, fields);
        assertThat(new RequestValidator("12345").validate(address, form, signature)).isTrue();
        assertThat(matches(address, fields, signature)).isTrue();
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of("https://", "http://")
                .flatMap(scheme ->
                        Arbitraries.of(
                                        "clinic.test",
                                        "a-b.ngrok-free.app",
                                        "clinic.test:8443",
                                        "clinic.test:443")
                                .flatMap(host ->
                                        Arbitraries.of(
                                                        "/",
                                                        "/x/y%20z",
                                                        "/p?a=b%2Bc&d=%E0%A4%A8",
                                                        "/q?")
                                                .map(path -> scheme + host + path)));
    }

    @Provide
    Arbitrary<Map<String, String>> forms() {
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('A', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> values =
                Arbitraries.strings().withChars("abc ÄÖü+&=%नमस्ते😀\n").ofMaxLength(40);
        return Arbitraries.maps(names, values.filter(TwilioSignatureTest::isWhole)).ofMaxSize(12);
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
