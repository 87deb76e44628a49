package org.foredesk.desk.calendar;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Patients;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Whom a booking is for: somebody the clinic knows, found while the name is typed, or somebody new
 * who is entered when it is booked.
 */
final class PatientChoice {

    private static final int MOST_FOUND = 6;
    private static final int LEAST_LETTERS = 2;

    private final Workplace desk;
    private final Latest searching;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final ObservableList<Patient> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper phoneProblem = new ReadOnlyStringWrapper("");

    PatientChoice(Workplace desk) {
        this.desk = desk;
        this.searching = new Latest(desk.tasks());
        name.subscribe(this::typedName);
        phone.subscribe(this::typedPhone);
    }

    /** As it was typed, to be read or entered away from the screen's thread. */
    record Chosen(
            Patients patients,
            ClinicId clinic,
            @Nullable Patient known,
            String name,
            @Nullable PhoneNumber phone) {

        Patient patient() {
            return known == null ? patients.enter(clinic, name, phone, null) : known;
        }

        Patient patient(Tx tx) {
            return known == null ? patients.enter(tx, clinic, name, phone, null) : known;
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty phoneProperty() {
        return phone;
    }

    ReadOnlyStringProperty phoneProblemProperty() {
        return phoneProblem.getReadOnlyProperty();
    }

    /** Patients the typed name or number may mean. */
    ObservableList<Patient> found() {
        return found;
    }

    /** The known patient who was chosen; null for a new one. */
    ReadOnlyObjectProperty<@Nullable Patient> patientProperty() {
        return patient.getReadOnlyProperty();
    }

    /** Begins anew. */
    void reset() {
        name.set("");
        phone.set("");
        patient.set(null);
        found.clear();
    }

    private void typedName(String typed) {
        Patient chosen = patient.get();
        if (chosen != null && typed.equals(chosen.label())) {
            return;
        }
        patient.set(null);
        if (typed.strip().length() < LEAST_LETTERS) {
            searching.cancel();
            found.clear();
            return;
        }
        searching.run(
                () ->
                        desk.services()
                                .patients()
                                .search(desk.services().clinic(), typed, MOST_FOUND),
                found::setAll);
    }

    /** Means somebody the clinic knows. */
    void choose(Patient known) {
        patient.set(known);
        name.set(known.label());
        PhoneNumber number = known.phone();
        phone.set(number == null ? "" : number.display());
        searching.cancel();
        found.clear();
    }

    private void typedPhone(String typed) {
        phoneProblem.set(
                typed.isBlank() || number(typed).isPresent()
                        ? ""
                        : desk.texts().get("calendar.form.phone.wrong"));
    }

    private Optional<PhoneNumber> number(String typed) {
        return PhoneNumber.parse(typed, desk.services().clinic().country());
    }

    /** What is wrong with name or number; empty when nothing is. */
    String missing() {
        return name.get().isBlank()
                ? desk.texts().get("calendar.form.name.needed")
                : phoneProblem.get();
    }

    Chosen chosen() {
        return new Chosen(
                desk.services().patients(),
                desk.services().clinic().id(),
                patient.get(),
                name.get().strip(),
                number(phone.get()).orElse(null));
    }
}
