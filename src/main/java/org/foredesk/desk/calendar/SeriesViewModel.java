package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Series;
import org.foredesk.booking.SeriesCommand;
import org.foredesk.booking.SeriesVisit;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is being booked comes back every so many weeks: every visit with what stands in its
 * way and what is free instead, before anything is booked. Each can go to another time or be left
 * out; then all are booked or none.
 */
final class SeriesViewModel {

    /** The most visits the form offers; more are booked as a second series. */
    static final int MOST = 12;

    private final Workplace desk;
    private final Changes changes;
    private final ClinicId clinic;
    private final Series series;
    private final Latest asking;
    private final IntegerProperty count = new SimpleIntegerProperty(1);
    private final IntegerProperty weeks = new SimpleIntegerProperty(1);
    private final ReadOnlyObjectWrapper<List<SeriesVisit>> visits =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Practitioner practitioner;
    private @Nullable ServiceChoice services;
    private @Nullable Instant first;

    SeriesViewModel(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.clinic = desk.services().clinic().id();
        this.series = desk.services().booking().series();
        this.asking = new Latest(desk.tasks());
        count.subscribe((_, _) -> plan());
        weeks.subscribe((_, _) -> plan());
    }

    /** How many visits; one is no series. */
    IntegerProperty countProperty() {
        return count;
    }

    /** How many weeks lie between two of them. */
    IntegerProperty weeksProperty() {
        return weeks;
    }

    /** The visits as they would be booked; empty while only one is wanted. */
    ReadOnlyObjectProperty<List<SeriesVisit>> visitsProperty() {
        return visits.getReadOnlyProperty();
    }

    boolean wanted() {
        return count.get() > 1;
    }

    /** How many visits cannot be had as they are. */
    long conflicts() {
        return visits.get().stream().filter(visit -> !visit.free()).count();
    }

    /** Back to a single visit. */
    void reset() {
        count.set(1);
        weeks.set(1);
    }

    /** The first visit is this now. */
    void begin(@Nullable Practitioner with, @Nullable ServiceChoice what, @Nullable Instant at) {
        practitioner = with;
        services = what;
        first = at;
        plan();
    }

    private void plan() {
        Instant at = first;
        asking.cancel();
        if (!wanted() || at == null) {
            visits.set(List.of());
            return;
        }
        look(SeriesCommand.weekly(at, weeks.get(), count.get(), desk.dates().zone()));
    }

    private void look(List<Instant> starts) {
        Practitioner with = practitioner;
        ServiceChoice what = services;
        if (with == null || what == null) {
            return;
        }
        asking.run(
                () -> series.plan(clinic, with.id(), what, starts),
                planned -> {
                    switch (planned) {
                        case Outcome.Done<List<SeriesVisit>>(List<SeriesVisit> found) ->
                                visits.set(found);
                        case Outcome.Refused<List<SeriesVisit>>(Refusal refusal) ->
                                desk.toasts().fail(Words.of(refusal, desk.texts()));
                    }
                });
    }

    private List<Instant> starts() {
        return new ArrayList<>(visits.get().stream().map(SeriesVisit::start).toList());
    }

    /** Whether they are with that practitioner. */
    boolean with(PractitionerId other) {
        return practitioner != null && practitioner.id().equals(other);
    }

    /** Takes another time for a visit. */
    void take(SeriesVisit visit, Slot instead) {
        List<Instant> starts = starts();
        starts.replaceAll(start -> start.equals(visit.start()) ? instead.start() : start);
        look(starts.stream().sorted().toList());
    }

    /** Does without a visit, as long as two are left. */
    void leaveOut(SeriesVisit visit) {
        List<Instant> starts = starts();
        if (starts.size() > 2 && starts.remove(visit.start())) {
            look(starts);
        }
    }

    /**
     * Books all of them or none; {@code command} makes the booking of the starts, in its
     * transaction. Either {@code done} or {@code refused} runs afterwards.
     */
    void book(
            Function<List<Instant>, Function<Tx, SeriesCommand>> command,
            Runnable done,
            Consumer<Refusal> refused) {
        List<Instant> starts = starts();
        changes.together(
                () -> series.book(command.apply(starts)),
                booked -> changes.count("calendar.series.booked", booked),
                _ -> done.run(),
                refusal -> {
                    look(starts);
                    refused.accept(refusal);
                });
    }
}
