package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.Question.Option;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The options in the assistant's last words, for callers that know only the text. */
final class PrintedOptions {
    private PrintedOptions() {}

    /**
     * Options printed in the assistant's words: "1) Dr. Rajiv Sharma 9:00 2) …", "(1 Yes, 2 Other
     * time)".
     */
    static List<Option> printed(@Nullable String previous) {
        List<Option> out = new ArrayList<>();
        if (previous == null) {
            return out;
        }
        List<Token> tokens = Tokenizer.tokens(previous);
        int next = 1;
        int labelFrom = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean numbered =
                    t.number()
                            && t.is(Integer.toString(next))
                            && i + 1 < tokens.size()
                            && opens(tokens, i);
            if (numbered) {
                if (labelFrom >= 0) {
                    out.add(
                            new Option(
                                    next - 1,
                                    previous.substring(labelFrom, t.from()).strip(),
                                    null,
                                    null));
                }
                labelFrom =
                        tokens.get(i + 1).kind() == Token.Kind.SIGN
                                ? tokens.get(i + 1).to()
                                : t.to();
                next++;
            }
        }
        if (labelFrom >= 0) {
            out.add(
                    new Option(
                            next - 1,
                            previous.substring(Math.min(labelFrom, previous.length())).strip(),
                            null,
                            null));
        }
        return out.size() > 1 ? out : lettered(tokens, previous);
    }

    /** The options in the assistant's words; mere times only where it asked which. */
    static List<Option> offered(@Nullable String previous, Question.@Nullable Kind asked) {
        List<Option> numbered = printed(previous);
        return numbered.isEmpty() && previous != null && asked == Question.Kind.OPTION
                ? times(previous)
                : numbered;
    }

    /** "I have 10:00, 11:30 and 13:00": each clock time is an option. */
    static List<Option> times(String previous) {
        List<Option> out = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(previous);
        for (int i = 2; i < tokens.size(); i++) {
            boolean clock =
                    tokens.get(i).number()
                            && tokens.get(i - 1).is(":")
                            && tokens.get(i - 2).number();
            if (clock) {
                String label = previous.substring(tokens.get(i - 2).from(), tokens.get(i).to());
                out.add(new Option(out.size() + 1, label, null, null));
            }
        }
        return out.size() > 1 ? out : List.of();
    }

    /** "A) Dr. Gupta B) Dr. Rao". */
    private static List<Option> lettered(List<Token> tokens, String previous) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String letter = String.valueOf((char) ('a' + starts.size()));
            if (tokens.get(i).is(letter) && tokens.get(i + 1).is(")")) {
                starts.add(i);
            }
        }
        List<Option> out = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int to =
                    k + 1 < starts.size()
                            ? tokens.get(starts.get(k + 1)).from()
                            : previous.length();
            int from = Math.min(tokens.get(starts.get(k) + 1).to(), to);
            out.add(new Option(k + 1, previous.substring(from, to).strip(), null, null));
        }
        return out.size() > 1 ? out : List.of();
    }

    private static boolean opens(List<Token> tokens, int i) {
        String after = tokens.get(i + 1).form();
        boolean mark =
                after.equals(")")
                        || after.equals(".")
                                && !(i + 2 < tokens.size() && tokens.get(i + 2).number())
                        || after.equals("\u20E3");
        boolean listed =
                tokens.get(i + 1).word()
                        && i > 0
                        && (tokens.get(i - 1).is("(") || tokens.get(i - 1).is(","));
        return mark || listed;
    }
}
