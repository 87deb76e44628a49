package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.DurationRules.amountOf;
import static org.foredesk.assistant.understanding.DurationRules.prefix;
import static org.foredesk.assistant.understanding.DurationRules.span;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Amount;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Rule.Need;

/**
 * A length of time counted from a day: "2 days from Friday", "a week tomorrow", "aaj se do din
 * baad".
 */
final class FromDayRules {
    private static final Need LONG =
            a(Amount.class, d -> d.unit() != Unit.MINUTE && d.unit() != Unit.HOUR);
    private static final Need DAY = a(Day.class);

    private FromDayRules() {}

    static void addTo(List<Rule> rules) {
        rules.add(
                new Rule(
                        "2 days from friday",
                        new Need[] {LONG, word(TimeWord.FROMDAY), DAY},
                        (p, _) -> from((Day) p[2].piece(), (Amount) p[0].piece())));
        rules.add(
                new Rule(
                        "aaj se do din baad",
                        new Need[] {DAY, word(TimeWord.FROMDAY), LONG, word(TimeWord.LATER)},
                        (p, _) -> from((Day) p[0].piece(), (Amount) p[2].piece())));
        rules.add(
                new Rule(
                        "kal ke do din baad",
                        new Need[] {DAY, LONG, word(TimeWord.LATER)},
                        (p, _) -> from((Day) p[0].piece(), (Amount) p[1].piece())));
        rules.add(
                new Rule(
                        "two days after today",
                        new Need[] {LONG, word(TimeWord.AFTER), DAY},
                        (p, _) -> from((Day) p[2].piece(), (Amount) p[0].piece())));
        rules.add(
                new Rule(
                        "aaj se 2 hafte ke andar",
                        new Need[] {DAY, word(TimeWord.FROMDAY), LONG, word(TimeWord.WITHIN)},
                        (p, _) -> span(((Day) p[0].piece()).date(), (Amount) p[2].piece())));
        rules.add(
                new Rule(
                        "a week tomorrow",
                        new Need[] {
                            a(
                                    Amount.class,
                                    d -> d.unit() == Unit.WEEK || d.unit() == Unit.FORTNIGHT),
                            a(Day.class, d -> d.how() == How.RELATIVE)
                        },
                        (p, _) ->
                                ClockRules.touching(p[0], p[1])
                                        ? from((Day) p[1].piece(), amountOf(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "a week on friday",
                        new Need[] {
                            a(
                                    Amount.class,
                                    d -> d.unit() == Unit.WEEK || d.unit() == Unit.FORTNIGHT),
                            word(TimeWord.ON),
                            a(Day.class, d -> DayRules.weekdayLike(d.how()))
                        },
                        (p, _) ->
                                ClockRules.touching(p[0], p[1])
                                        ? from((Day) p[2].piece(), amountOf(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "el viernes en ocho",
                        new Need[] {
                            a(Day.class, d -> DayRules.weekdayLike(d.how())),
                            word(TimeWord.IN),
                            a(Piece.Num.class, n -> n.value() == 8 || n.value() == 15)
                        },
                        (p, s) ->
                                s.language() == Language.ES
                                                && ClockRules.touching(p[0], p[1])
                                                && ClockRules.touching(p[1], p[2])
                                        ? from(
                                                (Day) p[0].piece(),
                                                new Amount(NumberRules.value(p[2]) / 7, Unit.WEEK))
                                        : null));
        rules.add(
                new Rule(
                        "monday in two weeks",
                        new Need[] {
                            a(Day.class, d -> DayRules.weekdayLike(d.how())),
                            word(TimeWord.IN),
                            a(Amount.class, d -> d.unit() == Unit.WEEK)
                        },
                        (p, _) ->
                                prefix(p[1]) && ClockRules.touching(p[1], p[2])
                                        ? from((Day) p[0].piece(), amountOf(p[2]))
                                        : null));
    }

    private static Piece from(Day day, Amount amount) {
        return new Day(Calendar.plus(day.date(), amount.count(), amount.unit()), How.RELATIVE);
    }
}
