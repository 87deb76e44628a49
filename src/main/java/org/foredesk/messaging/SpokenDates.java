package org.foredesk.messaging;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.foredesk.kernel.Language;

/**
 * Dates and times written out for patients, in their language; the caller has already moved them
 * into the clinic's zone.
 */
public final class SpokenDates {

    private static final DateTimeFormatter TWELVE =
            DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private SpokenDates() {}

    /** Weekday and full date: "Thursday 14 November 2024". */
    public static String day(LocalDate date, Language language) {
        return switch (language) {
            case EN -> write("EEEE d MMMM uuuu", date, language);
            case ES -> write("EEEE d 'de' MMMM 'de' uuuu", date, language);
            case HI -> write("EEEE, d MMMM uuuu", date, language);
        };
    }

    /** Short weekday and date: "Thu 14 Nov 2024". */
    public static String shortDay(LocalDate date, Language language) {
        return switch (language) {
            case EN -> write("EEE d MMM uuuu", date, language);
            case ES -> write("EEE d MMM uuuu", date, language);
            case HI -> write("EEE, d MMM uuuu", date, language);
        };
    }

    /** Weekday and date without the year: "Thursday 14 November". */
    public static String dayOfYear(LocalDate date, Language language) {
        return switch (language) {
            case EN -> write("EEEE d MMMM", date, language);
            case ES -> write("EEEE d 'de' MMMM", date, language);
            case HI -> write("EEEE, d MMMM", date, language);
        };
    }

    public static String weekday(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** The time on a 24-hour clock: "10:00", "9:30". */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /**
     * The time as it is written to patients: on the 24-hour clock, in Hindi by the part of the day
     * and the 12-hour clock ("दोपहर 3:00"), as people say it there.
     */
    public static String time(LocalTime time, Language language) {
        return language == Language.HI
                ? hindiPart(time.getHour()) + " " + TWELVE.format(time)
                : time(time);
    }

    private static String hindiPart(int hour) {
        if (hour >= 4 && hour < 12) {
            return "सुबह";
        }
        if (hour >= 12 && hour < 16) {
            return "दोपहर";
        }
        return hour >= 16 && hour < 20 ? "शाम" : "रात";
    }

    private static String write(String pattern, LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }
}
