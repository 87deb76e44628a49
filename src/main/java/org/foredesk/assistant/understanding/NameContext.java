package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.PeopleWords.Sign;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** What the words around a name say of its owner: ill, wanting a visit, a place, somebody's son. */
final class NameContext {
    private static final int REACH = 5;
    private static final Set<String> OF = Set.of("ka", "ki", "ke", "का", "की", "के");

    private final List<Token> raw;
    private final String text;
    private final PeopleWords words;
    private final @Nullable Span complaint;

    /**
     * @param complaint where the message tells what hurts
     */
    NameContext(List<Token> raw, String text, PeopleWords words, @Nullable Span complaint) {
        this.raw = raw;
        this.text = text;
        this.words = words;
        this.complaint = complaint;
    }

    /**
     * True where a first name alone is rather a patient's: "appointment for Priya", "Maria tiene
     * fiebre", "Hi Priya,", "Arjun, 4 years".
     */
    boolean likelyPatient(int start, int end) {
        return isIll(end)
                || words.end(Sign.WANTS, raw, end) > 0
                || words.before(Sign.FOR, raw, start) && words.before(Sign.VISIT, raw, start - 1)
                || words.end(Sign.FOR_BEHIND, raw, end) > 0
                || ofFamily(end)
                || words.before(Sign.GREETING, raw, start) && pause(end)
                || aged(end);
    }

    /** True where the words are no person's name at all: "Rajiv Chowk", "San Carlos", "mi meta". */
    boolean nobody(int start, int end) {
        return words.end(Sign.PLACE, raw, end) > 0
                || words.before(Sign.SAINT, raw, start)
                || words.end(Sign.SAINT, raw, start) > 0
                || words.before(Sign.MY, raw, start) && words.end(Sign.VISIT, raw, end) < 0;
    }

    /** "Arjun's mother", "arjun ki mummy". */
    private boolean ofFamily(int end) {
        int noun = OF.contains(form(end)) ? end + 1 : end;
        return (noun > end || owns(end - 1)) && words.end(Sign.RELATIVE, raw, noun) > 0;
    }

    private boolean owns(int i) {
        return i >= 0 && text.substring(raw.get(i).from(), raw.get(i).to()).matches(".*['’]?s");
    }

    private boolean pause(int i) {
        return Set.of(",", ".", "!", "-").contains(form(i));
    }

    private boolean aged(int end) {
        int i = pause(end) || form(end).equals("(") ? end + 1 : end;
        return i + 1 < raw.size() && raw.get(i).number() && words.end(Sign.YEAR, raw, i + 1) > 0;
    }

    /** The visit is for the relative: "for my son NAME", "NAME ko bukhar hai", "NAME, 4 years". */
    boolean visits(int start, int end) {
        int noun = start;
        while (noun > 0 && !words.before(Sign.RELATIVE, raw, noun)) {
            noun--;
        }
        int my = noun - 1;
        while (my > 0 && !words.before(Sign.MY, raw, my)) {
            my--;
        }
        boolean along = words.before(Sign.WITH, raw, my - 1);
        boolean closes = end >= raw.size() || !raw.get(end).word();
        boolean told =
                words.end(Sign.ILL, raw, end) > 0
                        || words.end(Sign.WANTS, raw, end) > 0
                        || words.end(Sign.FOR_BEHIND, raw, end) > 0
                        || words.end(Sign.LINK, raw, noun) == start;
        return told || (closes || forOne(start)) && !along;
    }

    /** "For" stands in front of the relative named there. */
    private boolean forOne(int start) {
        for (int i = Math.max(0, start - REACH); i < start; i++) {
            if (words.end(Sign.FOR, raw, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isIll(int end) {
        int verb = words.end(Sign.ILL, raw, end);
        if (verb < 0 || complaint == null) {
            return false;
        }
        for (int i = verb; i < Math.min(raw.size(), verb + 3); i++) {
            Token t = raw.get(i);
            if (t.from() < complaint.to() && t.to() > complaint.from()) {
                return true;
            }
        }
        return false;
    }

    private String form(int i) {
        return i < 0 || i >= raw.size() ? "" : raw.get(i).form();
    }
}
