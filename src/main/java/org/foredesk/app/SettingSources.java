package org.foredesk.app;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.foredesk.kernel.SettingKey;

/**
 * Puts the settings together from where they may come from. Strongest first: command line,
 * environment, settings screen (database), defaults. A value that cannot be used stops the start
 * with a sentence that names the setting and where it stands, never the value.
 */
final class SettingSources {

    private final Map<String, String> commandLine;
    private final Map<String, String> environment;

    SettingSources(Map<String, String> commandLine, Map<String, String> environment) {
        this.commandLine = new LinkedHashMap<>(commandLine);
        this.environment = environment;
    }

    /** All values in force, with those kept in the database below those given from outside. */
    Map<SettingKey, String> over(Map<SettingKey, String> stored) {
        EnumMap<SettingKey, String> result = new EnumMap<>(SettingKey.class);
        result.putAll(stored);
        result.putAll(given());
        return result;
    }

    /** The values that do not need the database: environment and command line. */
    Map<SettingKey, String> given() {
        EnumMap<SettingKey, String> result = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            String value = environment.get(key.environmentName());
            if (value != null && !value.isBlank()) {
                result.put(
                        key,
                        checked(key, value, "the environment (" + key.environmentName() + ")"));
            }
        }
        commandLine.forEach((name, value) -> {
            SettingKey key = known(name);
            result.put(key, checked(key, value, "the command line"));
        });
        return result;
    }

    private static SettingKey known(String name) {
        SettingKey key =
                SettingKey.ofKey(name)
                        .orElseThrow(() ->
                                UsageProblem.wrongUse("There is no setting called " + name + "."));
        if (key.secret()) {
            throw UsageProblem.wrongUse(
                    key.key()
                            + " is a secret and cannot be given on the command line, where others could read it; use "
                            + key.environmentName()
                            + " or the settings screen.");
        }
        return key;
    }

    private static String checked(SettingKey key, String value, String where) {
        String clean = value.strip();
        Optional<String> problem = key.problemWith(clean);
        if (problem.isPresent()) {
            throw UsageProblem.wrongUse(problem.get() + " It comes from " + where + ".");
        }
        return clean;
    }
}
