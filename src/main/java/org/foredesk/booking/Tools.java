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
     * Whether a booking nobody at the desk makes may be made now, by the services' own rules or the
     * setting {@code booking.confirmation}, or has to become a request; always the latter while
     * another calendar cannot be read, since what looks free may not be.
     */
    boolean mayBookAtOnce(ClinicId clinic, ServiceChoice services, boolean certain) {
        if (calendar.stale(clinic)) {
            return false;
        }
        return services.isUsual()
                ? allows(usualMode(), certain)
                : services.services().stream()
                        .map(id -> mode(clinic, id))
                        .allMatch(mode -> allows(mode, certain));
    }

    private ConfirmationMode mode(ClinicId clinic, ServiceId service) {
        return view(clinic)
                .service(service)
                .flatMap(each -> Optional.ofNullable(each.confirmation()))
                .orElseGet(this::usualMode);
    }

    private ConfirmationMode usualMode() {
        return settings.text(SettingKey.BOOKING_CONFIRMATION)
                .flatMap(ConfirmationMode::ofCode)
                .orElse(ConfirmationMode.UNSURE);
    }

    private static boolean allows(ConfirmationMode mode, boolean certain) {
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
