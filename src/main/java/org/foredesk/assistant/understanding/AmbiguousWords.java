package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Part;
import org.foredesk.assistant.understanding.Piece.Word;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Phrases.Hit;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Which words that can tell a time do so where they stand: "may", "mañana", "tom", "som", "par";
 * what tells is listed in {@code language.txt}.
 */
final class AmbiguousWords {
    private static final ListedWords LISTED = new ListedWords("language.txt", "ambiguous");
    private static final Set<String> ARTICLES_OF_MORNING = LISTED.of("article of morning");
    private static final Set<String> BEFORE_MORNING = LISTED.of("before morning");
    private static final Set<String> PERSON = LISTED.of("person");
    private static final Set<String> SHORT_WEEKDAYS = LISTED.of("short weekday");
    private static final Set<String> BEHIND_WEEKDAY = LISTED.of("behind weekday");
    private static final Set<String> PARTS = LISTED.of("other part");
    private static final Set<String> PERFECT = LISTED.of("before pasado");
    private static final Set<String> OF = LISTED.of("of");
    private static final Set<String> BEFORE_MAY = LISTED.of("before may");

    private static final Set<String> BUT_OR_ON = LISTED.of("but or on");

    private final List<Token> tokens;
    private final Phrases<Piece> phrases;
    private final boolean english;

    AmbiguousWords(List<Token> tokens, Phrases<Piece> phrases, boolean english) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.english = english;
    }

    /**
     * Spanish has one word for tomorrow and morning; the article tells. It shortens "pasado mañana"
     * to "pasado", which is also a participle. English "may" is mostly a verb.
     */
    boolean meant(Hit<Piece> hit) {
        if (Lexing.kind(hit) == TimeWord.ONWARDS) {
            // "Before 10 or after 4", "o después de las 4" begin another range.
            return !number(hit.end())
                    && !(hit.end() < tokens.size() && OF.contains(tokens.get(hit.end()).form()));
        }
        if (hit.start() > 1
                && tokens.get(hit.start()).is("media")
                && tokens.get(hit.start() - 1).is("y")) {
            // "Tres y media mañana" is half past three.
            return hit.end() - hit.start() == 1;
        }
        if (Lexing.kind(hit) == TimeWord.ONEAFTER) {
            // "El otro martes" and "agle wale hafte" are the grammar's.
            return !has(hit.end(), TimeWord.WEEKDAY) && !has(hit.end(), TimeWord.UNIT);
        }
        if (Lexing.kind(hit) == TimeWord.LATERTHAN || Lexing.kind(hit) == TimeWord.EARLIER) {
            // "Do din baad ka": the words count the days.
            return hit.start() == 0 || !unit(hit.start() - 1);
        }
        if (hit.end() - hit.start() > 1) {
            return true;
        }
        String form = tokens.get(hit.start()).form();
        String before = hit.start() > 0 ? tokens.get(hit.start() - 1).form() : "";
        if (form.equals("manana")) {
            boolean half = hit.start() > 1 && tokens.get(hit.start() - 2).is("y");
            boolean morning =
                    ARTICLES_OF_MORNING.contains(before) && !(before.equals("media") && half)
                            || inTheMorning(hit);
            return morning == hit.value() instanceof Part;
        }
        if (SHORT_WEEKDAYS.contains(form)) {
            return hit.end() < tokens.size()
                    && BEHIND_WEEKDAY.contains(tokens.get(hit.end()).form());
        }
        if (form.equals("tom")) {
            return !PERSON.contains(before) && beforeTime(hit.end());
        }
        if (form.equals("pasado") && Lexing.kind(hit) == TimeWord.RELATIVE_DAY) {
            return !PERFECT.contains(before);
        }
        if (english
                && form.equals("may")
                && hit.value() instanceof Word w
                && w.kind() == TimeWord.MONTH) {
            boolean beside = number(hit.start() - 1) || number(hit.end()) || numeral(hit.end());
            return tokens.size() <= 3 || beside || BEFORE_MAY.contains(before);
        }
        return true;
    }

    /**
     * "El lunes de mañana", "mejor de mañana", "de mañana o de tarde"; "la cita de mañana" is not.
     */
    private boolean inTheMorning(Hit<Piece> hit) {
        int de = hit.start() - 1;
        if (de < 0 || !tokens.get(de).is("de")) {
            return false;
        }
        boolean opposed =
                hit.end() + 2 < tokens.size()
                        && PARTS.contains(tokens.get(hit.end() + 2).form())
                        && tokens.get(hit.end() + 1).is("de");
        return opposed
                || de == 0 && tokens.size() == 2
                || de > 0
                        && (BEFORE_MORNING.contains(tokens.get(de - 1).form())
                                || has(de - 1, TimeWord.WEEKDAY));
    }

    /** "Tom evening", "tom at 5": else it is a name. */
    private boolean beforeTime(int i) {
        return i < tokens.size()
                && (tokens.get(i).number()
                        || tokens.get(i).is("@")
                        || tokens.get(i).is("at")
                        || phrases.at(tokens, i).stream().anyMatch(h -> h.value() instanceof Part));
    }

    private boolean unit(int i) {
        return has(i, TimeWord.UNIT);
    }

    private boolean has(int i, TimeWord kind) {
        return phrases.at(tokens, i).stream().anyMatch(hit -> Lexing.kind(hit) == kind);
    }

    /** Whether a number stands there, in figures or words. */
    boolean numeral(int i) {
        return i >= 0 && i < tokens.size() && (tokens.get(i).number() || numeralWord(i));
    }

    private boolean numeralWord(int i) {
        return phrases.at(tokens, i).stream()
                .anyMatch(
                        h -> h.value() instanceof Piece.Num || h.value() instanceof Piece.Ordinal);
    }

    private boolean number(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        Token t = tokens.get(i);
        return t.number()
                || t.is("th")
                || t.is("st")
                || t.is("nd")
                || t.is("rd")
                || t.form().endsWith("th")
                || t.form().endsWith("first");
    }

    /** Hindi "par", which is "but" behind a day or week, else "on". */
    boolean butOrOn(int i) {
        return BUT_OR_ON.contains(tokens.get(i).form());
    }
}
