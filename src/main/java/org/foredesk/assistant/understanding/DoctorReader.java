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
    private static final Set<String> BEHIND =
            Set.of(
                    "ji", "sir", "madam", "mam", "maam", "saab", "sahab", "saheb", "जी", "सर",
                    "मैडम", "साहब", "साब");
    private static final Set<String> SHORT_TITLES =
            Set.of("dr", "dra", "drs", "doc", "prof", "डॉ", "डा");
    private static final Set<String> NOT =
            Set.of(
                    "not", "except", "but", "excepto", "menos", "salvo", "no", "than", "without",
                    "sin", "avoid", "against");
    private static final Set<String> NOT_BEHIND =
            Set.of(
                    "nahi",
                    "nahin",
                    "nhi",
                    "नहीं",
                    "alawa",
                    "अलावा",
                    "chhodkar",
                    "chodkar",
                    "छोड़कर",
                    "छोडकर",
                    "siva");
    private static final Set<String> WITH_BEHIND = Set.of("se", "से");
    private static final Set<String> MEET =
            Set.of("milna", "milne", "milwa", "milwao", "मिलना", "मिलने", "मिलवा", "मिलवाओ");
    private static final int LONGEST_NAME = 3;

    private final List<Token> raw;
    private final String text;
    private final Doctors doctors;
    private final Predicate<String> plain;
    private final List<PractitionerMention> wanted = new ArrayList<>();
    private final List<PractitionerMention> excluded = new ArrayList<>();

    /**
     * @param raw tokens before spelling was mended; names are not to be mended
     * @param plain true for words that are no names
     */
    DoctorReader(List<Token> raw, String text, Doctors doctors, Predicate<String> plain) {
        this.raw = raw;
        this.text = text;
        this.doctors = doctors;
        this.plain = plain;
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
        if (name != null) {
            add(name.start(), name.end(), List.of());
            return;
        }
        if (asked && onlyAName()) {
            return;
        }
        for (int i = 1; i + 1 < raw.size(); i++) {
            boolean meeting =
                    MEET.contains(raw.get(i + 1).form()) && WITH_BEHIND.contains(raw.get(i).form());
            Token before = raw.get(i - 1);
            if (meeting && before.word() && before.form().length() > 2 && !unnamed(before.form())) {
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
                end + 1 == raw.size() && end > 0 && BEHIND.contains(raw.get(end).form());
        if (end < 1 || end > 2 || !titleBehind && end < raw.size()) {
            return false;
        }
        add(0, end, List.of());
        return true;
    }

    private boolean unnamed(String form) {
        return plain.test(form) || BEHIND.contains(form) || Doctors.TITLES.contains(form);
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
        boolean titled = Doctors.TITLES.contains(raw.get(i).form());
        int start = i;
        if (titled) {
            start++;
            while (start < raw.size()
                    && (raw.get(start).is(".") || Doctors.TITLES.contains(raw.get(start).form()))) {
                start++;
            }
        }
        int end = run(start, titled && SHORT_TITLES.contains(raw.get(i).form()), titled);
        if (end == start) {
            return i;
        }
        boolean calledSir = end < raw.size() && BEHIND.contains(raw.get(end).form());
        for (int to = end; to > start; to--) {
            List<String> written = forms(start, to);
            List<Candidate> near = written.isEmpty() ? List.of() : doctors.near(written);
            if (!near.isEmpty()) {
                add(start, to, near);
                return to;
            }
        }
        if (titled && written(start, end)) {
            add(start, end, List.of());
            return end;
        }
        return calledSir && capital(start) && !doctors.none() ? unknownSir(start, end) : i;
    }

    private int unknownSir(int start, int end) {
        add(start, end, List.of());
        return end;
    }

    private boolean written(int start, int end) {
        return end > start && forms(start, end).stream().anyMatch(form -> form.length() > 1);
    }

    /** How far words go that can be a name. Without a title only those near a known one can. */
    private int run(int start, boolean shortTitle, boolean titled) {
        int i = start;
        int words = 0;
        while (i < raw.size() && words < LONGEST_NAME) {
            Token t = raw.get(i);
            boolean initialDot = t.is(".") && i > start && raw.get(i - 1).form().length() == 1;
            if (initialDot) {
                i++;
                continue;
            }
            if (!t.word() || !namelike(i, shortTitle && words == 0, titled)) {
                break;
            }
            words++;
            i++;
        }
        return i;
    }

    private boolean namelike(int i, boolean rightAfterTitle, boolean titled) {
        String form = raw.get(i).form();
        if (plain.test(form) && !(titled && capital(i) && doctors.knows(form, true))) {
            return false;
        }
        boolean sure = titled || called(i);
        if (!doctors.none() && form.length() > 2 && doctors.knows(form, sure)) {
            return true;
        }
        return titled
                && (rightAfterTitle || capital(i) || raw.get(i).devanagari())
                && !BEHIND.contains(form);
    }

    /** "With …", "… ji", "… se milna": somebody's name is here. */
    private boolean called(int i) {
        String before = i == 0 ? "" : raw.get(i - 1).form();
        String behind = i + 1 < raw.size() ? raw.get(i + 1).form() : "";
        return Set.of("with", "con", "see").contains(before)
                || BEHIND.contains(behind)
                || WITH_BEHIND.contains(behind)
                        && i + 2 < raw.size()
                        && MEET.contains(raw.get(i + 2).form());
    }

    private boolean capital(int i) {
        return Character.isUpperCase(text.codePointAt(raw.get(i).from()))
                || raw.get(i).devanagari();
    }

    private List<String> forms(int start, int end) {
        List<String> out = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (raw.get(i).word()) {
                out.add(raw.get(i).form());
            }
        }
        return out;
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
                && (Doctors.TITLES.contains(raw.get(i).form())
                        || raw.get(i).is(".")
                        || Set.of("with", "the", "con", "el", "la", "for", "other", "al", "a")
                                .contains(raw.get(i).form()))) {
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
