package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedLayoutTest {

    @Test
    void phoneNumbersLoseTheirMiddle() {
        assertThat(MaskedLayout.mask("sent to whatsapp:+919820000001 now"))
                .isEqualTo("sent to whatsapp:+91…01 now");
        assertThat(MaskedLayout.mask("From=whatsapp%3A%2B919820000001&x"))
                .doesNotContain("9820000");
    }

    @Test
    void keysAndTokensDisappear() {
        assertThat(MaskedLayout.mask("Authorization: Bearer fdk_abcdef")).doesNotContain("abcdef");
        assertThat(MaskedLayout.mask("auth_token=0123456789abcdef")).doesNotContain("0123456789");
        assertThat(MaskedLayout.mask("password: hunter2, next")).isEqualTo("password: ***, next");
    }

    @Test
    void valuesThatADatabaseQuotesDisappear() {
        assertThat(MaskedLayout.mask("duplicate key VALUES ( 'Asha Rao', 'chest pain' )"))
                .doesNotContain("Asha");
        assertThat(MaskedLayout.mask("Detail: Key (name)=(Asha Rao) already exists"))
                .doesNotContain("Asha");
    }

    @Test
    void mailNamesDisappear() {
        assertThat(MaskedLayout.mask("to asha.rao@example.org")).isEqualTo("to …@example.org");
    }

    @Test
    void timesStayReadable() {
        String line = "2026-11-21T09:00:00.000+05:30 INFO  [main] o.f.app.Main started";
        assertThat(MaskedLayout.mask(line)).isEqualTo(line);
    }
}
