package org.foredesk.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.PartedSlot;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.booking.SlotReason;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * Choosing another doctor, day or time: the free times of a doctor's day, and for any other time
 * the reasons why it is not offered.
 */
public final class OtherSlot {

    private static final int MOST = 16;

    private final Workplace desk;
    private final ClinicId clinic;
    private final ObservableList<Practitioner> doctors = FXCollections.observableArrayList();
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Practitioner> doctor = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> day;
    private final StringProperty typedTime = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper reasons = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper overridable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Latest loadingSlots;
    private final Latest explaining;
    private @Nullable BookingRequest request;

    OtherSlot(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinic().id();
        this.day = new SimpleObjectProperty<>(desk.dates().today());
        this.loadingSlots = new Latest(desk.tasks());
        this.explaining = new Latest(desk.tasks());
        doctor.subscribe(_ -> load());
        day.subscribe(_ -> load());
    }

    public ObservableList<Practitioner> doctors() {
        return doctors;
    }

    public ObservableList<Slot> slots() {
        return slots;
    }

    public ObjectProperty<@Nullable Practitioner> doctorProperty() {
        return doctor;
    }

    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    public StringProperty typedTimeProperty() {
        return typedTime;
    }

    /** The chosen time; free unless {@link #reasonsProperty} says otherwise. */
    public ReadOnlyObjectProperty<@Nullable Instant> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the chosen time is not offered; empty when it is. */
    public ReadOnlyStringProperty reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty overridableProperty() {
        return overridable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Begins with what the request asks for, or with this doctor and day instead. */
    void begin(
            BookingRequest wanted,
            @Nullable PractitionerId otherDoctor,
            @Nullable LocalDate otherDay) {
        request = wanted;
        clearChoice();
        LocalDate asked =
                wanted.start() == null ? desk.dates().today() : desk.dates().dayOf(wanted.start());
        LocalDate first = otherDay == null ? asked : otherDay;
        PractitionerId with = otherDoctor == null ? wanted.practitioner() : otherDoctor;
        desk.tasks()
                .run(
                        () -> desk.services().directory().view(clinic).activePractitioners(),
                        found -> {
                            doctors.setAll(offering(found, wanted.services()));
                            begin(
                                    doctors.stream()
                                            .filter(each -> each.id().equals(with))
                                            .findFirst()
                                            .orElseGet(() ->
                                                    doctors.isEmpty() ? null : doctors.getFirst()),
                                    first);
                        });
    }

    // The same doctor and day as last time change nothing here, but others may have booked since.
    private void begin(@Nullable Practitioner with, LocalDate first) {
        boolean again = first.equals(day.get()) && Objects.equals(with, doctor.get());
        day.set(first);
        doctor.set(with);
        if (again) {
            load();
        }
    }

    public void stepDay(int days) {
        LocalDate wanted = day.get().plusDays(days);
        if (!wanted.isBefore(desk.dates().today())) {
            day.set(wanted);
        }
    }

    public void choose(Slot slot) {
        typedTime.set("");
        reasons.set("");
        overridable.set(false);
        chosen.set(slot.start());
    }

    /** Takes the typed time and asks whether it can be had, and if not, why. */
    public void chooseTyped() {
        Optional<LocalTime> time = parse(typedTime.get());
        Practitioner with = doctor.get();
        if (time.isEmpty() || with == null) {
            reasons.set(typedTime.get().isBlank() ? "" : desk.texts().get("request.time.form"));
            chosen.set(null);
            return;
        }
        Instant start = day.get().atTime(time.get()).atZone(desk.dates().zone()).toInstant();
        ask(with.id(), start);
    }

    /** Chooses a time that may not be free, and says why where it is not. */
    void ask(PractitionerId with, Instant start) {
        ServiceChoice services = request == null ? ServiceChoice.USUAL : request.services();
        explaining.run(
                () -> desk.services().booking().explain(clinic, with, services, start),
                found -> {
                    chosen.set(start);
                    say(found);
                });
    }

    private void say(List<SlotReason> found) {
        StringBuilder words = new StringBuilder();
        found.forEach(reason ->
                words.append(words.isEmpty() ? "" : " ").append(Words.of(reason, desk.texts())));
        reasons.set(words.toString());
        overridable.set(!found.isEmpty() && found.stream().allMatch(SlotReason::overridable));
    }

    void clearChoice() {
        explaining.cancel();
        chosen.set(null);
        reasons.set("");
        overridable.set(false);
        typedTime.set("");
    }

    private void load() {
        Practitioner with = doctor.get();
        clearChoice();
        if (with == null || request == null) {
            slots.clear();
            return;
        }
        Instant from = day.get().atStartOfDay(desk.dates().zone()).toInstant();
        Instant wish = request.start();
        SlotQuery query =
                SlotQuery.between(clinic, from, from.plus(Duration.ofDays(1)))
                        .withPractitioner(with.id())
                        .withServices(request.services())
                        .near(wish == null ? from : wish, null)
                        .distinctly()
                        .limitedTo(MOST);
        loading.set(true);
        loadingSlots.run(
                () -> free(query),
                found -> {
                    loading.set(false);
                    slots.setAll(found);
                });
    }

    /** In order of time; of a visit that several practitioners give, its common starts. */
    private List<Slot> free(SlotQuery query) {
        Booking booking = desk.services().booking();
        return booking.partedVisits().needed(clinic, query.services())
                ? booking.partedVisits().slots(query).stream().map(PartedSlot::whole).toList()
                : booking.slots(query).stream().sorted(Comparator.comparing(Slot::start)).toList();
    }

    private static List<Practitioner> offering(List<Practitioner> all, ServiceChoice services) {
        List<Practitioner> fitting =
                all.stream()
                        .filter(each ->
                                each.services().isEmpty()
                                        || each.services().containsAll(services.services()))
                        .toList();
        return fitting.isEmpty() ? all : fitting;
    }

    // "9:5" and "930" are how people type in a hurry.
    static Optional<LocalTime> parse(String typed) {
        String digits = typed.strip().replace('.', ':');
        if (digits.matches("\\d{3,4}")) {
            digits =
                    digits.substring(0, digits.length() - 2)
                            + ":"
                            + digits.substring(digits.length() - 2);
        } else if (digits.matches("\\d{1,2}")) {
            digits = digits + ":00";
        }
        try {
            return Optional.of(LocalTime.parse(digits.length() == 4 ? "0" + digits : digits));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
