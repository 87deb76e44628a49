package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.DayOfWeek;
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

/** Whole weeks, months and years seen from today, what is left of them, and weekends. */
final class WeekRules {
    private static final Need DAY = a(Day.class);
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need THIS = word(TimeWord.THIS);
    private static final Need DOM =
            a(
                    Num.class,
                    n -> n.value() >= 1 && n.value() <= 31 && n.digits() <= 2 && n.digits() >= 0);

    /** Value of such words for "next" in {@code time.txt}. */
    private static final int FOLLOWING = 2;

    private WeekRules() {}

    static void addTo(List<Rule> rules) {
        Need week = Rule.unit(Unit.WEEK);
        Need month = Rule.unit(Unit.MONTH);
        for (Need unit : new Need[] {week, month, Rule.unit(Unit.YEAR)}) {
            rules.add(
                    new Rule(
                            "next week",
                            new Need[] {NEXT, unit},
                            (p, s) ->
                                    SpanRules.near(p)
                                            ? unit(base(s, p[0]), DurationRules.unit(p[1]), 1)
                                            : null));
            rules.add(
                    new Rule(
                            "semana que viene",
                            new Need[] {unit, NEXT},
                            (p, s) ->
                                    SpanRules.near(p)
                                            ? unit(base(s, p[1]), DurationRules.unit(p[0]), 1)
                                            : null));
            rules.add(
                    new Rule(
                            "this week",
                            new Need[] {THIS, unit},
                            (p, s) ->
                                    SpanRules.near(p)
                                            ? unit(running(s, p[1]), DurationRules.unit(p[1]), 0)
                                            : null));
            rules.add(
                    new Rule(
                            "semana actual",
                            new Need[] {unit, THIS},
                            (p, s) ->
                                    SpanRules.near(p)
                                            ? unit(running(s, p[0]), DurationRules.unit(p[0]), 0)
                                            : null));
            rules.add(
                    new Rule(
                            "last week",
                            new Need[] {word(TimeWord.LAST), unit},
                            (p, _) -> SpanRules.near(p) ? new Wrong(Problem.PAST) : null));
            rules.add(
                    new Rule(
                            "semana pasada",
                            new Need[] {unit, word(TimeWord.LAST)},
                            (p, _) -> SpanRules.near(p) ? new Wrong(Problem.PAST) : null));
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
                            "agle se agle hafte",
                            new Need[] {NEXT, word(TimeWord.UNTIL), NEXT, unit},
                            (p, s) -> unit(s.today(), DurationRules.unit(p[3]), 2)));
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
                        "weekend of the 23rd",
                        new Need[] {weekend, word(TimeWord.OF), DAY},
                        (p, _) -> Calendar.weekend(((Day) p[2].piece()).date())));
        rules.add(
                new Rule(
                        "weekend after next",
                        new Need[] {weekend, word(TimeWord.AFTER), NEXT},
                        (_, s) -> Calendar.weekend(s.today().plusWeeks(2))));
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

    /** "The following week" counts from what was offered, "next week" from today. */
    private static LocalDate base(Scene scene, Item next) {
        LocalDate discussed = scene.discussedDay();
        return value(next) == FOLLOWING && discussed != null ? discussed : scene.today();
    }

    /** Who says "this week" on a Sunday means the one that begins. */
    private static LocalDate running(Scene scene, Item unit) {
        boolean ends = scene.today().getDayOfWeek() == DayOfWeek.SUNDAY;
        return ends && DurationRules.unit(unit) == Unit.WEEK
                ? scene.today().plusDays(1)
                : scene.today();
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

    private static Piece rest(Scene scene, Days days) {
        LocalDate from =
                SpanRules.start(days).isBefore(scene.today())
                        ? scene.today()
                        : SpanRules.start(days);
        return new Days(from, SpanRules.end(days), How.SPAN);
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
}
