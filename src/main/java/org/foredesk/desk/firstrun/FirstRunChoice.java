package org.foredesk.desk.firstrun;

import java.util.Map;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.kernel.SettingKey;

/** What was decided at the first start. */
public sealed interface FirstRunChoice {

    /**
     * Look around in the made-up clinic; it gets a data folder of its own and nothing can leave the
     * machine.
     */
    record Demo() implements FirstRunChoice {}

    /**
     * Set up this clinic, with somebody of that name at the desk. {@code settings} holds what was
     * typed about the clinic's number, secrets included; only keys that were given a value.
     */
    record Own(ClinicPlan plan, String staffName, Map<SettingKey, String> settings)
            implements FirstRunChoice {

        public Own {
            settings = Map.copyOf(settings);
        }

        @Override
        public String toString() {
            // Settings may hold secrets.
            return "Own[" + plan.details().name() + "]";
        }
    }

    /** The window was closed without a decision. */
    record Closed() implements FirstRunChoice {}
}
