package org.foredesk.security;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.SettingsTable;

/**
 * The settings of the running program's clinic, as people and other programs see and change them: a
 * change is checked, kept, audited without secrets, and in force at once.
 */
public final class ClinicSettings {

    /** What decides the value of a setting. */
    public enum Origin {
        /** A practice clinic, which must reach nothing outside. */
        PRACTICE,
        /** Command line or environment; what is set inside the program counts only without it. */
        OUTSIDE,
        /** What was set inside the program, or the default. */
        CLINIC
    }

    private final ClinicId clinic;
    private final Settings inForce;
    private final SettingsTable table;
    private final AuditTrail audit;
    private final Facts facts;
    private final Function<SettingKey, Origin> origins;
    private final Runnable reload;

    /**
     * @param origins what decides each setting at this moment
     * @param reload brings what is in the table into force, below what stands above it
     */
    public ClinicSettings(
            ClinicId clinic,
            Settings inForce,
            SettingsTable table,
            AuditTrail audit,
            Facts facts,
            Function<SettingKey, Origin> origins,
            Runnable reload) {
        this.clinic = clinic;
        this.inForce = inForce;
        this.table = table;
        this.audit = audit;
        this.facts = facts;
        this.origins = origins;
        this.reload = reload;
    }

    /** The values that count now, whatever their origin. */
    public Settings inForce() {
        return inForce;
    }

    public Origin origin(SettingKey key) {
        return origins.apply(key);
    }

    /**
     * Sets or, with an empty value, unsets. Refused with {@code bad_setting} or {@code
     * setting_fixed}, the key being the refusal's field, and nothing changed, when a value has the
     * wrong form or something stands above it.
     */
    public Outcome<Settings> change(Actor actor, Map<SettingKey, String> changes) {
        Optional<SettingKey> fixed =
                changes.keySet().stream().filter(key -> origin(key) != Origin.CLINIC).findFirst();
        if (fixed.isPresent()) {
            return Outcome.refused(fixed(fixed.get()));
        }
        return table.change(
                        clinic,
                        changes,
                        tx ->
                                audit.record(
                                        tx,
                                        clinic,
                                        actor,
                                        "settings.changed",
                                        "settings",
                                        null,
                                        detail(changes)))
                .map(_ -> {
                    reload.run();
                    facts.announce(new SettingsChanged(clinic, changes.keySet()));
                    return inForce;
                });
    }

    private Refusal fixed(SettingKey key) {
        String words =
                origin(key) == Origin.PRACTICE
                        ? key.key() + " cannot be set in a practice clinic."
                        : key.key()
                                + " is set outside the program ("
                                + key.environmentName()
                                + " or the command line) and can only be changed there.";
        return Refusal.of("setting_fixed", words).about(key.key());
    }

    private static Map<String, String> detail(Map<SettingKey, String> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(change -> change.getKey().key(), ClinicSettings::shown));
    }

    private static String shown(Map.Entry<SettingKey, String> change) {
        boolean hidden = change.getKey().secret() && !change.getValue().isEmpty();
        return hidden ? "(secret)" : change.getValue();
    }
}
