package org.foredesk.desk.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and times as the desk writes them, in the clinic's zone and the desk's language: "6 min",
 * then "10:21", then "Thu 19 Nov". For what a patient reads there is a class of its own in
 * messaging.
 */
public final class Dates {

    private final Texts texts;
    private final ZoneId zone;
    private final InstantSource clock;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter dayWithYear;
    private final DateTimeFormatter dayWithoutYear;

    public Dates(Texts texts, ZoneId zone, InstantSource clock) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
        this.longDay = pattern("date.long");
        this.shortDay = pattern("date.short");
        this.dayWithYear = pattern("date.short.year");
        this.dayWithoutYear = pattern("date.long.noyear");
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.get(key), texts.locale());
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** "10:21". */
    public String time(Instant instant) {
        return time.format(instant.atZone(zone));
    }

    /** "Friday 20 November 2026". */
    public String longDay(LocalDate day) {
        return longDay.format(day);
    }

    /** As it begins a line: Spanish weekdays are small inside a sentence only. */
    public String heading(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }

    /** "Friday 20 November". */
    public String dayWithoutYear(LocalDate day) {
        return dayWithoutYear.format(day);
    }

    /** "Fri 20 Nov". */
    public String shortDay(LocalDate day) {
        return shortDay.format(day);
    }

    /** "Sat 21 Nov 2026, 10:30". */
    public String dayAndTime(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return dayWithYear.format(local) + ", " + time.format(local);
    }

    /** "today 10:30", "tomorrow 10:30", then "Sat 21 Nov, 10:30". */
    public String nearDayAndTime(Instant instant) {
        LocalDate day = dayOf(instant);
        if (day.equals(today())) {
            return texts.get("date.today.at", time(instant));
        }
        if (day.equals(today().plusDays(1))) {
            return texts.get("date.tomorrow.at", time(instant));
        }
        return shortDay(day) + ", " + time(instant);
    }

    /** How long ago, while that is short: "now", "6 min"; the same day the time, then the day. */
    public String age(Instant since) {
        long minutes = Math.max(0, Duration.between(since, now()).toMinutes());
        if (minutes == 0) {
            return texts.get("age.now");
        }
        if (minutes < 60) {
            return texts.get("age.minutes", minutes);
        }
        return dayOf(since).equals(today()) ? time(since) : shortDay(dayOf(since));
    }

    /** What is left until then as "11:42", never below zero. */
    public String countdown(Instant until) {
        long seconds = Math.max(0, Duration.between(now(), until).toSeconds());
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }
}
