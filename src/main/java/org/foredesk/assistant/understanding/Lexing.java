package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Word;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Phrases.Hit;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of a message on the chart: the longest phrases, and which words may be passed
 * over.
 */
final class Lexing {
    private final List<Token> tokens;
    private final List<Hit<Piece>> hits;
    private final boolean[] glue;
    private final AmbiguousWords ambiguous;
    private final List<Set<TimeWord>> endingAt = new ArrayList<>();
    private final List<Set<TimeWord>> startingAt = new ArrayList<>();

    Lexing(List<Token> tokens, Phrases<Piece> phrases, boolean english) {
        this.tokens = tokens;
        this.ambiguous = new AmbiguousWords(tokens, phrases, english);
        this.glue = new boolean[tokens.size()];
        this.hits = outermost(phrases);
        for (int i = 0; i < tokens.size(); i++) {
            endingAt.add(EnumSet.noneOf(TimeWord.class));
            startingAt.add(EnumSet.noneOf(TimeWord.class));
        }
        for (Hit<Piece> hit : hits) {
            note(hit);
        }
        for (int i = 0; i < tokens.size(); i++) {
            glue[i] |= glueSign(i);
            boolean counted = startingAt.get(i).contains(TimeWord.UNIT) && ambiguous.numeral(i - 1);
            glue[i] &= !counted && !but(i);
        }
    }

    private List<Hit<Piece>> outermost(Phrases<Piece> phrases) {
        List<Hit<Piece>> found = new ArrayList<>();
        int reach = 0;
        for (int i = 0; i < tokens.size(); i++) {
            List<Hit<Piece>> here = phrases.at(tokens, i);
            boolean inside = i < reach;
            List<Hit<Piece>> allowed =
                    here.stream()
                            .filter(hit -> ambiguous.meant(hit) && !(inside && borrows(hit)))
                            .toList();
            int end = allowed.isEmpty() ? 0 : allowed.getLast().end();
            if (end > reach) {
                allowed.stream().filter(hit -> hit.end() == end).forEach(found::add);
                reach = end;
            }
        }
        return found;
    }

    /** "That day | after 3", "si no | el viernes": the first word is the other phrase's. */
    private static boolean borrows(Hit<Piece> hit) {
        return kind(hit) == TimeWord.DAYAFTER || kind(hit) == TimeWord.NOT;
    }

    /** True where a number in words ends with the token. */
    boolean spelledNumber(int token) {
        return hits.stream()
                .anyMatch(hit -> hit.end() == token + 1 && hit.value() instanceof Piece.Num);
    }

    private void note(Hit<Piece> hit) {
        if (hit.value() instanceof Word w) {
            if (w.kind() == TimeWord.GLUE) {
                for (int i = hit.start(); i < hit.end(); i++) {
                    glue[i] = true;
                }
            }
            endingAt.get(hit.end() - 1).add(w.kind());
            startingAt.get(hit.start()).add(w.kind());
        }
    }

    /** "Kal par subah nahi": behind a day or week Hindi "par" is "but", not "on". */
    private boolean but(int i) {
        return ambiguous.butOrOn(i)
                && i > 0
                && (endingAt.get(i - 1).contains(TimeWord.WEEKDAY)
                        || endingAt.get(i - 1).contains(TimeWord.RELATIVE_DAY)
                        || endingAt.get(i - 1).contains(TimeWord.UNIT));
    }

    private boolean glueSign(int i) {
        Token t = tokens.get(i);
        if (t.is(",") || t.is(".") || t.is("!") || t.is("(") || t.is(")") || t.is("\"")) {
            return true;
        }
        boolean joins = t.is("/") || t.is("-");
        return joins
                && (i > 0 && tokens.get(i - 1).word()
                        || i + 1 < tokens.size() && tokens.get(i + 1).word());
    }

    void fill(Chart chart) {
        for (Hit<Piece> hit : hits) {
            chart.add(new Item(hit.start(), hit.end(), hit.value()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("-")) {
                chart.add(new Item(i, i + 1, new Word(TimeWord.UNTIL, 2)));
            }
        }
    }

    boolean[] glue() {
        return glue;
    }

    boolean isGlue(int i) {
        return glue[i];
    }

    /** Kinds of words that end with the token. */
    Set<TimeWord> ending(int token) {
        return token < 0 ? Set.of() : endingAt.get(token);
    }

    /** Kinds of words that begin with the token. */
    Set<TimeWord> starting(int token) {
        return token >= tokens.size() ? Set.of() : startingAt.get(token);
    }

    /** True where that unit of time is named in the item. */
    boolean has(Item item, Unit unit) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.start() >= item.start()
                                && hit.end() <= item.end()
                                && hit.value() instanceof Word w
                                && w.kind() == TimeWord.UNIT
                                && w.value() == unit.ordinal());
    }

    /** Where the word of that kind that begins with the token ends; 0 where there is none. */
    int end(int token, TimeWord kind) {
        return hits.stream()
                .filter(hit -> hit.start() == token && kind(hit) == kind)
                .mapToInt(Hit::end)
                .max()
                .orElse(0);
    }

    /** The value of the word of that kind that ends with the token. */
    @Nullable Integer valueEnding(int token, TimeWord kind) {
        for (Hit<Piece> hit : hits) {
            if (hit.end() == token + 1 && hit.value() instanceof Word w && w.kind() == kind) {
                return w.value();
            }
        }
        return null;
    }

    static @Nullable TimeWord kind(Hit<Piece> hit) {
        return hit.value() instanceof Word w ? w.kind() : null;
    }

    /** True where some word of that kind stands in the tokens. */
    boolean has(TimeWord kind, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (startingAt.get(i).contains(kind)) {
                return true;
            }
        }
        return false;
    }

    List<Hit<Piece>> hits() {
        return hits;
    }

    /** True for a month's bare name, which may be something else ("March on"). */
    static boolean bareMonth(Item item) {
        return item.length() == 1 && item.piece() instanceof Days d && d.how() == How.MONTH;
    }
}
