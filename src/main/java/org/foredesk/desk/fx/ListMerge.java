package org.foredesk.desk.fx;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ObservableList;

/**
 * Makes a shown list equal to a freshly read one by touching only what differs, so that selection,
 * scroll place and focus stay where they are.
 */
public final class ListMerge {

    private ListMerge() {}

    /** {@code key} tells which entries are the same thing before and after. */
    public static <T> void into(
            ObservableList<T> shown, List<? extends T> fresh, Function<? super T, ?> key) {
        for (int at = 0; at < fresh.size(); at++) {
            T wanted = fresh.get(at);
            int found = find(shown, key.apply(wanted), at, key);
            if (found < 0) {
                shown.add(at, wanted);
            } else {
                if (found > at) {
                    shown.remove(at, found);
                }
                if (!Objects.equals(shown.get(at), wanted)) {
                    shown.set(at, wanted);
                }
            }
        }
        if (shown.size() > fresh.size()) {
            shown.remove(fresh.size(), shown.size());
        }
    }

    private static <T> int find(List<T> shown, Object key, int from, Function<? super T, ?> keyOf) {
        for (int at = from; at < shown.size(); at++) {
            if (Objects.equals(keyOf.apply(shown.get(at)), key)) {
                return at;
            }
        }
        return -1;
    }
}
