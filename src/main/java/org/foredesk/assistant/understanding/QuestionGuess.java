package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.Question.Kind;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from the assistant's last words what it asked, for callers that know only the text. The
 * last question counts most.
 */
final class QuestionGuess {
    /** "Which day suits you?" asks for a day, though "suits you?" alone would ask for a yes. */
    private static final Set<Kind> OPEN =
            Set.of(Kind.DAY, Kind.TIME, Kind.DOCTOR, Kind.OPTION, Kind.APPOINTMENT);

    private final Phrases<Kind> cues = new Phrases<>();
    private final Set<String> between = new HashSet<>();
    private final Phrases<Boolean> failures = new Phrases<>();
    private final Phrases<Boolean> suggestions = new Phrases<>();
    private final Phrases<Boolean> reports = new Phrases<>();

    QuestionGuess() {
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/intents.txt");
            list.section("failed")
                    .forEach(
                            entry -> entry.phrases().forEach(phrase -> failures.add(phrase, true)));
            list.section("settled")
                    .forEach(entry -> entry.phrases().forEach(phrase -> reports.add(phrase, true)));
            for (WordList.Entry entry : list.section("asked")) {
                for (String phrase : entry.phrases()) {
                    if (entry.meaning().equals("between")) {
                        between.add(Normal.of(phrase));
                    } else if (entry.meaning().equals("suggest")) {
                        suggestions.add(phrase, true);
                    } else {
                        cues.add(
                                phrase,
                                Kind.valueOf(entry.meaning().toUpperCase(java.util.Locale.ROOT)));
                    }
                }
            }
        }
    }

    /** True where the assistant just said that something could not be done. */
    boolean failed(@Nullable String previous) {
        return previous != null && !failures.longest(Tokenizer.tokens(previous)).isEmpty();
    }

    /** True where the assistant proposes something of its own, be it because the wish failed. */
    boolean brings(String previous) {
        List<Token> tokens = Tokenizer.tokens(previous);
        return !failures.longest(tokens).isEmpty() || !suggestions.longest(tokens).isEmpty();
    }

    /** True where the assistant just reported what was done, and asked nothing. */
    boolean settled(@Nullable String previous) {
        if (previous == null || previous.indexOf('?') >= 0) {
            return false;
        }
        List<Token> tokens = Tokenizer.tokens(previous);
        return !reports.longest(tokens).isEmpty() && failures.longest(tokens).isEmpty();
    }

    @Nullable Question guess(Utterance utterance) {
        if (utterance.asked() != null) {
            return utterance.asked();
        }
        String previous = utterance.previousText();
        if (previous != null && !settled(previous)) {
            Kind kind = fromText(previous);
            if (kind != null) {
                return Question.of(kind);
            }
        }
        return utterance.stage() == null ? null : fromStage(utterance.stage());
    }

    private static @Nullable Question fromStage(String stage) {
        return switch (stage) {
            case "symptoms" -> Question.of(Kind.SYMPTOM);
            case "doctor_selection" -> Question.of(Kind.DOCTOR);
            case "date_selection" -> Question.of(Kind.DAY);
            case "time_selection" -> Question.of(Kind.TIME);
            case "patient_details" -> Question.of(Kind.NAME);
            case "confirmation" -> Question.of(Kind.CONFIRM);
            default -> null;
        };
    }

    private @Nullable Kind fromText(String previous) {
        List<Token> tokens = Tokenizer.tokens(previous);
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        for (Phrases.Hit<Kind> hit : cues.longest(tokens)) {
            last.merge(hit.value(), hit.start(), Math::max);
        }
        if (last.containsKey(Kind.ANYTHING_ELSE)) {
            return Kind.ANYTHING_ELSE;
        }
        boolean concrete = tokens.stream().anyMatch(Token::number);
        boolean which = last.containsKey(Kind.OPTION) || last.containsKey(Kind.APPOINTMENT);
        boolean choice = PrintedOptions.times(previous).size() > 1 && offersEither(tokens);
        boolean listed =
                PrintedOptions.printed(previous).size() > 1
                        || which && PrintedOptions.times(previous).size() > 1;
        if (choice) {
            return Kind.OPTION;
        }
        boolean yesOrNo = last.containsKey(Kind.CONFIRM) || last.containsKey(Kind.OFFER);
        if (listed && (which || !yesOrNo)) {
            return last.containsKey(Kind.APPOINTMENT) ? Kind.APPOINTMENT : Kind.OPTION;
        }
        if (last.containsKey(Kind.OFFER) && !(concrete && last.containsKey(Kind.CONFIRM))) {
            return concrete && clock(tokens) ? Kind.CONFIRM : Kind.OFFER;
        }
        boolean suggests = !suggestions.longest(tokens).isEmpty();
        if (suggests && clock(tokens)) {
            return Kind.CONFIRM;
        }
        boolean open = !concrete && OPEN.stream().anyMatch(last::containsKey);
        if (last.containsKey(Kind.CONFIRM) && (concrete || !suggests && !open)) {
            return Kind.CONFIRM;
        }
        if (open) {
            last.remove(Kind.CONFIRM);
        }
        Kind best = null;
        for (Map.Entry<Kind, Integer> entry : last.entrySet()) {
            if (best == null || entry.getValue() > last.getOrDefault(best, -1)) {
                best = entry.getKey();
            }
        }
        if (best == null && clock(tokens) && previous.length() < 240) {
            return Kind.CONFIRM;
        }
        return best;
    }

    /** "Friday at 11:00 or Saturday at 9:00?": an "or" between figures. */
    private boolean offersEither(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean figures =
                    tokens.subList(0, i).stream().anyMatch(Token::number)
                            && tokens.subList(i + 1, tokens.size()).stream()
                                    .anyMatch(Token::number);
            if (figures && between.contains(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** True where a clock time stands in it: a concrete proposal. */
    private static boolean clock(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean half =
                    tokens.get(i).is("am") || tokens.get(i).is("pm") || tokens.get(i).is("baje");
            boolean colon =
                    i > 0
                            && i + 1 < tokens.size()
                            && tokens.get(i).is(":")
                            && tokens.get(i - 1).number()
                            && tokens.get(i + 1).number();
            if (half || colon) {
                return true;
            }
        }
        return false;
    }
}
