package org.foredesk.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What the verbs of booking share. */
record Tools(
        Directory directory,
        Availability availability,
        Settings settings,
        IdSource ids,
        AuditTrail audit,
        CalendarSync calendar) {

    DirectoryView view(ClinicId clinic) {
        return directory.view(clinic);
    }

    /** Says that what takes the practitioner's time around that start has changed. */
    void timeChanged(Tx tx, UUID clinic, UUID practitioner, Instant start) {
        BusyStamps.changed(tx, ids.next(), clinic, practitioner, start);
    }

    BookingRules rules() {
        return BookingRules.of(settings);
    }

    /**
     * Whether a booking nobody at the desk makes may be made now, by the service's own rule or the
     * setting {@code booking.confirmation}, or has to become a request; always the latter while
     * another calendar cannot be read, since what looks free may not be.
     */
    boolean mayBookAtOnce(ClinicId clinic, @Nullable ServiceId service, boolean certain) {
        if (calendar.stale(clinic)) {
            return false;
        }
        ConfirmationMode mode =
                Optional.ofNullable(service)
                        .flatMap(view(clinic)::service)
                        .flatMap(each -> Optional.ofNullable(each.confirmation()))
                        .or(() ->
                                settings.text(SettingKey.BOOKING_CONFIRMATION)
                                        .flatMap(ConfirmationMode::ofCode))
                        .orElse(ConfirmationMode.UNSURE);
        return switch (mode) {
            case ALWAYS -> false;
            case UNSURE -> certain;
            case NEVER -> true;
        };
    }

    /** When the patient may be told: at once, but after the undo window where staff did it. */
    static Instant tellAt(Tx tx, Actor actor) {
        return actor instanceof Actor.Staff ? tx.now().plus(BookingRules.UNDO_WINDOW) : tx.now();
    }
}
