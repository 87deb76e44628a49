package org.foredesk.assistant.understanding;

import java.time.YearMonth;
import java.util.List;
import org.foredesk.assistant.understanding.Piece.Clock;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.Hours;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Num;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Piece.Word;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with nothing of their own that tells what they are. Such a number is a time beside a day
 * ("9 tomorrow"), where a time was asked for, where it is put forward ("make it 12", "11 works")
 * and beside another time ("10 or 11"); a day where a day was asked for. Else it may count anything
 * and is left alone.
 */
final class BareNumbers {
    /** Small numbers may as well pick one of the options shown; they need more to be a time. */
    private static final int LEAST_SURE = 5;

    /** Value of words such as "no" and "and", which put forward other things too. */
    private static final int WEAK = 1;

    private static final int SHORT_ANSWER = 7;

    private final List<Token> tokens;
    private final Lexing words;
    private final Scene scene;
    private final List<Item> chosen;
    private final boolean[] used;
    private boolean clock;
    private boolean day;

    /**
     * @param chosen the pieces chosen so far; what is found is added
     */
    BareNumbers(List<Token> tokens, Lexing words, Scene scene, List<Item> chosen) {
        this.tokens = tokens;
        this.words = words;
        this.scene = scene;
        this.chosen = chosen;
        this.used = new boolean[tokens.size()];
        chosen.forEach(this::mark);
        clock =
                chosen.stream()
                        .anyMatch(i ->
                                i.piece() instanceof Clock
                                        || i.piece() instanceof Hours
                                        || i.piece() instanceof Piece.Moment);
        day =
                chosen.stream()
                        .anyMatch(i ->
                                i.piece() instanceof Day
                                        || i.piece() instanceof Days
                                        || tonight(i.piece()));
    }

    void read(List<Item> all) {
        for (Item item : all) {
            if (!free(item)) {
                continue;
            }
            Part half = clock || !day ? null : half(item.piece());
            if (half != null && besideDay(item)) {
                chosen.add(new Item(item.start(), item.end(), half));
                return;
            }
            if (item.piece() instanceof Num n && n.value() > 0) {
                add(item, meaning(item, n));
            }
        }
        if (day) {
            all.stream().filter(this::free).forEach(this::besideDate);
        }
        if (clock) {
            all.stream().filter(this::free).forEach(this::besideClock);
        }
    }

    private @Nullable Piece meaning(Item item, Num n) {
        if (n.digits() > 0 && words.starting(item.end()).contains(TimeWord.EXCEPT) && hindi()) {
            return Calendar.dayOfMonth(scene.today(), n.value());
        }
        boolean hour = n.value() <= 24 || n.digits() > 2;
        if (hour && (clock || day || scene.discussed() != null) && putForward(item, n)) {
            return ClockRules.clock(item);
        }
        boolean article =
                n.digits() <= 0
                        && n.value() < 3
                        && (!scene.expectsTime() || n.digits() < 0 && tokens.size() > 2);
        if (clock || article) {
            return null;
        }
        if (day && besideDay(item) && endsThere(item)) {
            return hour ? ClockRules.clock(item) : null;
        }
        if (!endsThere(item) || tokens.size() > SHORT_ANSWER) {
            return null;
        }
        if (scene.expectsTime() && hour) {
            return ClockRules.clock(item);
        }
        boolean spelled = n.digits() == 0 && item.end() - item.start() == tokens.size();
        boolean written = n.digits() > 0 && n.digits() < 3;
        boolean date = !day && scene.expectsDay() && (written || spelled);
        return date ? Calendar.dayOfMonth(scene.today(), n.value()) : null;
    }

    /** "20 ko chhodkar". */
    private boolean hindi() {
        return scene.language() == Language.HI;
    }

    /** "Make it 12", "no, 11", "11 instead". */
    private boolean putForward(Item item, Num n) {
        if (!endsThere(item) || n.digits() < 0) {
            return false;
        }
        boolean sure = n.value() >= LEAST_SURE || scene.expectsTime() || day;
        if (!clock && sure && words.starting(item.end()).contains(TimeWord.FITS)) {
            return true;
        }
        int before = item.start() - 1;
        while (before > 0 && tokens.get(before).kind() == Token.Kind.SIGN) {
            before--;
        }
        Integer how = words.valueEnding(before, TimeWord.PROPOSE);
        if (how != null && how == WEAK && tokens.get(before).is("is") && !opensClause(before)) {
            return false;
        }
        boolean takesBack = words.ending(before).contains(TimeWord.CORRECTION);
        return how != null && (how != WEAK || sure) && (!clock || takesBack);
    }

    /** "Is 5 possible?" asks for a time, "my son is 5" does not. */
    private boolean opensClause(int token) {
        return token == 0
                || tokens.get(token - 1).kind() == Token.Kind.SIGN
                || !words.starting(token - 1).isEmpty();
    }

    /** "10 or 11 tomorrow": both are times. */
    private void besideClock(Item item) {
        if (!(item.piece() instanceof Num n)
                || n.value() == 0
                || n.value() > 12
                || n.digits() < 0) {
            return;
        }
        for (Item other : List.copyOf(chosen)) {
            boolean before =
                    other.start() == item.end() + 1
                            && words.starting(item.end()).contains(TimeWord.OR);
            boolean after =
                    item.start() == other.end() + 1
                            && words.starting(other.end()).contains(TimeWord.OR)
                            && endsThere(item);
            if (other.piece() instanceof Clock && (before || after) && free(item)) {
                add(item, ClockRules.clock(item));
            }
        }
    }

    /** "5 or 6 December", "15 ya 16 tarikh", "June 3 or 4": both are days. */
    private void besideDate(Item item) {
        if (!(item.piece() instanceof Num n) || n.digits() <= 0 || n.value() > 31) {
            return;
        }
        for (Item other : List.copyOf(chosen)) {
            boolean before =
                    other.start() == item.end() + 1
                            && words.starting(item.end()).contains(TimeWord.OR);
            boolean behind =
                    item.start() == other.end() + 1
                            && words.starting(other.end()).contains(TimeWord.OR)
                            && item.end() == tokens.size();
            if ((before || behind) && other.piece() instanceof Day d && numbered(d) && free(item)) {
                add(item, Calendar.inMonth(YearMonth.from(d.date()), n.value()));
            }
        }
    }

    private static boolean numbered(Day d) {
        return d.how() == How.DATE || d.how() == How.DAY_OF_MONTH;
    }

    private void add(Item item, @Nullable Piece made) {
        if (made != null) {
            Item read = new Item(item.start(), item.end(), made);
            chosen.add(read);
            mark(read);
            clock |= made instanceof Clock;
            day |= made instanceof Day;
        }
    }

    private boolean free(Item item) {
        for (int i = item.start(); i < item.end(); i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private void mark(Item item) {
        for (int i = item.start(); i < item.end(); i++) {
            used[i] = true;
        }
    }

    /** "Tuesday PM". */
    private static @Nullable Part half(Piece piece) {
        if (piece instanceof Word w && w.kind() == TimeWord.AM) {
            return new Part(PartOfDay.MORNING, 6 * 60, 12 * 60, false);
        }
        return piece instanceof Word w && w.kind() == TimeWord.PM
                ? new Part(PartOfDay.AFTERNOON, 12 * 60, 17 * 60, false)
                : null;
    }

    /** Nothing follows that the number could count. */
    private boolean endsThere(Item item) {
        int next = item.end();
        return next >= tokens.size()
                || used[next]
                || !tokens.get(next).word()
                || words.isGlue(next)
                || !words.starting(next).isEmpty() && !words.starting(next).contains(TimeWord.UNIT);
    }

    private boolean besideDay(Item number) {
        for (Item item : chosen) {
            boolean relative = item.piece() instanceof Day d && d.how() != How.DAY_OF_MONTH;
            if ((relative || tonight(item.piece()) && opens(number))
                    && (glueOnly(item.end(), number.start())
                            || number.end() == item.start()
                            || number.start() == 0 && onThatDay(number, item)
                            || hindi() && glueOnly(number.end(), item.start()))) {
                return true;
            }
        }
        return false;
    }

    /** "5 on Friday": with these words a message begins. */
    private boolean onThatDay(Item number, Item day) {
        return day.start() == number.end() + 1 && words.isGlue(number.end());
    }

    /** Nothing stands before that the number could name ("room 4 tonight"). */
    private boolean opens(Item number) {
        int before = number.start() - 1;
        return before < 0 || words.isGlue(before) || !words.ending(before).isEmpty();
    }

    private static boolean tonight(Piece piece) {
        return piece instanceof Part p && p.today();
    }

    private boolean glueOnly(int from, int to) {
        if (from > to || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!words.isGlue(i)) {
                return false;
            }
        }
        return true;
    }
}
