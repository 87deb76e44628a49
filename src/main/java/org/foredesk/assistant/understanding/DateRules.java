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

/** Days of the month and dates: "the 15th", "15 of this month", "dec 15 2024". */
final class DateRules {
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need MONTH = word(TimeWord.MONTH);
    private static final Need ORDINAL = a(Ordinal.class);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need NO_DOM =
            a(Num.class, n -> n.digits() == 2 && n.value() > 31 && n.value() < 40);
    private static final Need YEAR =
            a(Num.class, n -> n.value() >= 1900 && n.value() <= 2200 && n.digits() == 4);
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);

    private DateRules() {}

    static void addTo(List<Rule> rules) {
        daysOfMonth(rules);
        dates(rules);
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
                                value(p[0]) == 0 && p[1].start() - p[0].end() <= 1
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
                        (p, s) ->
                                value(p[0]) == 0
                                        ? Calendar.dayOfMonth(s.today(), value(p[1]))
                                        : null));
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
                        "dia 32",
                        new Need[] {word(TimeWord.DAYWORD), NO_DOM},
                        (p, _) ->
                                ClockRules.touching(p[0], p[1])
                                        ? new Wrong(Problem.IMPOSSIBLE_DATE)
                                        : null));
        for (Need month : new Need[] {MONTH, word(TimeWord.DAYWORD)}) {
            rules.add(
                    new Rule("32 december", new Need[] {NO_DOM, month}, (p, _) -> noSuchDay(p[1])));
            rules.add(
                    new Rule(
                            "32 de diciembre",
                            new Need[] {NO_DOM, word(TimeWord.OF), month},
                            (p, _) -> noSuchDay(p[2])));
        }
        rules.add(
                new Rule(
                        "15 dec 24",
                        new Need[] {DOM, MONTH, a(Num.class, n -> n.digits() == 2)},
                        (p, s) ->
                                ClockRules.touching(p[1], p[2]) && thisOrNext(s, value(p[2]))
                                        ? Calendar.date(
                                                s.today(), value(p[0]), value(p[1]), value(p[2]))
                                        : null));
        rules.add(
                new Rule(
                        "ek april",
                        new Need[] {a(Num.class, n -> n.value() == 1 && n.digits() < 0), MONTH},
                        (p, s) ->
                                s.language() == Language.HI && ClockRules.touching(p[0], p[1])
                                        ? Calendar.date(s.today(), 1, value(p[1]))
                                        : null));
        for (Need on : new Need[] {word(TimeWord.ON), word(TimeWord.DAYWORD)}) {
            rules.add(
                    new Rule(
                            "december ki das ko",
                            new Need[] {MONTH, DOM, on},
                            (p, s) ->
                                    s.language() == Language.HI && p[1].start() - p[0].end() <= 1
                                            ? Calendar.date(s.today(), value(p[1]), value(p[0]))
                                            : null));
        }
        rules.add(
                new Rule(
                        "12 tarikh december",
                        new Need[] {DOM, word(TimeWord.DAYWORD), MONTH},
                        (p, s) -> Calendar.date(s.today(), value(p[0]), value(p[2]))));
        rules.add(
                new Rule(
                        "dia 31 de agosto",
                        new Need[] {word(TimeWord.DAYWORD), a(Day.class, d -> d.how() == How.DATE)},
                        (p, _) -> p[1].piece()));
        for (Need date :
                new Need[] {
                    a(Day.class, d -> d.how() == How.DATE),
                    a(Wrong.class, w -> w.problem() == Problem.IMPOSSIBLE_DATE)
                }) {
            rules.add(
                    new Rule(
                            "on 31 august",
                            new Need[] {word(TimeWord.ON), date},
                            (p, _) -> p[1].piece()));
        }
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

    /** "32 December": near its end, where a month was said. */
    private static Wrong noSuchDay(Item month) {
        LocalDate after = month.piece() instanceof Days days ? days.to() : null;
        return new Wrong(Problem.IMPOSSIBLE_DATE, after == null ? null : after.minusDays(1));
    }

    /** Two figures of this year or the next. */
    private static boolean thisOrNext(Scene scene, int year) {
        int now = scene.today().getYear() % 100;
        return year == now || year == now + 1;
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

    private static @Nullable Piece inMonth(Item span, int dom) {
        LocalDate from = ((Days) span.piece()).from();
        return from == null ? null : Calendar.inMonth(YearMonth.from(from), dom);
    }
}
