package org.foredesk.security;

import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.SettingKey;

/** Settings of a clinic were changed and are in force; the values are not told, some are secret. */
public record SettingsChanged(ClinicId clinic, Set<SettingKey> keys) implements Fact {

    public SettingsChanged {
        keys = Set.copyOf(keys);
    }
}
