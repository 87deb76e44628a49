package org.foredesk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Language;
import org.foredesk.security.Actor;
import org.foredesk.security.ApiPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * One request, as far as it has been read. What is malformed is refused on reading, with the
 * field's name.
 *
 * @param clinic the clinic it is about: the API key's own, or the one webhooks are for
 * @param principal who showed an API key; null on routes without one
 */
record Call(
        Clinic clinic,
        @Nullable ApiPrincipal principal,
        Map<String, String> path,
        Map<String, List<String>> query,
        ProviderRequest raw) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    Actor actor() {
        return principal == null ? new Actor.Program() : principal.actor();
    }

    ZoneId zone() {
        return clinic.zone();
    }

    /** The language the caller asks for with {@code Accept-Language}; else the clinic's own. */
    Language language() {
        return raw.header("Accept-Language").stream()
                .flatMap(wanted -> Stream.of(wanted.split(",")))
                .map(range -> range.replaceFirst(";.*", ""))
                .flatMap(range -> Language.ofCode(range).stream())
                .findFirst()
                .orElseGet(clinic::language);
    }

    /** A moment as the API shows it: with the offset the clinic's clock has then. */
    OffsetDateTime time(Instant moment) {
        return moment.atZone(zone()).toOffsetDateTime();
    }

    @Nullable OffsetDateTime timeOrNull(@Nullable Instant moment) {
        return moment == null ? null : time(moment);
    }

    <T> T body(Class<T> type) {
        return Json.read(raw.body(), type);
    }

    /** A body that may be left out. */
    <T> T bodyOr(Class<T> type, T nothing) {
        return raw.body().length == 0 ? nothing : body(type);
    }

    /**
     * A path variable that must be an id; anything else can be no id of ours, so there is no such
     * thing.
     */
    UUID id(String what) {
        return uuid(path.getOrDefault("id", "")).orElseThrow(() -> Rejection.notFound(what));
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name))
                .map(List::getFirst)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<UUID> queryId(String name) {
        return query(name)
                .map(text ->
                        uuid(text)
                                .orElseThrow(() ->
                                        Rejection.malformed(name, name + " must be a UUID.")));
    }

    /**
     * A time with offset; without one it is read in the clinic's zone, and a day alone is its
     * beginning.
     */
    Optional<Instant> queryTime(String name) {
        return query(name).map(text -> time(name, text, zone()));
    }

    /** The end of a stretch: a day alone belongs to it as a whole. */
    Optional<Instant> queryEnd(String name) {
        return query(name)
                .map(text ->
                        text.length() == 10
                                ? time(name, text, zone()).atZone(zone()).plusDays(1).toInstant()
                                : time(name, text, zone()));
    }

    Optional<LocalDate> queryDate(String name) {
        return query(name).map(text -> Inputs.date(text, name));
    }

    int limit() {
        int wanted = query("limit").map(text -> number("limit", text)).orElse(USUAL);
        if (wanted < 1) {
            throw Rejection.malformed("limit", "limit must be a number from 1 to 200.");
        }
        return Math.min(wanted, MOST);
    }

    @Nullable String cursor() {
        return query("cursor").orElse(null);
    }

    /** The cursor of a list that goes on after the element of that id. */
    Optional<UUID> cursorId() {
        return query("cursor")
                .map(text ->
                        uuid(text)
                                .orElseThrow(() ->
                                        Rejection.malformed(
                                                "cursor", "This is no cursor of this list.")));
    }

    int cursorNumber() {
        return query("cursor").map(text -> number("cursor", text)).orElse(0);
    }

    static Optional<UUID> uuid(String text) {
        // UUID.fromString takes shortened forms too, which no id of ours has.
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * As {@link #queryTime}. A space is taken for the plus sign that a careless client did not
     * encode.
     */
    static Instant time(String field, String text, ZoneId zone) {
        String given = text.strip().replaceFirst("(?<=\\d) (?=\\d{2}:?\\d{2}$)", "+");
        try {
            if (given.length() == 10) {
                return LocalDate.parse(given).atStartOfDay(zone).toInstant();
            }
            return given.matches(".*(Z|z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            throw Rejection.malformed(
                    field, field + " must be a time such as 2026-11-20T09:30:00+05:30.");
        }
    }

    private static int number(String name, String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw Rejection.malformed(name, name + " must be a number.");
        }
        throw Rejection.malformed(name, name + " must not be negative.");
    }
}
