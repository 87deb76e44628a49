package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/** More than one day: all rules for spans, and those open at one end, after or before a day. */
final class SpanRules {
    private static final Need DAY = a(Day.class);
    private static final Need SPAN =
            a(Days.class, d -> d.from() != null && d.to() != null && d.how() != How.HALF_OPEN);

    /** Value of words for "until" that stand before clock times only ("hasta las"). */
    static final int HOURS_ONLY = 1;

    /** Value of words for "before" that take the day itself in ("by", "until"). */
    private static final int BY = 2;

    /** Value of words for "from" that mean "from then on" where no end is said. */
    private static final int ONWARDS = 1;

    /** The same ("from"), but "a week from Friday" is one day. */
    private static final int FROM = 2;

    private SpanRules() {}

    static void addTo(List<Rule> rules) {
        WeekRules.addTo(rules);
        MonthRules.addTo(rules);
        DayToDayRules.addTo(rules);
        halfOpen(rules);
    }

    private static void halfOpen(List<Rule> rules) {
        rules.add(
                new Rule(
                        "after friday",
                        new Need[] {word(TimeWord.AFTER), DAY},
                        (p, _) -> post(p[0]) ? null : after(((Day) p[1].piece()).date(), p[0])));
        rules.add(
                new Rule(
                        "friday ke baad",
                        new Need[] {DAY, word(TimeWord.AFTER)},
                        (p, _) -> post(p[1]) ? after(((Day) p[0].piece()).date(), p[1]) : null));
        Need noHour = a(Piece.Num.class, n -> n.digits() == 2 && n.value() > 24 && n.value() < 32);
        rules.add(
                new Rule(
                        "25 ke baad",
                        new Need[] {noHour, word(TimeWord.AFTER)},
                        (p, s) ->
                                post(p[1]) && numbered(s, p[0]) instanceof Day d
                                        ? after(d.date(), p[1])
                                        : null));
        rules.add(
                new Rule(
                        "25 se pehle",
                        new Need[] {noHour, word(TimeWord.BEFORE)},
                        (p, s) ->
                                post(p[1]) && numbered(s, p[0]) instanceof Day d
                                        ? before(d.date(), p[1])
                                        : null));
        rules.add(
                new Rule(
                        "25 tak",
                        new Need[] {noHour, word(TimeWord.POST_UNTIL)},
                        (p, s) -> numbered(s, p[0]) instanceof Day d ? until(d.date()) : null));
        rules.add(
                new Rule(
                        "from friday on",
                        new Need[] {word(TimeWord.FROM), DAY, word(TimeWord.ONWARDS)},
                        (p, _) -> new Days(((Day) p[1].piece()).date(), null, How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "from friday",
                        new Need[] {word(TimeWord.FROM, SpanRules::onwards), DAY},
                        (p, s) ->
                                s.moving()
                                        ? null
                                        : new Days(
                                                ((Day) p[1].piece()).date(), null, How.HALF_OPEN)));
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
                                p[0].length() > 1 || NumberRules.value(p[0]) == ONWARDS
                                        ? new Days(
                                                ((Days) p[1].piece()).from(), null, How.HALF_OPEN)
                                        : null));
        rules.add(
                new Rule(
                        "before friday",
                        new Need[] {word(TimeWord.BEFORE), DAY},
                        (p, _) -> post(p[0]) ? null : before(((Day) p[1].piece()).date(), p[0])));
        rules.add(
                new Rule(
                        "friday se pehle",
                        new Need[] {DAY, word(TimeWord.BEFORE)},
                        (p, _) -> post(p[1]) ? before(((Day) p[0].piece()).date(), p[1]) : null));
        rules.add(
                new Rule(
                        "friday tak",
                        new Need[] {DAY, word(TimeWord.POST_UNTIL)},
                        (p, _) -> until(((Day) p[0].piece()).date())));
        rules.add(
                new Rule(
                        "agle hafte tak",
                        new Need[] {
                            a(Days.class, d -> d.how() == How.WEEK || d.how() == How.MONTH),
                            word(TimeWord.POST_UNTIL)
                        },
                        (p, _) -> new Days(null, end((Days) p[0].piece()), How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "after next week",
                        new Need[] {word(TimeWord.AFTER), SPAN},
                        (p, _) -> new Days(((Days) p[1].piece()).to(), null, How.HALF_OPEN)));
        rules.add(
                new Rule(
                        "before next week",
                        new Need[] {word(TimeWord.BEFORE), SPAN},
                        (p, _) -> beforeSpan((Days) p[1].piece(), p[0])));
    }

    /** True for values of "from" that mean "from then on" where no end is said. */
    static boolean onwards(int from) {
        return from == ONWARDS || from == FROM;
    }

    /** A word such as "next" belongs to what it touches. */
    static boolean near(Item[] p) {
        return p[1].start() - p[0].end() <= 1;
    }

    /** Hindi puts "after" behind its day; the word list marks such words with 1. */
    static boolean post(Item word) {
        return ((Piece.Word) word.piece()).value() == 1;
    }

    static LocalDate start(Days days) {
        LocalDate from = days.from();
        if (from == null) {
            throw new IllegalArgumentException("a span without a start");
        }
        return from;
    }

    static LocalDate end(Days days) {
        LocalDate to = days.to();
        if (to == null) {
            throw new IllegalArgumentException("a span without an end");
        }
        return to;
    }

    private static Piece after(LocalDate day, Item word) {
        return new Days(day.plusDays(word.length() > 2 ? 0 : 1), null, How.HALF_OPEN);
    }

    private static Piece before(LocalDate day, Item word) {
        return NumberRules.value(word) == BY ? until(day) : new Days(null, day, How.HALF_OPEN);
    }

    private static Piece beforeSpan(Days span, Item word) {
        return NumberRules.value(word) == BY
                ? new Days(null, end(span), How.HALF_OPEN)
                : new Days(null, start(span), How.HALF_OPEN);
    }

    private static @Nullable Piece numbered(Scene scene, Item dayOfMonth) {
        return Calendar.dayOfMonth(scene.today(), NumberRules.value(dayOfMonth));
    }

    private static Piece until(LocalDate day) {
        return new Days(null, day.plusDays(1), How.HALF_OPEN);
    }
}
