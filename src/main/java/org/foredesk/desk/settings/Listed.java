package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of things that are told apart by their names. */
final class Listed {

    private Listed() {}

    /**
     * The same with the one of that name changed in its place, or added at the end; {@code change}
     * is given null where it was not there.
     */
    static <T> List<T> put(
            List<T> all, Function<T, String> nameOf, String name, Function<@Nullable T, T> change) {
        List<T> changed = new ArrayList<>(all);
        for (int at = 0; at < changed.size(); at++) {
            if (nameOf.apply(changed.get(at)).equals(name)) {
                changed.set(at, change.apply(changed.get(at)));
                return changed;
            }
        }
        changed.add(change.apply(null));
        return changed;
    }

    static <T> List<T> without(List<T> all, Function<T, String> nameOf, String name) {
        return all.stream().filter(one -> !nameOf.apply(one).equals(name)).toList();
    }
}
