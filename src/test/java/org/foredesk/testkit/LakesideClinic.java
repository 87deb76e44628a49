package org.foredesk.testkit;

import java.time.ZoneId;
import java.util.List;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;

/** A demo clinic in India that speaks English, for tests that need one and not what it is like. */
public final class LakesideClinic {

    private LakesideClinic() {}

    public static Clinic of(ClinicId id) {
        return new Clinic(
                id,
                "Lakeside Clinic",
                ZoneId.of("Asia/Kolkata"),
                "IN",
                List.of(Language.EN),
                null,
                null,
                true);
    }
}
