package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayChanged;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayProposal;
import org.foredesk.booking.SickDays;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ErrorCode;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner is away: what is proposed to whom, as staff change it, and what has come of those
 * that were started.
 */
final class SickDayViewModel implements AutoCloseable {

    /**
     * A visit with what staff want of it: the chosen time, a call where that is null, or nothing.
     */
    record Line(SickDayProposal proposal, @Nullable Slot chosen, boolean leftOut) {
        AppointmentId id() {
            return proposal.visit().id();
        }

        /** All times that could be had, the chosen one left out. */
        List<Slot> others() {
            List<Slot> all = new ArrayList<>(proposal.others());
            Slot first = proposal.proposed();
            if (first != null) {
                all.addFirst(first);
            }
            all.remove(chosen);
            return all;
        }
    }

    private final Workplace desk;
    private final SickDays sickDays;
    private final ClinicId clinic;
    private final Latest looking;
    private final FactRefresh<List<SickDay>> refresh;
    private final ObjectProperty<@Nullable Practitioner> practitioner =
            new SimpleObjectProperty<>();
    private final AwayTime away = new AwayTime();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<SickDay> running = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AppointmentId> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean filling;

    SickDayViewModel(Workplace desk) {
        this.desk = desk;
        this.sickDays = desk.services().booking().sickDays();
        this.clinic = desk.services().clinic().id();
        this.looking = new Latest(desk.tasks());
        this.refresh =
                new FactRefresh<List<SickDay>>(
                                desk.tasks(), () -> sickDays.running(clinic), running::setAll)
                        .on(desk.services().facts(), SickDayChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        practitioner.subscribe(_ -> look());
        away.follow(this::look);
    }

    /** Whose day it is; null where nobody is chosen yet. */
    ObjectProperty<@Nullable Practitioner> practitionerProperty() {
        return practitioner;
    }

    /** When the practitioner is away. */
    AwayTime away() {
        return away;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Those in which somebody has still to be asked, to answer or to be called. */
    ObservableList<SickDay> running() {
        return running;
    }

    /** The visit whose other times are shown; null for none. */
    ReadOnlyObjectProperty<@Nullable AppointmentId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many are asked, in how many waves, how many are to be called. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether there is something to start. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    List<Practitioner> practitioners() {
        return desk.services().directory().view(clinic).activePractitioners();
    }

    void toggle() {
        if (open.get()) {
            show(false);
        } else {
            begin(null, desk.dates().today());
        }
    }

    void show(boolean shown) {
        open.set(shown);
        if (shown) {
            refresh();
        }
    }

    void refresh() {
        refresh.refresh();
    }

    /** Opens the panel for a whole day of somebody, or to choose whose. */
    void begin(@Nullable PractitionerId whose, LocalDate day) {
        filling = true;
        practitioner.set(
                practitioners().stream()
                        .filter(each -> each.id().equals(whose))
                        .findFirst()
                        .orElse(null));
        away.wholeDay(day.isBefore(desk.dates().today()) ? desk.dates().today() : day);
        filling = false;
        problem.set("");
        show(true);
        look();
    }

    private Optional<TimeRange> time() {
        return away.range(desk.dates().zone());
    }

    /** Looks for other times anew; whom staff left out stays left out. */
    private void look() {
        if (filling) {
            return;
        }
        looking.cancel();
        chosen.set(null);
        Practitioner whose = practitioner.get();
        Optional<TimeRange> time = time();
        if (whose == null || time.isEmpty()) {
            show(List.of());
            problem.set(
                    time.isEmpty() && away.firstDayProperty().get() != null
                            ? desk.texts().get("sickday.bad.range")
                            : "");
            return;
        }
        problem.set("");
        busy.set(true);
        looking.run(
                () -> sickDays.propose(clinic, whose.id(), time.get()),
                found -> {
                    busy.set(false);
                    switch (found) {
                        case Outcome.Done<List<SickDayProposal>>(var proposals) -> show(proposals);
                        case Outcome.Refused<List<SickDayProposal>>(Refusal refusal) ->
                                problem.set(Words.of(refusal, desk.texts()));
                    }
                });
    }

    private void show(List<SickDayProposal> proposals) {
        Map<AppointmentId, Line> before = new HashMap<>();
        lines.forEach(line -> before.put(line.id(), line));
        lines.setAll(
                proposals.stream()
                        .map(each -> {
                            Line old = before.get(each.visit().id());
                            return new Line(each, each.proposed(), old != null && old.leftOut());
                        })
                        .toList());
        sumUp();
    }

    private void sumUp() {
        long asked =
                lines.stream().filter(line -> !line.leftOut() && line.chosen() != null).count();
        long called =
                lines.stream().filter(line -> !line.leftOut() && line.chosen() == null).count();
        int size =
                Math.max(
                        1,
                        desk.services()
                                .settings()
                                .inForce()
                                .number(SettingKey.BOOKING_SICKDAY_WAVE_SIZE));
        boolean known = practitioner.get() != null && time().isPresent();
        ready.set(known);
        summary.set(
                !known
                        ? ""
                        : lines.isEmpty()
                                ? desk.texts().get("sickday.nobody")
                                : desk.texts()
                                        .get(
                                                "sickday.summary",
                                                asked,
                                                Math.ceilDiv(asked, size),
                                                called));
    }

    /** Shows what else could be proposed for a visit; a second time closes it again. */
    void choose(Line line) {
        chosen.set(line.id().equals(chosen.get()) ? null : line.id());
    }

    /** Proposes another time than the first found, null to call instead. */
    void propose(Line line, @Nullable Slot slot) {
        replace(line, new Line(line.proposal(), slot, false));
    }

    void leaveOut(Line line, boolean out) {
        replace(line, new Line(line.proposal(), line.chosen(), out));
    }

    private void replace(Line line, Line by) {
        int at = lines.indexOf(line);
        if (at >= 0) {
            chosen.set(null);
            lines.set(at, by);
            sumUp();
        }
    }

    /** Blocks the time and lets the patients be asked, ten seconds from now. */
    void start() {
        Practitioner whose = practitioner.get();
        Optional<TimeRange> time = time();
        if (whose == null || time.isEmpty() || busy.get()) {
            return;
        }
        SickDayCommand command =
                new SickDayCommand(
                        clinic,
                        desk.services().staff(),
                        whose.id(),
                        time.get(),
                        desk.texts().get("sickday.reason"),
                        lines.stream().map(SickDayViewModel::choice).toList());
        run(
                () -> sickDays.start(command),
                started -> {
                    desk.toasts()
                            .undoable(
                                    desk.texts().get("sickday.said.started", whose.name()),
                                    () -> undo(started));
                    begin(null, desk.dates().today());
                });
    }

    private static SickDayCommand.Choice choice(Line line) {
        Slot slot = line.chosen();
        return line.leftOut()
                ? SickDayCommand.Choice.leaveOut(line.id())
                : slot == null
                        ? SickDayCommand.Choice.call(line.id())
                        : SickDayCommand.Choice.propose(line.id(), slot);
    }

    private void undo(SickDay day) {
        run(
                () -> sickDays.undo(clinic, desk.services().staff(), day.id()),
                _ -> desk.toasts().say(desk.texts().get("sickday.said.undone")));
    }

    /** Asks nobody any more who has not been asked. */
    void stop(SickDay day) {
        run(
                () -> sickDays.stop(clinic, desk.services().staff(), day.id()),
                _ -> desk.toasts().say(desk.texts().get("sickday.said.stopped")));
    }

    private void run(Callable<Outcome<SickDay>> verb, Consumer<SickDay> done) {
        busy.set(true);
        problem.set("");
        desk.tasks()
                .run(
                        verb,
                        outcome -> {
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done<SickDay>(SickDay day) -> done.accept(day);
                                case Outcome.Refused<SickDay>(Refusal refusal) -> refused(refusal);
                            }
                            refresh();
                        },
                        failure -> {
                            busy.set(false);
                            problem.set(desk.texts().get("frame.failed", ErrorCode.of(failure)));
                        });
    }

    // What could not be had is looked for anew, so that staff see what there is instead.
    private void refused(Refusal refusal) {
        String about =
                lines.stream()
                        .filter(line -> line.id().toString().equals(refusal.field()))
                        .map(line -> line.proposal().visit().patientName() + ": ")
                        .findFirst()
                        .orElse("");
        look();
        problem.set(about + Words.of(refusal, desk.texts()));
    }

    @Override
    public void close() {
        looking.cancel();
        refresh.close();
    }
}
