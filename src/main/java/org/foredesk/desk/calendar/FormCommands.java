package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.StaffOverride;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.DeskServices;
import org.foredesk.kernel.ChannelKind;
import org.jspecify.annotations.Nullable;

/** What a filled form asks booking for: with whom, for what and why. */
record FormCommands(
        DeskServices services, Practitioner with, ServiceChoice what, @Nullable String why) {

    /** One visit; {@code how} it came about goes into its history. */
    BookingCommand one(
            Patient patient, Instant at, @Nullable StaffOverride insistence, ChangeCause.Kind how) {
        return new BookingCommand(
                services.clinic().id(),
                services.staff(),
                BookingOrigin.of(ChannelKind.WEB),
                patient.id(),
                patient.label(),
                with.id(),
                what,
                at,
                why,
                null,
                insistence,
                ChangeCause.of(how));
    }

    /** A visit at each of these times. */
    SeriesCommand all(Patient patient, List<Instant> starts) {
        return new SeriesCommand(
                services.clinic().id(),
                services.staff(),
                BookingOrigin.of(ChannelKind.WEB),
                patient.id(),
                patient.label(),
                with.id(),
                what,
                starts,
                why);
    }
}
