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

/** Single days: all rules for them, and "first Monday of March", holidays, "tomorrow". */
final class DayRules {
    private static final Need WEEKDAY = word(TimeWord.WEEKDAY);
    private static final Need ORDINAL = a(Ordinal.class);
    private static final Need MONTH = Rule.unit(Unit.MONTH);
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);

    private DayRules() {}

    static void addTo(List<Rule> rules) {
        WeekdayRules.addTo(rules);
        DateRules.addTo(rules);
        counted(rules);
        besideNamed(rules);
        rules.add(
                new Rule(
                        "aaj ke bache din",
                        new Need[] {
                            a(Day.class, d -> d.how() == How.RELATIVE), word(TimeWord.REST)
                        },
                        (p, s) -> restOf(s, (Day) p[0].piece())));
        lastDay(rules);
        rules.add(
                new Rule(
                        "christmas",
                        new Need[] {word(TimeWord.HOLIDAY)},
                        (p, s) -> Holidays.coming(s.today(), value(p[0]))));
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
                        (p, s) ->
                                value(p[0]) == 0
                                        ? new Day(base(s).plusDays(1), How.RELATIVE)
                                        : dayBefore(s)));
    }

    /** Days told from another day or holiday just named. */
    private static void besideNamed(List<Rule> rules) {
        Need named = a(Day.class, d -> d.how() == How.DATE || d.how() == How.DAY_OF_MONTH);
        rules.add(
                new Rule(
                        "the day after christmas",
                        new Need[] {word(TimeWord.DAYAFTER), named},
                        (p, _) -> beside((Day) p[1].piece(), value(p[0]) == 0 ? 1 : -1, p)));
        rules.add(
                new Rule(
                        "the day after, sept 8",
                        new Need[] {word(TimeWord.DAYAFTER), named},
                        (p, _) -> p[1].start() > p[0].end() ? p[1].piece() : null));
        rules.add(
                new Rule(
                        "christmas week",
                        new Need[] {word(TimeWord.HOLIDAY), Rule.unit(Unit.WEEK)},
                        (p, s) -> weekOf(Holidays.coming(s.today(), value(p[0])))));
        rules.add(
                new Rule(
                        "semana de navidad",
                        new Need[] {Rule.unit(Unit.WEEK), word(TimeWord.HOLIDAY)},
                        (p, s) -> weekOf(Holidays.coming(s.today(), value(p[1])))));
    }

    private static @Nullable Piece beside(Day named, int days, Item[] p) {
        return ClockRules.touching(p[0], p[1])
                ? new Day(named.date().plusDays(days), How.DATE)
                : null;
    }

    private static @Nullable Piece weekOf(@Nullable Piece day) {
        return day instanceof Day d ? Calendar.week(d.date()) : null;
    }

    private static @Nullable Piece dayBefore(Scene scene) {
        LocalDate discussed = scene.discussedDay();
        return discussed == null ? null : new Day(discussed.minusDays(1), How.RELATIVE);
    }

    private static LocalDate base(Scene scene) {
        return scene.discussed() != null
                ? scene.discussed().toLocalDate()
                : scene.discussedDay() != null ? scene.discussedDay() : scene.today();
    }

    private static void counted(List<Rule> rules) {
        for (Need nth :
                new Need[] {
                    ORDINAL,
                    a(Num.class, n -> n.value() <= 5 && n.value() > 0),
                    word(TimeWord.LAST),
                    word(TimeWord.END)
                }) {
            rules.add(
                    new Rule(
                            "last friday of the month",
                            new Need[] {nth, WEEKDAY, word(TimeWord.OF), MONTH},
                            (p, s) -> comingNth(s, p[0], value(p[1]))));
            rules.add(
                    new Rule(
                            "mahine ka aakhri friday",
                            new Need[] {MONTH, nth, WEEKDAY},
                            (p, s) -> comingNth(s, p[1], value(p[2]))));
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

    /** From now to the end of today; other days have no rest. */
    private static @Nullable Piece restOf(Scene scene, Day day) {
        return day.date().equals(scene.today())
                ? new Piece.Part(null, scene.nowMinute(), 24 * 60, true)
                : null;
    }

    private static void lastDay(List<Rule> rules) {
        for (Need last : new Need[] {word(TimeWord.LAST), word(TimeWord.END)}) {
            rules.add(
                    new Rule(
                            "last day of the month",
                            new Need[] {last, Rule.unit(Unit.DAY), word(TimeWord.OF), MONTH},
                            (_, s) -> lastOf(thisMonth(s))));
            rules.add(
                    new Rule(
                            "mahine ka aakhri din",
                            new Need[] {MONTH, last, Rule.unit(Unit.DAY)},
                            (_, s) -> lastOf(thisMonth(s))));
            rules.add(
                    new Rule(
                            "last day of march",
                            new Need[] {last, Rule.unit(Unit.DAY), MONTH_SPAN},
                            (p, _) -> lastOf((Days) p[2].piece())));
        }
    }

    /** The first Monday of this month, or of the next where that is over. */
    private static @Nullable Piece comingNth(Scene scene, Item nth, int weekday) {
        YearMonth month = YearMonth.from(scene.today());
        for (int ahead = 0; ahead < 2; ahead++) {
            Piece found = nthWeekday(nth, weekday, Calendar.month(month.plusMonths(ahead)));
            if (found instanceof Day day && !day.date().isBefore(scene.today())) {
                return new Day(day.date(), How.RELATIVE);
            }
        }
        return null;
    }

    private static Days thisMonth(Scene scene) {
        return Calendar.month(YearMonth.from(scene.today()));
    }

    private static Piece lastOf(Days month) {
        return new Day(SpanRules.end(month).minusDays(1), How.DATE);
    }

    static boolean weekdayLike(How how) {
        return how == How.WEEKDAY || how == How.FIXED_WEEKDAY;
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
