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
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.Rule.Need;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/** Single days: weekdays, days of the month, dates, "first Monday of March", "Friday next week". */
final class DayRules {
    private static final Need WEEKDAY = word(TimeWord.WEEKDAY);
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need THIS = word(TimeWord.THIS);
    private static final Need MONTH = word(TimeWord.MONTH);
    private static final Need ORDINAL = a(Ordinal.class);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need YEAR =
            a(Num.class, n -> n.value() >= 1900 && n.value() <= 2200 && n.digits() == 4);
    private static final Need WEEK = a(Days.class, d -> d.how() == How.WEEK);
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);

    private DayRules() {}

    static void addTo(List<Rule> rules) {
        weekdays(rules);
        daysOfMonth(rules);
        dates(rules);
        counted(rules);
        rules.add(
                new Rule(
                        "christmas",
                        new Need[] {word(TimeWord.HOLIDAY)},
                        (p, s) -> Calendar.date(s.today(), value(p[0]) % 100, value(p[0]) / 100)));
        rules.add(
                new Rule(
                        "tomorrow",
                        new Need[] {word(TimeWord.RELATIVE_DAY)},
                        (p, s) ->
                                value(p[0]) < 0
                                        ? new Wrong(Problem.PAST)
                                        : new Day(s.today().plusDays(value(p[0])), How.RELATIVE)));
        rules.add(
                new Rule(
                        "the day after",
                        new Need[] {word(TimeWord.DAYAFTER)},
                        (_, s) -> new Day(base(s).plusDays(1), How.RELATIVE)));
    }

    private static LocalDate base(Scene scene) {
        return scene.discussed() != null
                ? scene.discussed().toLocalDate()
                : scene.discussedDay() != null ? scene.discussedDay() : scene.today();
    }

    private static void weekdays(List<Rule> rules) {
        rules.add(
                new Rule(
                        "monday",
                        new Need[] {WEEKDAY},
                        (p, s) -> new Day(Calendar.coming(s.today(), value(p[0])), How.WEEKDAY)));
        rules.add(
                new Rule(
                        "next monday",
                        new Need[] {NEXT, WEEKDAY},
                        (p, s) -> near(p[0], p[1], next(s, value(p[1])))));
        rules.add(
                new Rule(
                        "lunes que viene",
                        new Need[] {WEEKDAY, NEXT},
                        (p, s) -> near(p[0], p[1], next(s, value(p[0])))));
        rules.add(
                new Rule(
                        "this monday",
                        new Need[] {THIS, WEEKDAY},
                        (p, s) -> near(p[0], p[1], coming(s, value(p[1])))));
        rules.add(
                new Rule(
                        "last monday",
                        new Need[] {word(TimeWord.LAST), WEEKDAY},
                        (p, _) -> near(p[0], p[1], new Wrong(Problem.PAST))));
        rules.add(
                new Rule(
                        "lunes pasado",
                        new Need[] {WEEKDAY, word(TimeWord.LAST)},
                        (p, _) ->
                                ClockRules.touching(p[0], p[1]) ? new Wrong(Problem.PAST) : null));
        rules.add(
                new Rule(
                        "friday next week",
                        new Need[] {WEEKDAY, WEEK},
                        (p, _) -> inWeek((Days) p[1].piece(), value(p[0]))));
        rules.add(
                new Rule(
                        "friday of next week",
                        new Need[] {WEEKDAY, word(TimeWord.OF), WEEK},
                        (p, _) -> inWeek((Days) p[2].piece(), value(p[0]))));
        rules.add(
                new Rule(
                        "next week friday",
                        new Need[] {WEEK, WEEKDAY},
                        (p, _) -> inWeek((Days) p[0].piece(), value(p[1]))));
        rules.add(
                new Rule(
                        "friday week",
                        new Need[] {WEEKDAY, Rule.unit(Unit.WEEK)},
                        (p, s) ->
                                p[0].end() == p[1].start()
                                        ? new Day(
                                                Calendar.coming(s.today(), value(p[0]))
                                                        .plusWeeks(1),
                                                How.FIXED_WEEKDAY)
                                        : null));
        rules.add(
                new Rule(
                        "monday the 21st",
                        new Need[] {WEEKDAY, ORDINAL},
                        (p, s) -> weekdayOn(s, value(p[0]), value(p[1]))));
        rules.add(
                new Rule(
                        "the 21st monday",
                        new Need[] {ORDINAL, WEEKDAY},
                        (p, s) -> value(p[0]) > 5 ? weekdayOn(s, value(p[1]), value(p[0])) : null));
        rules.add(
                new Rule(
                        "monday 21",
                        new Need[] {WEEKDAY, DOM},
                        (p, s) -> plausible(s, value(p[0]), (Num) p[1].piece())));
        rules.add(
                new Rule(
                        "21 monday",
                        new Need[] {DOM, WEEKDAY},
                        (p, s) ->
                                value(p[0]) > 12 && p[0].end() == p[1].start()
                                        ? weekdayOn(s, value(p[1]), value(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "monday day 21",
                        new Need[] {WEEKDAY, word(TimeWord.DAYWORD), DOM},
                        (p, s) -> weekdayOn(s, value(p[0]), value(p[2]))));
        rules.add(
                new Rule(
                        "monday 21 day",
                        new Need[] {WEEKDAY, DOM, word(TimeWord.DAYWORD)},
                        (p, s) -> weekdayOn(s, value(p[0]), value(p[1]))));
        rules.add(
                new Rule(
                        "monday, feb 18",
                        new Need[] {
                            a(Day.class, d -> weekdayLike(d.how())),
                            a(Day.class, d -> d.how() == How.DATE || d.how() == How.DAY_OF_MONTH)
                        },
                        (p, _) -> together((Day) p[0].piece(), (Day) p[1].piece())));
        rules.add(
                new Rule(
                        "feb 18, monday",
                        new Need[] {
                            a(Day.class, d -> d.how() == How.DATE),
                            a(Day.class, d -> d.how() == How.WEEKDAY)
                        },
                        (p, _) -> together((Day) p[1].piece(), (Day) p[0].piece())));
        rules.add(
                new Rule(
                        "in 3 days on friday",
                        new Need[] {
                            a(Day.class, d -> d.how() == How.RELATIVE),
                            a(Day.class, d -> d.how() == How.WEEKDAY)
                        },
                        (p, _) ->
                                ((Day) p[0].piece()).date().equals(((Day) p[1].piece()).date())
                                        ? p[0].piece()
                                        : null));
        rules.add(
                new Rule(
                        "next 6 april",
                        new Need[] {
                            NEXT,
                            a(Day.class, d -> d.how() == How.DATE || d.how() == How.DAY_OF_MONTH)
                        },
                        (p, _) -> near(p[0], p[1], p[1].piece())));
        rules.add(
                new Rule(
                        "this 6 april",
                        new Need[] {
                            THIS,
                            a(Day.class, d -> d.how() == How.DATE || d.how() == How.DAY_OF_MONTH)
                        },
                        (p, _) -> near(p[0], p[1], p[1].piece())));
    }

    private static void daysOfMonth(List<Rule> rules) {
        rules.add(
                new Rule(
                        "the 15th",
                        new Need[] {ORDINAL},
                        (p, s) ->
                                p[0].length() <= 2 && digits(p[0])
                                        ? Calendar.dayOfMonth(s.today(), value(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "on 15",
                        new Need[] {word(TimeWord.ON), DOM},
                        (p, s) ->
                                p[1].start() - p[0].end() <= 1
                                        ? Calendar.dayOfMonth(s.today(), value(p[1]))
                                        : null));
        rules.add(
                new Rule(
                        "15 ko",
                        new Need[] {DOM, word(TimeWord.ON)},
                        (p, s) ->
                                hindiOn(p[0], p[1])
                                        ? Calendar.dayOfMonth(s.today(), value(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "on the fifth",
                        new Need[] {word(TimeWord.ON), ORDINAL},
                        (p, s) -> Calendar.dayOfMonth(s.today(), value(p[1]))));
        rules.add(
                new Rule(
                        "dia 15",
                        new Need[] {word(TimeWord.DAYWORD), DOM},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1])
                                        ? Calendar.dayOfMonth(s.today(), value(p[1]))
                                        : null));
        rules.add(
                new Rule(
                        "15 tarikh",
                        new Need[] {DOM, word(TimeWord.DAYWORD)},
                        (p, s) -> Calendar.dayOfMonth(s.today(), value(p[0]))));
        rules.add(
                new Rule(
                        "15th day",
                        new Need[] {ORDINAL, Rule.unit(Unit.DAY)},
                        (p, s) -> Calendar.dayOfMonth(s.today(), value(p[0]))));
        rules.add(
                new Rule(
                        "15th tarikh",
                        new Need[] {ORDINAL, word(TimeWord.DAYWORD)},
                        (p, s) -> Calendar.dayOfMonth(s.today(), value(p[0]))));
        for (Need day : new Need[] {ORDINAL, DOM}) {
            rules.add(
                    new Rule(
                            "15 of this month",
                            new Need[] {day, MONTH_SPAN},
                            (p, _) -> inMonth(p[1], value(p[0]))));
            rules.add(
                    new Rule(
                            "15 of this month",
                            new Need[] {day, word(TimeWord.OF), MONTH_SPAN},
                            (p, _) -> inMonth(p[2], value(p[0]))));
            rules.add(
                    new Rule(
                            "15 day of this month",
                            new Need[] {day, Rule.unit(Unit.DAY), MONTH_SPAN},
                            (p, _) -> inMonth(p[2], value(p[0]))));
            rules.add(
                    new Rule(
                            "next month 15",
                            new Need[] {MONTH_SPAN, day},
                            (p, _) ->
                                    p[0].piece() instanceof Days d
                                                    && d.from() != null
                                                    && named(p[0])
                                            ? null
                                            : inMonth(p[0], value(p[1]))));
            rules.add(
                    new Rule(
                            "15 of the month",
                            new Need[] {day, word(TimeWord.OF), Rule.unit(Unit.MONTH)},
                            (p, s) -> Calendar.dayOfMonth(s.today(), value(p[0]))));
        }
        rules.add(
                new Rule(
                        "15th day of the month",
                        new Need[] {
                            ORDINAL, Rule.unit(Unit.DAY), word(TimeWord.OF), Rule.unit(Unit.MONTH)
                        },
                        (p, s) -> Calendar.dayOfMonth(s.today(), value(p[0]))));
    }

    private static void dates(List<Rule> rules) {
        for (Need day : new Need[] {ORDINAL, DOM}) {
            rules.add(
                    new Rule(
                            "15 dec",
                            new Need[] {day, MONTH},
                            (p, s) -> Calendar.date(s.today(), value(p[0]), value(p[1]))));
            rules.add(
                    new Rule(
                            "15 day of dec",
                            new Need[] {day, Rule.unit(Unit.DAY), MONTH},
                            (p, s) -> Calendar.date(s.today(), value(p[0]), value(p[2]))));
            rules.add(
                    new Rule(
                            "dec 15",
                            new Need[] {MONTH, day},
                            (p, s) ->
                                    gapless(p[0], p[1])
                                            ? Calendar.date(s.today(), value(p[1]), value(p[0]))
                                            : null));
            rules.add(
                    new Rule(
                            "15 dec 2024",
                            new Need[] {day, MONTH, YEAR},
                            (p, s) ->
                                    Calendar.date(
                                            s.today(), value(p[0]), value(p[1]), value(p[2]))));
            rules.add(
                    new Rule(
                            "dec 15 2024",
                            new Need[] {MONTH, day, YEAR},
                            (p, s) ->
                                    Calendar.date(
                                            s.today(), value(p[1]), value(p[0]), value(p[2]))));
            rules.add(
                    new Rule(
                            "2024 dec 15",
                            new Need[] {YEAR, MONTH, day},
                            (p, s) ->
                                    Calendar.date(
                                            s.today(), value(p[2]), value(p[1]), value(p[0]))));
            rules.add(
                    new Rule(
                            "2024 15 dec",
                            new Need[] {YEAR, day, MONTH},
                            (p, s) ->
                                    Calendar.date(
                                            s.today(), value(p[1]), value(p[2]), value(p[0]))));
            rules.add(
                    new Rule(
                            "15 dec next year",
                            new Need[] {day, MONTH, NEXT, Rule.unit(Unit.YEAR)},
                            (p, s) ->
                                    Calendar.date(
                                            s.today(),
                                            value(p[0]),
                                            value(p[1]),
                                            s.today().getYear() + 1)));
        }
        rules.add(
                new Rule(
                        "dia 31 de agosto",
                        new Need[] {word(TimeWord.DAYWORD), a(Day.class, d -> d.how() == How.DATE)},
                        (p, _) -> p[1].piece()));
        rules.add(
                new Rule(
                        "on 31 august",
                        new Need[] {word(TimeWord.ON), a(Day.class, d -> d.how() == How.DATE)},
                        (p, _) -> p[1].piece()));
        rules.add(
                new Rule(
                        "17 del 11",
                        new Need[] {
                            DOM,
                            word(TimeWord.OF),
                            a(Num.class, n -> n.digits() > 0 && n.value() >= 1 && n.value() <= 12)
                        },
                        (p, s) ->
                                ((Num) p[0].piece()).digits() > 0
                                                && value(p[0]) != value(p[2])
                                                && spanishOf(p)
                                        ? Calendar.date(s.today(), value(p[0]), value(p[2]))
                                        : null));
    }

    private static void counted(List<Rule> rules) {
        for (Need nth :
                new Need[] {
                    ORDINAL, a(Num.class, n -> n.value() <= 5 && n.value() > 0), word(TimeWord.LAST)
                }) {
            rules.add(
                    new Rule(
                            "first monday of march",
                            new Need[] {nth, WEEKDAY, MONTH_SPAN},
                            (p, _) -> nthWeekday(p[0], value(p[1]), (Days) p[2].piece())));
            rules.add(
                    new Rule(
                            "first monday of march",
                            new Need[] {nth, WEEKDAY, word(TimeWord.OF), MONTH_SPAN},
                            (p, _) -> nthWeekday(p[0], value(p[1]), (Days) p[3].piece())));
            rules.add(
                    new Rule(
                            "march ka pehla somvar",
                            new Need[] {MONTH_SPAN, nth, WEEKDAY},
                            (p, _) -> nthWeekday(p[1], value(p[2]), (Days) p[0].piece())));
        }
    }

    private static Piece next(Scene scene, int weekday) {
        return new Day(Calendar.next(scene.today(), weekday), How.FIXED_WEEKDAY);
    }

    private static Piece coming(Scene scene, int weekday) {
        return new Day(Calendar.coming(scene.today(), weekday), How.WEEKDAY);
    }

    /** A word such as "next" belongs to what it touches. */
    private static @Nullable Piece near(Item left, Item right, Piece made) {
        return right.start() - left.end() <= 1 ? made : null;
    }

    private static boolean gapless(Item month, Item day) {
        int gap = day.start() - month.end();
        return gap == 0
                || gap == 1 && (day.piece() instanceof Ordinal || ((Num) day.piece()).digits() > 0);
    }

    private static boolean digits(Item ordinal) {
        return ordinal.length() == 2 || ((Ordinal) ordinal.piece()).value() > 5;
    }

    private static boolean named(Item span) {
        return span.length() == 1;
    }

    private static boolean hindiOn(Item number, Item on) {
        return ClockRules.touching(number, on)
                && ((Num) number.piece()).digits() > 0
                && ((Piece.Word) on.piece()).value() == 1;
    }

    private static boolean spanishOf(Item[] p) {
        return ClockRules.touching(p[0], p[1])
                && ClockRules.touching(p[1], p[2])
                && ((Piece.Word) p[1].piece()).value() == 1;
    }

    static boolean weekdayLike(How how) {
        return how == How.WEEKDAY || how == How.FIXED_WEEKDAY;
    }

    private static @Nullable Piece inWeek(Days week, int weekday) {
        return week.from() == null
                ? null
                : new Day(week.from().plusDays(weekday - 1L), How.FIXED_WEEKDAY);
    }

    private static @Nullable Piece inMonth(Item span, int dom) {
        LocalDate from = ((Days) span.piece()).from();
        return from == null ? null : Calendar.inMonth(YearMonth.from(from), dom);
    }

    private static @Nullable Piece weekdayOn(Scene scene, int weekday, int dom) {
        LocalDate day = Calendar.weekdayOn(scene.today(), weekday, dom);
        if (day != null) {
            return new Day(day, How.DATE);
        }
        return null;
    }

    /**
     * "Monday 21" is a date; "Monday 9" is one only where the coming Monday is a 9th, else a time.
     */
    private static @Nullable Piece plausible(Scene scene, int weekday, Num number) {
        LocalDate coming = Calendar.coming(scene.today(), weekday);
        boolean hits = coming.getDayOfMonth() == number.value();
        return number.value() > 12 || hits ? weekdayOn(scene, weekday, number.value()) : null;
    }

    private static Piece together(Day weekday, Day date) {
        boolean fits = weekday.date().getDayOfWeek() == date.date().getDayOfWeek();
        return new Day(date.date(), fits ? How.DATE : How.MISMATCH);
    }

    private static @Nullable Piece nthWeekday(Item nth, int weekday, Days month) {
        if (month.from() == null || month.to() == null) {
            return null;
        }
        boolean last = nth.piece() instanceof Piece.Word;
        LocalDate day =
                Calendar.coming(month.from(), weekday).plusWeeks(last ? 0 : value(nth) - 1L);
        while (last && day.plusWeeks(1).isBefore(month.to())) {
            day = day.plusWeeks(1);
        }
        return day.isBefore(month.to())
                ? new Day(day, How.DATE)
                : new Wrong(Problem.IMPOSSIBLE_DATE);
    }
}
