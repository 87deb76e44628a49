package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Ordinal;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/** From one day, week or number of a month to another. */
final class DayToDayRules {
    private static final Need DAY = a(Day.class);
    private static final Need SPAN =
            a(Days.class, d -> d.from() != null && d.to() != null && d.how() != How.HALF_OPEN);
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);

    /** A number above is no hour and so a day of the month. */
    private static final int LAST_HOUR = 24;

    private static final Need ORDINAL = a(Ordinal.class);

    private DayToDayRules() {}

    static void addTo(List<Rule> rules) {
        Need until = Rule.word(TimeWord.UNTIL, value -> value != SpanRules.HOURS_ONLY);
        Need and = word(TimeWord.AND);
        Need between = word(TimeWord.BETWEEN);
        Need from = word(TimeWord.FROM);
        rules.add(
                new Rule(
                        "monday to friday",
                        new Need[] {DAY, until, DAY},
                        (p, s) ->
                                s.language() == Language.HI && !ClockRules.touching(p[0], p[1])
                                        ? null
                                        : days(p[0], p[2])));
        rules.add(
                new Rule(
                        "from monday to friday",
                        new Need[] {from, DAY, until, DAY},
                        (p, _) -> days(p[1], p[3])));
        rules.add(
                new Rule(
                        "between monday and friday",
                        new Need[] {between, DAY, and, DAY},
                        (p, _) -> days(p[1], p[3])));
        rules.add(
                new Rule(
                        "somvar aur shukravar ke beech",
                        new Need[] {DAY, and, DAY, between},
                        (p, _) -> days(p[0], p[2])));
        rules.add(
                new Rule(
                        "somvar se shukravar ke beech",
                        new Need[] {DAY, until, DAY, between},
                        (p, _) -> days(p[0], p[2])));
        rules.add(
                new Rule(
                        "feb 1 to march",
                        new Need[] {DAY, until, MONTH_SPAN},
                        (p, _) ->
                                ((Days) p[2].piece()).from() instanceof LocalDate to
                                        ? ordered(((Day) p[0].piece()).date(), to)
                                        : null));
        rules.add(
                new Rule(
                        "between feb 1 and march",
                        new Need[] {between, DAY, and, MONTH_SPAN},
                        (p, _) ->
                                ((Days) p[3].piece()).from() instanceof LocalDate to
                                        ? ordered(((Day) p[1].piece()).date(), to)
                                        : null));
        rules.add(
                new Rule(
                        "week to week",
                        new Need[] {SPAN, until, SPAN},
                        (p, _) -> spans(p[0], p[2])));
        rules.add(
                new Rule(
                        "week to week",
                        new Need[] {SPAN, and, SPAN, between},
                        (p, _) -> spans(p[0], p[2])));
        rules.add(
                new Rule(
                        "week until week",
                        new Need[] {SPAN, until, SPAN, between},
                        (p, _) -> spans(p[0], p[2])));
        for (Need first : new Need[] {DOM, ORDINAL}) {
            rules.add(
                    new Rule(
                            "13 to 15 july",
                            new Need[] {first, until, a(Day.class, d -> d.how() == How.DATE)},
                            (p, _) -> numberToDate(value(p[0]), (Day) p[2].piece())));
            rules.add(
                    new Rule(
                            "from 13 to 15 july",
                            new Need[] {from, first, until, a(Day.class, d -> d.how() == How.DATE)},
                            (p, _) -> numberToDate(value(p[1]), (Day) p[3].piece())));
            rules.add(
                    new Rule(
                            "between 13 and 15 july",
                            new Need[] {
                                between, first, and, a(Day.class, d -> d.how() == How.DATE)
                            },
                            (p, _) -> numberToDate(value(p[1]), (Day) p[3].piece())));
            rules.add(
                    new Rule(
                            "13 aur 15 july ke beech",
                            new Need[] {
                                first, and, a(Day.class, d -> d.how() == How.DATE), between
                            },
                            (p, _) -> numberToDate(value(p[0]), (Day) p[2].piece())));
            rules.add(
                    new Rule(
                            "5 se 8 december ke beech",
                            new Need[] {
                                first, until, a(Day.class, d -> d.how() == How.DATE), between
                            },
                            (p, _) -> numberToDate(value(p[0]), (Day) p[2].piece())));
            for (Need last : new Need[] {DOM, ORDINAL}) {
                rules.add(
                        new Rule(
                                "july 13 to 15",
                                new Need[] {a(Day.class, d -> d.how() == How.DATE), until, last},
                                (p, _) -> dateToNumber((Day) p[0].piece(), value(p[2]))));
                rules.add(
                        new Rule(
                                "del 15 al 20",
                                new Need[] {
                                    a(Day.class, d -> d.how() == How.DAY_OF_MONTH), until, last
                                },
                                (p, _) ->
                                        value(p[1]) == 2
                                                ? null
                                                : dateToNumber((Day) p[0].piece(), value(p[2]))));
                for (Need tak : new Need[] {between, word(TimeWord.POST_UNTIL)}) {
                    rules.add(
                            new Rule(
                                    "20 se 25 ke beech",
                                    new Need[] {first, until, last, tak},
                                    (p, s) ->
                                            value(p[2]) > LAST_HOUR
                                                    ? numbers(s, value(p[0]), value(p[2]))
                                                    : null));
                }
                rules.add(
                        new Rule(
                                "18 se 22 tarikh",
                                new Need[] {first, until, last, word(TimeWord.DAYWORD)},
                                (p, s) -> numbers(s, value(p[0]), value(p[2]))));
                rules.add(
                        new Rule(
                                "18 aur 22 tarikh ke beech",
                                new Need[] {first, and, last, word(TimeWord.DAYWORD), between},
                                (p, s) -> numbers(s, value(p[0]), value(p[2]))));
                rules.add(
                        new Rule(
                                "4 to 23 next month",
                                new Need[] {first, until, last, MONTH_SPAN},
                                (p, _) -> inMonth(value(p[0]), value(p[2]), (Days) p[3].piece())));
                rules.add(
                        new Rule(
                                "next month 4 to 23",
                                new Need[] {MONTH_SPAN, first, until, last},
                                (p, _) -> inMonth(value(p[1]), value(p[3]), (Days) p[0].piece())));
            }
        }
    }

    private static @Nullable Piece ordered(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? new Days(from, to, How.SPAN) : null;
    }

    private static @Nullable Piece days(Item left, Item right) {
        Day from = (Day) left.piece();
        Day to = (Day) right.piece();
        boolean names = DayRules.weekdayLike(to.how());
        if (to.how() == How.RELATIVE && right.length() > 2) {
            return null;
        }
        if (from.how() == How.DAY_OF_MONTH
                && to.how() == How.DATE
                && from.date().getDayOfMonth() < to.date().getDayOfMonth()) {
            return new Days(
                    to.date().withDayOfMonth(from.date().getDayOfMonth()),
                    to.date().plusDays(1),
                    How.SPAN);
        }
        LocalDate last = to.date();
        while (names && last.isBefore(from.date())) {
            last = last.plusWeeks(1);
        }
        if (!names && last.isBefore(from.date()) && to.how() == How.DATE) {
            last = last.plusYears(1);
        }
        if (last.isBefore(from.date()) && to.how() == How.DAY_OF_MONTH) {
            last = last.plusMonths(1);
        }
        boolean both = DayRules.weekdayLike(from.how()) && names;
        return last.isBefore(from.date())
                ? null
                : new Days(from.date(), last.plusDays(1), both ? How.WEEKDAYS : How.SPAN);
    }

    private static @Nullable Piece spans(Item left, Item right) {
        return ordered(SpanRules.start((Days) left.piece()), SpanRules.end((Days) right.piece()));
    }

    private static @Nullable Piece numberToDate(int first, Day last) {
        LocalDate to = last.date();
        return first < to.getDayOfMonth()
                ? new Days(to.withDayOfMonth(first), to.plusDays(1), How.SPAN)
                : null;
    }

    private static @Nullable Piece numbers(Scene scene, int first, int last) {
        return Calendar.dayOfMonth(scene.today(), first) instanceof Day day
                ? dateToNumber(day, last)
                : null;
    }

    private static @Nullable Piece dateToNumber(Day first, int last) {
        LocalDate from = first.date();
        if (last > 31) {
            return null;
        }
        YearMonth month = YearMonth.from(from).plusMonths(last > from.getDayOfMonth() ? 0 : 1);
        return month.isValidDay(last)
                ? new Days(from, month.atDay(last).plusDays(1), How.SPAN)
                : null;
    }

    private static @Nullable Piece inMonth(int first, int last, Days month) {
        YearMonth which = YearMonth.from(SpanRules.start(month));
        boolean fits = first < last && which.isValidDay(last);
        return fits ? new Days(which.atDay(first), which.atDay(last).plusDays(1), How.SPAN) : null;
    }
}
