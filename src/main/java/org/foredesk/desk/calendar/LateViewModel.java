package org.foredesk.desk.calendar;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.DelayedVisit;
import org.foredesk.booking.Delays;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.LateDoctors;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A practitioner runs late: by how much, whose visits that makes later, and who is told. */
final class LateViewModel implements AutoCloseable {

    private final Workplace desk;
    private final Delays delays;
    private final ClinicId clinic;
    private final LateDoctors doctors;
    private final Latest looking;
    private final ObjectProperty<@Nullable Practitioner> practitioner =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> minutes = new SimpleObjectProperty<>();
    private final ObservableList<DelayedVisit> visits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    LateViewModel(Workplace desk) {
        this.desk = desk;
        this.delays = desk.services().booking().delays();
        this.clinic = desk.services().clinic().id();
        this.doctors = new LateDoctors(desk);
        this.looking = new Latest(desk.tasks());
        practitioner.subscribe(_ -> look());
        minutes.subscribe(_ -> look());
    }

    ObjectProperty<@Nullable Practitioner> practitionerProperty() {
        return practitioner;
    }

    /** How late, 0 for on time again; null while that is not said. */
    ObjectProperty<@Nullable Integer> minutesProperty() {
        return minutes;
    }

    /** The visits of today that have not begun, with about when each will begin. */
    ObservableList<DelayedVisit> visits() {
        return visits;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many are told. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    List<Practitioner> practitioners() {
        return desk.services().directory().view(clinic).activePractitioners();
    }

    void show(boolean shown) {
        open.set(shown);
        looking.cancel();
    }

    void begin(@Nullable PractitionerId whose, @Nullable Integer late) {
        practitioner.set(
                practitioners().stream()
                        .filter(each -> each.id().equals(whose))
                        .findFirst()
                        .orElse(null));
        minutes.set(late);
        open.set(true);
        look();
    }

    private void look() {
        looking.cancel();
        problem.set("");
        Practitioner whose = practitioner.get();
        Integer late = minutes.get();
        ready.set(false);
        summary.set("");
        if (whose == null || late == null) {
            visits.clear();
            return;
        }
        looking.run(
                () -> delays.preview(clinic, whose.id(), late),
                found -> {
                    switch (found) {
                        case Outcome.Done<List<DelayedVisit>>(var delayed) -> show(delayed);
                        case Outcome.Refused<List<DelayedVisit>>(Refusal refusal) -> {
                            visits.clear();
                            problem.set(Words.of(refusal, desk.texts()));
                        }
                    }
                });
    }

    private void show(List<DelayedVisit> delayed) {
        visits.setAll(delayed);
        summary.set(
                desk.texts()
                        .get(
                                "late.summary",
                                delayed.stream().filter(DelayedVisit::toTell).count()));
        ready.set(true);
    }

    /** Says so; whom it matters to is told ten seconds from now. */
    void announce() {
        Practitioner whose = practitioner.get();
        Integer late = minutes.get();
        if (whose != null && late != null && ready.get()) {
            doctors.announce(whose.id(), late, () -> show(false));
        }
    }

    @Override
    public void close() {
        looking.cancel();
    }
}
