package org.foredesk.desk.calendar;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.booking.SeriesChange;
import org.foredesk.booking.StaffOverride;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One appointment on its card: what happened to it, and what can be done with it. */
final class VisitCardViewModel {

    private final Workplace desk;
    private final Changes changes;
    private final Latest loading;
    private final ReadOnlyObjectWrapper<@Nullable Appointment> appointment =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> history =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty following = new SimpleBooleanProperty();
    private boolean insist;

    VisitCardViewModel(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.loading = new Latest(desk.tasks());
    }

    ReadOnlyObjectProperty<@Nullable Appointment> appointmentProperty() {
        return appointment.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<HistoryEntry>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Whether the reason of a cancellation is being asked for. */
    ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the visits after it in its series, or all of a visit in parts, go with it. */
    BooleanProperty followingProperty() {
        return following;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** Shows an appointment; the same one seen anew keeps what was begun. */
    void show(@Nullable Appointment fresh) {
        Appointment before = appointment.get();
        if (before == null || fresh == null || !before.id().equals(fresh.id())) {
            cancelling.set(false);
            problem.set("");
            reason.set("");
            following.set(false);
            insist = false;
            history.set(List.of());
        }
        appointment.set(fresh);
        if (fresh == null) {
            loading.cancel();
        } else if (before == null
                || before.version() != fresh.version()
                || !before.id().equals(fresh.id())) {
            Booking booking = desk.services().booking();
            loading.run(() -> booking.history(fresh.clinic(), fresh.id()), history::set);
        }
    }

    void change(AppointmentStatus to) {
        Appointment seen = appointment.get();
        if (seen != null && !busy.get() && seen.status().mayBecome(to)) {
            busy.set(true);
            AppointmentChange change = change(seen);
            changes.run(
                    () -> desk.services().booking().changeStatus(change, to),
                    changed ->
                            desk.texts()
                                    .get(
                                            "calendar.said." + to.name().toLowerCase(Locale.ROOT),
                                            changed.patientName()),
                    this::changed,
                    this::refused);
        }
    }

    /** The patient goes in to the doctor. */
    void start() {
        Appointment seen = appointment.get();
        if (seen != null && !busy.get()) {
            busy.set(true);
            AppointmentChange change = change(seen);
            changes.run(
                    () -> desk.services().booking().start(change),
                    changed -> desk.texts().get("visit.said.started", changed.patientName()),
                    this::changed,
                    this::refused);
        }
    }

    private AppointmentChange change(Appointment seen) {
        return AppointmentChange.by(desk.services().staff(), seen)
                .through(ChangeCause.of(ChangeCause.Kind.CARD));
    }

    void askWhy() {
        problem.set("");
        cancelling.set(true);
    }

    void keep() {
        problem.set("");
        insist = false;
        cancelling.set(false);
    }

    /**
     * Cancels with the typed reason; refused for its notice first, the second time it is insisted
     * on.
     */
    void cancelNow() {
        Appointment seen = appointment.get();
        if (seen == null || busy.get()) {
            return;
        }
        if (reason.get().isBlank()) {
            problem.set(desk.texts().get("calendar.cancel.reason.needed"));
            return;
        }
        busy.set(true);
        String why = reason.get().strip();
        AppointmentChange change =
                change(seen).because(why).overriding(insist ? StaffOverride.because(why) : null);
        if (following.get() && seen.series() != null) {
            changes.together(
                    () -> cancelMore(change, seen.oneVisit()),
                    gone ->
                            changes.count(
                                    seen.oneVisit()
                                            ? "calendar.parts.cancelled"
                                            : "calendar.series.cancelled",
                                    gone),
                    gone -> changed(gone.visits().getFirst()),
                    this::refused);
            return;
        }
        changes.run(
                () -> desk.services().booking().cancel(change),
                cancelled ->
                        desk.texts()
                                .get(
                                        "calendar.cancelled",
                                        cancelled.patientName(),
                                        desk.dates().nearDayAndTime(cancelled.start())),
                this::changed,
                this::refused);
    }

    private Outcome<SeriesChange> cancelMore(AppointmentChange change, boolean part) {
        Booking booking = desk.services().booking();
        return part
                ? booking.partedVisits().cancelAll(change)
                : booking.series().cancelFollowing(change);
    }

    private void changed(Appointment fresh) {
        busy.set(false);
        cancelling.set(false);
        problem.set("");
        show(fresh.status() == AppointmentStatus.CANCELLED ? null : fresh);
    }

    private void refused(Refusal refusal) {
        busy.set(false);
        insist = refusal.overridable();
        problem.set(Words.of(refusal, desk.texts()));
    }
}
