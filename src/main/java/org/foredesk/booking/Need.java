package org.foredesk.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;

/**
 * One thing a service needs besides the practitioner: {@code name} as the service says it, and the
 * resources any one of which will do, in the order they are taken.
 */
record Need(String name, List<Resource> candidates) {

    Need {
        candidates = List.copyOf(candidates);
    }

    /** The same with those that are out of use then as the last resort, for whoever insists. */
    Need at(DirectoryView view, TimeRange time) {
        return new Need(
                name,
                candidates.stream()
                        .sorted(Comparator.comparing(each -> view.outOfUse(each, time)))
                        .toList());
    }

    /**
     * The needs nothing is free for in the stretch, given in seconds since 1970; {@code taken} by
     * resource. The needs come with the pickiest first, as {@link DirectoryView#needs} gives them,
     * so that one that takes any room leaves the only possible one to the other.
     */
    static List<Need> unmet(List<Need> needs, Map<UUID, Taken> taken, long from, long to) {
        List<Need> unmet = new ArrayList<>();
        List<UUID> chosen = new ArrayList<>();
        for (Need need : needs) {
            Optional<Resource> free =
                    need.candidates().stream()
                            .filter(each -> {
                                UUID id = each.id().value();
                                long mine = chosen.stream().filter(id::equals).count();
                                Taken busy = taken.getOrDefault(id, Taken.NOTHING);
                                return !busy.blocked(from, to)
                                        && busy.most(from, to) + mine < each.capacity();
                            })
                            .findFirst();
            free.ifPresentOrElse(each -> chosen.add(each.id().value()), () -> unmet.add(need));
        }
        return unmet;
    }
}
