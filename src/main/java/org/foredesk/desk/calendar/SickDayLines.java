package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayProposal;
import org.foredesk.booking.Slot;
import org.foredesk.kernel.AppointmentId;
import org.jspecify.annotations.Nullable;

/** What is proposed for each visit of somebody who is away, as staff change it. */
final class SickDayLines {

    /**
     * A visit with what staff want of it: the chosen time, a call where that is null, or nothing.
     */
    record Line(SickDayProposal proposal, @Nullable Slot chosen, boolean leftOut) {
        AppointmentId id() {
            return proposal.visit().id();
        }

        /** All times that could be had, the chosen one left out. */
        List<Slot> others() {
            List<Slot> all = new ArrayList<>(proposal.others());
            Slot first = proposal.proposed();
            if (first != null) {
                all.addFirst(first);
            }
            all.remove(chosen);
            return all;
        }

        /** What is proposed now with what staff chose before, where that can still be had. */
        private static Line of(SickDayProposal proposal, Line before) {
            Slot wish = before.chosen();
            boolean keeps =
                    wish == null
                            || wish.equals(proposal.proposed())
                            || proposal.others().contains(wish);
            return new Line(proposal, keeps ? wish : proposal.proposed(), before.leftOut());
        }

        private boolean asked() {
            return !leftOut && chosen != null;
        }

        private boolean called() {
            return !leftOut && chosen == null;
        }

        private SickDayCommand.Choice choice() {
            return leftOut
                    ? SickDayCommand.Choice.leaveOut(id())
                    : chosen == null
                            ? SickDayCommand.Choice.call(id())
                            : SickDayCommand.Choice.propose(id(), chosen);
        }
    }

    private final ObservableList<Line> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AppointmentId> chosen =
            new ReadOnlyObjectWrapper<>();

    ObservableList<Line> all() {
        return all;
    }

    /** The visit whose other times are shown; null for none. */
    ReadOnlyObjectProperty<@Nullable AppointmentId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows what is proposed now; whom staff left out stays left out. */
    void show(List<SickDayProposal> proposals) {
        chosen.set(null);
        show(proposals, (proposal, old) -> new Line(proposal, proposal.proposed(), old.leftOut()));
    }

    /**
     * As {@link #show(List)}, after something was booked elsewhere: what staff chose stays as long
     * as it can be had.
     */
    void follow(List<SickDayProposal> proposals) {
        show(proposals, Line::of);
        AppointmentId open = chosen.get();
        if (all.stream().noneMatch(line -> line.id().equals(open))) {
            chosen.set(null);
        }
    }

    private void show(
            List<SickDayProposal> proposals, BiFunction<SickDayProposal, Line, Line> keep) {
        Map<AppointmentId, Line> before = new HashMap<>();
        all.forEach(line -> before.put(line.id(), line));
        all.setAll(
                proposals.stream()
                        .map(each -> {
                            Line old = before.get(each.visit().id());
                            return old == null
                                    ? new Line(each, each.proposed(), false)
                                    : keep.apply(each, old);
                        })
                        .toList());
    }

    /** Shows what else could be proposed for a visit; a second time closes it again. */
    void choose(Line line) {
        chosen.set(line.id().equals(chosen.get()) ? null : line.id());
    }

    /** Proposes another time than the first found, null to call instead. */
    void propose(Line line, @Nullable Slot slot) {
        replace(line, new Line(line.proposal(), slot, false));
    }

    void leaveOut(Line line, boolean out) {
        replace(line, new Line(line.proposal(), line.chosen(), out));
    }

    private void replace(Line line, Line by) {
        int at = all.indexOf(line);
        if (at >= 0) {
            chosen.set(null);
            all.set(at, by);
        }
    }

    /** How many would be asked. */
    long asked() {
        return all.stream().filter(Line::asked).count();
    }

    /** How many are to be called, since nothing is proposed to them. */
    long called() {
        return all.stream().filter(Line::called).count();
    }

    List<SickDayCommand.Choice> choices() {
        return all.stream().map(Line::choice).toList();
    }
}
