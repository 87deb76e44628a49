package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.foredesk.assistant.understanding.When.Relative;
import org.jspecify.annotations.Nullable;

/**
 * What leans on the time last offered or booked: "earlier", "same time", "another day". Where
 * nothing was offered the wish stays relative and the dialogue decides.
 */
final class OfferReader {
    private final Lexing lexing;
    private final int size;
    private final Scene scene;

    OfferReader(Lexing lexing, int size, Scene scene) {
        this.lexing = lexing;
        this.size = size;
        this.scene = scene;
    }

    /** A message without a time of its own; {@link When#NONE} where it does not lean on one. */
    When alone() {
        LocalDateTime offered = scene.discussed();
        if (said(TimeWord.ANOTHERDAY)) {
            return relative(Relative.ANOTHER_DAY);
        }
        if (said(TimeWord.ANOTHERTIME)) {
            return relative(Relative.ANOTHER_TIME);
        }
        if (said(TimeWord.SAMETIME)) {
            return offered == null
                    ? relative(Relative.SAME_TIME)
                    : WhenBuilder.of(When.Kind.TIME)
                            .time(offered.toLocalTime())
                            .relative(Relative.SAME_TIME)
                            .build();
        }
        if (said(TimeWord.EARLIER)) {
            return offered == null
                    ? relative(Relative.EARLIER)
                    : onThatDay(offered).between(null, offered).relative(Relative.EARLIER).build();
        }
        if (said(TimeWord.LATERTHAN)) {
            return offered == null
                    ? relative(Relative.LATER)
                    : onThatDay(offered)
                            .between(offered.plusMinutes(1), null)
                            .relative(Relative.LATER)
                            .build();
        }
        if (said(TimeWord.SAMEDAY)) {
            return offered == null
                    ? relative(Relative.SAME_DAY)
                    : WhenBuilder.of(When.Kind.DATE)
                            .date(offered.toLocalDate())
                            .relative(Relative.SAME_DAY)
                            .build();
        }
        return When.NONE;
    }

    /** "Same time on Friday", "that day at 3": the offer gives what the message leaves open. */
    When completed(When first) {
        LocalDateTime offered = scene.discussed();
        if (offered == null) {
            return first;
        }
        if (first.kind() == When.Kind.DATE && said(TimeWord.SAMETIME)) {
            return WhenBuilder.like(first, When.Kind.DATETIME)
                    .time(offered.toLocalTime())
                    .relative(Relative.SAME_TIME)
                    .build();
        }
        if (said(TimeWord.SAMETIME) && oneWeek(first)) {
            return WhenBuilder.of(When.Kind.DATETIME)
                    .said(first.text(), first.spans())
                    .date(sameWeekday(offered.toLocalDate(), first))
                    .time(offered.toLocalTime())
                    .relative(Relative.SAME_TIME)
                    .build();
        }
        if (said(TimeWord.SAMEDAY) && oneWeek(first)) {
            return WhenBuilder.of(When.Kind.DATE)
                    .said(first.text(), first.spans())
                    .date(sameWeekday(offered.toLocalDate(), first))
                    .relative(Relative.SAME_DAY)
                    .build();
        }
        if (!first.isNone() && !first.dayGiven() && said(TimeWord.SAMEDAY)) {
            return onThatDay(first, offered.toLocalDate());
        }
        return first;
    }

    private static boolean oneWeek(When when) {
        return when.kind() == When.Kind.RANGE
                && when.from() != null
                && when.to() != null
                && when.to().equals(when.from().plusWeeks(1));
    }

    /** That weekday in the week wished; where that is the offer's own week, in the one after. */
    private static LocalDate sameWeekday(LocalDate offered, When week) {
        LocalDate monday = week.from() == null ? offered : week.from().toLocalDate();
        LocalDate day = monday.plusDays(offered.getDayOfWeek().getValue() - 1L);
        return day.isAfter(offered) ? day : day.plusWeeks(1);
    }

    /** "That day at 3", "that day in the afternoon". */
    private static When onThatDay(When clock, LocalDate day) {
        boolean point = clock.kind() == When.Kind.TIME;
        return WhenBuilder.like(clock, point ? When.Kind.DATETIME : When.Kind.RANGE)
                .without(When.Flag.NO_DAY)
                .date(day)
                .between(on(day, clock.from()), on(day, clock.to()))
                .relative(Relative.SAME_DAY)
                .build();
    }

    private static @Nullable LocalDateTime on(LocalDate day, @Nullable LocalDateTime clock) {
        if (clock == null) {
            return null;
        }
        boolean midnight = clock.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (midnight ? day.plusDays(1) : day).atTime(clock.toLocalTime());
    }

    private boolean said(TimeWord word) {
        return lexing.has(word, 0, size);
    }

    private static WhenBuilder onThatDay(LocalDateTime offered) {
        return WhenBuilder.of(When.Kind.RANGE).date(offered.toLocalDate());
    }

    private static When relative(Relative relative) {
        return WhenBuilder.of(When.Kind.NONE).relative(relative).build();
    }
}
