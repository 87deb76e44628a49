package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.PeopleWords.Sign;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells a patient's name in a message from a doctor's: "this is Meera Joshi, I need a dentist"
 * names no doctor, nor do "my son Arjun" and "Sunita ko bukhar hai".
 */
final class NameRoles {
    private static final int LONGEST_NAME = 4;
    private static final Set<String> PATIENT =
            Set.of("patient", "patients", "mareez", "मरीज", "पेशेंट");
    private static final Set<String> OF = Set.of("ka", "ki", "ke", "का", "की", "के");

    private static final Set<String> IS = Set.of("is", "was", "es", "era");

    /** Said to the elders of one's own family, too. */
    private static final Set<String> JI = Set.of("ji", "जी");

    private enum Role {
        NONE,
        /** Said to be the speaker's own name. */
        SELF,
        RELATIVE
    }

    private final List<Token> raw;
    private final String text;
    private final PeopleWords words;
    private final NameBook book;
    private final Predicate<String> plain;
    private final boolean shouting;
    private final @Nullable Span complaint;
    private final Role[] roles;

    /**
     * @param plain true for words that are no names
     * @param complaint where the message tells what hurts
     */
    NameRoles(
            List<Token> raw,
            String text,
            PeopleWords words,
            NameBook book,
            Predicate<String> plain,
            @Nullable Span complaint) {
        this.raw = raw;
        this.text = text;
        this.words = words;
        this.book = book;
        this.plain = plain;
        this.complaint = complaint;
        this.shouting = text.chars().noneMatch(Character::isLowerCase);
        this.roles = new Role[raw.size()];
        java.util.Arrays.fill(roles, Role.NONE);
        mark();
    }

    /** True where the token belongs to the name the speaker gives as the own. */
    boolean own(int i) {
        return roles[i] == Role.SELF;
    }

    /** True where the token belongs to the name of one of the speaker's family. */
    boolean relative(int i) {
        return i < roles.length && roles[i] == Role.RELATIVE;
    }

    private void mark() {
        for (int i = 0; i < raw.size(); i++) {
            int named = words.end(Sign.NAME, raw, i);
            if (named > 0 && !ofDoctor(i)) {
                follow(named, Role.SELF, true);
            }
            int am = words.end(Sign.AM, raw, i);
            if (am > 0) {
                follow(am, Role.SELF, false);
            }
            int relative = words.end(Sign.RELATIVE, raw, i);
            if (relative > 0) {
                toldToBe(i);
                int link = words.end(Sign.LINK, raw, relative);
                follow(Math.max(relative, link), Role.RELATIVE, false);
            }
            int close = words.end(Sign.CLOSE, raw, i);
            if (close > 0) {
                signature(close);
            }
            int here = words.end(Sign.HERE, raw, i);
            if (here > 0 && (here >= raw.size() || !raw.get(here).is("?"))) {
                inFront(i, false);
            }
            if (words.end(Sign.HOON, raw, i) > 0) {
                inFront(i, true);
            }
        }
    }

    /** "Carlos is my husband": the name stands in front of what is told of it. */
    private void toldToBe(int relative) {
        int is = relative - 2;
        if (is > 0 && IS.contains(form(is)) && words.before(Sign.MY, raw, relative)) {
            int start = is;
            while (start > 0 && is - start < LONGEST_NAME && name(start - 1)) {
                start--;
            }
            fill(start, is, Role.RELATIVE);
        }
    }

    /** "The doctor's name is …", "doctor ka naam …". */
    private boolean ofDoctor(int cue) {
        for (int i = Math.max(0, cue - 3); i < cue; i++) {
            if (Titles.doctor(raw.get(i).form().replaceFirst("s$", ""))
                    || Titles.doctor(raw.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private void follow(int from, Role role, boolean sure) {
        int start = from;
        while (start < raw.size()
                && (Set.of(":", "-", ".").contains(raw.get(start).form())
                        || role == Role.RELATIVE && raw.get(start).is(",")
                        || Titles.civil(raw.get(start).form())
                        || sure
                                && Set.of("is", "hai", "है", "es")
                                        .contains(raw.get(start).form()))) {
            start++;
        }
        int end = run(start, sure);
        boolean another =
                end < raw.size()
                        && role == Role.RELATIVE
                        && Titles.behind(form(end))
                        && !JI.contains(form(end));
        boolean listed = role == Role.RELATIVE && end - start > 1 && raw.get(start - 1).is(",");
        if (!another && !listed && !doctorsPatient(end)) {
            fill(start, end, role);
        }
    }

    private void fill(int start, int end, Role role) {
        for (int i = start; i < end; i++) {
            roles[i] = roles[i] == Role.NONE ? role : roles[i];
        }
    }

    /** How far a name goes that begins at the token. */
    private int run(int start, boolean sure) {
        int i = start;
        while (i < raw.size() && i - start < LONGEST_NAME) {
            boolean unknownToAll = sure && i == start && raw.get(i).word() && capital(i);
            if (!name(i) && !unknownToAll) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean name(int i) {
        Token t = raw.get(i);
        if (!t.word() || Titles.before(t.form()) || Titles.behind(t.form())) {
            return false;
        }
        boolean word = plain.test(t.form()) || book.ordinary(t.form());
        return !word || capital(i) && book.has(t.form());
    }

    /** "I'm Priya Gupta's patient", "main gupta ji ka patient hoon". */
    private boolean doctorsPatient(int end) {
        Token last = raw.get(Math.max(0, end - 1));
        String written = text.substring(last.from(), last.to());
        boolean owner = written.matches(".*['’]s") && end < raw.size() && raw.get(end).word();
        boolean of =
                end + 1 < raw.size() && OF.contains(form(end)) && PATIENT.contains(form(end + 1));
        return owner || of || end < raw.size() && PATIENT.contains(form(end));
    }

    private String form(int i) {
        return i < 0 || i >= raw.size() ? "" : raw.get(i).form();
    }

    /** The name in front of "here", from where the sentence begins or "I" is said. */
    private void inFront(int cue, boolean afterI) {
        int end = cue > 0 && JI.contains(form(cue - 1)) ? cue - 1 : cue;
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && name(start - 1)) {
            start--;
        }
        boolean i = words.before(Sign.I, raw, start);
        boolean opens =
                start == 0 || !raw.get(start - 1).word() || words.before(Sign.GREETING, raw, start);
        if (start < end && (i || opens && !afterI)) {
            fill(start, end, Role.SELF);
        }
    }

    /** "Thanks, Priya" at the end. */
    private void signature(int from) {
        int start = from;
        while (start < raw.size() && !raw.get(start).word()) {
            start++;
        }
        int end = run(start, false);
        int rest = end;
        while (rest < raw.size() && !raw.get(rest).word()) {
            rest++;
        }
        if (rest == raw.size() && end - start < LONGEST_NAME) {
            fill(start, end, Role.SELF);
        }
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

    private boolean capital(int i) {
        return Character.isUpperCase(text.codePointAt(raw.get(i).from()))
                || raw.get(i).devanagari();
    }
}
