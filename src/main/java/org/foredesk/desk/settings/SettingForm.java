package org.foredesk.desk.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.ClinicSettings;
import org.foredesk.security.SettingsChanged;

/**
 * Settings as they are typed. A secret is never shown: its field is empty, and what is typed there
 * replaces it. What is saved is in force at once.
 */
final class SettingForm implements Saving, AutoCloseable {

    private final Workplace desk;
    private final ClinicSettings settings;
    private final String country;
    private final Map<SettingKey, Field> fields = new EnumMap<>(SettingKey.class);
    private final Form form;
    private final FactRefresh<Boolean> follow;

    SettingForm(Workplace desk, List<SettingKey> keys) {
        this.desk = desk;
        this.settings = desk.services().settings();
        this.country = desk.services().clinic().country();
        SettingChecks checks = new SettingChecks(desk.texts());
        keys.forEach(key ->
                fields.put(
                        key, new Field(shown(key), value -> checks.problem(key, value, country))));
        this.form = new Form(fields.values());
        // What was changed elsewhere, over the API or at another place of this desk.
        this.follow =
                new FactRefresh<>(desk.tasks(), () -> Boolean.TRUE, _ -> reload())
                        .on(desk.services().facts(), SettingsChanged.class);
    }

    Field field(SettingKey key) {
        return Objects.requireNonNull(fields.get(key), key::key);
    }

    /** Why it cannot be changed here; empty where it can. */
    String fixed(SettingKey key) {
        return switch (settings.origin(key)) {
            case CLINIC -> "";
            case OUTSIDE -> desk.texts().get("settings.fixed.outside", key.environmentName());
            case PRACTICE -> desk.texts().get("settings.fixed.practice");
        };
    }

    /** Whether there is a value, which for a secret is all that may be known. */
    boolean isSet(SettingKey key) {
        return settings.inForce().text(key).isPresent();
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void save() {
        if (form.wrongProperty().get() > 0) {
            return;
        }
        Map<SettingKey, String> changes = new EnumMap<>(SettingKey.class);
        fields.forEach((key, field) -> {
            if (field.changed()) {
                changes.put(key, SettingChecks.clean(key, field.value(), country));
            }
        });
        change(changes);
    }

    /** Forgets a secret. */
    void forget(SettingKey key) {
        change(Map.of(key, ""));
    }

    private void change(Map<SettingKey, String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        desk.tasks()
                .run(
                        () -> settings.change(desk.services().staff(), changes),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Settings> _ -> {
                                    changes.keySet().forEach(key -> field(key).discard());
                                    reload();
                                    desk.toasts().say(desk.texts().get("settings.saved"));
                                }
                                case Outcome.Refused<Settings>(Refusal refusal) ->
                                        desk.toasts().fail(Words.of(refusal, desk.texts()));
                            }
                        });
    }

    private void reload() {
        fields.forEach((key, field) -> field.saved(shown(key)));
        form.look();
    }

    private String shown(SettingKey key) {
        return key.secret() ? "" : settings.inForce().text(key).orElse("");
    }

    @Override
    public void close() {
        follow.close();
    }
}
