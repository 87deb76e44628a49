package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Begins a sick day, as staff have decided about each visit, and takes it back. */
final class SickDayStart {

    private final Tools tools;
    private final Holds holds;

    SickDayStart(Tools tools, Holds holds) {
        this.tools = tools;
        this.holds = holds;
    }

    /**
     * Blocks the time and keeps every proposed slot; nobody is asked yet. Where one slot cannot be
     * had nothing is done.
     */
    Outcome<SickDay> start(Tx tx, SickDayCommand command) {
        Optional<Refusal> refusal = problem(tx, command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Map<UUID, AppointmentRow> visits = visits(tx, command);
        Map<UUID, SickDayCommand.Choice> choices = choices(command);
        if (!choices.keySet().containsAll(visits.keySet())) {
            return Outcome.refused(
                    "changed_meanwhile", "Another visit has come into that time meanwhile.");
        }
        choices.keySet().retainAll(visits.keySet());
        return hold(tx, command, choices, visits)
                .map(held -> write(tx, command, choices, visits, held));
    }

    private Optional<Refusal> problem(Tx tx, SickDayCommand command) {
        DirectoryView view = tools.view(command.clinic());
        if (view.practitioner(command.practitioner()).isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown_practitioner", "There is no such practitioner."));
        }
        if (!command.time().end().isAfter(tx.now())) {
            return Optional.of(Refusal.of("bad_range", "That time is over."));
        }
        boolean intoIt =
                command.choices().stream()
                        .map(SickDayCommand.Choice::to)
                        .filter(Objects::nonNull)
                        .anyMatch(to ->
                                to.practitioner().equals(command.practitioner())
                                        && command.time().contains(to.start()));
        return intoIt
                ? Optional.of(
                        Refusal.of("in_absence", "A proposed time lies in the time to be blocked."))
                : Optional.empty();
    }

    private static Map<UUID, AppointmentRow> visits(Tx tx, SickDayCommand command) {
        return SickDayProposals.visits(tx, command.clinic(), command.practitioner(), command.time())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private static Map<UUID, SickDayCommand.Choice> choices(SickDayCommand command) {
        Map<UUID, SickDayCommand.Choice> choices = new HashMap<>();
        command.choices().forEach(choice -> choices.put(choice.appointment().value(), choice));
        return choices;
    }

    /** Keeps the slots, in the order of time so that two who begin at once wait for each other. */
    private Outcome<Map<UUID, Hold>> hold(
            Tx tx,
            SickDayCommand command,
            Map<UUID, SickDayCommand.Choice> choices,
            Map<UUID, AppointmentRow> visits) {
        Map<UUID, Hold> held = new HashMap<>();
        List<SickDayCommand.Choice> wanted =
                choices.values().stream()
                        .filter(choice -> choice.to() != null && !choice.leftOut())
                        .sorted(
                                Comparator.comparing((SickDayCommand.Choice each) -> start(each))
                                        .thenComparing(each -> each.appointment().value()))
                        .toList();
        for (SickDayCommand.Choice choice : wanted) {
            UUID id = choice.appointment().value();
            String holder = Objects.requireNonNull(visits.get(id)).patientName;
            switch (hold(tx, command.clinic(), choice, holder)) {
                case Outcome.Done<Hold>(Hold hold) -> held.put(id, hold);
                case Outcome.Refused<Hold>(Refusal refusal) -> {
                    held.values().forEach(hold -> Holds.release(tx, tools, hold.id().value()));
                    return Outcome.refused(
                            new Refusal(
                                    refusal.code(),
                                    holder + ": " + refusal.message(),
                                    id.toString(),
                                    false,
                                    refusal.details()));
                }
            }
        }
        return Outcome.done(held);
    }

    private static Instant start(SickDayCommand.Choice choice) {
        SickDayCommand.Target to = choice.to();
        return to == null ? Instant.MAX : to.start();
    }

    private Outcome<Hold> hold(
            Tx tx, ClinicId clinic, SickDayCommand.Choice choice, String holder) {
        SickDayCommand.Target to = Objects.requireNonNull(choice.to());
        return Place.of(tools.view(clinic), to.practitioner(), to.services(), to.start())
                .then(place -> holds.holdUntilStart(tx, clinic, place, holder));
    }

    private SickDay write(
            Tx tx,
            SickDayCommand command,
            Map<UUID, SickDayCommand.Choice> choices,
            Map<UUID, AppointmentRow> visits,
            Map<UUID, Hold> held) {
        SickDayRow day = day(tx, command);
        tx.session().insert(day);
        List<AppointmentRow> inOrder = new ArrayList<>(visits.values());
        inOrder.sort(Comparator.comparing((AppointmentRow row) -> row.startsAt));
        SickDayRules rules = SickDayRules.of(tools.settings());
        int asked = 0;
        for (AppointmentRow visit : inOrder) {
            SickDayCommand.Choice choice = Objects.requireNonNull(choices.get(visit.id));
            Hold hold = held.get(visit.id);
            tx.session().insert(visit(day, visit, choice, hold, rules.wave(asked)));
            asked += hold == null ? 0 : 1;
        }
        tools.audit()
                .record(
                        tx,
                        command.clinic(),
                        command.actor(),
                        "sick_day.started",
                        "sick_day",
                        day.id.toString(),
                        Times.detail(command.time()));
        SickDayWaves.close(tx, day);
        return changed(tx, day);
    }

    private SickDayRow day(Tx tx, SickDayCommand command) {
        SickDayRow day = new SickDayRow();
        day.id = tools.ids().next();
        day.clinicId = command.clinic().value();
        day.practitionerId = command.practitioner().value();
        day.startsAt = command.time().start();
        day.endsAt = command.time().end();
        day.blockId = block(tx, command).id().value();
        day.status = SickDayStatus.RUNNING.code();
        day.asksFrom = Tools.tellAt(tx, command.actor());
        day.startedBy = command.actor().reference();
        day.createdAt = tx.now();
        return day;
    }

    private Block block(Tx tx, SickDayCommand command) {
        TimeRange time = command.time();
        return tools.directory()
                .block(
                        tx,
                        command.clinic(),
                        command.actor(),
                        command.practitioner(),
                        time,
                        command.reason());
    }

    private SickDayVisitRow visit(
            SickDayRow day,
            AppointmentRow visit,
            SickDayCommand.Choice choice,
            @Nullable Hold hold,
            int wave) {
        SickDayVisitRow row = new SickDayVisitRow();
        row.id = tools.ids().next();
        row.clinicId = day.clinicId;
        row.sickDayId = day.id;
        row.appointmentId = visit.id;
        row.patientId = visit.patientId;
        row.patientName = visit.patientName;
        row.oldStart = visit.startsAt;
        row.wave = wave;
        row.channel = visit.channel;
        row.conversationId = visit.conversationId;
        row.version = 1;
        if (choice.leftOut()) {
            row.status = SickDayVisitStatus.LEFT_OUT.code();
        } else if (hold == null) {
            row.status = SickDayVisitStatus.TO_CALL.code();
            row.callFor = CallReason.NOTHING_FREE.code();
        } else {
            row.status = SickDayVisitStatus.WAITING.code();
            row.practitionerId = hold.practitioner().value();
            row.serviceId = Objects.requireNonNull(hold.services().first()).value();
            row.startsAt = hold.start();
            row.endsAt = hold.end();
            row.holdId = hold.id().value();
        }
        return row;
    }

    /** Takes it back while nobody has been asked: the time and the kept slots are free again. */
    Outcome<SickDay> undo(Tx tx, ClinicId clinic, Actor actor, SickDayId id) {
        return SickDayRows.locked(tx, clinic, id).then(day -> undo(tx, clinic, actor, day));
    }

    private Outcome<SickDay> undo(Tx tx, ClinicId clinic, Actor actor, SickDayRow day) {
        boolean mine = Undo.isBy(actor, day.startedBy);
        if (!mine || !tx.now().isBefore(day.asksFrom) || day.is(SickDayStatus.WITHDRAWN)) {
            return Outcome.refused("undo_too_late", "This can no longer be undone.");
        }
        SickDayRows.open(tx, day.id).forEach(row -> SickDayWaves.settle(tx, tools, row));
        day.status = SickDayStatus.WITHDRAWN.code();
        tx.session().update(day);
        Optional<Block> unused =
                tools.directory().unblock(tx, clinic, actor, new BlockId(day.blockId));
        return Outcome.done(changed(tx, day));
    }

    /**
     * Asks nobody any more: those who have not been asked stay as they are, with their slots given
     * back; the blocked time stays.
     */
    Outcome<SickDay> stop(Tx tx, ClinicId clinic, Actor actor, SickDayId id) {
        return SickDayRows.locked(tx, clinic, id).map(day -> stop(tx, clinic, actor, day));
    }

    private SickDay stop(Tx tx, ClinicId clinic, Actor actor, SickDayRow day) {
        SickDayRows.open(tx, day.id).stream()
                .filter(row -> row.is(SickDayVisitStatus.WAITING))
                .forEach(row -> SickDayWaves.release(tx, tools, row, SickDayVisitStatus.LEFT_OUT));
        SickDayWaves.close(tx, day);
        tools.audit()
                .record(
                        tx,
                        clinic,
                        actor,
                        "sick_day.stopped",
                        "sick_day",
                        day.id.toString(),
                        Map.of());
        return changed(tx, day);
    }

    private SickDay changed(Tx tx, SickDayRow day) {
        ClinicId clinic = new ClinicId(day.clinicId);
        SickDayId id = new SickDayId(day.id);
        tx.announce(new SickDayChanged(clinic, id));
        return SickDayRows.find(tx, tools.view(clinic), id).orElseThrow();
    }
}
