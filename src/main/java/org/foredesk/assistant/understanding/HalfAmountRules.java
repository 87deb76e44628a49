package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Amount;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/**
 * Lengths with a half in them: "an hour and a half", "hora y media", "dedh ghante", "dhai mahine".
 */
final class HalfAmountRules {
    private static final Need UNIT = word(TimeWord.UNIT);

    private HalfAmountRules() {}

    static void addTo(List<Rule> rules) {
        Need count = a(Num.class, n -> n.value() > 0 && n.value() < 100);
        Need and = word(TimeWord.AND);
        Need half = word(TimeWord.HALF);
        rules.add(
                new Rule(
                        "dedh ghante",
                        new Need[] {word(TimeWord.ONEHALF), UNIT},
                        (p, _) -> halves(3, p[1])));
        rules.add(
                new Rule(
                        "dhai ghante",
                        new Need[] {word(TimeWord.TWOHALF), UNIT},
                        (p, _) -> halves(5, p[1])));
        rules.add(
                new Rule(
                        "saadhe teen ghante",
                        new Need[] {word(TimeWord.SAADHE), count, UNIT},
                        (p, _) -> halves(2 * value(p[1]) + 1, p[2])));
        rules.add(
                new Rule(
                        "one and a half hours",
                        new Need[] {count, and, word(TimeWord.A), half, UNIT},
                        (p, _) -> halves(2 * value(p[0]) + 1, p[4])));
        rules.add(
                new Rule(
                        "an hour and a half",
                        new Need[] {a(Amount.class), and, word(TimeWord.A), half},
                        (p, _) -> withHalf((Amount) p[0].piece())));
        rules.add(
                new Rule(
                        "una hora y media",
                        new Need[] {a(Amount.class), and, half},
                        (p, _) -> withHalf((Amount) p[0].piece())));
        rules.add(
                new Rule("hora y media", new Need[] {UNIT, and, half}, (p, _) -> halves(3, p[0])));
    }

    private static @Nullable Piece withHalf(Amount whole) {
        return halves(2 * whole.count() + 1, whole.unit());
    }

    private static @Nullable Piece halves(int count, Item unit) {
        return halves(count, DurationRules.unit(unit));
    }

    /** So many halves of the unit in the next smaller one that comes out whole. */
    private static @Nullable Piece halves(int count, Unit unit) {
        return switch (unit) {
            case HOUR -> new Amount(30 * count, Unit.MINUTE);
            case WEEK -> new Amount(7 * count / 2, Unit.DAY);
            case MONTH -> new Amount(15 * count, Unit.DAY);
            case YEAR -> new Amount(6 * count, Unit.MONTH);
            case MINUTE, DAY, FORTNIGHT, BUSINESSDAY -> null;
        };
    }
}
