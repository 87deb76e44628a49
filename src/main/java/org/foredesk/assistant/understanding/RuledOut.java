package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Tells what a message rules out: "not on Monday", "any day but Friday", "Mondays don't work",
 * "सोमवार को नहीं". English negates before, Hindi behind, Spanish both ways.
 */
final class RuledOut {
    private static final Set<String> PLAIN_NO =
            Set.of("no", "nahi", "nahin", "nhi", "नहीं", "ना", "na", "mat", "मत");

    private static final Set<String> YES = Set.of("yes", "ok", "si", "haan", "हां");

    /** Hindi words of emphasis before a negation: "us din to mat dena". */
    private static final Set<String> PARTICLES = Set.of("to", "toh", "तो", "bhi", "भी");

    /** How many small words may stand between a negation and what it negates. */
    private static final int REACH = 3;

    /** Value in {@code time.txt} of words that rule out what stands in front of them. */
    private static final int BEHIND = 1;

    private final List<Token> tokens;
    private final Lexing words;
    private final Language language;

    RuledOut(List<Token> tokens, Lexing words, Language language) {
        this.tokens = tokens;
        this.words = words;
        this.language = language;
    }

    /**
     * True where the piece is ruled out.
     *
     * @param last the last piece said in one breath with it ("Monday afternoon"), or itself
     */
    boolean is(Item item, Item last) {
        boolean another = words.starting(item.start()).contains(TimeWord.ONEAFTER);
        if (item.piece() instanceof Piece.Moment || another) {
            return false;
        }
        return before(item, TimeWord.EXCEPT)
                || anyBut(item)
                || language == Language.HI && after(last, TimeWord.EXCEPT)
                || before(item, TimeWord.NOT)
                || unsuited(last)
                || language != Language.EN && negatedAfter(last);
    }

    /** "Any day but Friday next week": the others of them are wished. */
    boolean butOne(Item item) {
        return before(item, TimeWord.EXCEPT)
                || anyBut(item)
                || language == Language.HI && after(item, TimeWord.EXCEPT);
    }

    /** "Any day next week but Friday"; "…, but Friday is best" wishes it. */
    private boolean anyBut(Item item) {
        int but = item.start() - 1;
        return but > 0
                && tokens.get(but).is("but")
                && words.has(TimeWord.ANY, 0, but)
                && tokens.get(but - 1).kind() != Token.Kind.SIGN
                && !agreed(item);
    }

    /** "Instead of Monday", "monday ki jagah": said only to name what is left behind. */
    boolean replaced(Item item) {
        return language == Language.HI
                ? after(item, TimeWord.INSTEAD)
                : before(item, TimeWord.INSTEAD);
    }

    /**
     * "Not Monday and Tuesday": both are ruled out. A comma joins too, but "not Monday, Tuesday"
     * asks for Tuesday.
     */
    boolean joined(Item excluded, Item next) {
        int from = excluded.end();
        int to = next.start();
        boolean and =
                words.has(TimeWord.AND, from, to)
                        || words.has(TimeWord.OR, from, to)
                        || from < to
                                && tokens.get(from).is(",")
                                && !plainNot(excluded)
                                && !agreed(next);
        for (int i = from; i < to; i++) {
            boolean small = words.isGlue(i) || !words.starting(i).isEmpty();
            if (!small
                    || words.starting(i).contains(TimeWord.CORRECTION)
                    || words.starting(i).contains(TimeWord.PROPOSE)
                            && !words.starting(i).contains(TimeWord.AND)) {
                return false;
            }
        }
        return and && to - from <= REACH;
    }

    /** "No puedo a las 4, a las 5 sí". */
    private boolean agreed(Item item) {
        Set<TimeWord> behind = words.starting(item.end());
        boolean yes = item.end() < tokens.size() && YES.contains(tokens.get(item.end()).form());
        return yes || behind.contains(TimeWord.FITS) || behind.contains(TimeWord.WISHED);
    }

    private boolean plainNot(Item item) {
        return item.start() > 0 && tokens.get(item.start() - 1).is("not");
    }

    /**
     * "Monday Tuesday ko chhodkar", "somvar mangal nahi": Hindi rules out all days that stand side
     * by side before it.
     */
    boolean withNext(Item item, Item next) {
        boolean days = item.piece() instanceof Day && next.piece() instanceof Day;
        int gap = next.start() - item.end();
        boolean beside = gap == 0 || gap == 1 && words.has(TimeWord.AND, item.end(), next.start());
        return days
                && beside
                && language == Language.HI
                && (after(next, TimeWord.EXCEPT) || negatedAfter(next));
    }

    /** A day and the part of it said in one breath. */
    boolean together(Item first, Item second) {
        for (int i = first.end(); i < second.start(); i++) {
            if (!words.isGlue(i) || tokens.get(i).kind() == Token.Kind.SIGN) {
                return false;
            }
        }
        return first.piece() instanceof Day && second.piece() instanceof Piece.Part;
    }

    private boolean before(Item item, TimeWord kind) {
        int i = item.start() - 1;
        int skipped = 0;
        while (i >= 0 && skipped < REACH) {
            boolean answers = kind == TimeWord.NOT && answer(i, item);
            if (words.ending(i).contains(kind) && !answers && !belongsToBefore(i, kind)) {
                return true;
            }
            boolean comma = tokens.get(i).kind() == Token.Kind.SIGN;
            if (comma || !words.isGlue(i) && !words.ending(i).contains(TimeWord.ON)) {
                return false;
            }
            i--;
            skipped++;
        }
        return false;
    }

    /** "Somvar ko chhodkar | agle hafte": such a word of Hindi rules out what it stands behind. */
    private boolean belongsToBefore(int i, TimeWord kind) {
        Integer value = words.valueEnding(i, kind);
        return value != null && value == BEHIND;
    }

    /**
     * "No, Tuesday" denies what was asked; it does not rule out Tuesday. "No Tuesdays" does. In
     * Hindi only what stands behind rules out.
     */
    private boolean answer(int i, Item item) {
        boolean single = PLAIN_NO.contains(tokens.get(i).form());
        boolean start = i == 0 || tokens.get(i - 1).kind() == Token.Kind.SIGN;
        boolean many =
                language == Language.EN
                        && item.start() == i + 1
                        && tokens.get(item.end() - 1).form().endsWith("s");
        return single
                && !many
                && (start || language != Language.EN && tokens.get(i).form().length() > 2);
    }

    private boolean after(Item item, TimeWord kind) {
        for (int i = item.end(); i < Math.min(tokens.size(), item.end() + 2); i++) {
            if (words.starting(i).contains(kind)) {
                return true;
            }
            if (!words.isGlue(i) || tokens.get(i).kind() == Token.Kind.SIGN) {
                return false;
            }
        }
        return false;
    }

    /** "Mondays don't work"; but "Monday I can't do before 3" is about the hour. */
    private boolean unsuited(Item item) {
        for (int i = item.end(); i < Math.min(tokens.size(), item.end() + 3); i++) {
            int end = words.end(i, TimeWord.UNSUITED);
            if (end > 0) {
                Set<TimeWord> next = words.starting(end);
                boolean hour =
                        next.contains(TimeWord.BEFORE)
                                || next.contains(TimeWord.AFTER)
                                || number(end)
                                || next.contains(TimeWord.AT) && number(end + 1);
                return !hour;
            }
            boolean verb = language == Language.HI && infinitive(tokens.get(i).form());
            if (!verb && (!words.isGlue(i) || tokens.get(i).kind() == Token.Kind.SIGN)) {
                return false;
            }
        }
        return false;
    }

    /** "Subah nikalna mushkil hai". */
    private static boolean infinitive(String form) {
        return form.length() > 2
                && (form.endsWith("na") || form.endsWith("ना") || form.endsWith("ने"));
    }

    private boolean number(int i) {
        return i < tokens.size() && tokens.get(i).number();
    }

    private boolean negatedAfter(Item item) {
        for (int i = item.end(); i < Math.min(tokens.size(), item.end() + 3); i++) {
            boolean negative = words.starting(i).contains(TimeWord.NOT);
            boolean closes =
                    i + 1 >= tokens.size()
                            || tokens.get(i + 1).kind() == Token.Kind.SIGN
                            || words.starting(i + 1).contains(TimeWord.CORRECTION);
            if (negative) {
                return closes || tokens.get(i).form().length() > 2;
            }
            boolean particle = PARTICLES.contains(tokens.get(i).form());
            if (!particle && (!words.isGlue(i) || tokens.get(i).kind() == Token.Kind.SIGN)) {
                return false;
            }
        }
        return false;
    }
}
