package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Recurrence;
import org.foredesk.booking.RecurringHours;
import org.foredesk.booking.Timetable;
import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;

/** The chosen practitioner's days with other hours that come back; each change is kept at once. */
final class RecurringDays {

    /** Keeps a change of a practitioner's times. */
    interface Keeper extends BiConsumer<Practitioner, UnaryOperator<Timetable>> {}

    private final Workplace desk;
    private final ReadOnlyObjectProperty<@Nullable Practitioner> chosen;
    private final Keeper keeper;

    RecurringDays(
            Workplace desk, ReadOnlyObjectProperty<@Nullable Practitioner> chosen, Keeper keeper) {
        this.desk = desk;
        this.chosen = chosen;
        this.keeper = keeper;
    }

    ReadOnlyObjectProperty<@Nullable Practitioner> chosenProperty() {
        return chosen;
    }

    /**
     * Other hours on such days, from {@code from} or today on; false where what was typed cannot be
     * read.
     */
    boolean add(
            RecurringText.Rhythm rhythm, DayOfWeek day, @Nullable LocalDate from, String hours) {
        Practitioner who = chosen.get();
        ShiftText text =
                ShiftText.of(desk.services().directory().view(desk.services().clinic().id()));
        if (who == null || !text.problem(hours, desk.texts()).isEmpty()) {
            return false;
        }
        Recurrence days = rhythm.on(day, from == null ? desk.dates().today() : from);
        List<RecurringHours> all = new ArrayList<>(who.recurring());
        all.removeIf(one -> one.days().equals(days));
        all.add(
                new RecurringHours(
                        days,
                        rhythm.weeks() > 0 ? null : from,
                        null,
                        text.shifts(hours).orElse(List.of())));
        keeper.accept(who, timetable -> timetable.withRecurring(all));
        return true;
    }

    void remove(RecurringHours gone) {
        Practitioner who = chosen.get();
        if (who != null) {
            List<RecurringHours> left =
                    who.recurring().stream().filter(one -> !one.equals(gone)).toList();
            keeper.accept(who, timetable -> timetable.withRecurring(left));
        }
    }
}
