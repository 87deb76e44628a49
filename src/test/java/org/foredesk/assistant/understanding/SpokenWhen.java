package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.foredesk.assistant.understanding.When.Flag;
import org.jspecify.annotations.Nullable;

/** Writes what was understood as the tables in {@code src/test/resources/when} write it. */
final class SpokenWhen {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** The year that need not be said. */
    private final int year;

    SpokenWhen(int year) {
        this.year = year;
    }

    String of(When when) {
        if (when.problem() != null) {
            return words(when.problem());
        }
        List<String> out = new ArrayList<>();
        out.add(place(when));
        if (when.part() != null) {
            out.add(when.part().code());
        }
        if (!when.except().isEmpty()) {
            out.add("not " + String.join(", ", when.except().stream().map(this::of).toList()));
        }
        if (when.otherTime() != null) {
            out.add("or " + when.otherTime());
        }
        for (Flag flag : List.of(Flag.EARLIEST, Flag.ANY, Flag.WEEKDAY_MISMATCH)) {
            if (when.flags().contains(flag)) {
                out.add(words(flag));
            }
        }
        if (when.relative() != null) {
            out.add(words(when.relative()));
        }
        out.removeIf(String::isEmpty);
        String said = out.isEmpty() ? "nothing" : String.join(" ", out);
        return when.alternatives().isEmpty()
                ? said
                : said
                        + " / "
                        + String.join(" / ", when.alternatives().stream().map(this::of).toList());
    }

    private String place(When when) {
        return switch (when.kind()) {
            case NONE -> "";
            case DATE -> day(when.date());
            case TIME -> String.valueOf(when.time());
            case DATETIME -> day(when.date()) + " " + when.time();
            case RANGE -> range(when);
        };
    }

    private String range(When when) {
        boolean about = when.flags().contains(Flag.AROUND);
        LocalDateTime from = when.from();
        LocalDateTime to = when.to();
        if (when.date() != null || !when.dayGiven()) {
            String clock = about ? "~" + when.time() : clock(from) + "-" + clock(when.date(), to);
            boolean wholeDay = clock.equals("-") || clock.equals("00:00-24:00");
            return (day(when.date()) + (wholeDay ? "" : " " + clock)).strip();
        }
        String first = from == null ? "" : day(from.toLocalDate());
        if (from != null && !from.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            first += " " + from.toLocalTime();
        }
        String days = first + ".." + (to == null ? "" : day(to.minusMinutes(1).toLocalDate()));
        When.Window daily = when.daily();
        if (daily != null && !about) {
            return days + " each " + clock(daily.from()) + "-" + clock(daily.to());
        }
        return when.time() == null ? days : days + " at " + (about ? "~" : "") + when.time();
    }

    private static String clock(@Nullable LocalDateTime at) {
        return at == null ? "" : at.toLocalTime().toString();
    }

    private static String clock(@Nullable LocalDate day, @Nullable LocalDateTime to) {
        boolean midnight = to != null && to.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight && !to.toLocalDate().equals(day) ? "24:00" : clock(to);
    }

    private static String clock(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private String of(Exclusion one) {
        if (one.date() != null) {
            return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(one.date());
        }
        When.Window hours = one.hours();
        if (hours != null) {
            return clock(hours.from()) + "-" + clock(hours.to());
        }
        return words(one.weekday() == null ? one.part() : one.weekday());
    }

    private String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return DAY.format(day) + (day.getYear() == year ? "" : " " + day.getYear());
    }

    private static String words(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
