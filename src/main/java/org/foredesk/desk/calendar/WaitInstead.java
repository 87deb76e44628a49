package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Puts somebody on the waiting list for a day on which the wished time is not to be had. */
final class WaitInstead {

    private final Workplace desk;

    WaitInstead(Workplace desk) {
        this.desk = desk;
    }

    void run(
            Callable<Patient> patient,
            Practitioner with,
            ServiceChoice what,
            LocalDate day,
            @Nullable String reason,
            Runnable done,
            Consumer<Refusal> refused) {
        new Verbs(desk)
                .run(
                        () -> add(patient.call(), with, what, day, reason),
                        entry -> {
                            done.run();
                            desk.toasts()
                                    .say(
                                            desk.texts()
                                                    .get(
                                                            "waitlist.said.on",
                                                            entry.patientName(),
                                                            with.name(),
                                                            desk.dates().shortDay(day)));
                        },
                        refused);
    }

    private Outcome<WaitlistEntry> add(
            Patient who,
            Practitioner with,
            ServiceChoice what,
            LocalDate day,
            @Nullable String reason) {
        return desk.services()
                .booking()
                .waitlist()
                .add(
                        new WaitlistCommand(
                                desk.services().clinic().id(),
                                desk.services().staff(),
                                BookingOrigin.of(ChannelKind.WEB),
                                who.id(),
                                who.label(),
                                WaitlistWish.with(with.id(), day, day).forServices(what),
                                reason,
                                null));
    }
}
