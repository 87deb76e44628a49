package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Tells which words of a message can be part of a doctor's name, and how they are meant. */
final class NameScanner {
    private static final Set<String> WITH = DoctorWords.of("with");

    /** "Mehta se milna hai". */
    private static final Set<String> WITH_BEHIND = DoctorWords.of("with behind");

    private static final Set<String> MEET = DoctorWords.of("meet");

    /** "Mehta ko dikhana hai". */
    private static final Set<String> TO = DoctorWords.of("to behind");

    private static final Set<String> SHOW = DoctorWords.of("show");

    /** "Mehta ke paas jana hai". */
    private static final Set<String> AT = DoctorWords.of("at behind");

    private static final Set<String> PLACE = DoctorWords.of("beside");
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_SHORT = 3;

    private final List<Token> raw;
    private final NameShapes shapes;
    private final Doctors doctors;
    private final NameBook book;
    private final Predicate<String> plain;
    private final Language language;
    private final Doctors.@Nullable Word[] words;

    /**
     * @param raw tokens before spelling was mended; names are not to be mended
     * @param plain true for words that are no names
     */
    NameScanner(
            List<Token> raw,
            NameShapes shapes,
            Doctors doctors,
            NameBook book,
            Predicate<String> plain,
            Language language) {
        this.raw = raw;
        this.shapes = shapes;
        this.doctors = doctors;
        this.book = book;
        this.plain = plain;
        this.language = language;
        this.words = new Doctors.@Nullable Word[raw.size()];
    }

    /**
     * How far words go that can be a name. Without a title only those near a known one can.
     *
     * @param titles where the titles in front of it begin; {@code start} for none
     */
    int run(int start, int titles) {
        int i = start;
        int count = 0;
        boolean titled = start > titles;
        boolean shortTitle = titled && Titles.shortOne(shapes.form(titles));
        while (i < raw.size() && count < LONGEST_NAME) {
            if (raw.get(i).is(".") && i > start && shortened(i - 1)) {
                i++;
                continue;
            }
            if (!raw.get(i).word() || !namelike(i, shortTitle && count == 0, titled)) {
                break;
            }
            count++;
            i++;
        }
        return i;
    }

    private boolean namelike(int i, boolean rightAfterTitle, boolean titled) {
        String form = shapes.form(i);
        if (Titles.behind(form)) {
            return false;
        }
        if (titled && form.length() == 1 && isWord(i + 1) && near(i + 1, true)) {
            return true;
        }
        boolean written = shapes.capital(i) && !raw.get(i).devanagari();
        if (plain.test(form) || book.ordinary(form) && !with(i, i + 1)) {
            // "Doctor mira": behind the long title too, for which "doctor can you" is too like.
            if (titled && !plain.test(form) && isTitle(i - 1) && doctors.spells(word(i))) {
                return true;
            }
            boolean spelled = rightAfterTitle ? near(i, true) : doctors.spells(word(i));
            return titled && (rightAfterTitle || written) && (spelled || written && shortened(i));
        }
        return titled && (rightAfterTitle || shapes.capital(i) || shortened(i))
                || near(i, titled || with(i, i + 1) || beside(i));
    }

    private boolean isTitle(int i) {
        return isWord(i) && Titles.doctor(shapes.form(i));
    }

    private boolean near(int i, boolean called) {
        return !doctors.none() && shapes.form(i).length() > 2 && doctors.knows(word(i), called);
    }

    private boolean isWord(int i) {
        return i >= 0 && i < raw.size() && raw.get(i).word();
    }

    /** "Preya Gupta": the word next to it is a doctor's. */
    private boolean beside(int i) {
        return isWord(i - 1) && doctors.spells(word(i - 1))
                || isWord(i + 1) && doctors.spells(word(i + 1));
    }

    /** "R.", "Ma.": the full stop stands for the rest of the name. */
    private boolean shortened(int i) {
        return isWord(i)
                && shapes.form(i).length() <= LONGEST_SHORT
                && shapes.form(i + 1).equals(".")
                && isWord(i + 2)
                && (shapes.form(i).length() < LONGEST_SHORT
                        || !doctors.knows(doctors.word(shapes.form(i), language), true));
    }

    /** "With …", "… ji", "… se milna", "… ko dikhana": somebody's name is here. */
    boolean with(int start, int end) {
        return WITH.contains(shapes.form(start - 1))
                || Titles.behind(shapes.form(end))
                || Titles.doctor(shapes.form(end))
                || metBehind(end)
                || TO.contains(shapes.form(end)) && SHOW.contains(shapes.form(end + 1))
                || AT.contains(shapes.form(end)) && PLACE.contains(shapes.form(end + 1));
    }

    /** "Se milna" at the token. */
    boolean metBehind(int i) {
        return WITH_BEHIND.contains(shapes.form(i)) && MEET.contains(shapes.form(i + 1));
    }

    /** True where more than an initial is written. */
    boolean written(int start, int end) {
        return words(start, end).stream().anyMatch(word -> word.latin().length() > 1);
    }

    /** The words of a name as the writer's ear has them. */
    List<Doctors.Word> words(int start, int end) {
        List<Doctors.Word> out = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (raw.get(i).word()) {
                out.add(word(i));
            }
        }
        return out;
    }

    /** One word as the writer's ear has it. */
    Doctors.Word word(int i) {
        Doctors.Word kept = words[i];
        Doctors.Word word = kept == null ? read(i) : kept;
        words[i] = word;
        return word;
    }

    private Doctors.Word read(int i) {
        String form = shapes.form(i);
        if (form.length() > 1 && shortened(i)) {
            return doctors.word(form + ".", language);
        }
        Doctors.Word whole = doctors.word(form, language);
        String end = language == Language.EN ? "s" : language == Language.HI ? "ji" : "";
        if (end.isEmpty() || form.length() <= LONGEST_SHORT || !form.endsWith(end)) {
            return whole;
        }
        // "Raos clinic", "raoji": written together.
        Doctors.Word bare = doctors.word(form.substring(0, form.length() - end.length()), language);
        return !doctors.spells(whole) && doctors.spells(bare) ? bare : whole;
    }
}
