package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a doctor or practice that no list has, by its capitals and the word in front:
 * "with Mehta", "I want to see Chen Heather", "an appointment at Bayside Dental for Monday".
 */
final class ProperNames {
    /** Behind these stands whom a visit is with. */
    private static final Set<String> WITH = DoctorWords.of("with");

    /** Behind these too, where no clinic's own names and places are known. */
    private static final Set<String> AT = DoctorWords.of("at");

    /** And behind these, where the assistant speaks of somebody, or "my dentist is …". */
    private static final Set<String> IS = DoctorWords.of("is");

    private static final Set<String> CALLINGS = DoctorWords.of("practice");

    /** Behind these stands a place. */
    private static final Set<String> PLACE = DoctorWords.of("place");

    private static final Set<String> STREETS = DoctorWords.of("street");

    private static final Set<String> SKIPPED = DoctorWords.of("skipped");
    private static final Set<String> JOINERS = DoctorWords.of("joiner");
    private static final Set<String> PAUSES = Set.of(".", "-", ":", ",", "&", "+");
    private static final int LONGEST = 9;

    /** Names of days and months have capitals too. */
    private static final Set<String> CALENDAR = calendar();

    private final List<Token> raw;
    private final String text;
    private final Predicate<String> plain;

    /**
     * @param raw tokens before spelling was mended
     * @param plain true for words that are no names
     */
    ProperNames(List<Token> raw, String text, Predicate<String> plain) {
        this.raw = raw;
        this.text = text;
        this.plain = plain;
    }

    private static Set<String> calendar() {
        Set<String> out = new HashSet<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    out.add(Normal.of(day.getDisplayName(style, locale)));
                }
                for (Month month : Month.values()) {
                    out.add(Normal.of(month.getDisplayName(style, locale)));
                }
            }
        }
        return Set.copyOf(out);
    }

    /** Tokens of a name, from the first to behind the last. */
    record Name(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** How far a reading may go. */
    enum Reach {
        /** Only "with …" and "see …": where names and places of a clinic are known. */
        WITH,
        /** Also "at …" and "my dentist is …": a patient's words where nothing is known. */
        ANYWHERE,
        /** Also "how about …", "there is …": the assistant's words. */
        SPOKEN_OF
    }

    /** The name that most surely says whom the visit is with; null where none does. */
    @Nullable Name find(Reach reach) {
        Name best = null;
        int bestRank = 0;
        for (Name name : runs()) {
            int rank = rank(name, reach);
            boolean better =
                    rank > bestRank
                            || rank == bestRank && best != null && name.length() >= best.length();
            if (rank > 0 && better) {
                best = name;
                bestRank = rank;
            }
        }
        return best;
    }

    /** A short answer that is nothing but a name ("Thomas Farris please"). */
    @Nullable Name whole() {
        List<Name> names = runs();
        if (names.size() != 1) {
            return null;
        }
        Name name = names.getFirst();
        for (int i = 0; i < raw.size(); i++) {
            boolean inside = i >= name.start() && i < name.end();
            if (!inside && raw.get(i).word() && !plain.test(raw.get(i).form())) {
                return null;
            }
        }
        return named(name) ? name : null;
    }

    /** How surely a run names whom a visit is with; 0 where it does not. */
    private int rank(Name name, Reach reach) {
        int before = name.start() - 1;
        while (before >= 0
                && (SKIPPED.contains(raw.get(before).form()) || raw.get(before).is("."))) {
            before--;
        }
        String cue = before < 0 ? "" : raw.get(before).form();
        boolean certain = named(name);
        if (PLACE.contains(cue) || street(name)) {
            return 0;
        }
        boolean spoken = reach == Reach.SPOKEN_OF;
        if (WITH.contains(cue)) {
            return certain ? 4 : spoken ? 2 : 0;
        }
        if (reach == Reach.WITH) {
            return 0;
        }
        if (AT.contains(cue) || IS.contains(cue) && (spoken || calling(before))) {
            return certain ? 3 : spoken ? 1 : 0;
        }
        boolean several = name.length() > 1 && !raw.get(name.start()).number();
        return spoken && certain && several ? 2 : 0;
    }

    /** "My dentist is …", "the salon's name is …". */
    private boolean calling(int is) {
        for (int i = Math.max(0, is - 4); i < is; i++) {
            if (CALLINGS.contains(raw.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean street(Name name) {
        for (int i = name.start(); i < name.end(); i++) {
            if (STREETS.contains(raw.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** At least one word nobody uses for anything else. */
    private boolean named(Name name) {
        for (int i = name.start(); i < name.end(); i++) {
            Token t = raw.get(i);
            if (t.word() && t.form().length() > 2 && !plain.test(t.form())) {
                return true;
            }
        }
        return false;
    }

    private List<Name> runs() {
        List<Name> out = new ArrayList<>();
        int i = 0;
        while (i < raw.size()) {
            if (!capital(i)) {
                i++;
                continue;
            }
            int end = end(i);
            int start = i;
            while (start < end && unnamed(start)) {
                start++;
            }
            if (start == i
                    && i > 0
                    && raw.get(i - 1).number()
                    && raw.get(i - 1).form().length() < 5
                    && !clock(i - 1)) {
                start--;
            }
            if (letters(start, end) > 2 && !owner(end)) {
                out.add(new Name(start, end));
            }
            i = end;
        }
        return out;
    }

    private int end(int start) {
        int end = start + 1;
        int i = end;
        while (i < raw.size() && i - start < LONGEST) {
            Token t = raw.get(i);
            if (capital(i)) {
                i++;
                end = i;
            } else if (joins(t) && i + 1 < raw.size() && capital(i + 1) && !sentenceEnds(i)) {
                i++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "Priya's report" is not about seeing Priya. */
    private boolean owner(int end) {
        Token last = raw.get(end - 1);
        boolean possessive =
                last.to() - last.from() > 2
                        && "'’".indexOf(text.charAt(last.to() - 2)) >= 0
                        && text.charAt(last.to() - 1) == 's';
        return possessive && end < raw.size() && raw.get(end).word();
    }

    /** "2:30 With …": the number in front belongs to a time. */
    private boolean clock(int i) {
        return i > 0 && (raw.get(i - 1).is(":") || raw.get(i - 1).is("."));
    }

    private static boolean joins(Token t) {
        return JOINERS.contains(t.form()) || PAUSES.contains(t.form());
    }

    /** A full stop ends the name but behind an initial or a degree. */
    private boolean sentenceEnds(int i) {
        return raw.get(i).is(".") && raw.get(i - 1).form().length() > 2;
    }

    /** A title, a sign, or a sentence's first word: they have capitals or stand between some. */
    private boolean unnamed(int i) {
        Token t = raw.get(i);
        return !t.word() || Titles.before(t.form()) || opensSentence(i) && plain.test(t.form());
    }

    private boolean opensSentence(int i) {
        return i == 0 || Set.of(".", "?", "!", ",").contains(raw.get(i - 1).form()) || !capital(i);
    }

    private int letters(int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum += raw.get(i).word() ? raw.get(i).form().length() : 0;
        }
        return sum;
    }

    private boolean capital(int i) {
        Token t = raw.get(i);
        return t.word()
                && Character.isUpperCase(text.codePointAt(t.from()))
                && (t.form().length() == 1 || !CALENDAR.contains(t.form()))
                && !t.is("i");
    }
}
