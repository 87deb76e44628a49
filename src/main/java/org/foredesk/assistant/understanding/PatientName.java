package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foredesk.assistant.understanding.NameRoles.Named;
import org.foredesk.assistant.understanding.NameRoles.Role;
import org.foredesk.assistant.understanding.PeopleWords.Sign;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who the visit is for, of all who are named in a message: "this is Ana, booking for my son Leo" is
 * about Leo, "I'm Ana, my husband Carlos will drive me" about Ana. A name that only may be one ("I
 * am …") counts where names in use or a capital say so.
 */
final class PatientName {
    private static final int LONGEST_ANSWER = 5;

    private final List<Token> raw;
    private final NameRoles roles;
    private final NameContext context;
    private final PeopleWords words;
    private final NameBook book;

    PatientName(
            List<Token> raw,
            NameRoles roles,
            NameContext context,
            PeopleWords words,
            NameBook book) {
        this.raw = raw;
        this.roles = roles;
        this.context = context;
        this.words = words;
        this.book = book;
    }

    /**
     * Where the name stands; null where none is said.
     *
     * @param asked the assistant just asked for it, so that a name alone is the answer
     */
    @Nullable Span find(boolean asked) {
        List<Named> likely = new ArrayList<>(roles.names().stream().filter(this::likely).toList());
        likely.sort(Comparator.comparingInt(PatientName::rank));
        if (likely.isEmpty()) {
            return asked ? answer() : null;
        }
        Named first = likely.getFirst();
        return span(first.start(), first.end());
    }

    private static int rank(Named one) {
        return switch (one.role()) {
            case RELATIVE -> 0;
            case PATIENT -> 1;
            default -> 2;
        };
    }

    private boolean likely(Named one) {
        return switch (one.role()) {
            case NONE, STAFF -> false;
            case RELATIVE -> called(one) && context.visits(one.start(), one.end());
            case SELF, PATIENT -> !nobody(one.start()) && (one.sure() || called(one));
        };
    }

    private boolean called(Named one) {
        for (int i = one.start(); i < one.end(); i++) {
            if (nobody(i)) {
                return false;
            }
        }
        for (int i = one.start(); i < one.end(); i++) {
            Token token = raw.get(i);
            boolean known = book.likely(token.form());
            boolean told = token.devanagari() && one.role() != Role.SELF;
            if (known || told || roles.shapes().capital(i) && !token.devanagari()) {
                return true;
            }
        }
        return false;
    }

    private boolean nobody(int i) {
        return words.end(Sign.NOBODY, raw, i) > 0;
    }

    /** "Asha Rao", "yes, it's Asha Rao, thanks" to "what is your name?". */
    private @Nullable Span answer() {
        int start = past(Sign.OPENER, 0);
        while (start < raw.size() && Titles.civil(raw.get(start).form())) {
            start = signs(start + 1);
        }
        int end = roles.shapes().answered(start);
        int rest = past(Sign.CLOSER, end);
        boolean aside = end < raw.size() && raw.get(end).is(",");
        boolean number = raw.stream().anyMatch(token -> token.number() || token.is("?"));
        if (number || end == start || end - start > LONGEST_ANSWER || nobody(start)) {
            return null;
        }
        return rest == raw.size() || aside ? span(start, end) : null;
    }

    /** Behind all such phrases and the signs between them. */
    private int past(Sign sign, int from) {
        int i = signs(from);
        int end = words.end(sign, raw, i);
        while (end > i) {
            i = signs(end);
            end = words.end(sign, raw, i);
        }
        return i;
    }

    private int signs(int from) {
        int i = from;
        while (i < raw.size() && !raw.get(i).word() && !raw.get(i).number()) {
            i++;
        }
        return i;
    }

    private Span span(int start, int end) {
        return new Span(raw.get(start).from(), raw.get(end - 1).to());
    }
}
