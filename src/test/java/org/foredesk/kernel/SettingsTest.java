package org.foredesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @Test
    void unsetMeansTheDefaultWhereThereIsOne() {
        Settings settings = new Settings(Map.of());
        assertThat(settings.number(SettingKey.BOOKING_HOLD_MINUTES)).isEqualTo(15);
        assertThat(settings.text(SettingKey.BOOKING_CONFIRMATION)).contains("unsure");
        assertThat(settings.flag(SettingKey.MESSAGES_ENABLED)).isTrue();
        assertThat(settings.text(SettingKey.PUBLIC_URL)).isEmpty();
    }

    @Test
    void amountsAreExact() {
        Settings settings = new Settings(Map.of(SettingKey.LLM_PRICE_IN, "0.00015"));
        assertThat(settings.decimal(SettingKey.LLM_PRICE_IN)).isEqualByComparingTo("0.00015");
        assertThat(settings.decimal(SettingKey.ASSISTANT_CONFIDENCE_ASK))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void readersSeeANewSetOfValuesAtOnce() {
        Settings settings = new Settings(Map.of(SettingKey.BOOKING_HOLD_MINUTES, "20"));
        assertThat(settings.number(SettingKey.BOOKING_HOLD_MINUTES)).isEqualTo(20);
        settings.replaceAll(
                Map.of(
                        SettingKey.BOOKING_HOLD_MINUTES,
                        "30",
                        SettingKey.MESSAGES_ENABLED,
                        "false"));
        assertThat(settings.number(SettingKey.BOOKING_HOLD_MINUTES)).isEqualTo(30);
        assertThat(settings.flag(SettingKey.MESSAGES_ENABLED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void everyDefaultHasTheRightFormAndEveryKeyIsFoundByItsName(SettingKey key) {
        assertThat(key.problemWith(key.defaultValue())).isEmpty();
        assertThat(SettingKey.ofKey(key.key())).contains(key);
        assertThat(key.environmentName()).matches("FOREDESK_[A-Z0-9_]+");
    }

    @Test
    void theEnvironmentNameIsTheKeyInCapitals() {
        assertThat(SettingKey.TWILIO_AUTH_TOKEN.environmentName())
                .isEqualTo("FOREDESK_TWILIO_AUTH_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_PORT, 0",
        "SMTP_PORT, 70000",
        "SMTP_PORT, x",
        "MESSAGES_ENABLED, yes",
        "PUBLIC_URL, example.org",
        "PUBLIC_URL, ftp://example.org",
        "BOOKING_CONFIRMATION, sometimes",
        "MESSAGES_QUIET_HOURS, 9-17",
        "MESSAGES_QUIET_HOURS, 24:00-08:00",
        "BOOKING_NOTICE_MINUTES, -5",
        "ASSISTANT_MODE, model",
        "ASSISTANT_CONFIDENCE_ASK, 1.5",
        "ASSISTANT_CONFIDENCE_ASK, '0,5'",
        "LLM_DAILY_LIMIT, 5 EUR",
        "LLM_PRICE_IN, -1"
    })
    void aWrongValueIsToldWithoutRepeatingIt(SettingKey key, String value) {
        assertThat(key.problemWith(value))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(key.key()));
    }

    @Test
    void secretsAreKnownAsSecrets() {
        assertThat(SettingKey.values())
                .filteredOn(key ->
                        key.key().matches(".*(token|secret|password|api\\.key|credentials)$"))
                .allMatch(SettingKey::secret);
    }
}
