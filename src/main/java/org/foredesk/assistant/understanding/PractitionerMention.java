package org.foredesk.assistant.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doctor the patient named.
 *
 * @param written the name as written, without title
 * @param match the one practitioner meant; null where nobody or more than one fits
 * @param candidates all that fit alike (two or more: ask which), or the single match; empty: nobody
 *     of that name works here
 */
public record PractitionerMention(
        String written, Span span, @Nullable Candidate match, List<Candidate> candidates) {

    public PractitionerMention {
        candidates = List.copyOf(candidates);
    }

    /** True where the name fits several and the patient must be asked. */
    public boolean ambiguous() {
        return match == null && candidates.size() > 1;
    }

    /** True where one may be meant, but not surely enough to go by. */
    public boolean doubted() {
        return match == null && candidates.size() == 1;
    }

    /** The same where the one who fits is not near enough to be taken without asking. */
    public PractitionerMention doubting() {
        return new PractitionerMention(written, span, null, candidates);
    }

    /** True where a name was given that nobody here bears. */
    public boolean unknown() {
        return candidates.isEmpty();
    }

    /**
     * @param score 0–1, how near the written name is
     */
    public record Candidate(String id, String name, double score) {

        /** How sure one can be that this name is meant: from 0 where it was only just found. */
        public double confidence() {
            return Math.clamp((score - Doctors.JUST_FOUND) / (1 - Doctors.JUST_FOUND), 0, 1);
        }
    }
}
