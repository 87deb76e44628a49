package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.jspecify.annotations.Nullable;

/** What a visit that is being booked is for: a service, and others after it in the same visit. */
final class ServicesViewModel {

    private final ObservableList<Service> offered = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Service> first = new SimpleObjectProperty<>();
    private final ObservableList<Service> more = FXCollections.observableArrayList();
    private final List<Service> elsewhere = new ArrayList<>();
    private final Runnable changed;

    /** {@code changed} runs whenever something else is chosen. */
    ServicesViewModel(Runnable changed) {
        this.changed = changed;
        first.subscribe((_, chosen) -> {
            more.remove(chosen);
            if (chosen != null && chosen.capacity() > 1) {
                more.clear();
            }
            changed.run();
        });
        more.addListener((ListChangeListener<Service>) _ -> changed.run());
    }

    /** What the practitioner gives. */
    ObservableList<Service> offered() {
        return offered;
    }

    ObjectProperty<@Nullable Service> firstProperty() {
        return first;
    }

    /** What comes after the first, in order. */
    ObservableList<Service> more() {
        return more;
    }

    /** Begins anew; {@code minutes} is about how long it should be, zero where that is open. */
    void begin(Practitioner with, List<Service> clinicServices, int minutes) {
        List<Service> given =
                clinicServices.stream()
                        .filter(each -> with.services().contains(each.id()))
                        .toList();
        elsewhere.clear();
        clinicServices.stream()
                .filter(each -> each.active() && !given.isEmpty() && !given.contains(each))
                .forEach(elsewhere::add);
        more.clear();
        offered.setAll(given.isEmpty() ? clinicServices : given);
        first.set(fitting(minutes));
        changed.run();
    }

    private @Nullable Service fitting(int minutes) {
        Service best = offered.isEmpty() ? null : offered.getFirst();
        if (minutes > 0) {
            for (Service each : offered) {
                if (best != null
                        && Math.abs(each.minutes() - minutes)
                                < Math.abs(best.minutes() - minutes)) {
                    best = each;
                }
            }
        }
        return best;
    }

    /**
     * What can be added: what the practitioner gives, then what others give after or before them; a
     * group's session is one alone.
     */
    List<Service> addable() {
        Service one = first.get();
        return one == null || one.capacity() > 1 || more.size() + 1 >= ServiceChoice.MOST
                ? List.of()
                : Stream.concat(offered.stream(), elsewhere.stream())
                        .filter(each ->
                                each.capacity() == 1 && !each.equals(one) && !more.contains(each))
                        .toList();
    }

    /** All of it; null while nothing is chosen. */
    @Nullable ServiceChoice chosen() {
        Service one = first.get();
        return one == null
                ? null
                : ServiceChoice.of(
                        Stream.concat(Stream.of(one), more.stream()).map(Service::id).toList());
    }

    /** Whether the practitioner gives all of it. */
    boolean givenByOne() {
        return more.stream().noneMatch(elsewhere::contains);
    }

    /** How long all of it takes. */
    int minutes() {
        List<Service> all = new ArrayList<>(more);
        Service one = first.get();
        return all.stream().mapToInt(Service::minutes).sum() + (one == null ? 0 : one.minutes());
    }
}
