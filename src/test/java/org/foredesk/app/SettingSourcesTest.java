package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.junit.jupiter.api.Test;

class SettingSourcesTest {

    private static final Map<SettingKey, String> STORED =
            Map.of(SettingKey.BOOKING_NOTICE_MINUTES, "10", SettingKey.BOOKING_HOLD_MINUTES, "20");

    @Test
    void commandLineBeatsEnvironmentBeatsDatabaseBeatsDefault() {
        SettingSources sources =
                new SettingSources(
                        Map.of("booking.notice.minutes", "30"),
                        Map.of(
                                "FOREDESK_BOOKING_NOTICE_MINUTES",
                                "40",
                                "FOREDESK_BOOKING_HORIZON_DAYS",
                                "7"));
        Settings settings = new Settings(sources.over(STORED));
        assertThat(settings.number(SettingKey.BOOKING_NOTICE_MINUTES)).isEqualTo(30);
        assertThat(settings.number(SettingKey.BOOKING_HORIZON_DAYS)).isEqualTo(7);
        assertThat(settings.number(SettingKey.BOOKING_HOLD_MINUTES)).isEqualTo(20);
        assertThat(settings.number(SettingKey.BOOKING_CANCEL_NOTICE_MINUTES)).isEqualTo(120);
    }

    @Test
    void aValueThatCannotBeUsedIsNamedButNotShown() {
        SettingSources sources =
                new SettingSources(Map.of(), Map.of("FOREDESK_SMTP_PORT", "99999"));
        assertThatThrownBy(sources::given)
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("smtp.port")
                .hasMessageContaining("FOREDESK_SMTP_PORT")
                .hasMessageNotContaining("99999");
    }

    @Test
    void aSecretIsRefusedOnTheCommandLine() {
        SettingSources sources = new SettingSources(Map.of("twilio.auth.token", "abc"), Map.of());
        assertThatThrownBy(sources::given)
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("secret");
    }

    @Test
    void anUnknownSettingIsWrongUse() {
        SettingSources sources = new SettingSources(Map.of("colour", "blue"), Map.of());
        assertThatThrownBy(sources::given).hasMessage("There is no setting called colour.");
    }
}
