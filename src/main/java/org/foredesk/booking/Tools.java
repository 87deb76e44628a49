package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Tx;

/** What the verbs of booking share. */
record Tools(
        Directory directory,
        Availability availability,
        Settings settings,
        IdSource ids,
        AuditTrail audit) {

    DirectoryView view(ClinicId clinic) {
        return directory.view(clinic);
    }

    BookingRules rules() {
        return BookingRules.of(settings);
    }

    /** When the patient may be told: at once, but after the undo window where staff did it. */
    static Instant tellAt(Tx tx, Actor actor) {
        return actor instanceof Actor.Staff ? tx.now().plus(BookingRules.UNDO_WINDOW) : tx.now();
    }
}
