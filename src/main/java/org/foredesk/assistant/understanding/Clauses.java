package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;

/**
 * A message cut into its clauses, and what each of them does: wishes, gives a reason, or tells what
 * keeps someone busy. Cut at signs, at words such as "so", "because" and "but", and in Hindi behind
 * the verb that ends a sentence where a new time begins.
 */
final class Clauses {
    private static final Set<String> SIGNS = Set.of(",", ".", "!", "?", ";");
    private static final Set<String> LAST_VERBS =
            Set.of(
                    "hai", "h", "hain", "he", "hu", "hun", "hoon", "tha", "thi", "है", "हैं", "हूं",
                    "था", "थी", "थे");

    /** So many words may stand between a verb and its time. */
    private static final int NEAR = 4;

    private final List<Token> tokens;
    private final Lexing words;
    private final Language language;

    /** The number of the clause each token stands in. */
    private final int[] clause;

    Clauses(List<Token> tokens, Lexing words, Language language, List<Item> times) {
        this.tokens = tokens;
        this.words = words;
        this.language = language;
        this.clause = new int[tokens.size()];
        for (int i = 1; i < tokens.size(); i++) {
            boolean verb = language == Language.HI && LAST_VERBS.contains(tokens.get(i - 1).form());
            boolean begins = begins(i) || verb && time(i, times) || wishAfterReason(i, times);
            clause[i] = clause[i - 1] + (begins ? 1 : 0);
        }
    }

    /** "Because I have exams on Friday | I want Thursday": no sign between. */
    private boolean wishAfterReason(int token, List<Item> times) {
        if (!words.starting(token).contains(TimeWord.WISHED)) {
            return false;
        }
        boolean reason = false;
        boolean timed = false;
        for (int i = token - 1; i >= 0 && clause[i] == clause[token - 1]; i--) {
            reason |= words.starting(i).contains(TimeWord.BECAUSE);
            timed |= time(i, times);
        }
        return reason && timed;
    }

    private boolean begins(int i) {
        Set<TimeWord> here = words.starting(i);
        boolean sign = SIGNS.contains(tokens.get(i - 1).form()) && tokens.get(i).spaced();
        return sign
                || here.contains(TimeWord.SO)
                || here.contains(TimeWord.BECAUSE)
                || here.contains(TimeWord.BREAK);
    }

    private static boolean time(int token, List<Item> times) {
        return times.stream().anyMatch(item -> item.start() == token);
    }

    int of(Item item) {
        return clause[item.start()];
    }

    /** How much a clause looks like a wish; below nought it is background. */
    int weight(int number) {
        return (says(number, TimeWord.WISHED) ? 1 : 0)
                - (says(number, TimeWord.ENGAGED) || says(number, TimeWord.HOLIDAY) ? 1 : 0)
                - (says(number, TimeWord.BECAUSE) ? 2 : 0);
    }

    /** True where a clause tells what keeps the patient or the clinic busy. */
    boolean engaged(int number) {
        return says(number, TimeWord.ENGAGED)
                || says(number, TimeWord.BECAUSE)
                || says(number, TimeWord.HOLIDAY);
    }

    /** "I was born on 3 May", "me operaron el 5 de enero", "I called at 10". */
    boolean happened(Item item) {
        for (int i = item.start() - 1; i >= Math.max(0, item.start() - NEAR); i--) {
            if (words.ending(i).contains(TimeWord.HAPPENED)) {
                return !says(of(item), TimeWord.WISHED);
            }
            if (tokens.get(i).kind() == Token.Kind.SIGN) {
                return false;
            }
        }
        // "Maine kal dikhaya tha": Hindi has its verb behind.
        for (int i = item.end(); i < Math.min(tokens.size(), item.end() + 2); i++) {
            if (language == Language.HI && words.starting(i).contains(TimeWord.HAPPENED)) {
                return true;
            }
        }
        return false;
    }

    /** True where some clause after {@code first} up to {@code last} follows from what was said. */
    boolean follows(int first, int last) {
        for (int i = 0; i < tokens.size(); i++) {
            if (clause[i] > first && clause[i] <= last && words.starting(i).contains(TimeWord.SO)) {
                return !says(first, TimeWord.IF);
            }
        }
        return false;
    }

    private boolean says(int number, TimeWord kind) {
        for (int i = 0; i < tokens.size(); i++) {
            if (clause[i] == number && words.starting(i).contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
