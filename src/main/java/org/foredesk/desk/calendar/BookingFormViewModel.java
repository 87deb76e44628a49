package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.PartedSlot;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.booking.StaffOverride;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Booking somebody who stands at the desk or is on the telephone: who, what, why; the time is
 * chosen already.
 */
final class BookingFormViewModel {

    private final Workplace desk;
    private final Changes changes;
    private final WaitInstead waiting;
    private final SeriesViewModel series;
    private final PartsOffer partsOffer;
    private final PatientChoice who;
    private final ClinicId clinic;
    private final AskedTime time;
    private final ReadOnlyObjectWrapper<@Nullable Practitioner> practitioner =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> start = new ReadOnlyObjectWrapper<>();
    private final ServicesViewModel services;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty overrideReason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper minutes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private ChangeCause.Kind way = ChangeCause.Kind.FORM;

    BookingFormViewModel(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.waiting = new WaitInstead(desk);
        this.series = new SeriesViewModel(desk, changes);
        this.partsOffer = new PartsOffer(desk, changes);
        this.who = new PatientChoice(desk);
        this.clinic = desk.services().clinic().id();
        this.time = new AskedTime(desk, partsOffer);
        this.services = new ServicesViewModel(this::ask);
    }

    ReadOnlyObjectProperty<@Nullable Practitioner> practitionerProperty() {
        return practitioner.getReadOnlyProperty();
    }

    /** Where the practitioner is then; empty for one who works at one place. */
    String place() {
        Practitioner with = practitioner.get();
        Instant at = start.get();
        if (with == null || at == null) {
            return "";
        }
        DirectoryView clinicNow = desk.services().directory().view(clinic);
        return clinicNow.locationsOf(with).size() < 2
                ? ""
                : clinicNow.locationAt(with, at).map(Location::name).orElse("");
    }

    ReadOnlyObjectProperty<@Nullable Instant> startProperty() {
        return start.getReadOnlyProperty();
    }

    /** How long it would take. */
    ReadOnlyIntegerProperty minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    /** What it is for. */
    ServicesViewModel services() {
        return services;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    StringProperty overrideReasonProperty() {
        return overrideReason;
    }

    /** Whether it comes back, and how often. */
    SeriesViewModel series() {
        return series;
    }

    /** Whom it is for. */
    PatientChoice who() {
        return who;
    }

    /** Why the time is not offered; empty when it is. */
    ReadOnlyStringProperty whyNotProperty() {
        return time.whyNot().wordsProperty();
    }

    ReadOnlyBooleanProperty overridableProperty() {
        return time.whyNot().overridableProperty();
    }

    /** Whether a free time is one of the practitioner's, or of theirs with others. */
    boolean concerns(Slot slot) {
        Practitioner with = practitioner.get();
        boolean own = with != null && slot.practitioner().equals(with.id());
        return own || !services.givenByOne();
    }

    ReadOnlyObjectProperty<List<Slot>> alternativesProperty() {
        return time.alternativesProperty();
    }

    /**
     * How several practitioners give what nobody gives alone; empty where it need not be so or
     * cannot.
     */
    ReadOnlyStringProperty partsProperty() {
        return time.partsProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Begins anew; {@code minutes} is about how long it should be, zero where that is open, {@code
     * how} what the history says of it.
     */
    void begin(
            Practitioner with,
            List<Service> clinicServices,
            Instant at,
            int minutes,
            ChangeCause.Kind how) {
        way = how;
        start.set(null);
        practitioner.set(with);
        who.reset();
        reason.set("");
        overrideReason.set("");
        problem.set("");
        time.reset();
        series.reset();
        start.set(at);
        services.begin(with, clinicServices, minutes);
    }

    /** Takes another time, such as one of the alternatives. */
    void at(Instant other) {
        start.set(other);
        ask();
    }

    private void ask() {
        Practitioner with = practitioner.get();
        ServiceChoice what = services.chosen();
        Instant at = start.get();
        minutes.set(services.minutes());
        series.begin(with, what, at);
        if (with != null && what != null && at != null) {
            time.ask(with, what, at);
        }
    }

    /**
     * Books; where the time is not offered, with the typed reason. {@code done} runs when it is
     * booked.
     */
    void book(Runnable done) {
        Practitioner with = practitioner.get();
        ServiceChoice what = services.chosen();
        Instant at = start.get();
        if (with == null || what == null || at == null || busy.get()) {
            return;
        }
        problem.set(who.missing());
        if (!problem.get().isEmpty()) {
            return;
        }
        PartedSlot parted = time.parted();
        if (series.wanted()) {
            bookSeries(with, what, done);
        } else if (insistenceMissing()) {
            problem.set(
                    desk.texts()
                            .get(
                                    overridableProperty().get()
                                            ? "calendar.override.needed"
                                            : "calendar.form.not.here"));
        } else if (parted != null) {
            bookParts(parted, with, done);
        } else {
            bookNow(with, what, at, done);
        }
    }

    private boolean insistenceMissing() {
        return !whyNotProperty().get().isEmpty()
                && (!overridableProperty().get() || overrideReason.get().isBlank());
    }

    /**
     * Puts the patient on the waiting list for that doctor and day; {@code done} runs when they are
     * on it.
     */
    void waitInstead(Runnable done) {
        Practitioner with = practitioner.get();
        ServiceChoice what = services.chosen();
        Instant at = start.get();
        problem.set(who.missing());
        if (with == null || what == null || at == null || busy.get() || !problem.get().isEmpty()) {
            return;
        }
        busy.set(true);
        PatientChoice.Chosen chosen = who.chosen();
        waiting.run(
                chosen::patient,
                with,
                what,
                desk.dates().dayOf(at),
                why(),
                then(done),
                this::refused);
    }

    private void bookNow(Practitioner with, ServiceChoice what, Instant at, Runnable done) {
        busy.set(true);
        problem.set("");
        PatientChoice.Chosen chosen = who.chosen();
        ChangeCause.Kind how = way;
        FormCommands commands = new FormCommands(desk.services(), with, what, why());
        StaffOverride insistence =
                whyNotProperty().get().isEmpty()
                        ? null
                        : StaffOverride.because(overrideReason.get().strip());
        changes.run(
                () ->
                        desk.services()
                                .booking()
                                .book(commands.one(chosen.patient(), at, insistence, how)),
                booked ->
                        desk.texts()
                                .get(
                                        "calendar.booked",
                                        booked.patientName(),
                                        booked.practitionerName(),
                                        desk.dates().nearDayAndTime(booked.start())),
                _ -> then(done).run(),
                this::refused);
    }

    private void bookParts(PartedSlot slot, Practitioner with, Runnable done) {
        busy.set(true);
        problem.set("");
        partsOffer.book(slot, with, who.chosen(), why(), then(done), this::refused);
    }

    private void bookSeries(Practitioner with, ServiceChoice what, Runnable done) {
        if (series.conflicts() > 0) {
            problem.set(desk.texts().get("calendar.series.conflicts", series.conflicts()));
            return;
        }
        busy.set(true);
        problem.set("");
        PatientChoice.Chosen chosen = who.chosen();
        FormCommands commands = new FormCommands(desk.services(), with, what, why());
        series.book(
                starts -> tx -> commands.all(chosen.patient(tx), starts),
                then(done),
                this::refused);
    }

    private @Nullable String why() {
        return reason.get().isBlank() ? null : reason.get().strip();
    }

    private Runnable then(Runnable done) {
        return () -> {
            busy.set(false);
            done.run();
        };
    }

    private void refused(Refusal refusal) {
        busy.set(false);
        Unavailable.of(refusal).ifPresent(time::gone);
        problem.set(Words.of(refusal, desk.texts()));
    }
}
