package org.foredesk.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.FollowingMove;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.PlannedMove;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Series;
import org.foredesk.booking.SeriesChange;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.SeriesId;
import org.foredesk.booking.SeriesVisit;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Series of visits: see what stands in the way, book all or none, move or cancel the following
 * ones.
 */
final class SeriesRoutes {

    private static final String WHAT = "appointment";

    /**
     * Either {@code starts}, or {@code start} with {@code count} visits {@code every_weeks} (one if
     * not given) apart at the same time of the clock.
     */
    record NewSeries(
            @Nullable PatientInput patient,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable List<String> services,
            @Nullable List<String> starts,
            @Nullable String start,
            @Nullable Integer everyWeeks,
            @Nullable Integer count,
            @Nullable String reason,
            @Nullable String sourceChannel) {}

    /**
     * Where the visit goes, and those after it by as much; {@code leave_out} are ids of those that
     * stay, {@code reason} why.
     */
    record FollowingMoveInput(
            @Nullable String start,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable List<UUID> leaveOut,
            @Nullable String reason) {}

    /** One visit before it is moved. */
    record PlannedMoveView(
            UUID id,
            OffsetDateTime from,
            OffsetDateTime start,
            boolean available,
            boolean leftOut,
            List<SlotRoutes.ReasonView> reasons,
            List<SlotView> alternatives) {}

    /** Every visit, and how many of them cannot be had there. */
    record MovePlan(int conflicts, List<PlannedMoveView> visits) {}

    /** One visit before it is booked. */
    record PlannedVisit(
            OffsetDateTime start,
            boolean available,
            List<SlotRoutes.ReasonView> reasons,
            List<SlotView> alternatives) {}

    /** Every visit, and how many of them cannot be had. */
    record Plan(int conflicts, List<PlannedVisit> visits) {}

    /** Visits of one series. */
    record SeriesView(UUID seriesId, List<AppointmentView> visits) {}

    /** With whom, for what and when. */
    private record Wanted(
            PractitionerId practitioner, ServiceChoice services, List<Instant> starts) {}

    private final Series series;
    private final Directory directory;
    private final PatientInputs patients;

    SeriesRoutes(WebServices services) {
        this.series = services.booking().series();
        this.directory = services.directory();
        this.patients = new PatientInputs(services.conversations().patients());
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                                "/appointments/series/plan",
                                "What stands in the way of a series of visits; nothing is booked")
                        .needs(Scope.READ)
                        .takes(NewSeries.class)
                        .answers(200, Plan.class)
                        .by(this::plan),
                Route.post("/appointments/series", "Book a series of visits, all of them or none")
                        .needs(Scope.BOOK)
                        .takes(NewSeries.class)
                        .answers(201, SeriesView.class)
                        .by(this::book),
                Route.get("/appointments/series/{id}", "The visits of a series")
                        .needs(Scope.READ)
                        .answers(200, SeriesView.class)
                        .by(this::one),
                Route.post(
                                "/appointments/{id}/cancel-following",
                                "Cancel this visit and those after it in its series")
                        .needs(Scope.BOOK)
                        .takes(AppointmentRoutes.Because.class)
                        .answers(200, SeriesView.class)
                        .by(this::cancelFollowing),
                Route.post(
                                "/appointments/{id}/move-following/plan",
                                "What stands in the way of moving this visit and those after it in"
                                        + " its series; nothing is moved")
                        .needs(Scope.READ)
                        .takes(FollowingMoveInput.class)
                        .answers(200, MovePlan.class)
                        .by(this::planMove),
                Route.post(
                                "/appointments/{id}/move-following",
                                "Move this visit and those after it in its series, all or none")
                        .needs(Scope.BOOK)
                        .takes(FollowingMoveInput.class)
                        .answers(200, SeriesView.class)
                        .by(this::moveFollowing));
    }

    private Wanted wanted(NewSeries given, Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.neededPractitioner(view, given.practitionerId(), given.practitioner());
        ServiceChoice services = Inputs.services(view, given.service(), given.services());
        return new Wanted(practitioner.id(), services, starts(given, call));
    }

    private static List<Instant> starts(NewSeries given, Call call) {
        List<String> all = given.starts();
        if (all != null) {
            if (all.size() > SeriesCommand.MOST) {
                throw tooMany("starts");
            }
            return all.stream().map(start -> Inputs.time(start, "starts", call)).toList();
        }
        int count = given.count() == null ? 0 : given.count();
        int weeks = given.everyWeeks() == null ? 1 : given.everyWeeks();
        if (count < 2 || count > SeriesCommand.MOST) {
            throw tooMany("count");
        }
        if (weeks < 1 || weeks > SeriesCommand.MOST) {
            throw Rejection.malformed(
                    "every_weeks", "every_weeks must be from 1 to " + SeriesCommand.MOST + ".");
        }
        return SeriesCommand.weekly(
                Inputs.time(given.start(), "start", call), weeks, count, call.zone());
    }

    private static Rejection tooMany(String field) {
        return Rejection.malformed(
                field, "A series has from 2 to " + SeriesCommand.MOST + " visits.");
    }

    private Reply plan(Call call) {
        Wanted wanted = wanted(call.body(NewSeries.class), call);
        List<PlannedVisit> visits =
                Answers.valueOf(
                                series.plan(
                                        call.clinic().id(),
                                        wanted.practitioner(),
                                        wanted.services(),
                                        wanted.starts()),
                                call)
                        .stream()
                        .map(visit -> planned(visit, call))
                        .toList();
        int conflicts = (int) visits.stream().filter(visit -> !visit.available()).count();
        return Reply.ok(new Plan(conflicts, visits));
    }

    private static PlannedVisit planned(SeriesVisit visit, Call call) {
        return new PlannedVisit(
                call.time(visit.start()),
                visit.free(),
                visit.reasons().stream().map(reason -> SlotRoutes.view(reason, call)).toList(),
                visit.alternatives().stream().map(slot -> SlotView.of(slot, call.zone())).toList());
    }

    private Reply book(Call call) {
        NewSeries given = call.body(NewSeries.class);
        PatientInput who = given.patient();
        if (who == null) {
            throw Rejection.malformed("patient", "The patient is needed.");
        }
        Wanted wanted = wanted(given, call);
        ChannelKind channel = Inputs.channel(given.sourceChannel(), ChannelKind.WEB);
        SeriesChange booked =
                Answers.valueOf(
                        series.book(tx -> {
                            Patient patient = patients.enter(tx, who, call);
                            return new SeriesCommand(
                                    call.clinic().id(),
                                    call.actor(),
                                    BookingOrigin.of(channel),
                                    patient.id(),
                                    patient.label(),
                                    wanted.practitioner(),
                                    wanted.services(),
                                    wanted.starts(),
                                    Inputs.orNull(given.reason()));
                        }),
                        call);
        return Reply.created(view(booked.series(), booked.visits(), call))
                .with("Location", "/api/v1/appointments/series/" + booked.series());
    }

    private Reply one(Call call) {
        SeriesId id = new SeriesId(call.id("series"));
        List<Appointment> visits = series.visits(call.clinic().id(), id);
        if (visits.isEmpty()) {
            throw Rejection.notFound("series");
        }
        return Reply.ok(view(id, visits, call));
    }

    private Reply cancelFollowing(Call call) {
        AppointmentChange change =
                AppointmentChange.of(
                                call.clinic().id(), call.actor(), new AppointmentId(call.id(WHAT)))
                        .because(AppointmentRoutes.Because.in(call));
        SeriesChange cancelled = Answers.valueOf(series.cancelFollowing(change), call);
        return Reply.ok(view(cancelled.series(), cancelled.visits(), call));
    }

    private FollowingMove following(Call call) {
        FollowingMoveInput given = call.body(FollowingMoveInput.class);
        Practitioner practitioner =
                Inputs.practitioner(
                        directory.view(call.clinic().id()),
                        given.practitionerId(),
                        given.practitioner());
        List<UUID> leaveOut = given.leaveOut();
        return new FollowingMove(
                AppointmentChange.of(
                                call.clinic().id(), call.actor(), new AppointmentId(call.id(WHAT)))
                        .because(Inputs.orNull(given.reason())),
                new MoveTarget(
                        Inputs.time(given.start(), "start", call),
                        practitioner == null ? null : practitioner.id(),
                        ServiceChoice.USUAL),
                leaveOut == null
                        ? Set.of()
                        : leaveOut.stream().map(AppointmentId::new).collect(Collectors.toSet()),
                Map.of());
    }

    private Reply planMove(Call call) {
        List<PlannedMoveView> visits =
                Answers.valueOf(series.planMove(following(call)), call).stream()
                        .map(move -> planned(move, call))
                        .toList();
        int conflicts = (int) visits.stream().filter(visit -> !visit.available()).count();
        return Reply.ok(new MovePlan(conflicts, visits));
    }

    private static PlannedMoveView planned(PlannedMove move, Call call) {
        return new PlannedMoveView(
                move.visit().id().value(),
                call.time(move.visit().start()),
                call.time(move.start()),
                move.free(),
                move.leftOut(),
                move.reasons().stream().map(reason -> SlotRoutes.view(reason, call)).toList(),
                move.alternatives().stream().map(slot -> SlotView.of(slot, call.zone())).toList());
    }

    private Reply moveFollowing(Call call) {
        SeriesChange moved = Answers.valueOf(series.moveFollowing(following(call)), call);
        return Reply.ok(view(moved.series(), moved.visits(), call));
    }

    private static SeriesView view(SeriesId id, List<Appointment> visits, Call call) {
        return new SeriesView(
                id.value(), visits.stream().map(visit -> AppointmentView.of(visit, call)).toList());
    }
}
