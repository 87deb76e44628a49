package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.PartedCommand;
import org.foredesk.booking.PartedSlot;
import org.foredesk.booking.PartedVisits;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SeriesChange;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What nobody gives alone, with several practitioners one after the other: what there is of that
 * day, and booking it.
 */
final class PartsOffer {

    private static final int MOST = 6;

    /**
     * Starts of that day from the wished one on; {@code needed} is false where one gives it all.
     */
    record Found(boolean needed, List<PartedSlot> starts) {
        /** The one that begins at the wished time; null where there is none. */
        @Nullable PartedSlot at(Instant start) {
            return starts.isEmpty() || !starts.getFirst().start().equals(start)
                    ? null
                    : starts.getFirst();
        }
    }

    private final Workplace desk;
    private final Changes changes;

    PartsOffer(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
    }

    private PartedVisits visits() {
        return desk.services().booking().partedVisits();
    }

    /** Reads; never on the screen's thread. */
    Found look(Practitioner with, ServiceChoice what, Instant at) {
        var clinic = desk.services().clinic().id();
        if (!visits().needed(clinic, what)) {
            return new Found(false, List.of());
        }
        Instant end =
                desk.dates()
                        .dayOf(at)
                        .plusDays(1)
                        .atStartOfDay(desk.services().clinic().zone())
                        .toInstant();
        return new Found(
                true,
                visits().slots(
                                SlotQuery.between(clinic, at, end)
                                        .withServices(what)
                                        .withPractitioner(with.id())
                                        .limitedTo(MOST)));
    }

    /** "Nobody gives all of it alone. With 2 practitioners: 09:00 …, then 09:30 …". */
    String words(PartedSlot slot) {
        String parts =
                slot.parts().stream()
                        .map(part ->
                                desk.texts()
                                        .get(
                                                "calendar.parts.part",
                                                desk.dates().time(part.start()),
                                                part.practitionerName(),
                                                part.serviceName()))
                        .collect(Collectors.joining(desk.texts().get("calendar.parts.then")));
        return desk.texts().get("calendar.parts.offer", slot.parts().size(), parts);
    }

    /** Books all parts, with ten seconds to take it back. */
    void book(
            PartedSlot slot,
            Practitioner with,
            PatientChoice.Chosen who,
            @Nullable String reason,
            Runnable done,
            Consumer<Refusal> refused) {
        ServiceChoice what = slot.whole().services();
        changes.together(
                () ->
                        visits().book(tx -> {
                            Patient patient = who.patient(tx);
                            return new PartedCommand(
                                    desk.services().clinic().id(),
                                    desk.services().staff(),
                                    BookingOrigin.of(ChannelKind.WEB),
                                    patient.id(),
                                    patient.label(),
                                    what,
                                    slot.start(),
                                    with.id(),
                                    reason);
                        }),
                this::said,
                _ -> done.run(),
                refused);
    }

    private String said(SeriesChange booked) {
        Appointment first = booked.visits().getFirst();
        return desk.texts()
                .get(
                        "calendar.booked",
                        first.patientName(),
                        booked.visits().stream()
                                .map(Appointment::practitionerName)
                                .collect(Collectors.joining(", ")),
                        desk.dates().nearDayAndTime(first.start()));
    }
}
