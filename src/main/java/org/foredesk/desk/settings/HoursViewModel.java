package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.HoursException;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.Shift;
import org.foredesk.booking.Timetable;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner's week as it is typed, day by day in the clinic's zone, what is wrong with it, and
 * which coming visits it would leave outside. Days with other hours are kept at once.
 */
final class HoursViewModel implements Saving, AutoCloseable {

    private static final int USUAL_MINUTES = 30;

    private final Workplace desk;
    private final Directory directory;
    private final ClinicId clinic;
    private final ObservableList<Practitioner> practitioners = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Practitioner> chosen =
            new ReadOnlyObjectWrapper<>();
    private final Map<DayOfWeek, Field> days = new EnumMap<>(DayOfWeek.class);
    private final Field dailyLimit;
    private final RecurringDays recurring;
    private final Form form;
    private final ClinicEdits edits;
    private final ReadOnlyIntegerWrapper outside = new ReadOnlyIntegerWrapper();
    private final Latest counting;
    private final FactRefresh<List<Practitioner>> follow;

    HoursViewModel(Workplace desk) {
        this.desk = desk;
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
        this.counting = new Latest(desk.tasks());
        this.edits = new ClinicEdits(desk);
        for (DayOfWeek day : DayOfWeek.values()) {
            Field field = new Field("", typed -> text().problem(typed, desk.texts()));
            days.put(day, field);
            field.typedProperty().subscribe((_, _) -> count());
        }
        this.dailyLimit = new Field("", this::wrongLimit);
        List<Field> all = new ArrayList<>(days.values());
        all.add(dailyLimit);
        this.form = new Form(all);
        this.recurring = new RecurringDays(desk, chosen.getReadOnlyProperty(), this::write);
        this.follow =
                new FactRefresh<>(
                                desk.tasks(),
                                () -> directory.view(clinic).activePractitioners(),
                                this::show)
                        .on(desk.services().facts(), DirectoryChanged.class);
        refresh();
    }

    /** Reads the practitioners anew. */
    void refresh() {
        follow.refresh();
    }

    private void show(List<Practitioner> read) {
        Practitioner before = chosen.get();
        practitioners.setAll(read);
        read.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .or(() -> read.stream().findFirst())
                .ifPresent(this::choose);
    }

    ObservableList<Practitioner> practitioners() {
        return practitioners;
    }

    ReadOnlyObjectProperty<@Nullable Practitioner> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Practitioner practitioner) {
        Practitioner before = chosen.get();
        boolean another = before == null || !before.id().equals(practitioner.id());
        for (Map.Entry<DayOfWeek, Field> day : days.entrySet()) {
            if (another) {
                day.getValue().discard();
            }
            day.getValue().saved(ShiftText.of(practitioner.hours().shifts(day.getKey())));
        }
        if (another) {
            dailyLimit.discard();
        }
        Integer most = practitioner.dailyLimit();
        dailyLimit.saved(most == null ? "" : most.toString());
        form.look();
        chosen.set(practitioner);
        count();
    }

    Field day(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    /** The days with other hours that come back. */
    RecurringDays recurring() {
        return recurring;
    }

    /** How many visits a day at most, as typed; empty for any number. */
    Field dailyLimit() {
        return dailyLimit;
    }

    private String wrongLimit(String typed) {
        return typed.isEmpty() || limit(typed) > 0
                ? ""
                : desk.texts().get("settings.hours.limit.wrong", ClinicFile.MOST_DAILY_VISITS);
    }

    /** Zero for what is no such number. */
    private static int limit(String typed) {
        try {
            int most = Integer.parseInt(typed);
            return most <= ClinicFile.MOST_DAILY_VISITS ? most : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** How many times of the usual service fit into the day as typed. */
    int times(DayOfWeek day) {
        Practitioner who = chosen.get();
        DirectoryView view = directory.view(clinic);
        int minutes =
                who == null
                        ? USUAL_MINUTES
                        : view.usualService(who).map(Service::minutes).orElse(USUAL_MINUTES);
        return shifts(day).stream()
                .mapToInt(shift -> Math.toIntExact(length(shift.hours()).toMinutes() / minutes))
                .sum();
    }

    /** The day's stretches as far as they can be read. */
    List<Shift> shifts(DayOfWeek day) {
        return text().shifts(day(day).value()).orElse(List.of());
    }

    /** The names of the clinic's places, which may be typed after hours. */
    List<String> places() {
        return text().places();
    }

    /** Puts all that is typed for the day at that place, at the practitioner's own where null. */
    void place(DayOfWeek day, @Nullable String place) {
        Field field = day(day);
        field.typedProperty().set(text().at(field.value(), place));
    }

    private ShiftText text() {
        return ShiftText.of(directory.view(clinic));
    }

    private static Duration length(LocalRange range) {
        Duration length = Duration.between(range.from(), range.to());
        return range.overnight() ? length.plusDays(1) : length;
    }

    /** Tuesday to Friday as Monday is typed. */
    void sameForWorkdays() {
        String monday = day(DayOfWeek.MONDAY).typedProperty().get();
        for (DayOfWeek day :
                Set.of(
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)) {
            day(day).typedProperty().set(monday);
        }
    }

    /** The week of a colleague, to be looked at and saved. */
    void copyFrom(Practitioner colleague) {
        days.forEach((day, field) ->
                field.typedProperty().set(ShiftText.of(colleague.hours().shifts(day))));
    }

    /** How many coming visits the week as typed would leave outside. */
    ReadOnlyIntegerProperty outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    private void count() {
        Practitioner who = chosen.get();
        if (who == null || form.wrongProperty().get() > 0) {
            return;
        }
        WeeklyHours week = week();
        counting.run(() -> new LeftOutside(desk, who, week).count(), outside::set);
    }

    private WeeklyHours week() {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        days.keySet().forEach(day -> week.put(day, shifts(day)));
        return new WeeklyHours(week);
    }

    /** Other hours on one day, or none; false where what was typed cannot be read. */
    boolean addException(@Nullable LocalDate date, String hours) {
        Practitioner who = chosen.get();
        if (who == null
                || date == null
                || date.isBefore(desk.dates().today())
                || !text().problem(hours, desk.texts()).isEmpty()) {
            return false;
        }
        List<HoursException> all = new ArrayList<>(who.exceptions());
        all.removeIf(one -> one.date().equals(date));
        all.add(new HoursException(date, text().shifts(hours).orElse(List.of())));
        write(who, timetable -> timetable.withExceptions(all));
        return true;
    }

    void removeException(HoursException exception) {
        Practitioner who = chosen.get();
        if (who != null) {
            List<HoursException> left =
                    who.exceptions().stream().filter(one -> !one.equals(exception)).toList();
            write(who, timetable -> timetable.withExceptions(left));
        }
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void save() {
        Practitioner who = chosen.get();
        if (who != null && form.wrongProperty().get() == 0) {
            WeeklyHours week = week();
            // As it will be read back: in order and with two digits.
            days.forEach((day, field) -> field.typedProperty().set(ShiftText.of(week.shifts(day))));
            Integer most = dailyLimit.value().isEmpty() ? null : limit(dailyLimit.value());
            write(who, timetable -> timetable.withHours(week).withDailyLimit(most));
        }
    }

    private void write(Practitioner who, UnaryOperator<Timetable> change) {
        edits.change(
                "hours of " + who.name(),
                plan ->
                        plan.withPractitioner(
                                who.name(), one -> one.at(change.apply(one.timetable()))),
                desk.texts().get("settings.hours.saved", who.name()),
                this::refresh);
    }

    @Override
    public void close() {
        follow.close();
    }
}
