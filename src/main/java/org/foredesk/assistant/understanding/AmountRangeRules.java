package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/** Lengths left open: "in 2-3 days", "en 2 o 3 semanas", "do teen din baad", "in a day or two". */
final class AmountRangeRules {
    private static final Need COUNT = a(Num.class, n -> n.value() > 0 && n.value() < 100);
    private static final Need UNIT = word(TimeWord.UNIT);

    private AmountRangeRules() {}

    static void addTo(List<Rule> rules) {
        Need[] joins = {word(TimeWord.UNTIL), word(TimeWord.OR)};
        Need[] before = {
            word(TimeWord.IN, value -> value == 0), word(TimeWord.AFTER, value -> value == 0)
        };
        Need[] behind = {word(TimeWord.IN), word(TimeWord.LATER), word(TimeWord.AFTER)};
        for (Need join : joins) {
            for (Need in : before) {
                rules.add(
                        new Rule(
                                "in 2 or 3 days",
                                new Need[] {in, COUNT, join, COUNT, UNIT},
                                (p, s) -> days(s, value(p[1]), value(p[3]), p[4])));
            }
            for (Need later : behind) {
                rules.add(
                        new Rule(
                                "2 or 3 days later",
                                new Need[] {COUNT, join, COUNT, UNIT, later},
                                (p, s) -> days(s, value(p[0]), value(p[2]), p[3])));
            }
        }
        for (Need later : behind) {
            rules.add(
                    new Rule(
                            "do teen din baad",
                            new Need[] {COUNT, COUNT, UNIT, later},
                            (p, s) ->
                                    ClockRules.touching(p[0], p[1])
                                            ? days(s, value(p[0]), value(p[1]), p[2])
                                            : null));
        }
        rules.add(
                new Rule(
                        "in a day or two",
                        new Need[] {
                            word(TimeWord.IN),
                            word(TimeWord.A),
                            UNIT,
                            word(TimeWord.OR),
                            a(Num.class, n -> n.value() == 2)
                        },
                        (p, s) -> days(s, 1, value(p[4]), p[2])));
    }

    /** From the shorter to the longer, both days included. */
    private static @Nullable Piece days(Scene scene, int least, int most, Item unitWord) {
        Unit unit = DurationRules.unit(unitWord);
        if (least >= most || unit == Unit.MINUTE || unit == Unit.HOUR) {
            return null;
        }
        LocalDate from = Calendar.plus(scene.today(), least, unit);
        return new Days(from, Calendar.plus(scene.today(), most, unit).plusDays(1), How.SPAN);
    }
}
