package org.foredesk.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What takes practitioners' time, read once and kept as long as its stamp in the database stands
 * (see {@link BusyStamps}), so that a search costs what it looks at and not what is booked. It only
 * saves reading: who gets a slot is decided by the seats. Safe for use by many threads.
 */
final class BusyCache {

    // About 100 bytes each.
    private static final long MOST_KEPT = 400_000;

    private record Key(UUID practitioner, int stretch) {}

    /**
     * @param stamp null where nothing was ever changed
     * @param nextLapse when the first hold in it runs out, in seconds since 1970
     */
    private record Entry(@Nullable UUID stamp, Taken taken, long nextLapse) {

        static Entry of(@Nullable UUID stamp, List<Busy> busy) {
            long lapse =
                    busy.stream()
                            .filter(each -> each.kind() == Busy.Kind.HOLD)
                            .mapToLong(Busy::until)
                            .min()
                            .orElse(Long.MAX_VALUE);
            return new Entry(stamp, Taken.of(busy), lapse);
        }

        boolean isOf(@Nullable UUID other) {
            return stamp == null ? other == null : stamp.equals(other);
        }

        Taken at(long now) {
            return nextLapse > now
                    ? taken
                    : taken.only(each -> each.kind() != Busy.Kind.HOLD || each.until() > now);
        }
    }

    private final Cache<Key, Entry> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Key key, Entry entry) -> entry.taken().size() + 1)
                    .build();

    /** By practitioner, all that a visit in the stretch can touch. */
    Map<UUID, Taken> read(Tx tx, ClinicId clinic, Set<UUID> practitioners, int stretch) {
        long now = tx.now().getEpochSecond();
        // Read before the rows: should they change in between, the old stamp makes us read again.
        Map<UUID, UUID> stamps = BusyStamps.read(tx, clinic, stretch);
        Map<UUID, Taken> found = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID practitioner : practitioners) {
            Entry entry = kept.getIfPresent(new Key(practitioner, stretch));
            if (entry != null && entry.isOf(stamps.get(practitioner))) {
                found.put(practitioner, entry.at(now));
            } else {
                unknown.add(practitioner);
            }
        }
        if (!unknown.isEmpty()) {
            TimeRange reach = BusyStamps.reach(stretch);
            Map<UUID, List<Busy>> busy = BusyTimes.read(tx, clinic, unknown, reach);
            for (UUID practitioner : unknown) {
                Entry entry =
                        Entry.of(
                                stamps.get(practitioner),
                                busy.getOrDefault(practitioner, List.of()));
                kept.put(new Key(practitioner, stretch), entry);
                found.put(practitioner, entry.at(now));
            }
        }
        return found;
    }
}
