package org.foredesk.kernel;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force, whatever their source. Readers ask each time they need a value and so see
 * a change made on the settings screen without a restart. Values were checked before they came
 * here.
 */
public final class Settings {

    private volatile Map<SettingKey, String> values;

    public Settings(Map<SettingKey, String> values) {
        this.values = copyOf(values);
    }

    /** Puts a whole new set of values in force. */
    public void replaceAll(Map<SettingKey, String> newValues) {
        values = copyOf(newValues);
    }

    /** The value as text; empty when the setting is unset and has no default. */
    public Optional<String> text(SettingKey key) {
        String value = values.getOrDefault(key, key.defaultValue());
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    public int number(SettingKey key) {
        return text(key)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException(key.key() + " has no value"));
    }

    /** A share or an amount of money. */
    public BigDecimal decimal(SettingKey key) {
        return text(key)
                .map(BigDecimal::new)
                .orElseThrow(() -> new IllegalStateException(key.key() + " has no value"));
    }

    public boolean flag(SettingKey key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    private static Map<SettingKey, String> copyOf(Map<SettingKey, String> values) {
        EnumMap<SettingKey, String> copy = new EnumMap<>(SettingKey.class);
        copy.putAll(values);
        return copy;
    }
}
