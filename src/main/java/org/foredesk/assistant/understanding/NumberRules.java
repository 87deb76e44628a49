package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Ordinal;
import org.foredesk.assistant.understanding.Rule.Need;

/** "Twenty one", "treinta y cinco", "twenty third". */
final class NumberRules {
    private NumberRules() {}

    static void addTo(List<Rule> rules) {
        Need tens = a(Num.class, n -> n.digits() <= 0 && n.value() >= 20 && n.value() % 10 == 0);
        Need ones = a(Num.class, n -> n.digits() <= 0 && n.value() > 0 && n.value() < 10);
        rules.add(new Rule("twenty one", new Need[] {tens, ones}, (p, _) -> sum(p[0], p[1])));
        rules.add(
                new Rule(
                        "treinta y cinco",
                        new Need[] {tens, word(TimeWord.AND), ones},
                        (p, _) -> sum(p[0], p[2])));
        rules.add(
                new Rule(
                        "twenty third",
                        new Need[] {tens, a(Ordinal.class, o -> o.value() < 10)},
                        (p, _) ->
                                p[0].end() == p[1].start()
                                        ? new Ordinal(value(p[0]) + value(p[1]))
                                        : null));
    }

    private static Piece sum(Item tens, Item ones) {
        return new Num(value(tens) + value(ones), 0);
    }

    /** The value of a number, ordinal or word. */
    static int value(Item item) {
        return switch (item.piece()) {
            case Num n -> n.value();
            case Ordinal o -> o.value();
            case Piece.Word w -> w.value();
            default -> throw new IllegalStateException(item.toString());
        };
    }
}
