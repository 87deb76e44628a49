package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.PeopleWords.Sign;
import org.foredesk.assistant.understanding.words.Token;

/**
 * Tells a patient's name in a message from a doctor's: "this is Meera Joshi, I need a dentist"
 * names no doctor, nor do "my son Arjun" and "Sunita ko bukhar hai".
 */
final class NameRoles {
    private static final Set<String> ARTICLES = DoctorWords.of("article");
    private static final Set<String> PATIENT = DoctorWords.of("patient");
    private static final Set<String> OF = DoctorWords.of("of");

    private static final Set<String> IS = DoctorWords.of("told");

    /** Who is named. */
    enum Role {
        NONE,
        /** Said to be the speaker's own name. */
        SELF,
        /** Said to be the name of the one the visit is for. */
        PATIENT,
        RELATIVE,
        /** Of a doctor's practice. */
        STAFF
    }

    /**
     * A name and whose it is.
     *
     * @param start its first token
     * @param end behind its last token
     * @param sure nothing but a name stands there: "my name is", not "I am"
     */
    record Named(Role role, int start, int end, boolean sure) {}

    private final List<Token> raw;
    private final String text;
    private final NameShapes shapes;
    private final PeopleWords words;
    private final NameBook book;
    private final Role[] roles;
    private final List<Named> names = new ArrayList<>();

    NameRoles(List<Token> raw, NameShapes shapes, PeopleWords words, NameBook book) {
        this.raw = raw;
        this.shapes = shapes;
        this.words = words;
        this.book = book;
        this.text = shapes.text();
        this.roles = new Role[raw.size()];
        Arrays.fill(roles, Role.NONE);
        mark();
    }

    /** Which of the same tokens can be of a name. */
    NameShapes shapes() {
        return shapes;
    }

    /** The names said with a role, in order of what says so. */
    List<Named> names() {
        return names;
    }

    /** True where the token belongs to the name the speaker gives as the own or the patient's. */
    boolean own(int i) {
        return roles[i] == Role.SELF || roles[i] == Role.PATIENT;
    }

    /** True where the token belongs to the name of one of the speaker's family. */
    boolean relative(int i) {
        return i < roles.length && (roles[i] == Role.RELATIVE || roles[i] == Role.STAFF);
    }

    private void mark() {
        for (int i = 0; i < raw.size(); i++) {
            introduced(i, Sign.PATIENT, Role.PATIENT, true);
            introduced(i, Sign.PATIENT_AM, Role.PATIENT, false);
            introduced(i, Sign.NAME, Role.SELF, true);
            introduced(i, Sign.AM, Role.SELF, false);
            related(i, Sign.RELATIVE, Role.RELATIVE);
            related(i, Sign.STAFF, Role.STAFF);
            int close = words.end(Sign.CLOSE, raw, i);
            if (close > 0) {
                signature(close);
            }
            int here = words.end(Sign.HERE, raw, i);
            if (here > 0 && (here >= raw.size() || !raw.get(here).is("?"))) {
                inFront(i, false, Role.SELF);
            }
            if (words.end(Sign.PATIENT_BEHIND, raw, i) > 0) {
                inFront(i, false, Role.PATIENT);
            }
            if (words.end(Sign.HOON, raw, i) > 0) {
                inFront(i, true, Role.SELF);
            }
        }
    }

    /** "My name is NAME", "patient: NAME", "soy NAME". */
    private void introduced(int i, Sign sign, Role role, boolean sure) {
        int named = words.end(sign, raw, i);
        if (named > 0 && !(sure && ofDoctor(i))) {
            follow(named, role, sure);
        }
    }

    /** "My son NAME", "mi hija se llama NAME". */
    private void related(int i, Sign sign, Role role) {
        int relative = words.end(sign, raw, i);
        if (relative > 0) {
            toldToBe(i, role);
            int link = words.end(Sign.LINK, raw, relative);
            follow(Math.max(relative, link), role, false);
        }
    }

    /** "Carlos is my husband": the name stands in front of what is told of it. */
    private void toldToBe(int relative, Role role) {
        int is = relative - 2;
        if (is > 0 && IS.contains(shapes.form(is)) && words.before(Sign.MY, raw, relative)) {
            int start = is;
            while (start > 0 && is - start < NameShapes.LONGEST && shapes.partOfName(start - 1)) {
                start--;
            }
            fill(start, is, role, false);
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
        boolean family = role == Role.RELATIVE || role == Role.STAFF;
        if (ARTICLES.contains(shapes.form(start)) && Titles.civil(shapes.form(start + 1))) {
            start++;
        }
        while (start < raw.size()
                && (Set.of(":", "-", ".").contains(raw.get(start).form())
                        || family && raw.get(start).is(",")
                        || Titles.civil(raw.get(start).form())
                        || sure
                                && Set.of("is", "hai", "है", "es")
                                        .contains(raw.get(start).form()))) {
            start++;
        }
        int end = shapes.end(start, sure);
        boolean another =
                end < raw.size()
                        && family
                        && Titles.behind(shapes.form(end))
                        && !Titles.toElders(shapes.form(end));
        boolean listed = family && end - start > 1 && raw.get(start - 1).is(",");
        if (!another && !listed && !doctorsPatient(end)) {
            mark(start, end, role);
            name(start, trimmed(start, end), role, sure);
        }
    }

    private void fill(int start, int end, Role role, boolean sure) {
        mark(start, end, role);
        name(start, end, role, sure);
    }

    private void name(int start, int end, Role role, boolean sure) {
        if (start < end) {
            names.add(new Named(role, start, end, sure));
        }
    }

    private void mark(int start, int end, Role role) {
        for (int i = start; i < end; i++) {
            roles[i] = roles[i] == Role.NONE ? role : roles[i];
        }
    }

    /** "I'm Priya Gupta's patient", "main gupta ji ka patient hoon". */
    private boolean doctorsPatient(int end) {
        Token last = raw.get(Math.max(0, end - 1));
        String written = text.substring(last.from(), last.to());
        boolean owner = written.matches(".*['’]s") && end < raw.size() && raw.get(end).word();
        boolean of =
                end + 1 < raw.size()
                        && OF.contains(shapes.form(end))
                        && PATIENT.contains(shapes.form(end + 1));
        return owner || of || end < raw.size() && PATIENT.contains(shapes.form(end));
    }

    /**
     * "John Smith calling", "juan kiero cita": words that no list has end a name only where the
     * name is all that is said in small letters.
     */
    private int trimmed(int start, int end) {
        if (words.end(Sign.AFTER_NAME, raw, end) > 0) {
            return end;
        }
        boolean closes = end >= raw.size() || !raw.get(end).word();
        int last = end;
        while (last - 1 > start
                && !shapes.capital(last - 1)
                && !book.likely(shapes.form(last - 1))
                && (!closes || shapes.capital(start))) {
            last--;
        }
        return last;
    }

    /** The name in front of "here", from where the sentence begins or "I" is said. */
    private void inFront(int cue, boolean afterI, Role role) {
        int end = cue > 0 && Titles.toElders(shapes.form(cue - 1)) ? cue - 1 : cue;
        int start = end;
        while (start > 0 && end - start < NameShapes.LONGEST && shapes.partOfName(start - 1)) {
            start--;
        }
        int named = start;
        while (start > 0 && Titles.civil(shapes.form(start - 1))) {
            start--;
        }
        boolean i = words.before(Sign.I, raw, start);
        boolean opens =
                start == 0 || !raw.get(start - 1).word() || words.before(Sign.GREETING, raw, start);
        if (named < end && (i || opens && !afterI)) {
            fill(named, end, role, !afterI);
        }
    }

    /** "Thanks, Priya" at the end. */
    private void signature(int from) {
        int start = from;
        while (start < raw.size() && !raw.get(start).word()) {
            start++;
        }
        int end = shapes.end(start, false);
        int rest = end;
        while (rest < raw.size() && !raw.get(rest).word()) {
            rest++;
        }
        if (rest == raw.size() && end - start < NameShapes.LONGEST) {
            fill(start, end, Role.SELF, false);
        }
    }
}
