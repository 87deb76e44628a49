package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code when} of the command {@code understand}. The contract has one wish to a message
 * and one {@code from} and {@code to} to a wish: hours on each of several days go from the first
 * day's first minute to the last day's last, and days of which any will do ("Saturday or Sunday")
 * from the first to the last, those between them ruled out.
 */
final class WhenLine {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Days further apart than this are two wishes, not a range of days. */
    private static final int NEAR = 14;

    private final ObjectMapper json;

    WhenLine(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(When said) {
        When when = severalDays(said).orElse(said);
        ObjectNode out = json.createObjectNode();
        out.put("kind", when.kind().name().toLowerCase(Locale.ROOT));
        out.put("date", when.date() == null ? null : when.date().toString());
        out.put("time", when.time() == null ? null : CLOCK.format(when.time()));
        out.put("from", minute(from(when)));
        out.put("to", minute(to(when)));
        out.put("part_of_day", when.part() == null ? null : when.part().code());
        out.put("text", when.text().isEmpty() ? null : when.text());
        if (!when.except().isEmpty()) {
            ArrayNode except = out.putArray("except");
            when.except().forEach(one -> except.add(exclusion(one)));
        }
        if (when.problem() != null) {
            out.put("problem", when.problem().words());
        }
        return out;
    }

    private static @Nullable LocalDateTime from(When when) {
        LocalTime daily = when.daily() == null ? null : when.daily().from();
        return daily == null || when.from() == null
                ? when.from()
                : when.from().toLocalDate().atTime(daily);
    }

    /** Whole days end at the midnight after the last, hours on that last day itself. */
    private static @Nullable LocalDateTime to(When when) {
        LocalTime daily = when.daily() == null ? null : when.daily().to();
        return daily == null || when.to() == null
                ? when.to()
                : when.to().toLocalDate().minusDays(1).atTime(daily);
    }

    private static Optional<When> severalDays(When when) {
        if (!when.flags().contains(When.Flag.EITHER_DAY)) {
            return Optional.empty();
        }
        List<When> all = new ArrayList<>(when.alternatives());
        all.add(when);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (When one : all) {
            boolean same =
                    one.kind() == when.kind()
                            && Objects.equals(one.part(), when.part())
                            && Objects.equals(clock(one.from()), clock(when.from()))
                            && Objects.equals(clock(one.to()), clock(when.to()));
            if (one.date() == null || one.time() != null || !same) {
                return Optional.empty();
            }
            days.add(one.date());
        }
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (days.size() < 2 || last.isAfter(first.plusDays(NEAR))) {
            return Optional.empty();
        }
        List<Exclusion> except = new ArrayList<>(when.except());
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            if (!days.contains(day)) {
                except.add(new Exclusion(day, null, null));
            }
        }
        LocalTime opens = clock(when.from());
        LocalTime closes = clock(when.to());
        return Optional.of(
                WhenBuilder.like(when, When.Kind.RANGE)
                        .date(null)
                        .between(
                                opens == null ? first.atStartOfDay() : first.atTime(opens),
                                closes == null
                                        ? last.plusDays(1).atStartOfDay()
                                        : last.atTime(closes))
                        .except(except)
                        .build());
    }

    private static @Nullable LocalTime clock(@Nullable LocalDateTime moment) {
        return moment == null || moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? null
                : moment.toLocalTime();
    }

    private static String exclusion(Exclusion one) {
        if (one.date() != null) {
            return one.date().toString();
        }
        DayOfWeek weekday = one.weekday();
        if (weekday != null) {
            return weekday.name().toLowerCase(Locale.ROOT);
        }
        When.Window hours = one.hours();
        if (hours != null) {
            return hours.from() + "-" + hours.to();
        }
        return one.part() == null ? "" : one.part().code();
    }

    private static @Nullable String minute(@Nullable LocalDateTime at) {
        return at == null ? null : MINUTE.format(at);
    }
}
