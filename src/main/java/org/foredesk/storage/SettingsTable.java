package org.foredesk.storage;

import java.util.Map;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.SettingKey;

/** The settings given on the settings screen. */
public final class SettingsTable {

    public SettingsTable(Transactions unusedTransactions, DataKey unusedKey) {}

    /** What the clinic has set; secrets in the clear, so the result must not be printed. */
    public Map<SettingKey, String> load(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /** Sets or, with an empty value, unsets; refused with {@code bad_setting} when a value has the wrong form. */
    public Outcome<Map<SettingKey, String>> change(ClinicId clinic, Map<SettingKey, String> changes) {
        throw new UnsupportedOperationException();
    }
}
