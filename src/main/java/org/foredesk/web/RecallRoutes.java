package org.foredesk.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallCommand;
import org.foredesk.booking.RecallDecision;
import org.foredesk.booking.RecallId;
import org.foredesk.booking.RecallQuery;
import org.foredesk.booking.RecallStatus;
import org.foredesk.booking.RecallTerms;
import org.foredesk.booking.RecallTiming;
import org.foredesk.booking.Recalls;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Scope;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The recall list: who is to come back when, put off, written to, taken off. */
final class RecallRoutes {

    private static final String WHAT = "recall";
    private static final int MOST_MONTHS = 120;

    /**
     * Somebody to come back: {@code due}, or {@code in_months} from today. With {@code write} the
     * patient is written to on that day; {@code appointment_id} is the visit it was decided at.
     */
    record NewRecall(
            PatientInput patient,
            @Nullable String due,
            @Nullable Integer inMonths,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable String reason,
            @Nullable Boolean write,
            @Nullable UUID appointmentId) {}

    /**
     * What is to change; {@code snoozed_until} puts the day off. What is left out stays; an empty
     * text takes practitioner, service or reason away.
     */
    record RecallPatch(
            @Nullable String due,
            @Nullable Integer inMonths,
            @Nullable UUID practitionerId,
            @Nullable String practitioner,
            @Nullable String service,
            @Nullable String reason,
            @Nullable Boolean write,
            @Nullable String snoozedUntil,
            @Nullable String reasonForChange,
            @Nullable Integer version) {

        boolean changesTerms() {
            return due != null
                    || inMonths != null
                    || practitionerId != null
                    || practitioner != null
                    || service != null
                    || reason != null
                    || write != null;
        }
    }

    private final Recalls recalls;
    private final Directory directory;
    private final PatientInputs patients;
    private final Transactions transactions;
    private final InstantSource clock;

    RecallRoutes(WebServices services) {
        this.recalls = services.booking().recalls();
        this.directory = services.directory();
        this.patients = new PatientInputs(services.conversations().patients());
        this.transactions = services.transactions();
        this.clock = services.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.post("/recalls", "Have a patient come back")
                        .needs(Scope.BOOK)
                        .takes(NewRecall.class)
                        .answers(201, RecallView.class)
                        .by(this::add),
                Route.get("/recalls", "Whom to call back, by the day on which to call")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text(
                                        "status", "open, done or dropped; open if not given"),
                                QueryField.text("timing", "upcoming, due or overdue"),
                                QueryField.uuid("patient_id", "of this patient"),
                                QueryField.uuid("practitioner_id", "with this practitioner"))
                        .lists(RecallView.class)
                        .by(this::list),
                Route.get("/recalls/{id}", "A recall with its history")
                        .needs(Scope.READ)
                        .answers(200, RecallView.class)
                        .by(this::one),
                Route.patch("/recalls/{id}", "Put a recall right, or put it off")
                        .needs(Scope.BOOK)
                        .takes(RecallPatch.class)
                        .answers(200, RecallView.class)
                        .by(this::change),
                Route.post("/recalls/{id}/write", "Write to the patient now")
                        .needs(Scope.BOOK)
                        .answers(200, RecallView.class)
                        .by(call -> answer(recalls.write(decision(call)), call)),
                Route.delete("/recalls/{id}", "Take a patient off the recall list")
                        .needs(Scope.BOOK)
                        .query(QueryField.text("reason", "why; needed"))
                        .answers(204)
                        .by(this::drop));
    }

    private Reply add(Call call) {
        NewRecall wanted = call.body(NewRecall.class);
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.practitioner(view, wanted.practitionerId(), wanted.practitioner());
        RecallTerms terms =
                new RecallTerms(
                        day(wanted.due(), wanted.inMonths(), call)
                                .orElseThrow(() ->
                                        Rejection.malformed(
                                                "due", "Give due or in_months, the day.")),
                        practitioner == null ? null : practitioner.id(),
                        Inputs.service(view, wanted.service()),
                        Inputs.orNull(wanted.reason()),
                        Boolean.TRUE.equals(wanted.write()));
        Recall added =
                transactions.writeDurably(tx -> {
                    Patient patient = patients.enter(tx, wanted.patient(), call);
                    return Answers.valueOf(
                            recalls.add(
                                    tx,
                                    new RecallCommand(
                                            call.clinic().id(),
                                            call.actor(),
                                            BookingOrigin.of(ChannelKind.WEB),
                                            patient.id(),
                                            patient.label(),
                                            terms,
                                            wanted.appointmentId() == null
                                                    ? null
                                                    : new AppointmentId(wanted.appointmentId()))),
                            call);
                });
        return Reply.created(RecallView.of(added, today(call), call))
                .with("Location", "/api/v1/recalls/" + added.id());
    }

    /** The day by its date or so many months from today; refused where both are given. */
    private Optional<LocalDate> day(@Nullable String due, @Nullable Integer months, Call call) {
        if (months == null) {
            return Optional.ofNullable(Inputs.orNull(due)).map(text -> Inputs.date(text, "due"));
        }
        if (Inputs.orNull(due) != null || months < 1 || months > MOST_MONTHS) {
            throw Rejection.malformed(
                    "in_months", "in_months is 1 to 120, and due is left out then.");
        }
        return Optional.of(today(call).plusMonths(months));
    }

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(clock.instant(), call.zone());
    }

    private Reply list(Call call) {
        RecallStatus status =
                call.query("status")
                        .map(word -> Inputs.word(word, "status", RecallStatus::ofCode))
                        .orElse(RecallStatus.OPEN);
        RecallTiming timing =
                call.query("timing")
                        .map(word -> Inputs.word(word, "timing", RecallTiming::ofCode))
                        .orElse(null);
        int limit = call.limit();
        RecallId after = call.cursorId().map(RecallId::new).orElse(null);
        Set<PatientId> only =
                call.queryId("patient_id").map(id -> Set.of(new PatientId(id))).orElse(Set.of());
        List<Recall> found =
                recalls.list(
                        new RecallQuery(
                                call.clinic().id(),
                                status,
                                timing,
                                only,
                                call.queryId("practitioner_id")
                                        .map(PractitionerId::new)
                                        .orElse(null),
                                after,
                                limit + 1));
        LocalDate today = today(call);
        return Reply.ok(
                Page.upTo(
                        limit,
                        found,
                        recall -> recall.id().toString(),
                        recall -> RecallView.of(recall, today, call)));
    }

    private Recall recall(Call call) {
        return recalls.find(call.clinic().id(), new RecallId(call.id(WHAT)))
                .orElseThrow(() -> Rejection.notFound(WHAT));
    }

    private Reply one(Call call) {
        Recall recall = recall(call);
        return Reply.ok(
                RecallView.of(
                        recall,
                        today(call),
                        recalls.history(call.clinic().id(), recall.id()),
                        call));
    }

    private RecallDecision decision(Call call) {
        return RecallDecision.of(call.clinic().id(), call.actor(), new RecallId(call.id(WHAT)));
    }

    private Reply change(Call call) {
        RecallPatch wanted = call.body(RecallPatch.class);
        String snooze = Inputs.orNull(wanted.snoozedUntil());
        if (snooze == null && !wanted.changesTerms()) {
            throw Rejection.malformed("Nothing is to be changed.");
        }
        if (snooze != null && wanted.changesTerms()) {
            throw Rejection.malformed(
                    "snoozed_until", "Put it off, or change the rest; not both at once.");
        }
        RecallDecision decision =
                new RecallDecision(
                        call.clinic().id(),
                        call.actor(),
                        new RecallId(call.id(WHAT)),
                        wanted.version(),
                        Inputs.orNull(wanted.reasonForChange()));
        return answer(
                snooze != null
                        ? recalls.snooze(decision, Inputs.date(snooze, "snoozed_until"))
                        : recalls.change(decision, terms(wanted, recall(call).terms(), call)),
                call);
    }

    private RecallTerms terms(RecallPatch wanted, RecallTerms now, Call call) {
        DirectoryView view = directory.view(call.clinic().id());
        Practitioner practitioner =
                Inputs.practitioner(view, wanted.practitionerId(), wanted.practitioner());
        boolean anybody = practitioner == null && wanted.practitioner() != null;
        PractitionerId kept = anybody ? null : now.practitioner();
        ServiceId service = Inputs.service(view, wanted.service());
        boolean anything = service == null && wanted.service() != null;
        ServiceId keptService = anything ? null : now.service();
        return new RecallTerms(
                day(wanted.due(), wanted.inMonths(), call).orElse(now.due()),
                practitioner == null ? kept : practitioner.id(),
                service == null ? keptService : service,
                wanted.reason() == null ? now.reason() : Inputs.orNull(wanted.reason()),
                wanted.write() == null ? now.write() : wanted.write());
    }

    private Reply drop(Call call) {
        String reason = call.query("reason").orElseGet(() -> AppointmentRoutes.Because.in(call));
        Recall unused = Answers.valueOf(recalls.drop(decision(call).because(reason)), call);
        return Reply.noContent();
    }

    private Reply answer(Outcome<Recall> outcome, Call call) {
        return Reply.ok(RecallView.of(Answers.valueOf(outcome, call), today(call), call));
    }
}
