package org.foredesk.web;

import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Directory;
import org.foredesk.booking.PartedCommand;
import org.foredesk.booking.PartedVisits;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.web.AppointmentRoutes.NewAppointment;

/**
 * Books a visit of services that nobody gives alone: parts with several practitioners, one after
 * the other, all of them or none. A practitioner may be named and then gives one of the parts.
 */
final class PartedBooking {

    private final PartedVisits visits;
    private final Directory directory;
    private final PatientInputs patients;

    PartedBooking(WebServices services) {
        this.visits = services.booking().partedVisits();
        this.directory = services.directory();
        this.patients = new PatientInputs(services.conversations().patients());
    }

    /** The answer is the first part with all of them in {@code parts}. */
    Reply book(NewAppointment wanted, ServiceChoice services, Call call) {
        Practitioner with =
                Inputs.practitioner(
                        directory.view(call.clinic().id()),
                        wanted.practitionerId(),
                        wanted.practitioner());
        Instant start = Inputs.time(wanted.start(), "start", call);
        ChannelKind channel = Inputs.channel(wanted.sourceChannel(), ChannelKind.WEB);
        List<Appointment> parts =
                Answers.valueOf(
                                visits.book(tx -> {
                                    Patient patient = patients.enter(tx, wanted.patient(), call);
                                    return new PartedCommand(
                                            call.clinic().id(),
                                            call.actor(),
                                            BookingOrigin.of(channel),
                                            patient.id(),
                                            patient.label(),
                                            services,
                                            start,
                                            with == null ? null : with.id(),
                                            Inputs.orNull(wanted.reason()));
                                }),
                                call)
                        .visits();
        Appointment first = parts.getFirst();
        return Reply.created(AppointmentView.of(first, call).withParts(parts, call))
                .with("Location", "/api/v1/appointments/" + first.id());
    }
}
