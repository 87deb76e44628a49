package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Ordinal;
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** What digits alone can say: 10:30, 9h30, 15/12, 2024-12-15, 15th, 20241215. */
final class Numerals {
    private static final Set<String> ORDINAL_ENDS =
            Set.of(
                    "st", "nd", "rd", "th", "ro", "do", "er", "to", "era", "ra", "ero", "o", "a",
                    "ª", "º", "वां", "वीं", "वें", "वे", "वी", "वा", "ला", "ली", "ले", "रा", "री",
                    "था", "थी", "va", "vi", "ve", "vin", "ven", "van");

    private static final int PHONE_GROUP = 3;

    private static final ListedWords LISTED = new ListedWords("language.txt", "ambiguous");

    /** In front of a time of day: "at 10.10." */
    private static final Set<String> HOUR_FOLLOWS = LISTED.of("hour follows");

    /** Behind a day: "15.12 at 10". */
    private static final Set<String> DAY_PRECEDES = LISTED.of("day precedes");

    private final List<Token> tokens;
    private final Scene scene;
    private final Chart chart;
    private boolean monthFirst;

    Numerals(List<Token> tokens, Scene scene, Chart chart) {
        this.tokens = tokens;
        this.scene = scene;
        this.chart = chart;
    }

    void read() {
        monthFirst = order();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).number() && tokens.get(i).form().length() <= 9) {
                number(i);
            }
        }
    }

    /** One date that can only be read one way tells how the writer writes the others. */
    private boolean order() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isNumber(i) && sign(i + 1, "/") && isNumber(i + 2)) {
                if (value(i) > 12 && value(i) <= 31 && value(i + 2) <= 12) {
                    return false;
                }
                if (value(i + 2) > 12 && value(i + 2) <= 31 && value(i) <= 12) {
                    return true;
                }
            }
        }
        return scene.monthFirst();
    }

    private void number(int i) {
        int value = value(i);
        int digits = tokens.get(i).form().length();
        boolean signed =
                i > 0
                        && !tokens.get(i).spaced()
                        && (tokens.get(i - 1).is("$")
                                || tokens.get(i - 1).is("+")
                                || tokens.get(i - 1).is("#"));
        if (!signed && spanishDay(i, value, digits)) {
            chart.add(new Item(i, i + 1, new Ordinal(value)));
            put(i, i + 1, Calendar.dayOfMonth(scene.today(), value));
        } else if (!signed && digits <= 4 && !grouped(i)) {
            chart.add(new Item(i, i + 1, new Num(value, digits)));
        }
        if (digits == 8 && value > 19_000_101) {
            put(
                    i,
                    i + 1,
                    Calendar.date(scene.today(), value % 100, value / 100 % 100, value / 10_000));
        }
        ordinal(i, value);
        if (sign(i + 1, ":") && minutes(i + 2)) {
            time(i, value, i + 2);
        } else if (glued(i + 1, "h") && minutes(i + 2) && !tokens.get(i + 2).spaced()) {
            put(i, i + 3, ClockRules.of(value, value(i + 2), false));
        } else if (glued(i + 1, "h")) {
            put(i, i + 2, ClockRules.of(value, 0, false));
        } else if (sign(i + 1, ",")
                && minutes(i + 2)
                && tight(i + 1, i + 2)
                && value(i + 2) % 5 == 0) {
            put(i, i + 3, ClockRules.of(value, value(i + 2), false));
        } else if (sign(i + 1, ".")
                && minutes(i + 2)
                && !tokens.get(i + 2).spaced()
                && !(sign(i + 3, ".") && isNumber(i + 4) && !tokens.get(i + 4).spaced())) {
            dotted(i, value);
        }
        dates(i, value, digits);
    }

    /** Long figures side by side are groups of a telephone number. */
    private boolean grouped(int i) {
        boolean next = long_(i + 1);
        boolean before = i > 0 && long_(i - 1);
        return long_(i) && (next || before);
    }

    private boolean long_(int i) {
        return i < tokens.size()
                && tokens.get(i).number()
                && tokens.get(i).form().length() >= PHONE_GROUP;
    }

    /**
     * "El 20", "del 18 al 22" are days; hours are feminine. "17 del 11" is the 17th of November.
     */
    private boolean spanishDay(int i, int value, int digits) {
        boolean article = i > 0 && Set.of("el", "del", "al").contains(tokens.get(i - 1).form());
        boolean month = i > 1 && tokens.get(i - 1).is("del") && tokens.get(i - 2).number();
        boolean clock =
                i + 1 < tokens.size()
                        && Set.of(":", "h", "hs", "hrs", "am", "pm")
                                .contains(tokens.get(i + 1).form());
        return article && !month && !clock && digits <= 2 && value >= 1 && value <= 31;
    }

    private void time(int i, int hour, int minuteAt) {
        boolean seconds = sign(minuteAt + 1, ":") && minutes(minuteAt + 2);
        int end = minuteAt + (seconds ? 3 : 1);
        boolean fixed = tokens.get(i).form().length() == 2 && hour < 10;
        Piece clock = ClockRules.of(hour, value(minuteAt), fixed);
        put(i, end, clock == null ? new Wrong(Problem.IMPOSSIBLE_TIME) : clock);
    }

    /** 4.30 is a time, unless what stands before says it is a day. */
    private void dotted(int i, int value) {
        boolean day =
                i > 0 && Set.of("on", "el", "in", "del", "dia").contains(tokens.get(i - 1).form());
        Piece date = dayMonth(value, value(i + 2));
        boolean round = value(i + 2) % 5 == 0;
        if (dottedDate(i)) {
            put(i, i + 3, Calendar.date(scene.today(), value, value(i + 2)));
        } else if ((day || value > 24) && date != null && !(date instanceof Wrong)) {
            put(i, i + 3, date);
        } else if (value <= 24 && (round || i > 0)) {
            put(i, i + 3, ClockRules.of(value, value(i + 2), false));
        }
    }

    /** "15.12.", "15.12 at 10", "15.12 ko": a stop behind it, or an hour of its own. */
    private boolean dottedDate(int i) {
        int month = value(i + 2);
        boolean can = tokens.get(i + 2).form().length() == 2 && month >= 1 && month <= 12;
        int behind = i + 3;
        boolean stop =
                sign(behind, ".")
                        && !tokens.get(behind).spaced()
                        && (behind + 1 == tokens.size() || tokens.get(behind + 1).spaced())
                        && (i == 0 || !HOUR_FOLLOWS.contains(tokens.get(i - 1).form()));
        boolean hour = behind < tokens.size() && DAY_PRECEDES.contains(tokens.get(behind).form());
        return can && value(i) >= 1 && value(i) <= 31 && (stop || hour);
    }

    private void ordinal(int i, int value) {
        int next = i + 1;
        if (sign(next, ".")
                && next + 1 < tokens.size()
                && ORDINAL_ENDS.contains(tokens.get(next + 1).form())
                && !tokens.get(next + 1).spaced()) {
            next++;
        }
        if (next < tokens.size() && tokens.get(next).word() && value <= 53) {
            boolean end =
                    ORDINAL_ENDS.contains(tokens.get(next).form()) && !tokens.get(next).spaced();
            boolean apart =
                    Set.of("th", "st", "nd", "rd", "वीं", "वें", "वां")
                            .contains(tokens.get(next).form());
            if (end || apart) {
                chart.add(new Item(i, next + 1, new Ordinal(value)));
            }
        }
    }

    private void dates(int i, int value, int digits) {
        for (String sign : new String[] {"/", "-", "."}) {
            boolean inner = i > 1 && sign(i - 1, sign) && isNumber(i - 2) && tight(i - 1, i);
            if (inner || !sign(i + 1, sign) || !isNumber(i + 2)) {
                continue;
            }
            boolean three = sign(i + 3, sign) && isNumber(i + 4) && tight(i + 1, i + 4);
            if (three && digits == 4) {
                put(i, i + 5, Calendar.date(scene.today(), value(i + 4), value(i + 2), value));
            } else if (three && digits <= 2) {
                put(i, i + 5, dayMonthYear(value, value(i + 2), i + 4));
            } else if (sign.equals("/") && digits <= 2 && tokens.get(i + 2).form().length() == 4) {
                put(i, i + 3, monthOf(value, value(i + 2)));
            } else if (digits <= 2
                    && (sign.equals("/") || sign.equals("-") && dashed(i, value))
                    && tokens.get(i + 2).form().length() <= 2) {
                put(i, i + 3, dayMonth(value, value(i + 2)));
            }
        }
    }

    /** 4-22 can only be a day; 9-11 is more likely hours. */
    private boolean dashed(int i, int value) {
        int second = value(i + 2);
        boolean one =
                value > 12 && value <= 31 && second <= 12
                        || second > 12 && second <= 31 && value <= 12;
        boolean hours =
                i > 0
                        && Set.of("from", "between", "de", "entre", "las")
                                .contains(tokens.get(i - 1).form());
        boolean hour =
                i + 3 < tokens.size()
                        && Set.of("am", "pm", "baje", "h", ":").contains(tokens.get(i + 3).form());
        return one && !hours && !hour;
    }

    private @Nullable Piece monthOf(int month, int year) {
        boolean fine = month >= 1 && month <= 12 && year >= 2000 && year <= 2200;
        return fine ? Calendar.month(java.time.YearMonth.of(year, month)) : null;
    }

    /** Day and month in the country's order, unless only the other is possible. */
    private @Nullable Piece dayMonth(int first, int second) {
        LocalDate today = scene.today();
        boolean swapped = monthFirst ? first <= 12 : second > 12 && first <= 12;
        return swapped ? Calendar.date(today, second, first) : Calendar.date(today, first, second);
    }

    private @Nullable Piece dayMonthYear(int first, int second, int yearAt) {
        int length = tokens.get(yearAt).form().length();
        if (length != 2 && length != 4) {
            return null;
        }
        boolean swapped = monthFirst ? first <= 12 : second > 12 && first <= 12;
        int year = value(yearAt);
        return swapped
                ? Calendar.date(scene.today(), second, first, year)
                : Calendar.date(scene.today(), first, second, year);
    }

    private void put(int start, int end, @Nullable Piece piece) {
        if (piece != null) {
            chart.add(new Item(start, end, piece));
        }
    }

    private int value(int i) {
        return Integer.parseInt(tokens.get(i).form());
    }

    private boolean isNumber(int i) {
        return i < tokens.size() && tokens.get(i).number() && tokens.get(i).form().length() <= 4;
    }

    private boolean minutes(int i) {
        return isNumber(i) && tokens.get(i).form().length() == 2;
    }

    private boolean sign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).is(sign);
    }

    private boolean glued(int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word) && !tokens.get(i).spaced();
    }

    private boolean tight(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.get(i).spaced()) {
                return false;
            }
        }
        return true;
    }
}
