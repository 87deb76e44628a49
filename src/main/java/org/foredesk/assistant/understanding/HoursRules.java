package org.foredesk.assistant.understanding;

import static org.foredesk.assistant.understanding.ClockRules.clock;
import static org.foredesk.assistant.understanding.NumberRules.value;
import static org.foredesk.assistant.understanding.Rule.a;
import static org.foredesk.assistant.understanding.Rule.word;

import java.util.List;
import org.foredesk.assistant.understanding.Piece.Amount;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Rule.Need;
import org.jspecify.annotations.Nullable;

/**
 * From one time to another, after and before a time: "2 to 4", "entre las 9 y las 11", "5 se 6 baje
 * tak", "not before 11".
 */
final class HoursRules {
    private static final Need CLOCK = a(Clock.class);
    private static final Need NUMBER =
            a(
                    Num.class,
                    n ->
                            n.digits() != 0 && (n.digits() <= 2 && n.value() <= 24)
                                    || n.digits() <= 0 && n.value() >= 1 && n.value() <= 12
                                    || n.digits() > 2 && n.value() % 5 == 0 && !year(n.value()));
    private static final Need HOURS = a(Hours.class);
    private static final Need PART = a(Part.class, p -> p.part() != null && !p.today());
    private static final Need[] ENDS = {CLOCK, NUMBER};

    /** Value of a hyphen as the word for "until", as {@link Lexing} puts it on the chart. */
    private static final int HYPHEN = 2;

    private HoursRules() {}

    static void addTo(List<Rule> rules) {
        Need until = word(TimeWord.UNTIL);
        Need and = word(TimeWord.AND);
        for (Need first : ENDS) {
            boolean bareFirst = first.equals(NUMBER);
            for (Need last : ENDS) {
                boolean bothBare = bareFirst && last.equals(NUMBER);
                rules.add(
                        new Rule(
                                "2 to 4",
                                new Need[] {first, until, last},
                                (p, _) ->
                                        bothBare
                                                        || value(p[1]) == SpanRules.HOURS_ONLY
                                                                && (bareFirst
                                                                        || !ClockRules.touching(
                                                                                p[0], p[1]))
                                                        || minutesTo(p[0], p[2])
                                                ? null
                                                : hours(p[0], p[2])));
                rules.add(
                        new Rule(
                                "from 2 to 4",
                                new Need[] {word(TimeWord.FROM), first, until, last},
                                (p, _) -> hours(p[1], p[3])));
                rules.add(
                        new Rule(
                                "from 2 to 4",
                                new Need[] {word(TimeWord.AROUND), first, until, last},
                                (p, _) -> hours(p[1], p[3])));
                rules.add(
                        new Rule(
                                "2 se 4 tak",
                                new Need[] {first, until, last, word(TimeWord.POST_UNTIL)},
                                (p, _) -> hours(p[0], p[2])));
                rules.add(
                        new Rule(
                                "between 2 and 4",
                                new Need[] {word(TimeWord.BETWEEN), first, and, last},
                                (p, _) -> hours(p[1], p[3])));
                rules.add(
                        new Rule(
                                "between 2 to 4",
                                new Need[] {word(TimeWord.BETWEEN), first, until, last},
                                (p, _) -> hours(p[1], p[3])));
                rules.add(
                        new Rule(
                                "2 aur 4 ke beech",
                                new Need[] {first, and, last, word(TimeWord.BETWEEN)},
                                (p, _) -> hours(p[0], p[2])));
                rules.add(
                        new Rule(
                                "2 se 4 ke beech",
                                new Need[] {first, until, last, word(TimeWord.BETWEEN)},
                                (p, _) -> hours(p[0], p[2])));
                rules.add(
                        new Rule(
                                "2 - 4",
                                new Need[] {first, until, last},
                                (p, _) ->
                                        bothBare
                                                        && (written(p[0]) && written(p[2])
                                                                || value(p[1]) == HYPHEN)
                                                        && value(p[1]) != SpanRules.HOURS_ONLY
                                                        && !halvesMixed(p[0], p[2])
                                                ? hours(p[0], p[2])
                                                : null));
            }
            halfOpen(rules, first);
        }
        rules.add(
                new Rule(
                        "5 se 6 shaam",
                        new Need[] {HOURS, PART},
                        (p, _) -> inPart((Hours) p[0].piece(), (Part) p[1].piece())));
        rules.add(
                new Rule(
                        "shaam 5 se 6",
                        new Need[] {PART, HOURS},
                        (p, _) -> inPart((Hours) p[1].piece(), (Part) p[0].piece())));
        rules.add(
                new Rule(
                        "das gyarah baje",
                        new Need[] {NUMBER, NUMBER, word(TimeWord.OCLOCK)},
                        (p, _) ->
                                ClockRules.touching(p[0], p[1]) && value(p[1]) == value(p[0]) + 1
                                        ? hours(p[0], p[1])
                                        : null));
        rules.add(
                new Rule(
                        "3 baje se",
                        new Need[] {CLOCK, word(TimeWord.FROM)},
                        (p, s) ->
                                s.language() == Language.HI && ClockRules.touching(p[0], p[1])
                                        ? from(p[0])
                                        : null));
        rules.add(
                new Rule(
                        "12 baje tak",
                        new Need[] {CLOCK, word(TimeWord.POST_UNTIL)},
                        (p, _) -> to(p[0])));
        rules.add(
                new Rule(
                        "4pm for 30 mins",
                        new Need[] {
                            CLOCK,
                            a(Amount.class, d -> d.unit() == Unit.MINUTE || d.unit() == Unit.HOUR)
                        },
                        (p, _) -> ClockRules.touching(p[0], p[1]) ? null : during(p)));
    }

    private static void halfOpen(List<Rule> rules, Need time) {
        boolean bare = time.equals(NUMBER);
        rules.add(
                new Rule(
                        "after 3",
                        new Need[] {word(TimeWord.AFTER), time},
                        (p, _) -> prefix(p[0]) && (!bare || closeTo(p)) ? from(p[1]) : null));
        rules.add(
                new Rule(
                        "3 baje ke baad",
                        new Need[] {time, word(TimeWord.AFTER)},
                        (p, _) -> SpanRules.post(p[1]) && !bare ? from(p[0]) : null));
        rules.add(
                new Rule(
                        "3 ke baad",
                        new Need[] {time, word(TimeWord.AFTER)},
                        (p, _) ->
                                SpanRules.post(p[1])
                                                && bare
                                                && p[1].length() > 1
                                                && ClockRules.touching(p[0], p[1])
                                        ? from(p[0])
                                        : null));
        rules.add(
                new Rule(
                        "from 3 on",
                        new Need[] {word(TimeWord.FROM), time, word(TimeWord.ONWARDS)},
                        (p, _) -> from(p[1])));
        rules.add(
                new Rule(
                        "from 3 on",
                        new Need[] {word(TimeWord.FROM), time, word(TimeWord.ON)},
                        (p, s) ->
                                s.language() == Language.EN && fromWord(p[0]) ? from(p[1]) : null));
        rules.add(
                new Rule(
                        "from 3pm",
                        new Need[] {word(TimeWord.FROM), time},
                        (p, _) -> !bare && fromWord(p[0]) ? from(p[1]) : null));
        rules.add(
                new Rule(
                        "3 or later",
                        new Need[] {time, word(TimeWord.ONWARDS)},
                        (p, _) -> !bare || p[1].length() > 1 ? from(p[0]) : null));
        rules.add(
                new Rule(
                        "before 3",
                        new Need[] {word(TimeWord.BEFORE), time},
                        (p, _) -> prefix(p[0]) && (!bare || closeTo(p)) ? to(p[1]) : null));
        rules.add(
                new Rule(
                        "3 baje se pehle",
                        new Need[] {time, word(TimeWord.BEFORE)},
                        (p, _) ->
                                SpanRules.post(p[1]) && (!bare || p[1].length() > 1)
                                        ? to(p[0])
                                        : null));
    }

    private static boolean year(int number) {
        return number > 2000 && number < 2060;
    }

    /** "At ten to four" is 3:50. */
    private static boolean minutesTo(Item left, Item right) {
        boolean at = left.length() == 2 && left.piece() instanceof Clock c && c.open();
        boolean minutes =
                at
                        && left.piece() instanceof Clock c
                        && (c.minute() == 5 * 60 || c.minute() == 10 * 60);
        return minutes && right.piece() instanceof Num n && n.digits() == 0;
    }

    /** "15 to 4" is a quarter to four: nobody counts one end to 24 and the other to 12. */
    private static boolean halvesMixed(Item first, Item last) {
        return value(first) > 12 && value(first) <= 24 && value(last) <= 12;
    }

    private static boolean written(Item number) {
        return ((Num) number.piece()).digits() > 0;
    }

    private static boolean prefix(Item word) {
        return !SpanRules.post(word);
    }

    private static boolean closeTo(Item[] p) {
        return p[1].start() - p[0].end() <= 1;
    }

    /** "From 3pm" alone means from then on; "de las 3" alone is just the time. */
    private static boolean fromWord(Item word) {
        return SpanRules.onwards(((Piece.Word) word.piece()).value());
    }

    private static @Nullable Piece from(Item time) {
        Clock c = clock(time);
        return c == null ? null : new Hours(c.minute(), c.open(), -1, false);
    }

    private static @Nullable Piece to(Item time) {
        Clock c = clock(time);
        return c == null ? null : new Hours(-1, false, c.minute(), c.open());
    }

    private static @Nullable Piece hours(Item left, Item right) {
        Clock from = clock(left);
        Clock to = clock(right);
        if (from == null || to == null) {
            return null;
        }
        return settled(new Hours(from.minute(), from.open(), to.minute(), to.open()));
    }

    /** Where one end is sure the other follows: 5 to 6pm, 8am until 6. */
    static @Nullable Piece settled(Hours h) {
        if (h.fromOpen() && !h.toOpen()) {
            int late = other(h.from());
            int from =
                    h.from() >= 12 * 60
                            ? pick(h.from(), late, h.to())
                            : pick(late, h.from(), h.to());
            return from < h.to() ? new Hours(from, false, h.to(), false) : null;
        }
        if (!h.fromOpen() && h.toOpen()) {
            int early = Math.min(h.to(), other(h.to()));
            int late = Math.max(h.to(), other(h.to()));
            int to = early > h.from() ? early : late;
            return to > h.from() ? new Hours(h.from(), false, to, false) : null;
        }
        if (!h.fromOpen() && h.to() <= h.from()) {
            return h.to() == 0 ? new Hours(h.from(), false, 24 * 60, false) : null;
        }
        return h;
    }

    private static int pick(int first, int second, int limit) {
        return first < limit ? first : second;
    }

    /** The same clock face in the other half of the day. */
    static int other(int minute) {
        return (minute + 12 * 60) % (24 * 60);
    }

    private static @Nullable Piece inPart(Hours h, Part part) {
        if (!h.fromOpen() && !h.toOpen()) {
            return h.from() < 0 || h.from() >= part.from() - 60 && h.from() < part.to() ? h : null;
        }
        int from = h.from() < 0 || !h.fromOpen() ? h.from() : half(h.from(), part);
        int to = h.to() < 0 || !h.toOpen() ? h.to() : half(h.to(), part);
        if (from >= 0 && to >= 0 && to <= from) {
            if (part.part() == PartOfDay.MORNING) {
                to = other(h.to()) > from ? other(h.to()) : h.to();
            } else {
                from = h.from();
            }
        }
        return from >= 0 && to >= 0 && to <= from ? null : new Hours(from, false, to, false);
    }

    private static int half(int minute, Part part) {
        Clock c = ClockRules.inPart(new Clock(minute, true, false), part);
        return c == null ? minute : c.minute();
    }

    private static Piece during(Item[] p) {
        Clock c = (Clock) p[0].piece();
        Amount d = (Amount) p[1].piece();
        int length = d.unit() == Unit.HOUR ? 60 * d.count() : d.count();
        int to = c.minute() + length;
        return to > 24 * 60
                ? c
                : new Hours(
                        c.minute(),
                        c.open(),
                        to > 12 * 60 + 59 && c.open() ? to - 12 * 60 : to,
                        c.open());
    }
}
