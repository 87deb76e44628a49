package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Amount;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Moment;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.Rule.Need;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/**
 * "In 3 days", "two weeks from Friday", "dentro de dos semanas", "do din baad", "an hour later".
 */
final class DurationRules {
    private static final Need AMOUNT = a(Amount.class);
    private static final Need LONG =
            a(Amount.class, d -> d.unit() != Unit.MINUTE && d.unit() != Unit.HOUR);
    private static final Need UNIT = word(TimeWord.UNIT);
    private static final Need DAY = a(Day.class);

    private static final int FEW = 3;

    /** Values of the words for "later" and "ago" in {@code time.txt}. */
    private static final int FROM_OFFER = 1;

    private static final int FROM_NOW = 2;
    private static final int AGO_BEFORE = 2;

    private DurationRules() {}

    static void addTo(List<Rule> rules) {
        amounts(rules);
        rules.add(
                new Rule(
                        "in 3 days",
                        new Need[] {word(TimeWord.IN), AMOUNT},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1])
                                                && ((Piece.Word) p[0].piece()).value() == 0
                                        ? after(s.now(), (Amount) p[1].piece())
                                        : null));
        rules.add(
                new Rule(
                        "3 days later",
                        new Need[] {AMOUNT, word(TimeWord.LATER)},
                        (p, s) -> ClockRules.touching(p[0], p[1]) ? later(s, p[0], p[1]) : null));
        rules.add(
                new Rule(
                        "3 days ago",
                        new Need[] {AMOUNT, word(TimeWord.AGO)},
                        (p, s) -> ClockRules.touching(p[0], p[1]) ? earlier(s, p[0], p[1]) : null));
        rules.add(
                new Rule(
                        "hace 3 dias",
                        new Need[] {word(TimeWord.AGO), LONG},
                        (p, _) ->
                                value(p[0]) == AGO_BEFORE && ClockRules.touching(p[0], p[1])
                                        ? new Wrong(Problem.PAST)
                                        : null));
        rules.add(
                new Rule(
                        "within 2 weeks",
                        new Need[] {word(TimeWord.WITHIN), AMOUNT},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1]) && prefix(p[0])
                                        ? within(s, (Amount) p[1].piece())
                                        : null));
        rules.add(
                new Rule(
                        "2 hafte ke andar",
                        new Need[] {AMOUNT, word(TimeWord.WITHIN)},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1]) && !prefix(p[1])
                                        ? within(s, (Amount) p[0].piece())
                                        : null));
        rules.add(
                new Rule(
                        "in about 2 weeks",
                        new Need[] {word(TimeWord.IN), word(TimeWord.AROUND), AMOUNT},
                        (p, s) -> after(s.now(), amountOf(p[2]))));
        rules.add(
                new Rule(
                        "after 2 weeks",
                        new Need[] {word(TimeWord.AFTER), LONG},
                        (p, s) ->
                                prefix(p[0]) && ClockRules.touching(p[0], p[1])
                                        ? after(s.now(), amountOf(p[1]))
                                        : null));
        for (Need one : new Need[] {Rule.unit(Unit.WEEK), Rule.unit(Unit.MONTH)}) {
            rules.add(
                    new Rule(
                            "hafte baad",
                            new Need[] {one, word(TimeWord.LATER, value -> value == 0)},
                            (p, s) ->
                                    ClockRules.touching(p[0], p[1])
                                            ? after(s.now(), new Amount(1, unit(p[0])))
                                            : null));
        }
        rules.add(
                new Rule(
                        "the week after",
                        new Need[] {
                            Rule.unit(Unit.WEEK), word(TimeWord.LATER, value -> value == FROM_OFFER)
                        },
                        (p, s) ->
                                s.discussedDay() != null && ClockRules.touching(p[0], p[1])
                                        ? Calendar.week(s.discussedDay().plusWeeks(1))
                                        : null));
        HalfAmountRules.addTo(rules);
        FromDayRules.addTo(rules);
        AmountRangeRules.addTo(rules);
        next(rules);
    }

    private static void amounts(List<Rule> rules) {
        rules.add(
                new Rule(
                        "3 days",
                        new Need[] {a(Num.class, n -> n.value() > 0 && n.value() < 400), UNIT},
                        (p, _) -> near(p, value(p[0]))));
        rules.add(
                new Rule(
                        "2 more minutes",
                        new Need[] {
                            a(Num.class, n -> n.value() > 0 && n.value() < 400),
                            word(TimeWord.LATER),
                            UNIT
                        },
                        (p, _) -> amount(value(p[0]), p[2])));
        rules.add(new Rule("a week", new Need[] {word(TimeWord.A), UNIT}, (p, _) -> near(p, 1)));
        rules.add(
                new Rule(
                        "a couple of weeks",
                        new Need[] {word(TimeWord.COUPLE), UNIT},
                        (p, _) -> amount(2, p[1])));
        rules.add(
                new Rule(
                        "a few days",
                        new Need[] {word(TimeWord.FEW), UNIT},
                        (p, _) -> amount(unit(p[1]) == Unit.WEEK ? 2 : FEW, p[1])));
        rules.add(
                new Rule(
                        "unos 10 dias",
                        new Need[] {word(TimeWord.FEW), a(Num.class, n -> n.value() > 0), UNIT},
                        (p, _) ->
                                ClockRules.touching(p[0], p[1])
                                        ? amount(value(p[1]), p[2])
                                        : null));
        partOfHour(rules, TimeWord.HALF, 30);
        partOfHour(rules, TimeWord.QUARTER, 15);
    }

    private static void partOfHour(List<Rule> rules, TimeWord part, int minutes) {
        Need hour = Rule.unit(Unit.HOUR);
        rules.add(
                new Rule(
                        "half hour",
                        new Need[] {word(part), hour},
                        (_, _) -> new Amount(minutes, Unit.MINUTE)));
        rules.add(
                new Rule(
                        "half an hour",
                        new Need[] {word(part), word(TimeWord.A), hour},
                        (_, _) -> new Amount(minutes, Unit.MINUTE)));
    }

    private static void next(List<Rule> rules) {
        for (Need how : new Need[] {word(TimeWord.NEXT), word(TimeWord.THIS)}) {
            rules.add(
                    new Rule(
                            "next 3 days",
                            new Need[] {how, AMOUNT},
                            (p, s) ->
                                    ClockRules.touching(p[0], p[1])
                                            ? ahead(s, (Amount) p[1].piece())
                                            : null));
        }
        rules.add(
                new Rule(
                        "the next days",
                        new Need[] {word(TimeWord.NEXT), Rule.unit(Unit.DAY)},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1])
                                        ? ahead(s, new Amount(FEW, Unit.DAY))
                                        : null));
        rules.add(
                new Rule(
                        "3 next weeks",
                        new Need[] {
                            a(Num.class, n -> n.value() > 1 && n.value() < 100),
                            word(TimeWord.NEXT),
                            UNIT
                        },
                        (p, s) ->
                                ClockRules.touching(p[0], p[1])
                                        ? ahead(s, new Amount(value(p[0]), unit(p[2])))
                                        : null));
        rules.add(
                new Rule(
                        "3 dias siguientes",
                        new Need[] {AMOUNT, word(TimeWord.NEXT)},
                        (p, s) ->
                                ClockRules.touching(p[0], p[1]) && amountOf(p[0]).count() > 1
                                        ? ahead(s, amountOf(p[0]))
                                        : null));
        rules.add(
                new Rule(
                        "3 days starting monday",
                        new Need[] {LONG, word(TimeWord.FROM), DAY},
                        (p, _) ->
                                p[1].length() > 1 || ((Piece.Word) p[1].piece()).value() == 1
                                        ? span(((Day) p[2].piece()).date(), amountOf(p[0]))
                                        : null));
    }

    static Amount amountOf(Item item) {
        return (Amount) item.piece();
    }

    private static boolean long_(Item item) {
        Unit unit = amountOf(item).unit();
        return unit != Unit.MINUTE && unit != Unit.HOUR;
    }

    static boolean prefix(Item word) {
        return ((Piece.Word) word.piece()).value() == 0;
    }

    static Unit unit(Item item) {
        return Unit.values()[value(item)];
    }

    private static @Nullable Piece near(Item[] p, int count) {
        return p[1].start() - p[0].end() <= 1 ? amount(count, p[1]) : null;
    }

    private static Piece amount(int count, Item unit) {
        return new Amount(count, unit(unit));
    }

    /** Minutes and hours give a moment, longer amounts a day. */
    private static Piece after(LocalDateTime from, Amount amount) {
        return switch (amount.unit()) {
            case MINUTE -> new Moment(from.plusMinutes(amount.count()));
            case HOUR -> new Moment(from.plusHours(amount.count()));
            default ->
                    new Day(
                            Calendar.plus(from.toLocalDate(), amount.count(), amount.unit()),
                            How.RELATIVE);
        };
    }

    /**
     * "An hour later", "two days later" count from what was offered, "two days from now" from now;
     * Hindi says "baad" for both, where an hour counts from the offer and a day from now.
     */
    private static Piece later(Scene scene, Item amount, Item word) {
        LocalDateTime offered = scene.discussed();
        boolean fromOffer = value(word) == FROM_OFFER || value(word) != FROM_NOW && !long_(amount);
        return after(fromOffer && offered != null ? offered : scene.now(), amountOf(amount));
    }

    /** "An hour earlier" than what was offered; "3 days ago" where nothing was. */
    private static @Nullable Piece earlier(Scene scene, Item amount, Item word) {
        LocalDateTime offered = scene.discussed();
        Amount by = amountOf(amount);
        if (value(word) == AGO_BEFORE) {
            return null;
        }
        if (offered != null) {
            return after(offered, new Amount(-by.count(), by.unit()));
        }
        return value(word) != FROM_OFFER && long_(amount) ? new Wrong(Problem.PAST) : null;
    }

    private static @Nullable Piece within(Scene scene, Amount amount) {
        return switch (amount.unit()) {
            case MINUTE, HOUR -> null;
            default -> span(scene.today(), amount);
        };
    }

    static Piece span(LocalDate from, Amount amount) {
        return new Days(from, Calendar.plus(from, amount.count(), amount.unit()), How.SPAN);
    }

    /** The next so many days begin tomorrow, the next so many weeks too. */
    private static @Nullable Piece ahead(Scene scene, Amount amount) {
        LocalDate tomorrow = scene.today().plusDays(1);
        return switch (amount.unit()) {
            case MINUTE -> null;
            case HOUR -> hours(scene, amount.count());
            case BUSINESSDAY ->
                    new Days(
                            Calendar.plus(scene.today(), 1, Unit.BUSINESSDAY),
                            Calendar.plus(scene.today(), amount.count(), Unit.BUSINESSDAY)
                                    .plusDays(1),
                            How.SPAN);
            default ->
                    amount.count() == 1 && amount.unit() != Unit.DAY
                            ? null
                            : span(tomorrow, amount);
        };
    }

    private static @Nullable Piece hours(Scene scene, int count) {
        int from = scene.now().getHour() * 60 + scene.now().getMinute();
        int to = from + 60 * count;
        return to > 24 * 60 ? null : new Piece.Hours(from, false, to, false);
    }
}
