package org.foredesk.booking;

import static org.foredesk.booking.ClinicFileReader.optional;
import static org.foredesk.booking.ClinicFileReader.required;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a practitioner's exceptions: those of one day ({@code date}) and those that come back
 * ({@code every: 2 weeks}, counted from {@code from}, or {@code every: month} with {@code on: first
 * monday}).
 */
final class ExceptionReader {

    static final List<String> WEEKS =
            List.of("first", "second", "third", "fourth", "fifth", "last");

    private static final Set<String> KNOWN =
            Set.of("date", "closed", "hours", "every", "on", "from", "until");
    private static final Pattern WEEKLY = Pattern.compile("(?:([1-9][0-9]?) )?weeks?");
    private static final String A_DATE = "a date, such as 2026-12-24";

    private final List<String> notes;
    private final ShiftReader shifts;
    private final Map<LocalDate, HoursException> days = new LinkedHashMap<>();
    private final List<RecurringHours> recurring = new ArrayList<>();

    ExceptionReader(List<String> notes, ShiftReader shifts) {
        this.notes = notes;
        this.shifts = shifts;
    }

    ExceptionReader read(Yaml field) {
        field.items().forEach(this::readOne);
        return this;
    }

    List<HoursException> days() {
        return List.copyOf(days.values());
    }

    List<RecurringHours> recurring() {
        return List.copyOf(recurring);
    }

    private void readOne(Yaml item) {
        Map<String, Yaml> fields = item.fields();
        notes.addAll(Yaml.unknown(fields, KNOWN));
        boolean closed = Optional.ofNullable(fields.get("closed")).map(Yaml::flag).orElse(false);
        List<Shift> hours =
                Optional.ofNullable(fields.get("hours")).map(shifts::read).orElse(List.of());
        if (closed != hours.isEmpty()) {
            throw item.wrong("needs either 'closed: true' or 'hours'");
        }
        Yaml every = fields.get("every");
        if (every != null) {
            recurring.add(recurring(item, fields, every, hours));
            return;
        }
        LocalDate date = required(item, fields, "date").read(ClinicFileReader::date, A_DATE);
        if (days.put(date, new HoursException(date, hours)) != null) {
            throw item.wrong(date + " is there twice");
        }
    }

    private static RecurringHours recurring(
            Yaml item, Map<String, Yaml> fields, Yaml every, List<Shift> hours) {
        LocalDate from =
                optional(fields, "from", field -> field.read(ClinicFileReader::date, A_DATE));
        LocalDate until =
                optional(fields, "until", field -> field.read(ClinicFileReader::date, A_DATE));
        if (from != null && until != null && until.isBefore(from)) {
            throw item.wrong("'until' is before 'from'");
        }
        int weeks = every.read(ExceptionReader::weeks, "month, week, or such as 2 weeks");
        if (weeks == 0) {
            Recurrence days =
                    required(item, fields, "on")
                            .read(ExceptionReader::ofMonth, "such as first monday or last friday");
            return new RecurringHours(days, from, until, hours);
        }
        LocalDate first = required(item, fields, "from").read(ClinicFileReader::date, A_DATE);
        return new RecurringHours(new Recurrence.EveryWeeks(weeks, first), null, until, hours);
    }

    /** How many weeks lie between two of the days; 0 for once a month. */
    private static Optional<Integer> weeks(String text) {
        if (text.equals("month")) {
            return Optional.of(0);
        }
        Matcher weekly = WEEKLY.matcher(text);
        if (!weekly.matches()) {
            return Optional.empty();
        }
        int weeks = weekly.group(1) == null ? 1 : Integer.parseInt(weekly.group(1));
        return weeks <= Recurrence.MOST_WEEKS ? Optional.of(weeks) : Optional.empty();
    }

    private static Optional<Recurrence> ofMonth(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
        int place = WEEKS.indexOf(words[0]);
        if (words.length != 2 || place < 0) {
            return Optional.empty();
        }
        int week = place == WEEKS.size() - 1 ? Recurrence.LAST : place + 1;
        return PractitionerReader.day(words[1]).map(day -> new Recurrence.OfMonth(week, day));
    }

    /** The words {@link #readOne} reads as that. */
    static String ofMonth(int week, DayOfWeek day) {
        return (week == Recurrence.LAST ? WEEKS.getLast() : WEEKS.get(week - 1))
                + " "
                + day.name().toLowerCase(Locale.ROOT);
    }
}
