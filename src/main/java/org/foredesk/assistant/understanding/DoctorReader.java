package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.PractitionerMention.Candidate;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Finds the doctors a message names, wanted or ruled out. */
final class DoctorReader {
    private static final Set<String> NOT = DoctorWords.of("not");
    private static final Set<String> NOT_BEHIND = DoctorWords.of("not behind");

    private static final Set<String> NOT_SKIPPED = DoctorWords.of("not skipped");

    private static final int MOST_PIECES = 4;

    private final List<Token> raw;
    private final String text;
    private final Doctors doctors;
    private final NameRoles roles;
    private final NameContext context;
    private final NameScanner scanner;
    private final Predicate<String> plain;
    private final boolean patientAsked;
    private final List<PractitionerMention> wanted = new ArrayList<>();
    private final List<PractitionerMention> excluded = new ArrayList<>();

    /**
     * @param raw tokens before spelling was mended; names are not to be mended
     * @param roles which of the names are patients'
     * @param context what the words around a name say
     * @param scanner which of the words can be names at all
     * @param plain true for words that are no names
     * @param patientAsked the assistant just asked for the patient's name
     */
    DoctorReader(
            List<Token> raw,
            String text,
            Doctors doctors,
            NameRoles roles,
            NameContext context,
            NameScanner scanner,
            Predicate<String> plain,
            boolean patientAsked) {
        this.raw = raw;
        this.text = text;
        this.doctors = doctors;
        this.roles = roles;
        this.context = context;
        this.scanner = scanner;
        this.plain = plain;
        this.patientAsked = patientAsked;
    }

    NameContext context() {
        return context;
    }

    NameRoles roles() {
        return roles;
    }

    void read() {
        int i = 0;
        while (i < raw.size()) {
            int end = mention(i);
            i = Math.max(end, i + 1);
        }
    }

    /**
     * A name no list has, without a title ("with Mehta", "Mehta se milna hai", "Thomas Farris" to
     * "which doctor?"). Only where no other doctor was named.
     *
     * @param asked the assistant just asked which doctor
     */
    void readUntitled(ProperNames names, boolean asked) {
        if (!wanted.isEmpty() || !excluded.isEmpty()) {
            return;
        }
        ProperNames.Name name =
                names.find(doctors.none() ? ProperNames.Reach.ANYWHERE : ProperNames.Reach.WITH);
        if (name == null && asked) {
            name = names.whole();
        }
        if (name != null && !roles.own(name.start()) && !roles.relative(name.start())) {
            add(name.start(), name.end(), List.of());
            return;
        }
        if (asked && onlyAName()) {
            return;
        }
        for (int i = 1; i + 1 < raw.size(); i++) {
            Token before = raw.get(i - 1);
            if (scanner.metBehind(i)
                    && before.word()
                    && before.form().length() > 2
                    && !unnamed(before.form())) {
                add(i - 1, i, List.of());
                return;
            }
        }
    }

    /** "Sharma ji" to "which doctor?": one or two words that nothing else is known of. */
    private boolean onlyAName() {
        int end = 0;
        while (end < raw.size() && raw.get(end).word() && !unnamed(raw.get(end).form())) {
            end++;
        }
        boolean titleBehind =
                end + 1 == raw.size() && end > 0 && Titles.behind(raw.get(end).form());
        if (end < 1 || end > 2 || !titleBehind && end < raw.size()) {
            return false;
        }
        add(0, end, List.of());
        return true;
    }

    private boolean unnamed(String form) {
        return plain.test(form) || Titles.behind(form) || Titles.before(form);
    }

    @Nullable PractitionerMention wanted() {
        return wanted.isEmpty() ? null : wanted.getLast();
    }

    List<PractitionerMention> excluded() {
        return excluded;
    }

    /**
     * Reads a mention that begins at the token; returns where it ends, or {@code i} where there is
     * none.
     */
    private int mention(int i) {
        if (!raw.get(i).word()) {
            return i;
        }
        int start = i;
        boolean titled = false;
        while (start < raw.size()
                && (Titles.before(form(start))
                        || raw.get(start).is(".") && Titles.shortOne(form(start - 1)))) {
            titled |= Titles.doctor(form(start));
            start++;
        }
        boolean called = titled || start > i;
        int taken = takenApart(start, titled);
        if (taken > start) {
            return taken;
        }
        int end = scanner.run(start, i);
        if (end == start || !titled && (patientAsked || roles.own(start))) {
            return end == start ? i : end;
        }
        boolean calledSir = Titles.behind(form(end)) || Titles.doctor(form(end));
        for (int to = end; to > start; to--) {
            List<Doctors.Word> written = scanner.words(start, to);
            List<Candidate> near = written.isEmpty() ? List.of() : doctors.near(written);
            if (!near.isEmpty()) {
                boolean wished = called || calledSir || scanner.with(start, to);
                return found(start, to, near, titled, wished);
            }
        }
        if (titled && scanner.written(start, end)) {
            add(start, end, List.of());
            return end;
        }
        boolean sir = Titles.behind(form(end)) && roles.shapes().capital(start) && !doctors.none();
        if (sir) {
            add(start, end, List.of());
        }
        return sir ? end : i;
    }

    /**
     * "Doctor vick ram sing", "fer nandez doctor": one name heard as several words; returns where
     * it ends, or {@code start} where there is none.
     */
    private int takenApart(int start, boolean titled) {
        for (int end = Math.min(raw.size(), start + MOST_PIECES); end > start + 1; end--) {
            boolean words = raw.subList(start, end).stream().allMatch(Token::word);
            if (words
                    && (titled || Titles.doctor(form(end)))
                    && !plainly(start, end)
                    && doctors.near(scanner.words(start, end)).isEmpty()) {
                List<Candidate> one = doctors.apart(scanner.words(start, end));
                if (one.size() == 1) {
                    add(start, end, one);
                    return end;
                }
            }
        }
        return start;
    }

    /** Every piece is a word of its own: "are you", "can I". */
    private boolean plainly(int start, int end) {
        return raw.subList(start, end).stream().allMatch(piece -> plain.test(piece.form()));
    }

    /**
     * A name near a doctor's own is that doctor's, unless a name beside it says that it is another
     * person's, or the words around it that it is a patient's.
     *
     * @param called something says that it is whom the visit is with
     */
    private int found(int start, int to, List<Candidate> near, boolean titled, boolean called) {
        List<Doctors.Word> written = scanner.words(start, to);
        boolean surname = near.stream().allMatch(one -> doctors.hasSurname(one, written));
        boolean whole = surname && written.size() > 1;
        if (!titled && context.nobody(start, to)) {
            return to;
        }
        if (!whole) {
            int last = roles.shapes().surelyName(to) && !another(to, surname) ? nameEnd(to) : to;
            int first = !titled && roles.shapes().surelyName(start - 1) ? start - 1 : start;
            if (first < start || last > to) {
                if (called && !roles.relative(start)) {
                    add(first, last, List.of());
                }
                return last;
            }
        }
        boolean patients =
                roles.relative(start) && (!whole || roles.relative(to))
                        || !surname && !called && context.likelyPatient(start, to);
        if (titled || !patients) {
            add(start, to, near);
        }
        return to;
    }

    /** "Rajiv, Priya, anyone": a second doctor's first name is no surname of the first. */
    private boolean another(int i, boolean surname) {
        return !surname && doctors.knowsFirstName(scanner.word(i));
    }

    private int nameEnd(int start) {
        int i = start;
        while (roles.shapes().surelyName(i)) {
            i++;
        }
        return i;
    }

    private String form(int i) {
        return i < 0 || i >= raw.size() ? "" : raw.get(i).form();
    }

    private void add(int start, int end, List<Candidate> near) {
        Span span = new Span(raw.get(start).from(), raw.get(end - 1).to());
        Candidate match = near.size() == 1 ? near.getFirst() : null;
        PractitionerMention mention = new PractitionerMention(span.of(text), span, match, near);
        (ruledOut(start, end) ? excluded : wanted).add(mention);
    }

    private boolean ruledOut(int start, int end) {
        int i = start - 1;
        while (i >= 0
                && (Titles.before(raw.get(i).form())
                        || raw.get(i).is(".")
                        || NOT_SKIPPED.contains(raw.get(i).form()))) {
            i--;
        }
        boolean startNo = i == 0 && raw.get(0).form().equals("no") && start - i > 1;
        if (i >= 0
                && NOT.contains(raw.get(i).form())
                && !startNo
                && !(i == 0 && raw.get(i).is("no"))) {
            return true;
        }
        for (int j = end; j < Math.min(raw.size(), end + 4); j++) {
            if (raw.get(j).kind() == Token.Kind.SIGN) {
                return false;
            }
            if (NOT_BEHIND.contains(raw.get(j).form())) {
                return true;
            }
        }
        return false;
    }
}
