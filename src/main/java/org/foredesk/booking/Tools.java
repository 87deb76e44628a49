package org.foredesk.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
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
     * Whether a booking nobody at the desk makes may be made now or has to become a request: by the
     * services' own rules, else the one for the channel, else {@code booking.confirmation}; always
     * the latter while another calendar cannot be read, since what looks free may not be.
     */
    boolean mayBookAtOnce(
            ClinicId clinic, ChannelKind channel, ServiceChoice services, boolean certain) {
        if (calendar.stale(clinic)) {
            return false;
        }
        return services.isUsual()
                ? allows(usualMode(channel), certain)
                : services.services().stream()
                        .map(id -> mode(clinic, channel, id))
                        .allMatch(mode -> allows(mode, certain));
    }

    private ConfirmationMode mode(ClinicId clinic, ChannelKind channel, ServiceId service) {
        return view(clinic)
                .service(service)
                .flatMap(each -> Optional.ofNullable(each.confirmation()))
                .orElseGet(() -> usualMode(channel));
    }

    private ConfirmationMode usualMode(ChannelKind channel) {
        return on(channel)
                .flatMap(settings::text)
                .or(() -> settings.text(SettingKey.BOOKING_CONFIRMATION))
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

    private static Optional<SettingKey> on(ChannelKind channel) {
        return switch (channel) {
            case WHATSAPP -> Optional.of(SettingKey.BOOKING_CONFIRMATION_WHATSAPP);
            case SMS -> Optional.of(SettingKey.BOOKING_CONFIRMATION_SMS);
            case VOICE -> Optional.of(SettingKey.BOOKING_CONFIRMATION_VOICE);
            case WEB -> Optional.of(SettingKey.BOOKING_CONFIRMATION_WEB);
            case EMAIL -> Optional.empty();
        };
    }

    /** When the patient may be told: at once, but after the undo window where staff did it. */
    static Instant tellAt(Tx tx, Actor actor) {
        return actor instanceof Actor.Staff ? tx.now().plus(BookingRules.UNDO_WINDOW) : tx.now();
    }
}
