package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.Rule.Need;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Times of day: all rules for them, and "at 5", "ten thirty", "5 pm", "5 in the evening", "around
 * 11".
 */
final class ClockRules {
    private static final Need NUMBER = a(Num.class);
    private static final Need HOUR = a(Num.class, n -> n.value() <= 24 && n.digits() <= 2);
    private static final Need MINUTES =
            a(
                    Num.class,
                    n -> n.value() > 0 && n.value() < 60 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need NO_HOUR =
            a(Num.class, n -> n.digits() == 2 && n.value() > 24 && n.value() < 60);
    private static final Need CLOCK = a(Clock.class);
    private static final Need OPEN = a(Clock.class, Clock::open);
    private static final Need PART = a(Part.class, p -> p.part() != null && !p.today());
    private static final Need MINUTE = Rule.unit(Unit.MINUTE);

    private ClockRules() {}

    static void addTo(List<Rule> rules) {
        plain(rules);
        rules.add(
                new Rule(
                        "this evening",
                        new Need[] {word(TimeWord.THIS), PART},
                        (p, _) -> touching(p[0], p[1]) ? today((Part) p[1].piece()) : null));
        ClockFractionRules.addTo(rules);
        halves(rules);
        rules.add(
                new Rule(
                        "around 11",
                        new Need[] {word(TimeWord.AROUND), CLOCK},
                        (p, _) -> around((Clock) p[1].piece())));
        rules.add(
                new Rule(
                        "around 11",
                        new Need[] {word(TimeWord.AROUND), NUMBER},
                        (p, _) -> approximate(p[1])));
        rules.add(
                new Rule(
                        "11ish",
                        new Need[] {CLOCK, word(TimeWord.ISH)},
                        (p, _) -> ish((Clock) p[0].piece())));
        rules.add(
                new Rule(
                        "11ish",
                        new Need[] {HOUR, word(TimeWord.ISH)},
                        (p, _) -> approximate(p[0])));
    }

    private static void plain(List<Rule> rules) {
        rules.add(
                new Rule(
                        "5 o'clock",
                        new Need[] {NUMBER, word(TimeWord.OCLOCK)},
                        // "24 hours" is how long, not when.
                        (p, _) -> touching(p[0], p[1]) && value(p[0]) != 24 ? clock(p[0]) : null));
        rules.add(
                new Rule(
                        "1400 hours",
                        new Need[] {a(Num.class, n -> n.digits() == 4), Rule.unit(Unit.HOUR)},
                        (p, _) -> touching(p[0], p[1]) ? clock(p[0]) : null));
        rules.add(
                new Rule(
                        "27 o'clock",
                        new Need[] {NO_HOUR, word(TimeWord.OCLOCK)},
                        (p, _) ->
                                touching(p[0], p[1]) ? new Wrong(Problem.IMPOSSIBLE_TIME) : null));
        rules.add(
                new Rule(
                        "a las 25",
                        new Need[] {word(TimeWord.AT), NO_HOUR},
                        (p, s) ->
                                s.language() == Language.ES
                                                && p[0].length() > 1
                                                && touching(p[0], p[1])
                                        ? new Wrong(Problem.IMPOSSIBLE_TIME)
                                        : null));
        rules.add(
                new Rule(
                        "5:30 baje",
                        new Need[] {CLOCK, word(TimeWord.OCLOCK)},
                        (p, _) ->
                                touching(p[0], p[1]) && !midnight((Clock) p[0].piece())
                                        ? p[0].piece()
                                        : null));
        rules.add(
                new Rule(
                        "at 5",
                        new Need[] {word(TimeWord.AT), NUMBER},
                        (p, _) ->
                                touching(p[0], p[1]) && !(weak(p[1]) && value(p[0]) == 1)
                                        ? clock(p[1])
                                        : null));
        rules.add(
                new Rule("at 5:30", new Need[] {word(TimeWord.AT), CLOCK}, (p, _) -> p[1].piece()));
        rules.add(
                new Rule("ten thirty", new Need[] {HOUR, MINUTES}, (p, _) -> spelled(p[0], p[1])));
        rules.add(
                new Rule(
                        "six oh two",
                        new Need[] {
                            HOUR, a(Num.class, n -> n.value() == 0 && n.digits() == 0), MINUTES
                        },
                        (p, _) ->
                                value(p[2]) < 10 && value(p[0]) > 0
                                        ? of(value(p[0]), value(p[2]), false)
                                        : null));
        rules.add(
                new Rule(
                        "at ten thirty",
                        new Need[] {word(TimeWord.AT), HOUR, MINUTES},
                        (p, _) ->
                                touching(p[0], p[1]) && touching(p[1], p[2]) && value(p[1]) > 0
                                        ? of(value(p[1]), value(p[2]), false)
                                        : null));
        rules.add(
                new Rule(
                        "nau bajkar das minat",
                        new Need[] {HOUR, word(TimeWord.OCLOCK), MINUTES, MINUTE},
                        (p, _) -> of(value(p[0]), value(p[2]), false)));
        rules.add(
                new Rule(
                        "5 o'clock 30",
                        new Need[] {
                            HOUR,
                            word(TimeWord.OCLOCK),
                            a(Num.class, n -> n.value() >= 10 && n.value() < 60 && n.digits() == 2)
                        },
                        (p, _) ->
                                touching(p[1], p[2]) ? of(value(p[0]), value(p[2]), false) : null));
    }

    private static void halves(List<Rule> rules) {
        rules.add(
                new Rule(
                        "5 am",
                        new Need[] {NUMBER, word(TimeWord.AM)},
                        (p, _) -> half(clock(p[0]), false)));
        rules.add(
                new Rule(
                        "5 pm",
                        new Need[] {NUMBER, word(TimeWord.PM)},
                        (p, _) -> half(clock(p[0]), true)));
        rules.add(
                new Rule(
                        "5 ampm", new Need[] {NUMBER, word(TimeWord.AMPM)}, (p, _) -> clock(p[0])));
        rules.add(
                new Rule(
                        "5:30 am",
                        new Need[] {CLOCK, word(TimeWord.AM)},
                        (p, _) -> half((Clock) p[0].piece(), false)));
        rules.add(
                new Rule(
                        "5:30 pm",
                        new Need[] {CLOCK, word(TimeWord.PM)},
                        (p, _) -> half((Clock) p[0].piece(), true)));
        rules.add(
                new Rule(
                        "am 5",
                        new Need[] {word(TimeWord.AM), OPEN},
                        (p, _) -> half((Clock) p[1].piece(), false)));
        rules.add(
                new Rule(
                        "pm 5",
                        new Need[] {word(TimeWord.PM), OPEN},
                        (p, _) -> half((Clock) p[1].piece(), true)));
        rules.add(
                new Rule(
                        "5 in the evening",
                        new Need[] {CLOCK, PART},
                        (p, _) -> inPart((Clock) p[0].piece(), (Part) p[1].piece())));
        rules.add(
                new Rule(
                        "evening at 5",
                        new Need[] {PART, CLOCK},
                        (p, _) -> inPart((Clock) p[1].piece(), (Part) p[0].piece())));
        rules.add(
                new Rule(
                        "5 de la tarde",
                        new Need[] {HOUR, PART},
                        (p, _) ->
                                bare(p[0]) && (!weak(p[0]) || p[1].start() - p[0].end() >= 2)
                                        ? inPart(clock(p[0]), (Part) p[1].piece())
                                        : null));
        rules.add(
                new Rule(
                        "evening 5",
                        new Need[] {PART, HOUR},
                        (p, _) ->
                                bare(p[1]) && !weak(p[1])
                                        ? inPart(clock(p[1]), (Part) p[0].piece())
                                        : null));
        rules.add(
                new Rule(
                        "evening 530",
                        new Need[] {PART, a(Num.class, n -> n.digits() > 2)},
                        (p, _) -> inPart(clock(p[1]), (Part) p[0].piece())));
    }

    private static boolean weak(Item number) {
        return number.piece() instanceof Num n && n.digits() < 0;
    }

    /** "Las 24 horas". */
    private static boolean midnight(Clock clock) {
        return clock.minute() == 0 && !clock.open();
    }

    private static boolean bare(Item number) {
        return value(number) >= 1 && value(number) <= 12;
    }

    static boolean touching(Item left, Item right) {
        return left.end() == right.start();
    }

    /** A number as an hour, or 1030 as hours and minutes. */
    static @Nullable Clock clock(Item number) {
        if (number.piece() instanceof Clock c) {
            return c;
        }
        Num n = (Num) number.piece();
        if (n.digits() > 2) {
            return n.digits() <= 4
                    ? of(n.value() / 100, n.value() % 100, n.digits() == 4 && n.value() < 1000)
                    : null;
        }
        return of(n.value(), 0, n.digits() == 2 && n.value() < 10);
    }

    /**
     * Hour and minute; {@code fixed} where it was written 09:30 or 21:30. Null for no such time.
     */
    static @Nullable Clock of(int hour, int minute, boolean fixed) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || hour == 24 && minute > 0) {
            return null;
        }
        boolean open = !fixed && hour >= 1 && hour <= 12;
        return new Clock(hour % 24 * 60 + minute, open, false);
    }

    private static @Nullable Clock half(@Nullable Clock clock, boolean pm) {
        if (clock == null || !clock.open() && clock.minute() >= 13 * 60) {
            return clock;
        }
        int hour = clock.minute() / 60 % 12;
        return new Clock((hour + (pm ? 12 : 0)) * 60 + clock.minute() % 60, false, clock.around());
    }

    /** The half of the day a part of it asks for. */
    static @Nullable Clock inPart(@Nullable Clock clock, Part part) {
        if (clock == null || !clock.open() || part.part() == null) {
            return clock;
        }
        int hour = clock.minute() / 60;
        boolean pm =
                switch (part.part()) {
                    case MORNING -> hour == 12;
                    case AFTERNOON -> hour == 12 || hour < 10;
                    case EVENING -> hour < 12 || part.from() <= 12 * 60;
                    case NIGHT -> hour != 12 && (hour >= 5 || part.today());
                };
        return half(clock, pm);
    }

    private static Part today(Part part) {
        return new Part(part.part(), part.from(), part.to(), true);
    }

    /** "11ish" is about eleven; who says "9:30ish" has named the time to the minute already. */
    private static Clock ish(Clock clock) {
        return clock.minute() % 60 == 0 ? around(clock) : clock;
    }

    private static Clock around(Clock clock) {
        return new Clock(clock.minute(), clock.open(), true);
    }

    private static @Nullable Piece approximate(Item number) {
        Num n = (Num) number.piece();
        Clock clock = n.value() == 0 ? null : clock(number);
        return clock == null ? null : around(clock);
    }

    /** "Ten thirty", "8 15": minutes right after the hour. */
    private static @Nullable Piece spelled(Item hour, Item minutes) {
        Num h = (Num) hour.piece();
        Num m = (Num) minutes.piece();
        boolean words =
                m.digits() == 0 && m.value() >= 10 && (h.digits() <= 0 || m.value() % 15 == 0);
        boolean digits =
                m.digits() == 2 && (h.digits() > 0 ? m.value() % 5 == 0 : m.value() % 15 == 0);
        boolean either = m.value() == h.value() + 1;
        return touching(hour, minutes) && h.value() >= 1 && !either && (words || digits)
                ? of(h.value(), m.value(), false)
                : null;
    }

    static @Nullable PartOfDay partOf(Piece piece) {
        return piece instanceof Part p ? p.part() : null;
    }
}
