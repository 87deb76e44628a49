package org.foredesk.conversations;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.foredesk.kernel.Language;

/**
 * Reads a birth date as people write it: "2 Feb 2019", "2 de febrero de 2019", "02/02/2019",
 * "2019-02-02". In the United States the month comes first. A year of two digits is the last one
 * that has begun.
 */
public final class BirthDates {

    private static final List<String> DAY_FIRST = List.of("d/M/", "d-M-", "d.M.", "d M ");
    private static final List<String> MONTH_FIRST = List.of("M/d/", "M-d-", "M.d.", "M d ");
    private static final List<String> IN_WORDS = List.of("d MMM ", "d MMMM ", "MMM d ", "MMMM d ");

    private BirthDates() {}

    /**
     * The date, empty when it is none or not over yet; {@code country} is ISO 3166-1 alpha-2,
     * {@code today} the clinic's.
     */
    public static Optional<LocalDate> read(String text, String country, LocalDate today) {
        String plain = text.strip().replaceAll("(?i)\\bde\\b", " ").replaceAll("[,\\s]+", " ");
        return formats("US".equals(country), today)
                .flatMap(format -> parse(plain, format))
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(130)))
                .findFirst();
    }

    private static Stream<DateTimeFormatter> formats(boolean monthFirst, LocalDate today) {
        Stream<DateTimeFormatter> iso = Stream.of(DateTimeFormatter.ISO_LOCAL_DATE);
        Stream<DateTimeFormatter> digits =
                (monthFirst ? MONTH_FIRST : DAY_FIRST)
                        .stream().flatMap(start -> years(start, Locale.ROOT, today));
        Stream<DateTimeFormatter> words =
                IN_WORDS.stream()
                        .flatMap(start ->
                                Stream.of(Language.values())
                                        .flatMap(language ->
                                                years(start, language.locale(), today)));
        return Stream.of(iso, digits, words).flatMap(each -> each);
    }

    private static Stream<DateTimeFormatter> years(String start, Locale locale, LocalDate today) {
        int latest = Year.from(today).getValue();
        return Stream.of(
                builder(start).appendPattern("uuuu").toFormatter(locale),
                builder(start)
                        .appendValueReduced(ChronoField.YEAR, 2, 2, latest - 99)
                        .toFormatter(locale));
    }

    private static DateTimeFormatterBuilder builder(String start) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(start);
    }

    private static Stream<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(text, format.withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeParseException otherForm) {
            return Stream.empty();
        }
    }
}
