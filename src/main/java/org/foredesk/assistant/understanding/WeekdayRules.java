package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
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

/** Weekdays by name, alone or with a week, a day of the month or a date beside them. */
final class WeekdayRules {
    private static final Need WEEKDAY = word(TimeWord.WEEKDAY);
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need THIS = word(TimeWord.THIS);
    private static final Need ORDINAL = a(Ordinal.class);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need WEEK = a(Days.class, d -> d.how() == How.WEEK);

    /** Value of such words for "next" in {@code time.txt}. */
    private static final int COMING = 1;

    /** Days within which Spanish "lunes 9" is a date. */
    private static final int NEAR = 45;

    private WeekdayRules() {}

    static void addTo(List<Rule> rules) {
        rules.add(
                new Rule(
                        "monday",
                        new Need[] {WEEKDAY},
                        (p, s) -> new Day(Calendar.coming(s.today(), value(p[0])), How.WEEKDAY)));
        rules.add(
                new Rule(
                        "next monday",
                        new Need[] {NEXT, WEEKDAY},
                        (p, s) -> near(p[0], p[1], next(s, p[0], value(p[1])))));
        rules.add(
                new Rule(
                        "lunes que viene",
                        new Need[] {WEEKDAY, NEXT},
                        (p, s) -> near(p[0], p[1], next(s, p[1], value(p[0])))));
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
                        new Need[] {
                            a(
                                    Day.class,
                                    d -> DayRules.weekdayLike(d.how()) || d.how() == How.RELATIVE),
                            Rule.unit(Unit.WEEK)
                        },
                        (p, _) ->
                                p[0].end() == p[1].start() && p[0].length() == 1
                                        ? new Day(
                                                ((Day) p[0].piece()).date().plusWeeks(1),
                                                How.FIXED_WEEKDAY)
                                        : null));
        rules.add(
                new Rule(
                        "friday after next",
                        new Need[] {WEEKDAY, word(TimeWord.AFTER), NEXT},
                        (p, s) ->
                                new Day(
                                        Calendar.coming(s.today(), value(p[0])).plusWeeks(1),
                                        How.FIXED_WEEKDAY)));
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
                        (p, s) ->
                                ((Num) p[1].piece()).digits() > 0 || ClockRules.touching(p[0], p[1])
                                        ? plausible(s, value(p[0]), (Num) p[1].piece())
                                        : null));
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
                            a(Day.class, d -> DayRules.weekdayLike(d.how())),
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

    /** "Coming Friday" is the coming one even where "next Friday" is not. */
    private static Piece next(Scene scene, Item word, int weekday) {
        return value(word) == COMING
                ? coming(scene, weekday)
                : new Day(Calendar.next(scene.today(), weekday), How.FIXED_WEEKDAY);
    }

    private static Piece coming(Scene scene, int weekday) {
        return new Day(Calendar.coming(scene.today(), weekday), How.WEEKDAY);
    }

    /** A word such as "next" belongs to what it touches. */
    private static @Nullable Piece near(Item left, Item right, Piece made) {
        return right.start() - left.end() <= 1 ? made : null;
    }

    private static @Nullable Piece inWeek(Days week, int weekday) {
        return week.from() == null
                ? null
                : new Day(week.from().plusDays(weekday - 1L), How.FIXED_WEEKDAY);
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
     * Spanish says "el lunes a las 9" for a time, so that "lunes 9" is a date where one is near.
     */
    private static @Nullable Piece plausible(Scene scene, int weekday, Num number) {
        LocalDate coming = Calendar.coming(scene.today(), weekday);
        boolean hits = coming.getDayOfMonth() == number.value();
        LocalDate day = Calendar.weekdayOn(scene.today(), weekday, number.value());
        boolean near = day != null && day.isBefore(scene.today().plusDays(NEAR));
        boolean spanish = scene.language() == Language.ES && near;
        boolean written = number.digits() > 0 || near;
        return number.value() > 12 && written || hits || spanish
                ? weekdayOn(scene, weekday, number.value())
                : null;
    }

    private static Piece together(Day weekday, Day date) {
        boolean fits = weekday.date().getDayOfWeek() == date.date().getDayOfWeek();
        return new Day(date.date(), fits ? How.DATE : How.MISMATCH);
    }
}
