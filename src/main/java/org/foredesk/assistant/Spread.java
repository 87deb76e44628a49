package org.foredesk.assistant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.foredesk.booking.Slot;
import org.foredesk.kernel.PractitionerId;

/**
 * Picks a few times out of many so that they differ: over the days, over the doctors, over the day.
 */
final class Spread {

    /** As many as fit on a phone's screen and are quickly read. */
    static final int MOST = 4;

    private Spread() {}

    /** At most {@link #MOST} of slots given in order of time. */
    static List<Slot> pick(List<Slot> slots, ZoneId zone) {
        if (slots.size() <= MOST) {
            return inOrder(slots);
        }
        SequencedMap<LocalDate, List<Slot>> days =
                grouped(slots, slot -> slot.start().atZone(zone).toLocalDate());
        if (days.size() > 1) {
            return overGroups(days.values());
        }
        SequencedMap<PractitionerId, List<Slot>> doctors = grouped(slots, Slot::practitioner);
        return inOrder(overGroups(doctors.values()));
    }

    private static List<Slot> overGroups(Collection<List<Slot>> groups) {
        List<Slot> picked = new ArrayList<>();
        int left = groups.size();
        for (List<Slot> group : evenly(List.copyOf(groups), MOST)) {
            left = Math.min(left, MOST);
            int share = Math.max(1, (MOST - picked.size()) / Math.max(1, left));
            picked.addAll(evenly(group, share));
            left--;
        }
        return List.copyOf(picked.subList(0, Math.min(MOST, picked.size())));
    }

    /** Doctor by doctor, each in order of time. */
    private static List<Slot> inOrder(List<Slot> slots) {
        Map<PractitionerId, List<Slot>> doctors = grouped(slots, Slot::practitioner);
        boolean oneDoctorEach = doctors.size() == slots.size();
        return oneDoctorEach
                ? List.copyOf(slots)
                : doctors.values().stream().flatMap(List::stream).toList();
    }

    private static <T> List<T> evenly(List<T> items, int count) {
        if (items.size() <= count) {
            return items;
        }
        List<T> picked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            picked.add(items.get(i * items.size() / count));
        }
        return picked;
    }

    private static <K> SequencedMap<K, List<Slot>> grouped(
            List<Slot> slots, Function<Slot, K> key) {
        SequencedMap<K, List<Slot>> groups = new LinkedHashMap<>();
        slots.forEach(
                slot -> groups.computeIfAbsent(key.apply(slot), _ -> new ArrayList<>()).add(slot));
        return groups;
    }
}
