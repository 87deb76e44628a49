package org.foredesk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void tokensAreLongUrlSafeAndNeverTheSame() {
        Secrets secrets = new Secrets(new SecureRandom());
        assertThat(secrets.token(32)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.token(32));
    }

    @Test
    void sameMeansEveryByte() {
        assertThat(Secrets.same("secret", "secret")).isTrue();
        assertThat(Secrets.same("secret", "secres")).isFalse();
        assertThat(Secrets.same("secret", "secret ")).isFalse();
        assertThat(Secrets.same("", "x")).isFalse();
    }

    @Test
    void macsAreThoseOfTheStandard() {
        // RFC 4231, test case 2.
        byte[] mac =
                Secrets.mac(
                        "HmacSHA256",
                        "Jefe".getBytes(StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
