package org.foredesk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Waitlist;
import org.foredesk.booking.WaitlistCommand;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistId;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.booking.WaitlistStatus;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Scope;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The waiting list: put somebody on it, offer a time, answer for them, take them off. */
final class WaitlistRoutes {

    private static final String WHAT = "entry";

    /**
     * Somebody who waits. Without practitioner and speciality anybody will do; {@code to} is {@code
     * from} when left out. The part of the day by word or by {@code from_time} and {@code to_time};
     * {@code appointment_id} is an appointment that would be given up for an offered time.
     */
    record NewEntry(
            PatientInput patient,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String speciality,
            @Nullable String service,
            @Nullable List<String> services,
            @Nullable String location,
            String from,
            @Nullable String to,
            @Nullable String partOfDay,
            @Nullable String fromTime,
            @Nullable String toTime,
            @Nullable List<String> exceptDays,
            @Nullable String reason,
            @Nullable UUID appointmentId,
            @Nullable String sourceChannel) {}

    /** A time to be offered; the practitioner by id or name, {@code start} with offset. */
    record NewOffer(
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable List<String> services,
            String start) {}

    private final Waitlist waitlist;
    private final Directory directory;
    private final PatientInputs patients;
    private final Transactions transactions;

    WaitlistRoutes(WebServices services) {
        this.waitlist = services.booking().waitlist();
        this.directory = services.directory();
        this.patients = new PatientInputs(services.conversations().patients());
        this.transactions = services.transactions();
    }

    List<Route> routes() {
        return List.of(
                Route.post("/waitlist", "Put a patient on the waiting list")
                        .needs(Scope.BOOK)
                        .takes(NewEntry.class)
                        .answers(201, WaitlistView.class)
                        .by(this::add),
                Route.get("/waitlist", "The waiting list, who has waited longest first")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text(
                                        "status",
                                        "waiting, offered, accepted, expired or withdrawn; those who wait if not given"),
                                QueryField.uuid("patient_id", "of this patient"))
                        .lists(WaitlistView.class)
                        .by(this::list),
                Route.get("/waitlist/{id}", "An entry of the waiting list")
                        .needs(Scope.READ)
                        .answers(200, WaitlistView.class)
                        .by(call -> Reply.ok(view(entry(call), call))),
                Route.delete("/waitlist/{id}", "Take a patient off the waiting list")
                        .needs(Scope.BOOK)
                        .answers(204)
                        .by(call -> {
                            answer(call, waitlist::withdraw);
                            return Reply.noContent();
                        }),
                Route.post("/waitlist/{id}/offer", "Hold a free time for somebody and ask them")
                        .needs(Scope.BOOK)
                        .takes(NewOffer.class)
                        .answers(200, WaitlistView.class)
                        .by(this::offer),
                Route.post("/waitlist/{id}/accept", "Book the offered time")
                        .needs(Scope.BOOK)
                        .answers(200, WaitlistView.class)
                        .by(call -> Reply.ok(answer(call, waitlist::accept))),
                Route.post(
                                "/waitlist/{id}/decline",
                                "Turn the offered time down; they go on waiting")
                        .needs(Scope.BOOK)
                        .answers(200, WaitlistView.class)
                        .by(call -> Reply.ok(answer(call, waitlist::decline))));
    }

    private Reply add(Call call) {
        NewEntry wanted = call.body(NewEntry.class);
        WaitlistWish wish = wish(wanted, call);
        ChannelKind channel = Inputs.channel(wanted.sourceChannel(), ChannelKind.WEB);
        WaitlistEntry added =
                transactions.writeDurably(tx -> {
                    Patient patient = patients.enter(tx, wanted.patient(), call);
                    WaitlistCommand command =
                            new WaitlistCommand(
                                    call.clinic().id(),
                                    call.actor(),
                                    BookingOrigin.of(channel),
                                    patient.id(),
                                    patient.label(),
                                    wish,
                                    Inputs.orNull(wanted.reason()),
                                    wanted.appointmentId() == null
                                            ? null
                                            : new AppointmentId(wanted.appointmentId()));
                    // Thrown, so that a refused entry leaves no new patient behind either.
                    return Answers.valueOf(waitlist.add(tx, command), call);
                });
        return Reply.created(view(added, call)).with("Location", "/api/v1/waitlist/" + added.id());
    }

    private WaitlistWish wish(NewEntry wanted, Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.practitioner(view, wanted.practitionerId(), wanted.practitioner());
        ServiceChoice services = Inputs.services(view, wanted.service(), wanted.services());
        Location location = Inputs.location(view, wanted.location());
        LocalDate from = Inputs.date(wanted.from(), "from");
        String to = Inputs.orNull(wanted.to());
        Set<LocalDate> except = new HashSet<>();
        if (wanted.exceptDays() != null) {
            wanted.exceptDays().forEach(day -> except.add(Inputs.date(day, "except_days")));
        }
        return new WaitlistWish(
                practitioner == null ? null : practitioner.id(),
                speciality(view, wanted.speciality()),
                services,
                location == null ? null : location.id(),
                from,
                to == null ? from : Inputs.date(to, "to"),
                hours(wanted),
                except);
    }

    /** As the clinic writes it. */
    private static @Nullable String speciality(DirectoryView view, @Nullable String text) {
        String wanted = Inputs.orNull(text);
        if (wanted == null) {
            return null;
        }
        return view.activePractitioners().stream()
                .flatMap(each -> Optional.ofNullable(each.speciality()).stream())
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        Rejection.impossible(
                                "unknown_speciality",
                                "speciality",
                                "Nobody at this clinic has that speciality."));
    }

    private static @Nullable LocalRange hours(NewEntry wanted) {
        String part = Inputs.orNull(wanted.partOfDay());
        String from = Inputs.orNull(wanted.fromTime());
        String to = Inputs.orNull(wanted.toTime());
        if (part != null) {
            if (from != null || to != null) {
                throw Rejection.malformed(
                        "part_of_day", "Give part_of_day or from_time and to_time, not both.");
            }
            return Inputs.word(part, "part_of_day", DayPart::ofCode).window();
        }
        if (from == null && to == null) {
            return null;
        }
        LocalTime first = from == null ? LocalTime.MIDNIGHT : time(from, "from_time");
        LocalTime end = to == null ? LocalTime.MIDNIGHT : time(to, "to_time");
        if (to != null && !first.isBefore(end)) {
            throw Rejection.malformed("to_time", "to_time must be after from_time.");
        }
        return first.equals(end) ? null : new LocalRange(first, end);
    }

    private static LocalTime time(String text, String field) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException notATime) {
            throw Rejection.malformed(field, field + " must be a time such as 09:30.");
        }
    }

    private Reply list(Call call) {
        Set<WaitlistStatus> statuses =
                call.query("status")
                        .map(word -> Set.of(Inputs.word(word, "status", WaitlistStatus::ofCode)))
                        .orElse(Set.of(WaitlistStatus.WAITING, WaitlistStatus.OFFERED));
        Set<PatientId> only =
                call.queryId("patient_id").map(id -> Set.of(new PatientId(id))).orElse(Set.of());
        WaitlistId after = call.cursorId().map(WaitlistId::new).orElse(null);
        int limit = call.limit();
        List<WaitlistEntry> found =
                waitlist.list(
                        new WaitlistQuery(call.clinic().id(), statuses, only, after, limit + 1));
        return Reply.ok(
                Page.upTo(
                        limit, found, entry -> entry.id().toString(), entry -> view(entry, call)));
    }

    private Reply offer(Call call) {
        NewOffer wanted = call.body(NewOffer.class);
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.neededPractitioner(view, wanted.practitionerId(), wanted.practitioner());
        ServiceChoice services = Inputs.services(view, wanted.service(), wanted.services());
        var start = Inputs.time(wanted.start(), "start", call);
        return Reply.ok(
                answer(
                        call,
                        decision -> waitlist.offer(decision, practitioner.id(), services, start)));
    }

    private WaitlistView answer(
            Call call, Function<WaitlistDecision, Outcome<WaitlistEntry>> verb) {
        WaitlistDecision decision =
                WaitlistDecision.of(
                        call.clinic().id(), call.actor(), new WaitlistId(call.id(WHAT)));
        return view(Answers.valueOf(verb.apply(decision), call), call);
    }

    private WaitlistEntry entry(Call call) {
        return waitlist.find(call.clinic().id(), new WaitlistId(call.id(WHAT)))
                .orElseThrow(() -> Rejection.notFound(WHAT));
    }

    private WaitlistView view(WaitlistEntry entry, Call call) {
        return WaitlistView.of(entry, directory.view(call.clinic().id()), call);
    }
}
