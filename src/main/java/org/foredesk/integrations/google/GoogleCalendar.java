package org.foredesk.integrations.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.booking.CalendarMirror;
import org.foredesk.booking.CalendarMirrorException;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * One calendar of Google's, shared with the clinic's service account ("Make changes to events").
 * Entries of ours have ids we choose, so that sending one twice makes no second one. Days without
 * times begin at midnight of the calendar's own zone.
 */
public final class GoogleCalendar implements CalendarMirror {

    private static final String APPOINTMENT = "foredesk";
    private static final String CONFIRMED = "confirmed";
    private static final String CANCELLED = "cancelled";
    private static final String TRANSPARENT = "transparent";
    private static final int PAGE = 2_500;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Settings settings;
    private final GoogleConnection connection;

    public GoogleCalendar(Settings settings) {
        this.settings = settings;
        this.connection = new GoogleConnection(settings);
    }

    @Override
    public Optional<String> calendar() {
        return settings.text(SettingKey.GOOGLE_CALENDAR_CREDENTIALS).isEmpty()
                ? Optional.empty()
                : settings.text(SettingKey.GOOGLE_CALENDAR_ID);
    }

    @Override
    public void put(Visit visit) {
        call(events -> {
            try {
                events.insert(id(), event(visit).setId(visit.eventId()))
                        .setSendUpdates("none")
                        .execute();
            } catch (GoogleJsonResponseException there) {
                // Also after it was deleted there: its id stays taken, and it can be brought back.
                if (there.getStatusCode() != CONFLICT) {
                    throw there;
                }
                events.patch(id(), visit.eventId(), event(visit)).setSendUpdates("none").execute();
            }
            return visit;
        });
    }

    private static Event event(Visit visit) {
        return new Event()
                .setSummary(visit.title())
                .setLocation(visit.place())
                .setStart(time(visit.start()))
                .setEnd(time(visit.end()))
                .setStatus(CONFIRMED)
                .setExtendedProperties(
                        new Event.ExtendedProperties()
                                .setPrivate(Map.of(APPOINTMENT, visit.appointment())));
    }

    private static EventDateTime time(Instant moment) {
        return new EventDateTime().setDateTime(new DateTime(moment.toEpochMilli(), 0));
    }

    @Override
    public void remove(String eventId) {
        call(events -> {
            try {
                events.delete(id(), eventId).setSendUpdates("none").execute();
            } catch (GoogleJsonResponseException gone) {
                if (gone.getStatusCode() != GONE && gone.getStatusCode() != NOT_FOUND) {
                    throw gone;
                }
            }
            return eventId;
        });
    }

    @Override
    public Changes changes(@Nullable String token, Instant from) {
        return call(events -> {
            List<Entry> entries = new ArrayList<>();
            String page = null;
            while (true) {
                Calendar.Events.List list =
                        events.list(id())
                                .setSingleEvents(true)
                                .setMaxResults(PAGE)
                                .setPageToken(page);
                if (token == null) {
                    list.setTimeMin(new DateTime(from.toEpochMilli(), 0));
                } else {
                    list.setSyncToken(token);
                }
                Events found = list.execute();
                ZoneId zone = zone(found.getTimeZone());
                Optional.ofNullable(found.getItems())
                        .orElse(List.of())
                        .forEach(event -> entries.add(entry(event, zone)));
                page = found.getNextPageToken();
                if (page == null) {
                    return new Changes(entries, String.valueOf(found.getNextSyncToken()));
                }
            }
        });
    }

    private static Entry entry(Event event, ZoneId zone) {
        boolean gone = CANCELLED.equals(event.getStatus());
        Event.ExtendedProperties own = event.getExtendedProperties();
        return new Entry(
                event.getId(),
                own == null || own.getPrivate() == null ? null : own.getPrivate().get(APPOINTMENT),
                event.getSummary() == null ? "" : event.getSummary(),
                !gone && !TRANSPARENT.equals(event.getTransparency()),
                gone,
                moment(event.getStart(), zone),
                moment(event.getEnd(), zone));
    }

    private static @Nullable Instant moment(@Nullable EventDateTime time, ZoneId zone) {
        if (time == null) {
            return null;
        }
        if (time.getDateTime() != null) {
            return Instant.ofEpochMilli(time.getDateTime().getValue());
        }
        return time.getDate() == null
                ? null
                : LocalDate.parse(time.getDate().toStringRfc3339()).atStartOfDay(zone).toInstant();
    }

    private static ZoneId zone(@Nullable String name) {
        return name == null || name.isBlank() ? ZoneId.of("UTC") : ZoneId.of(name);
    }

    @Override
    public Watch watch(URI address, String channel, String secret) {
        return call(events -> {
            Channel made =
                    events.watch(
                                    id(),
                                    new Channel()
                                            .setId(channel)
                                            .setType("web_hook")
                                            .setAddress(address.toString())
                                            .setToken(secret))
                            .execute();
            return new Watch(
                    channel, made.getResourceId(), Instant.ofEpochMilli(made.getExpiration()));
        });
    }

    @Override
    public void unwatch(Watch watch) {
        call(_ -> {
            connection
                    .open()
                    .channels()
                    .stop(new Channel().setId(watch.channel()).setResourceId(watch.resource()))
                    .execute();
            return watch;
        });
    }

    private String id() {
        return calendar().orElseThrow();
    }

    /** Something to be asked of the calendar's entries. */
    private interface Question<T> {
        T ask(Calendar.Events events) throws IOException;
    }

    private <T> T call(Question<T> question) {
        try {
            return question.ask(connection.open().events());
        } catch (GoogleJsonResponseException refused) {
            throw new CalendarMirrorException(
                    kind(refused), "Google answered " + refused.getStatusCode(), refused);
        } catch (IOException failed) {
            throw new CalendarMirrorException(
                    GoogleConnection.refused(failed)
                            ? CalendarMirrorException.Kind.REFUSED
                            : CalendarMirrorException.Kind.LATER,
                    failed.getClass().getSimpleName(),
                    failed);
        }
    }

    // 403 is also what too many calls get; then the reason says so.
    private static CalendarMirrorException.Kind kind(GoogleJsonResponseException refused) {
        int status = refused.getStatusCode();
        if (status == GONE) {
            return CalendarMirrorException.Kind.TOKEN_EXPIRED;
        }
        boolean tooMany =
                refused.getDetails() != null
                        && refused.getDetails().getErrors() != null
                        && refused.getDetails().getErrors().stream()
                                .anyMatch(error ->
                                        error.getReason() != null
                                                && (error.getReason().endsWith("LimitExceeded")
                                                        || error.getReason()
                                                                .equals("quotaExceeded")));
        return !tooMany && (status == 401 || status == 403 || status == NOT_FOUND)
                ? CalendarMirrorException.Kind.REFUSED
                : CalendarMirrorException.Kind.LATER;
    }
}
