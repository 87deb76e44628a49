package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayChanged;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayProposal;
import org.foredesk.booking.SickDays;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Verbs;
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

    /** Whose visits of which time are looked for, and what was found. */
    private record Found(PractitionerId whose, TimeRange time, List<SickDayProposal> proposals) {}

    private final Workplace desk;
    private final Verbs verbs;
    private final SickDays sickDays;
    private final ClinicId clinic;
    private final Latest looking;
    private final FactRefresh<List<SickDay>> refresh;
    private final FactRefresh<Optional<Found>> meanwhile;
    // Read by loads in the background.
    private volatile @Nullable Found looked;
    private final ObjectProperty<@Nullable Practitioner> practitioner =
            new SimpleObjectProperty<>();
    private final AwayTime away = new AwayTime();
    private final SickDayLines lines = new SickDayLines();
    private final ObservableList<SickDay> running = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean filling;

    SickDayViewModel(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.sickDays = desk.services().booking().sickDays();
        this.clinic = desk.services().clinic().id();
        this.looking = new Latest(desk.tasks());
        this.refresh =
                new FactRefresh<List<SickDay>>(
                                desk.tasks(), () -> sickDays.running(clinic), running::setAll)
                        .on(desk.services().facts(), SickDayChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        this.meanwhile =
                new FactRefresh<>(desk.tasks(), this::again, found -> found.ifPresent(this::follow))
                        .on(desk.services().facts(), BookingFact.class);
        practitioner.subscribe(_ -> look());
        away.follow(this::look);
        lines.all().addListener((ListChangeListener<SickDayLines.Line>) _ -> sumUp());
    }

    /** Whose day it is; null where nobody is chosen yet. */
    ObjectProperty<@Nullable Practitioner> practitionerProperty() {
        return practitioner;
    }

    /** When the practitioner is away. */
    AwayTime away() {
        return away;
    }

    SickDayLines lines() {
        return lines;
    }

    /** Those in which somebody has still to be asked, to answer or to be called. */
    ObservableList<SickDay> running() {
        return running;
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
        } else {
            looked = null;
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
        looked = null;
        Practitioner whose = practitioner.get();
        Optional<TimeRange> time = time();
        if (whose == null || time.isEmpty()) {
            propose(List.of());
            problem.set(
                    time.isEmpty() && away.firstDayProperty().get() != null
                            ? desk.texts().get("sickday.bad.range")
                            : "");
            return;
        }
        problem.set("");
        busy.set(true);
        summary.set(desk.texts().get("sickday.looking"));
        looking.run(
                () -> sickDays.propose(clinic, whose.id(), time.get()),
                found -> {
                    busy.set(false);
                    switch (found) {
                        case Outcome.Done<List<SickDayProposal>>(var proposals) -> {
                            looked = new Found(whose.id(), time.get(), proposals);
                            propose(proposals);
                        }
                        case Outcome.Refused<List<SickDayProposal>>(Refusal refusal) -> {
                            summary.set("");
                            problem.set(verbs.words(refusal));
                        }
                    }
                });
    }

    // A visit may be moved, cancelled or booked while the panel is open, and a free time taken.
    private Optional<Found> again() {
        Found now = looked;
        return now == null
                ? Optional.empty()
                : sickDays.propose(clinic, now.whose(), now.time())
                                instanceof Outcome.Done<List<SickDayProposal>>(var proposals)
                        ? Optional.of(new Found(now.whose(), now.time(), proposals))
                        : Optional.empty();
    }

    private void follow(Found found) {
        Found now = looked;
        if (now != null
                && now.whose().equals(found.whose())
                && now.time().equals(found.time())
                && !now.proposals().equals(found.proposals())) {
            looked = found;
            lines.follow(found.proposals());
            sumUp();
        }
    }

    private void propose(List<SickDayProposal> proposals) {
        lines.show(proposals);
        sumUp();
    }

    private void sumUp() {
        boolean known = practitioner.get() != null && time().isPresent();
        ready.set(known);
        summary.set(
                !known ? "" : lines.all().isEmpty() ? desk.texts().get("sickday.nobody") : waves());
    }

    private String waves() {
        int size =
                desk.services().settings().inForce().number(SettingKey.BOOKING_SICKDAY_WAVE_SIZE);
        return desk.texts()
                .get(
                        "sickday.summary",
                        lines.asked(),
                        Math.ceilDiv(lines.asked(), Math.max(1, size)),
                        lines.called());
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
                        lines.choices());
        run(
                () -> sickDays.start(command),
                started -> {
                    verbs.undoable(
                            desk.texts().get("sickday.said.started", whose.name()),
                            () -> sickDays.undo(clinic, desk.services().staff(), started.id()),
                            desk.texts().get("sickday.said.undone"));
                    begin(null, desk.dates().today());
                });
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
        verbs.run(
                verb,
                day -> {
                    busy.set(false);
                    done.accept(day);
                    refresh();
                },
                refusal -> {
                    busy.set(false);
                    refused(refusal);
                    refresh();
                });
    }

    // What could not be had is looked for anew, so that staff see what there is instead.
    private void refused(Refusal refusal) {
        String about =
                lines.all().stream()
                        .filter(line -> line.id().toString().equals(refusal.field()))
                        .map(line -> line.proposal().visit().patientName() + ": ")
                        .findFirst()
                        .orElse("");
        look();
        problem.set(about + verbs.words(refusal));
    }

    @Override
    public void close() {
        looking.cancel();
        meanwhile.close();
        refresh.close();
    }
}
