package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.CalendarFile;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.StaffOverride;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.AuditTrail;
import org.foredesk.security.Scope;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Appointments: book, list, look at, change, and the file for a calendar. */
final class AppointmentRoutes {

    private static final String WHAT = "appointment";
    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

    /**
     * A booking; the practitioner by id or name, {@code start} with offset; {@code services}
     * instead of {@code service} are given one after the other in one visit.
     */
    record NewAppointment(
            PatientInput patient,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable List<String> services,
            String start,
            @Nullable String reason,
            @Nullable String sourceChannel) {}

    /**
     * What is to change; {@code minutes} or {@code end} makes it longer or shorter, {@code
     * override} insists against rules and needs {@code reason_for_change}.
     */
    record AppointmentPatch(
            @Nullable String status,
            @Nullable String start,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable List<String> services,
            @Nullable Integer minutes,
            @Nullable String end,
            @Nullable String reasonForChange,
            @Nullable Boolean override,
            @Nullable Integer version) {}

    /** Why something is done. */
    record Because(@Nullable String reason) {
        private static final Because NOTHING = new Because(null);

        /** What a request gives as its reason; body and reason may be left out. */
        static @Nullable String in(Call call) {
            return Inputs.orNull(call.bodyOr(Because.class, NOTHING).reason());
        }
    }

    private final Booking booking;
    private final Directory directory;
    private final PatientInputs patients;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final PartedBooking parted;

    AppointmentRoutes(WebServices services) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.patients = new PatientInputs(services.conversations().patients());
        this.transactions = services.transactions();
        this.audit = services.audit();
        this.parted = new PartedBooking(services);
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(
                Route.post("/appointments", "Book a time; 409 slot_taken comes with alternatives")
                        .needs(Scope.BOOK)
                        .takes(NewAppointment.class)
                        .answers(201, AppointmentView.class)
                        .by(this::book));
        routes.add(
                Route.get("/appointments", "Appointments by start")
                        .needs(Scope.READ)
                        .query(
                                QueryField.date("date", "on this day"),
                                QueryField.time("from", "from then on"),
                                QueryField.time("to", "up to then, a day alone included"),
                                QueryField.uuid("practitioner_id", "of this practitioner"),
                                QueryField.uuid("patient_id", "of this patient"),
                                QueryField.text(
                                        "status",
                                        "booked, confirmed, checked_in, completed, cancelled or no_show"))
                        .lists(AppointmentView.class)
                        .by(this::list));
        // Before the address without the ending, which would take the ending for a part of the id.
        routes.add(
                Route.get("/appointments/{id}.ics", "An appointment as a file for calendars")
                        .needs(Scope.READ)
                        .answersText(200, CalendarFile.TYPE)
                        .by(this::calendarFile));
        routes.add(
                Route.get("/appointments/{id}", "An appointment with its history")
                        .needs(Scope.READ)
                        .answers(200, AppointmentView.class)
                        .by(this::one));
        routes.add(
                Route.patch(
                                "/appointments/{id}",
                                "Move an appointment, make it longer or shorter, change its status")
                        .needs(Scope.BOOK)
                        .takes(AppointmentPatch.class)
                        .answers(200, AppointmentView.class)
                        .by(this::change));
        routes.add(step("confirm", "Confirm", AppointmentStatus.CONFIRMED));
        routes.add(step("cancel", "Cancel", AppointmentStatus.CANCELLED));
        routes.add(step("check-in", "The patient has come", AppointmentStatus.CHECKED_IN));
        routes.add(
                Route.post("/appointments/{id}/start", "The patient goes in to the practitioner")
                        .needs(Scope.BOOK)
                        .answers(200, AppointmentView.class)
                        .by(this::start));
        routes.add(step("complete", "The visit is over", AppointmentStatus.COMPLETED));
        routes.add(step("no-show", "The patient did not come", AppointmentStatus.NO_SHOW));
        return routes;
    }

    private Route step(String word, String summary, AppointmentStatus to) {
        return Route.post("/appointments/{id}/" + word, summary)
                .needs(Scope.BOOK)
                .takes(Because.class)
                .answers(200, AppointmentView.class)
                .by(call -> {
                    AppointmentChange change = change(call, null).because(Because.in(call));
                    return answer(call, tx -> turn(tx, change, to, call));
                });
    }

    private Reply start(Call call) {
        AppointmentChange change = change(call, null);
        return answer(call, tx -> Answers.valueOf(booking.start(tx, change), call));
    }

    private Reply book(Call call) {
        NewAppointment wanted = call.body(NewAppointment.class);
        DirectoryView view = directory.view(call.clinic().id());
        ServiceChoice services = Inputs.services(view, wanted.service(), wanted.services());
        if (booking.partedVisits().needed(call.clinic().id(), services)) {
            return parted.book(wanted, services, call);
        }
        Practitioner practitioner =
                Inputs.neededPractitioner(view, wanted.practitionerId(), wanted.practitioner());
        Instant start = Inputs.time(wanted.start(), "start", call);
        ChannelKind channel = Inputs.channel(wanted.sourceChannel(), ChannelKind.WEB);
        Appointment booked =
                transactions.writeDurably(tx -> {
                    Patient patient = patients.enter(tx, wanted.patient(), call);
                    BookingCommand command =
                            new BookingCommand(
                                    call.clinic().id(),
                                    call.actor(),
                                    BookingOrigin.of(channel),
                                    patient.id(),
                                    patient.label(),
                                    practitioner.id(),
                                    services,
                                    start,
                                    Inputs.orNull(wanted.reason()),
                                    null,
                                    null,
                                    null);
                    // Thrown, so that a refused booking leaves no new patient behind either.
                    return Answers.valueOf(booking.book(tx, command), call);
                });
        return Reply.created(AppointmentView.of(booked, call))
                .with("Location", "/api/v1/appointments/" + booked.id());
    }

    private Reply list(Call call) {
        LocalDate date = call.queryDate("date").orElse(null);
        Instant from =
                date == null
                        ? call.queryTime("from").orElse(null)
                        : date.atStartOfDay(call.zone()).toInstant();
        Instant to =
                date == null
                        ? call.queryEnd("to").orElse(null)
                        : date.plusDays(1).atStartOfDay(call.zone()).toInstant();
        Set<PractitionerId> practitioners =
                call.queryId("practitioner_id")
                        .map(id -> Set.of(new PractitionerId(id)))
                        .orElse(Set.of());
        PatientId patient = call.queryId("patient_id").map(PatientId::new).orElse(null);
        Set<AppointmentStatus> statuses =
                call.query("status")
                        .map(code -> Set.of(Inputs.word(code, "status", AppointmentStatus::ofCode)))
                        .orElse(Set.of());
        int limit = call.limit();
        List<Appointment> found =
                booking.appointments(
                        new AppointmentQuery(
                                call.clinic().id(),
                                from,
                                to,
                                practitioners,
                                patient,
                                statuses,
                                AppointmentCursor.read(call.cursor()),
                                limit + 1));
        return Reply.ok(
                Page.upTo(
                        limit,
                        found,
                        AppointmentCursor::after,
                        appointment -> AppointmentView.of(appointment, call)));
    }

    private Appointment appointment(Call call) {
        return booking.appointment(call.clinic().id(), new AppointmentId(call.id(WHAT)))
                .orElseThrow(() -> Rejection.notFound(WHAT));
    }

    private Reply one(Call call) {
        Appointment appointment = appointment(call);
        audit.record(
                call.clinic().id(),
                call.actor(),
                "appointment.read",
                WHAT,
                appointment.id().toString(),
                Map.of());
        return Reply.ok(
                AppointmentView.of(
                                appointment,
                                booking.history(call.clinic().id(), appointment.id()),
                                call)
                        .withParts(
                                booking.partedVisits().parts(call.clinic().id(), appointment),
                                call));
    }

    private Reply calendarFile(Call call) {
        Appointment appointment = appointment(call);
        String place = directory.view(call.clinic().id()).placeOf(appointment);
        return Reply.text(
                        200,
                        CalendarFile.TYPE,
                        CalendarFile.published(appointment, call.clinic(), place))
                .with("Content-Disposition", "attachment; filename=\"appointment.ics\"");
    }

    private AppointmentChange change(Call call, @Nullable Integer version) {
        AppointmentId id = new AppointmentId(call.id(WHAT));
        return new AppointmentChange(
                call.clinic().id(), call.actor(), id, version, null, null, null, null);
    }

    private Reply change(Call call) {
        AppointmentPatch wanted = call.body(AppointmentPatch.class);
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.practitioner(view, wanted.practitionerId(), wanted.practitioner());
        ServiceChoice services = Inputs.services(view, wanted.service(), wanted.services());
        Instant start = wanted.start() == null ? null : Inputs.time(wanted.start(), "start", call);
        AppointmentStatus status =
                wanted.status() == null
                        ? null
                        : Inputs.word(wanted.status(), "status", AppointmentStatus::ofCode);
        Integer minutes = minutes(wanted, start, call);
        boolean moves =
                start != null
                        || practitioner != null
                        || !services.services().isEmpty()
                        || minutes != null;
        if (!moves && status == null) {
            throw Rejection.malformed(
                    "Nothing is to be changed: give status, start, end, minutes, practitioner or"
                            + " service.");
        }
        AppointmentChange change =
                change(call, wanted.version())
                        .because(Inputs.orNull(wanted.reasonForChange()))
                        .overriding(
                                override(
                                        wanted.override(),
                                        wanted.reasonForChange(),
                                        "reason_for_change"));
        MoveTarget target =
                new MoveTarget(
                        start,
                        practitioner == null ? null : practitioner.id(),
                        services.lasting(minutes));
        return answer(
                call,
                tx -> {
                    Appointment moved =
                            moves ? Answers.valueOf(booking.move(tx, change, target), call) : null;
                    if (status == null && moved != null) {
                        return moved;
                    }
                    AppointmentChange next =
                            moved == null
                                    ? change
                                    : AppointmentChange.by(call.actor(), moved)
                                            .because(change.reason());
                    return turn(tx, next, status == null ? AppointmentStatus.BOOKED : status, call);
                });
    }

    /** How long it is to be; an end is counted from the new start, else from the one it has. */
    private @Nullable Integer minutes(AppointmentPatch wanted, @Nullable Instant start, Call call) {
        String until = wanted.end();
        if (until == null || wanted.minutes() != null) {
            if (until != null) {
                throw Rejection.malformed("end", "Give either end or minutes, not both.");
            }
            return wanted.minutes();
        }
        Instant from = start == null ? appointment(call).start() : start;
        long seconds = Duration.between(from, Inputs.time(until, "end", call)).toSeconds();
        if (seconds <= 0 || seconds % 60 != 0 || seconds > MOST_SECONDS) {
            throw Rejection.malformed(
                    "end", "end must be after the start, on a full minute of the same day.");
        }
        return (int) (seconds / 60);
    }

    private Appointment turn(Tx tx, AppointmentChange change, AppointmentStatus to, Call call) {
        return Answers.valueOf(
                to == AppointmentStatus.CANCELLED
                        ? booking.cancel(tx, change)
                        : booking.changeStatus(tx, change, to),
                call);
    }

    private Reply answer(Call call, java.util.function.Function<Tx, Appointment> work) {
        Outcome<Appointment> done = booking.allOrNone(work);
        return Reply.ok(AppointmentView.of(Answers.valueOf(done, call), call));
    }

    static @Nullable StaffOverride override(
            @Nullable Boolean wanted, @Nullable String reason, String field) {
        if (wanted == null || !wanted) {
            return null;
        }
        return StaffOverride.because(Inputs.needed(reason, field));
    }
}
