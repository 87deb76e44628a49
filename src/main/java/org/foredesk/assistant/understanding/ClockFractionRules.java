package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/** Times told from an hour: "half past nine", "las tres y cuarto", "ten to nine", "साढ़े नौ". */
final class ClockFractionRules {
    private static final Need HOUR = a(Num.class, n -> n.value() <= 24 && n.digits() <= 2);
    private static final Need MINUTES =
            a(
                    Num.class,
                    n -> n.value() > 0 && n.value() < 60 && n.digits() <= 2 && n.digits() >= 0);
    private static final Need CLOCK = a(Clock.class);
    private static final Need MINUTE = Rule.unit(Unit.MINUTE);

    /** Value of the words that stand behind the hour ("las cinco y diez"), not before it. */
    private static final int HOUR_FIRST = 1;

    private ClockFractionRules() {}

    static void addTo(List<Rule> rules) {
        Need half = word(TimeWord.HALF);
        Need quarter = word(TimeWord.QUARTER);
        Need past = word(TimeWord.PAST);
        Need to = word(TimeWord.TO);
        Need after = word(TimeWord.PAST, value -> value != HOUR_FIRST);
        Need before = word(TimeWord.TO, value -> value != HOUR_FIRST);
        rules.add(
                new Rule(
                        "half past nine",
                        new Need[] {half, after, HOUR},
                        (p, _) -> shifted(p[2], 30)));
        rules.add(
                new Rule(
                        "half nine",
                        new Need[] {half, HOUR},
                        (p, _) -> ClockRules.touching(p[0], p[1]) ? shifted(p[1], 30) : null));
        rules.add(
                new Rule(
                        "nueve y media",
                        new Need[] {HOUR, past, half},
                        (p, _) -> shifted(p[0], 30)));
        rules.add(
                new Rule(
                        "tres y media",
                        new Need[] {CLOCK, past, half},
                        (p, _) -> shifted(p[0], 30)));
        rules.add(
                new Rule(
                        "quarter past",
                        new Need[] {quarter, after, HOUR},
                        (p, _) -> shifted(p[2], 15)));
        rules.add(
                new Rule(
                        "y cuarto", new Need[] {HOUR, past, quarter}, (p, _) -> shifted(p[0], 15)));
        rules.add(
                new Rule(
                        "las tres y cuarto",
                        new Need[] {CLOCK, past, quarter},
                        (p, _) -> shifted(p[0], 15)));
        rules.add(
                new Rule(
                        "quarter to",
                        new Need[] {quarter, before, HOUR},
                        (p, _) -> shifted(p[2], -15)));
        rules.add(
                new Rule(
                        "menos cuarto",
                        new Need[] {HOUR, to, quarter},
                        (p, _) -> shifted(p[0], -15)));
        rules.add(
                new Rule(
                        "las tres menos cuarto",
                        new Need[] {CLOCK, to, quarter},
                        (p, _) -> shifted(p[0], -15)));
        rules.add(
                new Rule(
                        "ten past nine",
                        new Need[] {MINUTES, after, HOUR},
                        (p, _) -> minutesPast(p[0], p[2])));
        rules.add(
                new Rule(
                        "ten minutes past nine",
                        new Need[] {MINUTES, MINUTE, after, HOUR},
                        (p, _) -> shifted(p[3], value(p[0]))));
        rules.add(
                new Rule(
                        "twenty after 3pm",
                        new Need[] {
                            a(
                                    Num.class,
                                    n -> n.value() % 5 == 0 && n.value() > 0 && n.value() < 60),
                            after,
                            CLOCK
                        },
                        (p, _) -> shifted(p[2], value(p[0]))));
        rules.add(
                new Rule(
                        "ten to nine",
                        new Need[] {
                            a(
                                    Num.class,
                                    n -> n.value() % 5 == 0 && n.value() > 0 && n.value() < 30),
                            before,
                            HOUR
                        },
                        (p, _) -> minutesTo(p[0], p[2])));
        rules.add(
                new Rule(
                        "ten minutes to nine",
                        new Need[] {MINUTES, MINUTE, before, HOUR},
                        (p, _) -> shifted(p[3], -value(p[0]))));
        rules.add(
                new Rule(
                        "nueve menos diez",
                        new Need[] {HOUR, to, MINUTES},
                        (p, _) -> spanishTo(p[0], p[2])));
        rules.add(
                new Rule(
                        "las nueve menos diez",
                        new Need[] {CLOCK, to, MINUTES},
                        (p, _) -> spanishTo(p[0], p[2])));
        rules.add(
                new Rule(
                        "nueve y diez",
                        new Need[] {HOUR, past, MINUTES},
                        (p, _) -> spanishPast(p[0], p[2])));
        rules.add(
                new Rule(
                        "las nueve y diez",
                        new Need[] {CLOCK, past, MINUTES},
                        (p, _) -> spanishPast(p[0], p[2])));
        rules.add(
                new Rule(
                        "saadhe nau",
                        new Need[] {word(TimeWord.SAADHE), HOUR},
                        (p, _) -> shifted(p[1], 30)));
        rules.add(
                new Rule(
                        "sava nau",
                        new Need[] {word(TimeWord.SAVA), HOUR},
                        (p, _) -> shifted(p[1], 15)));
        rules.add(
                new Rule(
                        "paune nau",
                        new Need[] {word(TimeWord.PAUNE), HOUR},
                        (p, _) -> shifted(p[1], -15)));
        rules.add(
                new Rule(
                        "dedh baje",
                        new Need[] {word(TimeWord.ONEHALF), word(TimeWord.OCLOCK)},
                        (_, _) -> new Clock(90, true, false)));
        rules.add(
                new Rule(
                        "dhai baje",
                        new Need[] {word(TimeWord.TWOHALF), word(TimeWord.OCLOCK)},
                        (_, _) -> new Clock(150, true, false)));
        rules.add(
                new Rule(
                        "sava baje",
                        new Need[] {word(TimeWord.SAVA), word(TimeWord.OCLOCK)},
                        (_, _) -> new Clock(75, true, false)));
        rules.add(
                new Rule(
                        "paune baje",
                        new Need[] {word(TimeWord.PAUNE), word(TimeWord.OCLOCK)},
                        (_, _) -> new Clock(12 * 60 + 45, true, false)));
    }

    private static @Nullable Piece minutesPast(Item minutes, Item hour) {
        Num m = (Num) minutes.piece();
        return m.value() >= 5 && m.value() % 5 == 0 && value(hour) <= 12 && value(hour) > 0
                ? shifted(hour, m.value())
                : null;
    }

    /** "Ten to four" in words, "10 to 9" in figures where no range can be meant. */
    private static @Nullable Piece minutesTo(Item minutes, Item hour) {
        boolean spelled = ((Num) minutes.piece()).digits() == 0;
        boolean figures = value(minutes) >= 10 && value(minutes) > value(hour);
        return spelled || figures ? shifted(hour, -value(minutes)) : null;
    }

    private static @Nullable Piece spanishTo(Item hour, Item minutes) {
        int m = value(minutes);
        return m < 30 && m % 5 == 0 ? shifted(hour, -m) : null;
    }

    private static @Nullable Piece spanishPast(Item hour, Item minutes) {
        Num m = (Num) minutes.piece();
        boolean whole = !(hour.piece() instanceof Clock c) || c.minute() % 60 == 0;
        boolean hourLike =
                hour.piece() instanceof Clock
                        || ((Num) hour.piece()).digits() == 0 && m.digits() == 0 && m.value() >= 5
                        || value(hour) <= 12 && m.digits() == 2 && m.value() % 15 == 0;
        return whole && hourLike ? shifted(hour, m.value()) : null;
    }

    private static @Nullable Clock shifted(Item hour, int minutes) {
        Clock base = ClockRules.clock(hour);
        if (base == null) {
            return null;
        }
        int m = base.minute() + minutes;
        if (base.open()) {
            m = m < 60 ? m + 12 * 60 : m >= 13 * 60 ? m - 12 * 60 : m;
        }
        return new Clock(Math.floorMod(m, 24 * 60), base.open(), base.around());
    }
}
