package org.foredesk.booking;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another calendar that shows the clinic's appointments and whose own entries take practitioners'
 * time. Every call goes over the network: never inside a transaction, and each throws {@link
 * CalendarMirrorException}.
 */
public interface CalendarMirror {

    /**
     * What the calendar is told about an appointment: enough to keep the time, nothing about the
     * patient.
     */
    record Visit(
            String eventId,
            String appointment,
            String title,
            @Nullable String place,
            Instant start,
            Instant end) {}

    /**
     * An entry of the calendar. {@code appointment} is set on those that are ours; {@code busy} is
     * false for entries that take no time and for those that are gone, which have no times.
     */
    record Entry(
            String id,
            @Nullable String appointment,
            String title,
            boolean busy,
            boolean gone,
            @Nullable Instant start,
            @Nullable Instant end) {}

    /** Entries that changed and the token for the next question. */
    record Changes(List<Entry> entries, String token) {
        public Changes {
            entries = List.copyOf(entries);
        }
    }

    /** Where the provider says that something changed, until {@code until}. */
    record Watch(String channel, String resource, Instant until) {}

    /** Which calendar is connected; empty where none is set up, and then nothing else is asked. */
    Optional<String> calendar();

    /**
     * Makes the calendar show the visit like this, whatever it shows now; repeating does no harm.
     */
    void put(Visit visit);

    /** Takes an entry of ours out; nothing happens where it is gone. */
    void remove(String eventId);

    /**
     * What changed since {@code token}; without one everything from {@code from} on. Fails with
     * {@link CalendarMirrorException.Kind#TOKEN_EXPIRED} where all has to be read anew.
     */
    Changes changes(@Nullable String token, Instant from);

    /** Asks to be told at {@code address} when something changes; {@code secret} comes with it. */
    Watch watch(URI address, String channel, String secret);

    /** Asks not to be told any more. */
    void unwatch(Watch watch);
}
