package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.ClinicVocabulary.Hours;
import org.jspecify.annotations.Nullable;

/**
 * All an expression is read against.
 *
 * @param language of the message
 * @param monthFirst true where 3/4 is the fourth of March
 * @param expectsTime a bare number answers "what time?"
 * @param expectsDay a bare number answers "which day?"
 * @param moving the message moves an appointment: of two times the last is the wish
 * @param discussed time last offered or booked
 * @param discussedDay day the assistant just spoke of
 */
record Scene(
        LocalDateTime now,
        Language language,
        boolean monthFirst,
        Map<DayOfWeek, List<Hours>> hours,
        boolean expectsTime,
        boolean expectsDay,
        boolean moving,
        @Nullable LocalDateTime discussed,
        @Nullable LocalDate discussedDay) {

    /** Countries that write the month before the day. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "MH", "PW");

    static Scene of(
            Utterance utterance,
            Language language,
            ClinicVocabulary clinic,
            Question.@Nullable Kind kind,
            boolean moving) {
        Reference reference = utterance.reference();
        LocalDate discussed = reference == null ? null : reference.at().toLocalDate();
        return new Scene(
                utterance.now().toLocalDateTime(),
                language,
                clinic.country() != null && MONTH_FIRST.contains(clinic.country()),
                clinic.hours(),
                kind == Question.Kind.TIME,
                kind == Question.Kind.DAY,
                moving,
                reference == null ? null : reference.at(),
                discussed);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** Minutes since midnight. */
    int nowMinute() {
        return minuteOf(now.toLocalTime());
    }

    /** True where the clinic is open then; on any day where {@code day} is null. */
    boolean open(@Nullable LocalDate day, int minute) {
        if (day == null) {
            return hours.values().stream().flatMap(List::stream).anyMatch(h -> within(h, minute));
        }
        return hours.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .anyMatch(h -> within(h, minute));
    }

    private static boolean within(Hours hours, int minute) {
        return minute >= minuteOf(hours.from()) && minute < endOf(hours.to());
    }

    /** First opening minute of that weekday (or of any), −1 where not known. */
    int opens(@Nullable LocalDate day) {
        return of(day).stream().mapToInt(h -> minuteOf(h.from())).min().orElse(-1);
    }

    /** Last closing minute of that weekday (or of any), −1 where not known. */
    int closes(@Nullable LocalDate day) {
        return of(day).stream().mapToInt(h -> endOf(h.to())).max().orElse(-1);
    }

    private List<Hours> of(@Nullable LocalDate day) {
        return day == null
                ? hours.values().stream().flatMap(List::stream).toList()
                : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int endOf(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? 24 * 60 : minuteOf(time);
    }
}
