package org.foredesk.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.DelayChanged;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * The calendar's day: which one, of whom, what is chosen in it. Follows every booking and every
 * change of hours.
 */
final class CalendarViewModel implements AutoCloseable {

    /**
     * A time nobody may have yet, chosen with the keyboard or the mouse; minutes of the clinic's
     * clock.
     */
    record Spot(int column, int minute) {}

    private static final int STEP = 15;

    private final Workplace desk;
    private final ReadOnlyObjectWrapper<Wanted> showing;
    private final ReadOnlyObjectWrapper<@Nullable CalendarDay> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DayEntry> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Spot> spot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final FactRefresh<CalendarDay> refresh;
    private final RememberedView remembered;
    // Read by loads in the background.
    private volatile Wanted wanted;
    private @Nullable Object awaited;

    CalendarViewModel(Workplace desk) {
        this.desk = desk;
        DeskServices services = desk.services();
        remembered = new RememberedView(desk.memory());
        Wanted first = remembered.last(desk.dates().today());
        wanted = first;
        showing = new ReadOnlyObjectWrapper<>(first);
        DayReader reader =
                new DayReader(
                        services.clinic().id(),
                        desk.dates().zone(),
                        services.directory(),
                        services.booking());
        refresh = new FactRefresh<>(desk.tasks(), () -> reader.read(wanted), this::show);
        refresh.on(services.facts(), BookingFact.class)
                .on(services.facts(), DelayChanged.class)
                .on(services.facts(), DirectoryChanged.class);
    }

    /** What is asked for; the day itself may still be on its way. */
    ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable CalendarDay> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DayEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Spot> spotProperty() {
        return spot.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    void refresh() {
        refresh.refresh();
    }

    void go(LocalDate date) {
        want(wanted.on(date));
    }

    void today() {
        go(desk.dates().today());
    }

    /** Goes on by a day, or by a week where one is shown. */
    void step(int steps) {
        go(wanted.day().plusDays(wanted.week() == null ? steps : 7L * steps));
    }

    /** Shows one practitioner's week; null goes back to everybody's day. */
    void week(@Nullable PractitionerId practitioner) {
        want(wanted.of(practitioner));
    }

    /** Changes between the day and the week of whom something is chosen of, else of the first. */
    void toggleWeek() {
        CalendarDay shown = day.get();
        if (wanted.week() != null) {
            week(null);
        } else if (shown != null && !shown.columns().isEmpty()) {
            DayEntry entry = selected.get();
            Spot at = spot.get();
            int column = at != null ? at.column() : entry == null ? 0 : shown.columnOf(entry);
            week(shown.columns().get(Math.max(0, column)).practitioner().id());
        }
    }

    void filter(@Nullable DepartmentId department, @Nullable LocationId location) {
        narrow(wanted.narrowed(department, location));
    }

    /** Hides practitioners who have neither hours nor visits on the day, or shows them again. */
    void toggleOnlyIn() {
        if (wanted.week() == null) {
            narrow(wanted.onlyIn(!wanted.onlyIn()));
        }
    }

    private void narrow(Wanted next) {
        remembered.keepFilters(next);
        want(next);
    }

    /** Shows a day and chooses one entry in it as soon as it is there. */
    void reveal(LocalDate date, Object key) {
        awaited = key;
        want(wanted.on(date).narrowed(null, null).of(null));
        refresh();
    }

    private void want(Wanted next) {
        if (!next.equals(wanted)) {
            wanted = next;
            remembered.keepPlace(next, desk.dates().today());
            showing.set(next);
            selected.set(null);
            spot.set(null);
            loading.set(true);
            refresh();
        }
    }

    private void show(CalendarDay fresh) {
        if (!fresh.date().equals(wanted.day()) || !Objects.equals(fresh.week(), wanted.week())) {
            return;
        }
        loading.set(false);
        day.set(fresh);
        Object key = awaited == null ? keyOf(selected.get()) : awaited;
        DayEntry found = fresh.entry(key).orElse(null);
        if (found != null) {
            awaited = null;
        }
        selected.set(found);
    }

    private static @Nullable Object keyOf(@Nullable DayEntry entry) {
        return entry == null ? null : entry.key();
    }

    void select(@Nullable DayEntry entry) {
        selected.set(entry);
        if (entry != null) {
            spot.set(null);
        }
    }

    /** Chooses a time in a column, or what is there at that time. */
    void choose(Spot wish) {
        CalendarDay shown = day.get();
        if (shown == null || shown.columns().isEmpty()) {
            return;
        }
        int column = Math.clamp(wish.column(), 0, shown.columns().size() - 1);
        int minute = Math.clamp(wish.minute(), shown.from(), shown.to() - STEP);
        DayEntry there =
                shown.columns().get(column).entries().stream()
                        .filter(entry ->
                                entry.box().from() < minute + STEP && minute < entry.box().to())
                        .findFirst()
                        .orElse(null);
        selected.set(there);
        spot.set(new Spot(column, minute));
    }

    /** Moves the choice: earlier or later in the day past what is there, or to another column. */
    void moveChoice(int columns, int steps) {
        CalendarDay shown = day.get();
        if (shown == null || shown.columns().isEmpty()) {
            return;
        }
        DayEntry entry = selected.get();
        Spot from = spot.get();
        if (entry == null && from == null) {
            choose(firstSpot(shown));
            return;
        }
        int column = from == null ? shown.columnOf(entry) : from.column();
        int minute = from == null ? entry.box().from() : from.minute();
        if (steps != 0 && entry != null) {
            minute =
                    steps > 0
                            ? Math.ceilDiv(entry.box().to(), STEP) * STEP - STEP
                            : Math.floorDiv(entry.box().from(), STEP) * STEP;
        }
        choose(new Spot(column + columns, minute + steps * STEP));
    }

    /**
     * Finds the next free time of the shown day and people; where nothing is free, the day's
     * beginning.
     */
    void nextFree(Consumer<Spot> found) {
        CalendarDay shown = day.get();
        if (shown == null || shown.columns().isEmpty()) {
            return;
        }
        LocalDate first = shown.columns().getFirst().date();
        LocalDate last = shown.columns().getLast().date();
        SlotQuery query =
                SlotQuery.between(
                                desk.services().clinic().id(),
                                moment(first, 0),
                                moment(last, 24 * 60))
                        .withPractitioners(
                                shown.columns().stream()
                                        .map(each -> each.practitioner().id())
                                        .collect(Collectors.toSet()))
                        .limitedTo(1);
        desk.tasks()
                .run(
                        () -> desk.services().booking().slots(query),
                        slots ->
                                found.accept(
                                        slots.isEmpty()
                                                ? firstSpot(shown)
                                                : spotOf(shown, slots.getFirst())));
    }

    private Spot spotOf(CalendarDay shown, Slot slot) {
        int column = shown.columnOf(slot.practitioner(), desk.dates().dayOf(slot.start()));
        return new Spot(Math.max(0, column), minuteOf(slot.start()));
    }

    private Spot firstSpot(CalendarDay shown) {
        int today = 0;
        while (today < shown.columns().size() - 1
                && shown.columns().get(today).date().isBefore(desk.dates().today())) {
            today++;
        }
        if (shown.columns().get(today).date().equals(desk.dates().today())) {
            int now =
                    desk.dates().now().atZone(desk.dates().zone()).toLocalTime().toSecondOfDay()
                            / 60;
            return new Spot(today, Math.ceilDiv(now, STEP) * STEP);
        }
        return new Spot(
                0,
                shown.columns().getFirst().open().stream()
                        .mapToInt(DayColumn.Stretch::from)
                        .findFirst()
                        .orElse(shown.from()));
    }

    /** The moment a minute of a shown column is. */
    Instant moment(Spot at) {
        CalendarDay shown = day.get();
        boolean there = shown != null && at.column() >= 0 && at.column() < shown.columns().size();
        return moment(there ? shown.columns().get(at.column()).date() : wanted.day(), at.minute());
    }

    private Instant moment(LocalDate date, int minute) {
        return minute >= 24 * 60
                ? date.plusDays(1).atStartOfDay(desk.dates().zone()).toInstant()
                : date.atTime(LocalTime.MIN.plusMinutes(minute))
                        .atZone(desk.dates().zone())
                        .toInstant();
    }

    int minuteOf(Instant moment) {
        return moment.atZone(desk.dates().zone()).toLocalTime().toSecondOfDay() / 60;
    }

    /** The column something is chosen in; null where nothing is. */
    @Nullable DayColumn chosenColumn() {
        CalendarDay shown = day.get();
        DayEntry entry = selected.get();
        Spot at = spot.get();
        if (shown == null || entry == null && at == null) {
            return null;
        }
        int column = at != null ? at.column() : shown.columnOf(entry);
        return column < 0 || column >= shown.columns().size() ? null : shown.columns().get(column);
    }

    /** The practitioner of a column; null where there is none. */
    @Nullable PractitionerId practitionerAt(int column) {
        CalendarDay shown = day.get();
        return shown == null || column < 0 || column >= shown.columns().size()
                ? null
                : shown.columns().get(column).practitioner().id();
    }

    @Override
    public void close() {
        refresh.close();
    }
}
