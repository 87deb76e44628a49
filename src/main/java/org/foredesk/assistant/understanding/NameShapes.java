package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.words.Token;

/** Which words of a message can be of a person's name, as far as their letters and lists tell. */
final class NameShapes {
    /** So many words a name has at most. */
    static final int LONGEST = 4;

    private static final Set<String> ARTICLES = DoctorWords.of("article");

    private final List<Token> raw;
    private final String text;
    private final NameBook book;
    private final Predicate<String> plain;
    private final boolean shouting;

    /**
     * @param raw tokens before spelling was mended
     * @param plain true for words that are no names
     */
    NameShapes(List<Token> raw, String text, NameBook book, Predicate<String> plain) {
        this.raw = raw;
        this.text = text;
        this.book = book;
        this.plain = plain;
        this.shouting = text.chars().noneMatch(Character::isLowerCase);
    }

    String text() {
        return text;
    }

    /** The token as words are compared; empty outside the message. */
    String form(int i) {
        return i < 0 || i >= raw.size() ? "" : raw.get(i).form();
    }

    /**
     * How far a name goes that begins at the token.
     *
     * @param sure nothing but a name stands there
     */
    int end(int start, boolean sure) {
        int i = start;
        while (i < raw.size() && i - start < LONGEST) {
            boolean unknownToAll =
                    sure
                            && i == start
                            && raw.get(i).word()
                            && capital(i)
                            && !raw.get(i).devanagari();
            int particle = particle(i);
            boolean bookName =
                    i == start
                            && particle == i
                            && book.has(form(i))
                            && (sure || !plain.test(form(i)) || partOfName(i + 1));
            if (i > start && particle > i && particle < raw.size() && partOfName(particle)) {
                i = particle;
            } else if (!partOfName(i) && !unknownToAll && !bookName) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Where "de", "de la", "del" inside a name end; the token itself where none begins. */
    private int particle(int i) {
        if (form(i).equals("del")) {
            return i + 1;
        }
        boolean de = form(i).equals("de");
        boolean article = de && ARTICLES.contains(form(i + 1));
        return article ? i + 2 : de ? i + 1 : i;
    }

    /** Whether the token can be part of a name. */
    boolean partOfName(int i) {
        if (i >= raw.size()) {
            return false;
        }
        Token t = raw.get(i);
        if (!t.word() || Titles.before(t.form()) || Titles.behind(t.form())) {
            return false;
        }
        boolean word = plain.test(t.form()) || book.ordinary(t.form());
        return !word || capital(i) && book.has(t.form());
    }

    /** Where a name ends that is all of an answer; initials and "Khan, Farah" belong to it. */
    int answered(int start) {
        int end = end(start, true);
        if (end == start + 1 && !partOfName(start) && !book.has(form(start))) {
            // A word that is a name to nobody: "Not now".
            return start;
        }
        while (end > start
                && end + 1 < raw.size()
                && Set.of(",", ".", "-").contains(form(end))
                && partOfName(end + 1)) {
            end = end(end + 1, false);
        }
        return end;
    }

    /** Whether the token is somebody's name, as far as its letters tell. */
    boolean surelyName(int i) {
        if (i < 0 || i >= raw.size() || !raw.get(i).word()) {
            return false;
        }
        String form = form(i);
        if (form.length() < 2 || Titles.before(form) || Titles.behind(form)) {
            return false;
        }
        boolean written = capital(i) && !shouting && !raw.get(i).devanagari() && !opens(i);
        if (plain.test(form) || book.ordinary(form)) {
            return written && book.has(form);
        }
        return book.likely(form) || written && form.length() > 2;
    }

    private boolean opens(int i) {
        return i == 0 || Set.of(".", "?", "!").contains(form(i - 1));
    }

    /** Written like a name; Devanagari has no capitals and always is. */
    boolean capital(int i) {
        return Character.isUpperCase(text.codePointAt(raw.get(i).from()))
                || raw.get(i).devanagari();
    }
}
