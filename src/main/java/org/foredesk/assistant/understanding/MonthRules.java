package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Ordinal;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/** Named months, the weeks in them, and the beginning, middle and end of a month or week. */
final class MonthRules {
    private static final Need MONTH_SPAN = a(Days.class, d -> d.how() == How.MONTH);
    private static final Need NEXT = word(TimeWord.NEXT);
    private static final Need ORDINAL = a(Ordinal.class);

    private MonthRules() {}

    static void addTo(List<Rule> rules) {
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
                                SpanRules.near(p)
                                        ? Calendar.month(
                                                Calendar.comingMonth(
                                                        s.today().plusMonths(1), value(p[1])))
                                        : null));
        rules.add(
                new Rule(
                        "marzo que viene",
                        new Need[] {month, NEXT},
                        (p, s) ->
                                SpanRules.near(p)
                                        ? Calendar.month(
                                                Calendar.comingMonth(
                                                        s.today().plusMonths(1), value(p[0])))
                                        : null));
        for (Need nth : new Need[] {ORDINAL, word(TimeWord.LAST), word(TimeWord.END)}) {
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
                                "first week of the month",
                                new Need[] {nth, week, word(TimeWord.OF), Rule.unit(Unit.MONTH)},
                                (p, s) -> comingWeekOfMonth(s, p[0])));
                rules.add(
                        new Rule(
                                "ultima semana del mes",
                                new Need[] {nth, word(TimeWord.WEEKOF), Rule.unit(Unit.MONTH)},
                                (p, s) -> comingWeekOfMonth(s, p[0])));
                rules.add(
                        new Rule(
                                "mahine ka pehla hafta",
                                new Need[] {Rule.unit(Unit.MONTH), nth, week},
                                (p, s) -> comingWeekOfMonth(s, p[1])));
                rules.add(
                        new Rule(
                                "march ka pehla hafta",
                                new Need[] {MONTH_SPAN, nth, week},
                                (p, _) -> weekOfMonth(p[1], (Days) p[0].piece())));
            }
        }
        halves(rules);
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
                            (_, s) -> coming(s, third)));
            rules.add(
                    new Rule(
                            "end of the week",
                            new Need[] {edges[i], word(TimeWord.OF), Rule.unit(Unit.WEEK)},
                            (_, s) -> comingPartOfWeek(s, third)));
            rules.add(
                    new Rule(
                            "hafte ke ant",
                            new Need[] {Rule.unit(Unit.WEEK), edges[i]},
                            (_, s) -> comingPartOfWeek(s, third)));
            rules.add(
                    new Rule(
                            "late in the week",
                            new Need[] {edges[i], Rule.unit(Unit.WEEK)},
                            (_, s) -> comingPartOfWeek(s, third)));
            rules.add(
                    new Rule(
                            "agle hafte ki shuruat",
                            new Need[] {a(Days.class, d -> d.how() == How.WEEK), edges[i]},
                            (p, _) -> partOfWeek((Days) p[0].piece(), third)));
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
                            (_, s) -> coming(s, third)));
            rules.add(
                    new Rule(
                            "march ke ant tak",
                            new Need[] {MONTH_SPAN, edges[i], word(TimeWord.POST_UNTIL)},
                            (p, _) -> until(third((Days) p[0].piece(), third))));
            rules.add(
                    new Rule(
                            "mahine ke ant tak",
                            new Need[] {Rule.unit(Unit.MONTH), edges[i], word(TimeWord.POST_UNTIL)},
                            (_, s) -> until(coming(s, third))));
        }
    }

    /** "First half of December", "primera quincena de enero". */
    private static void halves(List<Rule> rules) {
        for (Need half : new Need[] {word(TimeWord.HALF), Rule.unit(Unit.FORTNIGHT)}) {
            rules.add(
                    new Rule(
                            "first half of march",
                            new Need[] {ORDINAL, half, MONTH_SPAN},
                            (p, _) -> half(value(p[0]), (Days) p[2].piece())));
            rules.add(
                    new Rule(
                            "first half of march",
                            new Need[] {ORDINAL, half, word(TimeWord.OF), MONTH_SPAN},
                            (p, _) -> half(value(p[0]), (Days) p[3].piece())));
        }
    }

    private static @Nullable Piece half(int which, Days month) {
        LocalDate from = SpanRules.start(month);
        LocalDate middle = from.plusDays(15);
        return switch (which) {
            case 1 -> new Days(from, middle, How.SPAN);
            case 2 -> new Days(middle, SpanRules.end(month), How.SPAN);
            default -> null;
        };
    }

    /** The first week of this month, or of the next where that is over. */
    private static Piece comingWeekOfMonth(Scene scene, Item nth) {
        YearMonth month = YearMonth.from(scene.today());
        Days here = weekOfMonth(nth, Calendar.month(month));
        return SpanRules.end(here).isAfter(scene.today())
                ? here
                : weekOfMonth(nth, Calendar.month(month.plusMonths(1)));
    }

    /**
     * The first week of a month is its first seven days and the last one its last seven; those
     * between are weeks of the calendar, the first of them being the one with more days in the
     * month than out of it.
     */
    private static Days weekOfMonth(Item nth, Days month) {
        LocalDate first = SpanRules.start(month);
        LocalDate end = SpanRules.end(month);
        if (!(nth.piece() instanceof Ordinal o)) {
            return new Days(end.minusDays(7), end, How.SPAN);
        }
        return o.value() == 1
                ? new Days(first, first.plusDays(7), How.SPAN)
                : Calendar.week(Calendar.monday(first.plusDays(3)).plusWeeks(o.value() - 1L));
    }

    private static Days until(Days span) {
        return new Days(null, SpanRules.end(span), How.HALF_OPEN);
    }

    /** This month's, or the next one's where that is over. */
    private static Days coming(Scene scene, int third) {
        YearMonth month = YearMonth.from(scene.today());
        Days here = third(Calendar.month(month), third);
        return SpanRules.end(here).isAfter(scene.today())
                ? here
                : third(Calendar.month(month.plusMonths(1)), third);
    }

    private static Piece comingPartOfWeek(Scene scene, int third) {
        Days here = partOfWeek(Calendar.week(scene.today()), third);
        return SpanRules.end(here).isAfter(scene.today())
                ? here
                : partOfWeek(Calendar.week(scene.today().plusWeeks(1)), third);
    }

    private static Days third(Days month, int third) {
        LocalDate from = SpanRules.start(month);
        return switch (third) {
            case 0 -> new Days(from, from.plusDays(10), How.SPAN);
            case 1 -> new Days(from.plusDays(10), from.plusDays(20), How.SPAN);
            default -> new Days(from.plusDays(20), SpanRules.end(month), How.SPAN);
        };
    }

    private static Days partOfWeek(Days week, int third) {
        LocalDate from = SpanRules.start(week);
        return switch (third) {
            case 0 -> new Days(from, from.plusDays(2), How.SPAN);
            case 1 -> new Days(from.plusDays(2), from.plusDays(3), How.SPAN);
            default -> new Days(from.plusDays(3), from.plusDays(5), How.SPAN);
        };
    }
}
