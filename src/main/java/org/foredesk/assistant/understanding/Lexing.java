package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Part;
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
    private static final Set<String> ARTICLES_OF_MORNING =
            Set.of("la", "esta", "las", "cada", "una", "misma", "media", "cualquier", "alguna");
    private static final Set<String> BEFORE_MORNING =
            Set.of(
                    "mejor",
                    "prefiero",
                    "solo",
                    "siempre",
                    "puedo",
                    "trabajo",
                    "trabaja",
                    "voy",
                    "libre",
                    "entro",
                    "estudio",
                    "porque",
                    "que",
                    "preferiblemente");
    private static final Set<String> BUT_OR_ON = Set.of("par", "पर");
    private static final Set<String> PERSON =
            Set.of("dr", "doc", "doctor", "mr", "with", "is", "am", "for", "to", "son", "name");
    private static final Set<String> SHORT_WEEKDAYS = Set.of("guru", "som", "shukr", "shukra");
    private static final Set<String> BEHIND_WEEKDAY =
            Set.of("ko", "ke", "ka", "se", "tak", "subah", "sham", "shaam", "dopahar");
    private static final Set<String> PARTS = Set.of("tarde", "noche");
    private static final Set<String> PERFECT =
            Set.of("ha", "han", "he", "has", "habia", "mes", "ano", "siglo");
    private static final Set<String> OF = Set.of("de", "del");
    private static final Set<String> BEFORE_MAY =
            Set.of(
                    "in", "of", "next", "this", "mid", "end", "early", "late", "during", "until",
                    "from", "to", "by", "for", "through", "till", "since");

    private final List<Token> tokens;
    private final List<Hit<Piece>> hits;
    private final boolean[] glue;
    private final boolean english;
    private final List<Set<TimeWord>> endingAt = new ArrayList<>();
    private final List<Set<TimeWord>> startingAt = new ArrayList<>();

    Lexing(List<Token> tokens, Phrases<Piece> phrases, boolean english) {
        this.tokens = tokens;
        this.english = english;
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
            boolean counted = startingAt.get(i).contains(TimeWord.UNIT) && numeral(phrases, i - 1);
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
                            .filter(hit -> allowed(hit, phrases) && !(inside && borrows(hit)))
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

    /**
     * Spanish has one word for tomorrow and morning; the article tells. It shortens "pasado mañana"
     * to "pasado", which is also a participle. English "may" is mostly a verb.
     */
    private boolean allowed(Hit<Piece> hit, Phrases<Piece> phrases) {
        if (kind(hit) == TimeWord.ONWARDS) {
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
        if (kind(hit) == TimeWord.ONEAFTER) {
            // "El otro martes" and "agle wale hafte" are the grammar's.
            return !has(phrases, hit.end(), TimeWord.WEEKDAY)
                    && !has(phrases, hit.end(), TimeWord.UNIT);
        }
        if (kind(hit) == TimeWord.LATERTHAN || kind(hit) == TimeWord.EARLIER) {
            // "Do din baad ka": the words count the days.
            return hit.start() == 0 || !unit(phrases, hit.start() - 1);
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
                            || inTheMorning(phrases, hit);
            return morning == hit.value() instanceof Part;
        }
        if (SHORT_WEEKDAYS.contains(form)) {
            return hit.end() < tokens.size()
                    && BEHIND_WEEKDAY.contains(tokens.get(hit.end()).form());
        }
        if (form.equals("tom")) {
            return !PERSON.contains(before) && beforeTime(phrases, hit.end());
        }
        if (form.equals("pasado") && kind(hit) == TimeWord.RELATIVE_DAY) {
            return !PERFECT.contains(before);
        }
        if (english
                && form.equals("may")
                && hit.value() instanceof Word w
                && w.kind() == TimeWord.MONTH) {
            boolean beside =
                    number(hit.start() - 1) || number(hit.end()) || numeral(phrases, hit.end());
            return tokens.size() <= 3 || beside || BEFORE_MAY.contains(before);
        }
        return true;
    }

    /**
     * "El lunes de mañana", "mejor de mañana", "de mañana o de tarde"; "la cita de mañana" is not.
     */
    private boolean inTheMorning(Phrases<Piece> phrases, Hit<Piece> hit) {
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
                                || has(phrases, de - 1, TimeWord.WEEKDAY));
    }

    /** "Tom evening", "tom at 5": else it is a name. */
    private boolean beforeTime(Phrases<Piece> phrases, int i) {
        return i < tokens.size()
                && (tokens.get(i).number()
                        || tokens.get(i).is("@")
                        || tokens.get(i).is("at")
                        || phrases.at(tokens, i).stream().anyMatch(h -> h.value() instanceof Part));
    }

    private boolean unit(Phrases<Piece> phrases, int i) {
        return has(phrases, i, TimeWord.UNIT);
    }

    private boolean has(Phrases<Piece> phrases, int i, TimeWord kind) {
        return phrases.at(tokens, i).stream().anyMatch(hit -> kind(hit) == kind);
    }

    private boolean numeral(Phrases<Piece> phrases, int i) {
        return i >= 0 && i < tokens.size() && (tokens.get(i).number() || numeralWord(phrases, i));
    }

    private boolean numeralWord(Phrases<Piece> phrases, int i) {
        return phrases.at(tokens, i).stream()
                .anyMatch(
                        h -> h.value() instanceof Piece.Num || h.value() instanceof Piece.Ordinal);
    }

    /** True where a number in words ends with the token. */
    boolean spelledNumber(int token) {
        return hits.stream()
                .anyMatch(hit -> hit.end() == token + 1 && hit.value() instanceof Piece.Num);
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
        return BUT_OR_ON.contains(tokens.get(i).form())
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

    private static @Nullable TimeWord kind(Hit<Piece> hit) {
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
