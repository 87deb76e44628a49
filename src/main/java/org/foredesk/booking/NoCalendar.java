package org.foredesk.booking;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No other calendar: never connected, so never asked. */
final class NoCalendar implements CalendarMirror {

    @Override
    public Optional<String> calendar() {
        return Optional.empty();
    }

    @Override
    public void put(Visit visit) {
        throw notConnected();
    }

    @Override
    public void remove(String eventId) {
        throw notConnected();
    }

    @Override
    public Changes changes(@Nullable String token, Instant from) {
        throw notConnected();
    }

    @Override
    public Watch watch(URI address, String channel, String secret) {
        throw notConnected();
    }

    @Override
    public void unwatch(Watch watch) {
        throw notConnected();
    }

    private static IllegalStateException notConnected() {
        return new IllegalStateException("no calendar is connected");
    }
}
