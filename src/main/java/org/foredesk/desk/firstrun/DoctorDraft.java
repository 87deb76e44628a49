package org.foredesk.desk.firstrun;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.desk.settings.HoursText;

/** A practitioner as far as typed. */
final class DoctorDraft {

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty speciality = new SimpleStringProperty("");
    private final StringProperty hours = new SimpleStringProperty("09:00-13:00, 14:00-17:00");
    private final ObjectProperty<Set<DayOfWeek>> days =
            new SimpleObjectProperty<>(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    StringProperty nameProperty() {
        return name;
    }

    StringProperty specialityProperty() {
        return speciality;
    }

    StringProperty hoursProperty() {
        return hours;
    }

    ObjectProperty<Set<DayOfWeek>> daysProperty() {
        return days;
    }

    void work(DayOfWeek day, boolean works) {
        EnumSet<DayOfWeek> next = EnumSet.noneOf(DayOfWeek.class);
        next.addAll(days.get());
        if (works) {
            next.add(day);
        } else {
            next.remove(day);
        }
        days.set(next);
    }

    boolean hoursFine() {
        return HoursText.ranges(hours.get()).isPresent();
    }
}
