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

/** More than one day: weeks, weekends, months, from one day to another, after and before a day. */
final class SpanRules {
    private static final Need DAY = a(Day.class);
    private static final Need SPAN =
            a(Days.class, d -> d.from() != null && d.to() != null && d.how() != How.HALF_OPEN);
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need THIS = word(TimeWord.THIS);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need ORDINAL = a(Ordinal.class);

    private SpanRules() {}

    static void addTo(List<Rule> rules) {
        units(rules);
        months(rules);
        fromTo(rules);
        halfOpen(rules);
    }

    private static void units(List<Rule> rules) {
        Need week = Rule.unit(Unit.WEEK);
        Need month = Rule.unit(Unit.MONTH);
        for (Need unit : new Need[] {week, month, Rule.unit(Unit.YEAR)}) {
            rules.add(
                    new Rule(
                            "next week",
                            new Need[] {NEXT, unit},
                            (p, s) ->
                                    near(p) ? unit(s.today(), DurationRules.unit(p[1]), 1) : null));
            rules.add(
                    new Rule(
                            "semana que viene",
                            new Need[] {unit, NEXT},
                            (p, s) ->
                                    near(p) ? unit(s.today(), DurationRules.unit(p[0]), 1) : null));
            rules.add(
                    new Rule(
                            "this week",
                            new Need[] {THIS, unit},
                            (p, s) ->
                                    near(p) ? unit(s.today(), DurationRules.unit(p[1]), 0) : null));
            rules.add(
                    new Rule(
                            "semana actual",
                            new Need[] {unit, THIS},
                            (p, s) ->
                                    near(p) ? unit(s.today(), DurationRules.unit(p[0]), 0) : null));
            rules.add(
                    new Rule(
                            "last week",
                            new Need[] {word(TimeWord.LAST), unit},
                            (p, _) -> near(p) ? new Wrong(Problem.PAST) : null));
            rules.add(
                    new Rule(
                            "semana pasada",
                            new Need[] {unit, word(TimeWord.LAST)},
                            (p, _) -> near(p) ? new Wrong(Problem.PAST) : null));
            rules.add(
                    new Rule(
                            "week after next",
                            new Need[] {unit, word(TimeWord.AFTER), NEXT},
                            (p, s) -> unit(s.today(), DurationRules.unit(p[0]), 2)));
            rules.add(
                    new Rule(
                            "week after next week",
                            new Need[] {unit, word(TimeWord.AFTER), NEXT, unit},
                            (p, s) -> unit(s.today(), DurationRules.unit(p[0]), 2)));
            rules.add(
                    new Rule(
                            "agle ke baad wale hafte",
                            new Need[] {NEXT, word(TimeWord.AFTER), unit},
                            (p, s) -> unit(s.today(), DurationRules.unit(p[2]), 2)));
        }
        rules.add(
                new Rule(
                        "rest of the week",
                        new Need[] {
                            word(TimeWord.REST),
                            a(Days.class, d -> d.how() == How.WEEK || d.how() == How.MONTH)
                        },
                        (p, s) -> rest(s, (Days) p[1].piece())));
        rules.add(
                new Rule(
                        "rest of the week",
                        new Need[] {word(TimeWord.REST), week},
                        (_, s) -> rest(s, Calendar.week(s.today()))));
        rules.add(
                new Rule(
                        "rest of this week",
                        new Need[] {word(TimeWord.REST), THIS, week},
                        (_, s) -> rest(s, Calendar.week(s.today()))));
        rules.add(
                new Rule(
                        "later this month",
                        new Need[] {a(Days.class, d -> d.how() == How.MONTH), word(TimeWord.REST)},
                        (p, s) -> rest(s, (Days) p[0].piece())));
        rules.add(
                new Rule(
                        "week of the 4th",
                        new Need[] {word(TimeWord.WEEKOF), DAY},
                        (p, _) -> Calendar.week(((Day) p[1].piece()).date())));
        rules.add(
                new Rule(
                        "week of the 4",
                        new Need[] {word(TimeWord.WEEKOF), DOM},
                        (p, s) ->
                                Calendar.dayOfMonth(s.today(), value(p[1])) instanceof Day d
                                        ? Calendar.week(d.date())
                                        : null));
        rules.add(
                new Rule(
                        "10 april ka hafta",
                        new Need[] {
                            a(Day.class, d -> d.how() == How.DATE), word(TimeWord.OF), week
                        },
                        (p, _) -> Calendar.week(((Day) p[0].piece()).date())));
        Need weekend = word(TimeWord.WEEKEND);
        rules.add(
                new Rule(
                        "the weekend",
                        new Need[] {weekend},
                        (_, s) -> Calendar.weekend(s.today())));
        rules.add(
                new Rule(
                        "this weekend",
                        new Need[] {THIS, weekend},
                        (_, s) -> Calendar.weekend(s.today())));
        rules.add(
                new Rule(
                        "next weekend",
                        new Need[] {NEXT, weekend},
                        (_, s) -> nextWeekend(s.today())));
        rules.add(
                new Rule(
                        "finde que viene",
                        new Need[] {weekend, NEXT},
                        (_, s) -> nextWeekend(s.today())));
        rules.add(
                new Rule(
                        "next week's weekend",
                        new Need[] {a(Days.class, d -> d.how() == How.WEEK), weekend},
                        (p, _) ->
                                ((Days) p[0].piece()).from() instanceof LocalDate from
                                        ? Calendar.weekend(from)
                                        : null));
        rules.add(
                new Rule(
                        "week 31",
                        new Need[] {
                            week,
                            a(Num.class, n -> n.digits() > 0 && n.value() >= 1 && n.value() <= 53)
                        },
                        (p, s) ->
                                ClockRules.touching(p[0], p[1])
                                        ? weekNumber(s, value(p[1]))
                                        : null));
        rules.add(
                new Rule(
                        "31st week",
                        new Need[] {a(Ordinal.class, o -> o.value() > 5), week},
                        (p, s) -> weekNumber(s, value(p[0]))));
    }

    private static void months(List<Rule> rules) {
        Need month = word(TimeWord.MONTH);
        Need year = a(Num.class, n -> n.digits() == 4 && n.value() >= 2000 && n.value() <= 2200);
        rules.add(
                new Rule(
                        "march",
                        new Need[] {month},
                        (p, s) -> Calendar.month(Calendar.comingMonth(s.today(), value(p[0])))));
        rules.add(
                new Rule(
                        "march 2025",
                        new Need[] {month, year},
                        (p, _) -> Calendar.month(YearMonth.of(value(p[1]), value(p[0])))));
        rules.add(
                new Rule(
                        "next march",
                        new Need[] {NEXT, month},
                        (p, s) ->
                                near(p)
                                        ? Calendar.month(
                                                Calendar.comingMonth(
                                                        s.today().plusMonths(1), value(p[1])))
                                        : null));
        rules.add(
                new Rule(
                        "marzo que viene",
                        new Need[] {month, NEXT},
                        (p, s) ->
                                near(p)
                                        ? Calendar.month(
                                                Calendar.comingMonth(
                                                        s.today().plusMonths(1), value(p[0])))
                                        : null));
        for (Need nth : new Need[] {ORDINAL, word(TimeWord.LAST)}) {
            for (Need week : new Need[] {Rule.unit(Unit.WEEK), word(TimeWord.WEEKOF)}) {
                rules.add(
                        new Rule(
                                "first week of march",
                                new Need[] {nth, week, MONTH_SPAN},
                                (p, _) -> weekOfMonth(p[0], (Days) p[2].piece())));
                rules.add(
                        new Rule(
                                "first week of march",
                                new Need[] {nth, week, word(TimeWord.OF), MONTH_SPAN},
                                (p, _) -> weekOfMonth(p[0], (Days) p[3].piece())));
                rules.add(
                        new Rule(
                                "march ka pehla hafta",
                                new Need[] {MONTH_SPAN, nth, week},
                                (p, _) -> weekOfMonth(p[1], (Days) p[0].piece())));
            }
        }
        Need[] edges = {word(TimeWord.START), word(TimeWord.MIDDLE), word(TimeWord.END)};
        for (int i = 0; i < edges.length; i++) {
            int third = i;
            rules.add(
                    new Rule(
                            "end of march",
                            new Need[] {edges[i], MONTH_SPAN},
                            (p, _) -> third((Days) p[1].piece(), third)));
            rules.add(
                    new Rule(
                            "end of march",
                            new Need[] {edges[i], word(TimeWord.OF), MONTH_SPAN},
                            (p, _) -> third((Days) p[2].piece(), third)));
            rules.add(
                    new Rule(
                            "end of the month",
                            new Need[] {edges[i], word(TimeWord.OF), Rule.unit(Unit.MONTH)},
                            (_, s) -> third(Calendar.month(YearMonth.from(s.today())), third)));
            rules.add(
                    new Rule(
                            "end of the week",
                            new Need[] {edges[i], word(TimeWord.OF), Rule.unit(Unit.WEEK)},
                            (_, s) -> partOfWeek(Calendar.week(s.today()), third)));
            rules.add(
                    new Rule(
                            "end of next week",
                            new Need[] {edges[i], a(Days.class, d -> d.how() == How.WEEK)},
                            (p, _) -> partOfWeek((Days) p[1].piece(), third)));
            rules.add(
                    new Rule(
                            "end of next week",
                            new Need[] {
                                edges[i], word(TimeWord.OF), a(Days.class, d -> d.how() == How.WEEK)
                            },
                            (p, _) -> partOfWeek((Days) p[2].piece(), third)));
            rules.add(
                    new Rule(
                            "mahine ke ant",
                            new Need[] {MONTH_SPAN, edges[i]},
                            (p, _) -> third((Days) p[0].piece(), third)));
            rules.add(
                    new Rule(
                            "mahine ke ant",
                            new Need[] {Rule.unit(Unit.MONTH), edges[i]},
                            (_, s) -> third(Calendar.month(YearMonth.from(s.today())), third)));
        }
    }

    private static void fromTo(List<Rule> rules) {
        Need until = word(TimeWord.UNTIL);
        Need and = word(TimeWord.AND);
        Need between = word(TimeWord.BETWEEN);
        Need from = word(TimeWord.FROM);
        rules.add(
                new Rule(
                        "monday to friday",
                        new Need[] {DAY, until, DAY},
                        (p, _) -> days(p[0], p[2])));
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

    private static void halfOpen(List<Rule> rules) {
        rules.add(
                new Rule(
                        "after friday",
                        new Need[] {word(TimeWord.AFTER), DAY},
                        (p, _) -> after(((Day) p[1].piece()).date(), p[0])));
        rules.add(
                new Rule(
                        "friday ke baad",
                        new Need[] {DAY, word(TimeWord.AFTER)},
                        (p, _) -> post(p[1]) ? after(((Day) p[0].piece()).date(), p[1]) : null));
        rules.add(
                new Rule(
                        "from friday on",
                        new Need[] {word(TimeWord.FROM), DAY, word(TimeWord.ONWARDS)},
                        (p, _) -> new Days(((Day) p[1].piece()).date(), null, How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "friday onwards",
                        new Need[] {DAY, word(TimeWord.ONWARDS)},
                        (p, _) -> new Days(((Day) p[0].piece()).date(), null, How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "a partir de octubre",
                        new Need[] {
                            word(TimeWord.FROM),
                            a(Days.class, d -> d.how() == How.MONTH || d.how() == How.WEEK)
                        },
                        (p, _) ->
                                p[0].length() > 1
                                        ? new Days(
                                                ((Days) p[1].piece()).from(), null, How.HALF_OPEN)
                                        : null));
        rules.add(
                new Rule(
                        "before friday",
                        new Need[] {word(TimeWord.BEFORE), DAY},
                        (p, _) -> before(((Day) p[1].piece()).date())));
        rules.add(
                new Rule(
                        "friday se pehle",
                        new Need[] {DAY, word(TimeWord.BEFORE)},
                        (p, _) -> post(p[1]) ? before(((Day) p[0].piece()).date()) : null));
        rules.add(
                new Rule(
                        "after next week",
                        new Need[] {word(TimeWord.AFTER), SPAN},
                        (p, _) -> new Days(((Days) p[1].piece()).to(), null, How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "before next week",
                        new Need[] {word(TimeWord.BEFORE), SPAN},
                        (p, _) ->
                                ((Days) p[1].piece()).from() instanceof LocalDate from
                                        ? before(from)
                                        : null));
    }

    private static boolean near(Item[] p) {
        return p[1].start() - p[0].end() <= 1;
    }

    /** Hindi puts "after" behind its day; the word list marks such words with 1. */
    static boolean post(Item word) {
        return ((Piece.Word) word.piece()).value() == 1;
    }

    private static Piece unit(LocalDate today, Unit unit, int ahead) {
        return switch (unit) {
            case MONTH -> Calendar.month(YearMonth.from(today).plusMonths(ahead));
            case YEAR ->
                    new Days(
                            LocalDate.of(today.getYear() + ahead, 1, 1),
                            LocalDate.of(today.getYear() + ahead + 1, 1, 1),
                            How.SPAN);
            default -> Calendar.week(today.plusWeeks(ahead));
        };
    }

    private static LocalDate start(Days days) {
        LocalDate from = days.from();
        if (from == null) {
            throw new IllegalArgumentException("a span without a start");
        }
        return from;
    }

    private static LocalDate end(Days days) {
        LocalDate to = days.to();
        if (to == null) {
            throw new IllegalArgumentException("a span without an end");
        }
        return to;
    }

    private static Piece rest(Scene scene, Days days) {
        LocalDate from = start(days).isBefore(scene.today()) ? scene.today() : start(days);
        return new Days(from, end(days), How.SPAN);
    }

    private static Days nextWeekend(LocalDate today) {
        return Calendar.weekend(today.plusWeeks(1));
    }

    private static @Nullable Piece weekNumber(Scene scene, int number) {
        LocalDate monday =
                Calendar.monday(LocalDate.of(scene.today().getYear(), 1, 4)).plusWeeks(number - 1L);
        return Calendar.week(
                monday.plusDays(6).isBefore(scene.today()) ? monday.plusWeeks(52) : monday);
    }

    private static Piece weekOfMonth(Item nth, Days month) {
        LocalDate first = start(month);
        LocalDate monday = Calendar.monday(first.plusDays(3));
        if (nth.piece() instanceof Ordinal o) {
            return Calendar.week(monday.plusWeeks(o.value() - 1L));
        }
        return Calendar.week(end(month).minusDays(4));
    }

    private static Piece third(Days month, int third) {
        LocalDate from = start(month);
        return switch (third) {
            case 0 -> new Days(from, from.plusDays(10), How.SPAN);
            case 1 -> new Days(from.plusDays(10), from.plusDays(20), How.SPAN);
            default -> new Days(from.plusDays(20), end(month), How.SPAN);
        };
    }

    private static Piece partOfWeek(Days week, int third) {
        LocalDate from = start(week);
        return switch (third) {
            case 0 -> new Days(from, from.plusDays(2), How.SPAN);
            case 1 -> new Days(from.plusDays(2), from.plusDays(3), How.SPAN);
            default -> new Days(from.plusDays(3), from.plusDays(5), How.SPAN);
        };
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
        return ordered(start((Days) left.piece()), end((Days) right.piece()));
    }

    private static @Nullable Piece numberToDate(int first, Day last) {
        LocalDate to = last.date();
        return first < to.getDayOfMonth()
                ? new Days(to.withDayOfMonth(first), to.plusDays(1), How.SPAN)
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
        YearMonth which = YearMonth.from(start(month));
        boolean fits = first < last && which.isValidDay(last);
        return fits ? new Days(which.atDay(first), which.atDay(last).plusDays(1), How.SPAN) : null;
    }

    private static Piece after(LocalDate day, Item word) {
        return new Days(day.plusDays(word.length() > 2 ? 0 : 1), null, How.HALF_OPEN);
    }

    private static Piece before(LocalDate day) {
        return new Days(null, day, How.HALF_OPEN);
    }
}
