package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Slot;
import org.foredesk.booking.Waitlist;
import org.foredesk.booking.WaitlistDecision;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistId;
import org.foredesk.booking.WaitlistOffer;
import org.foredesk.booking.WaitlistQuery;
import org.foredesk.booking.WaitlistStatus;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The waiting list as staff see it: who waits for what and since when, and what could be offered.
 */
final class WaitlistViewModel implements AutoCloseable {

    /** One who waits, in words; {@code offered} while a time is held for them. */
    record Line(WaitlistEntry entry, String wish, String state, boolean offered) {}

    private final Workplace desk;
    private final Verbs verbs;
    private final Waitlist waitlist;
    private final FactRefresh<List<WaitlistEntry>> refresh;
    private final Latest looking;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WaitlistId> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<Slot>> times = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    WaitlistViewModel(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.waitlist = desk.services().booking().waitlist();
        this.looking = new Latest(desk.tasks());
        WaitlistQuery all = WaitlistQuery.open(desk.services().clinic().id());
        this.refresh =
                new FactRefresh<List<WaitlistEntry>>(
                                desk.tasks(), () -> waitlist.list(all), this::show)
                        .on(desk.services().facts(), BookingFact.class);
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Whose free times are shown; null for nobody's. */
    ReadOnlyObjectProperty<@Nullable WaitlistId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What could be offered to the chosen one; null while that is looked up. */
    ReadOnlyObjectProperty<@Nullable List<Slot>> timesProperty() {
        return times.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the list is shown beside the day. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    void toggle() {
        show(!open.get());
    }

    void show(boolean shown) {
        open.set(shown);
        choose(null);
        if (shown) {
            refresh();
        }
    }

    void refresh() {
        refresh.refresh();
    }

    private void show(List<WaitlistEntry> entries) {
        lines.setAll(entries.stream().map(this::line).toList());
        WaitlistId shown = chosen.get();
        if (shown != null && entries.stream().noneMatch(each -> each.id().equals(shown))) {
            choose(null);
        }
    }

    private Line line(WaitlistEntry entry) {
        WaitlistOffer offer = entry.offer();
        boolean offered = entry.status() == WaitlistStatus.OFFERED && offer != null;
        String state =
                offer != null && offered
                        ? desk.texts()
                                .get(
                                        "waitlist.offered",
                                        desk.dates().nearDayAndTime(offer.start()),
                                        desk.dates().nearDayAndTime(offer.answerBy()))
                        : desk.texts()
                                .get(
                                        "waitlist.since",
                                        desk.dates().nearDayAndTime(entry.createdAt()),
                                        entry.addedBy());
        return new Line(entry, wish(entry), state, offered);
    }

    private String wish(WaitlistEntry entry) {
        WaitlistWish wish = entry.wish();
        List<String> parts = new ArrayList<>();
        String doctor = entry.practitionerName();
        String speciality = wish.speciality();
        String anybody =
                speciality == null
                        ? desk.texts().get("waitlist.any.doctor")
                        : UnderstoodWords.speciality(speciality, desk.texts());
        parts.add(doctor == null ? anybody : doctor);
        parts.add(days(wish.firstDay(), wish.lastDay()));
        LocalRange hours = wish.hours();
        if (hours != null) {
            parts.add(hours.from() + "–" + hours.to());
        }
        if (entry.serviceName() != null) {
            parts.add(entry.serviceName());
        }
        return String.join(" · ", parts);
    }

    private String days(LocalDate first, LocalDate last) {
        String from = desk.dates().shortDay(first);
        return first.equals(last) ? from : from + " – " + desk.dates().shortDay(last);
    }

    /** Looks up what could be offered to one who waits; a second time closes it again. */
    void choose(@Nullable WaitlistEntry entry) {
        problem.set("");
        times.set(null);
        looking.cancel();
        if (entry == null || entry.id().equals(chosen.get())) {
            chosen.set(null);
            return;
        }
        chosen.set(entry.id());
        looking.run(() -> waitlist.suiting(entry.clinic(), entry.id()), times::set);
    }

    void offer(WaitlistEntry entry, Slot slot) {
        run(
                () -> waitlist.offer(by(entry), slot.practitioner(), slot.services(), slot.start()),
                desk.texts()
                        .get(
                                "waitlist.said.offered",
                                entry.patientName(),
                                desk.dates().nearDayAndTime(slot.start())));
    }

    void takeOff(WaitlistEntry entry) {
        run(
                () -> waitlist.withdraw(by(entry)),
                desk.texts().get("waitlist.said.off", entry.patientName()));
    }

    private WaitlistDecision by(WaitlistEntry entry) {
        return WaitlistDecision.by(desk.services().staff(), entry);
    }

    private void run(Callable<Outcome<WaitlistEntry>> verb, String said) {
        problem.set("");
        verbs.run(
                verb,
                _ -> {
                    choose(null);
                    desk.toasts().say(said);
                    refresh();
                },
                refusal -> {
                    problem.set(verbs.words(refusal));
                    refresh();
                });
    }

    @Override
    public void close() {
        looking.cancel();
        refresh.close();
    }
}
