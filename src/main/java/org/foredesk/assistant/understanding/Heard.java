package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.foredesk.assistant.understanding.words.Phrases.Hit;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** All that was read of a message before its intents are judged. */
final class Heard {
    /** Longer phrases have gaps, in which anything may stand. */
    private static final int SAID_TOGETHER = 4;

    final List<Token> tokens;
    final Language language;
    final Question.@Nullable Kind asked;

    /** The assistant said something before. */
    final boolean inTalk;

    /** The assistant just said that something could not be done. */
    final boolean failed;

    /** The assistant just said what was done, and asked nothing. */
    final boolean settled;

    final When when;
    final @Nullable PractitionerMention doctor;
    final boolean doctorExcluded;
    final Specialities.@Nullable Kind speciality;
    final @Nullable Integer selected;

    /** Content words nothing is known of. */
    final List<Token> strange;

    /** How many those are. */
    final int unknown;

    /** Words in all, fillers not counted. */
    final int words;

    /** Nothing but a doctor, a speciality or a time was said. */
    final boolean valuesOnly;

    private final Cues lists;
    private final Set<Cue> found = EnumSet.noneOf(Cue.class);
    private final Map<Cue, Integer> first = new EnumMap<>(Cue.class);
    private final Map<Cue, Integer> longest = new EnumMap<>(Cue.class);

    Heard(
            List<Token> tokens,
            Language language,
            Question.@Nullable Kind asked,
            boolean inTalk,
            boolean failed,
            boolean settled,
            When when,
            @Nullable PractitionerMention doctor,
            boolean doctorExcluded,
            Specialities.@Nullable Kind speciality,
            @Nullable Integer selected,
            List<Hit<Cue>> cues,
            Cues lists,
            Set<String> common) {
        this.tokens = tokens;
        this.language = language;
        this.asked = asked;
        this.inTalk = inTalk;
        this.failed = failed;
        this.settled = settled;
        this.when = when;
        this.doctor = doctor;
        this.doctorExcluded = doctorExcluded;
        this.speciality = speciality;
        this.selected = selected;
        this.lists = lists;
        Set<Integer> values = values();
        this.valuesOnly =
                !values.isEmpty()
                        && IntStream.range(0, tokens.size())
                                .filter(i -> tokens.get(i).word() && !values.contains(i))
                                .mapToObj(tokens::get)
                                .allMatch(word ->
                                        Titles.before(word.form())
                                                || lists.filler(language, word.form()));
        Set<Integer> covered = covered(cues, lists);
        covered.addAll(values);
        for (Hit<Cue> hit : cues) {
            found.add(hit.value());
            if (!shadowed(hit, cues)) {
                first.merge(hit.value(), hit.start(), Math::min);
                longest.merge(hit.value(), hit.end() - hit.start(), Math::max);
            }
        }
        List<Token> unread = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.kind() != Token.Kind.WORD) {
                continue;
            }
            boolean filler = lists.filler(language, t.form());
            count += filler ? 0 : 1;
            boolean known =
                    filler
                            || covered.contains(i)
                            || common.contains(t.form())
                            || t.form().length() < 3;
            if (!known) {
                unread.add(t);
            }
        }
        this.strange = List.copyOf(unread);
        this.unknown = strange.size();
        this.words = count;
    }

    /** What the phrases of the message hint at, those inside a longer one included. */
    Set<Cue> found() {
        return found;
    }

    private Set<Integer> covered(List<Hit<Cue>> cues, Cues lists) {
        Set<Integer> out = new HashSet<>();
        for (Hit<Cue> hit : cues) {
            for (int i = hit.start(); i < hit.end(); i++) {
                // Between the words of a loose phrase anything may stand.
                if (lists.has(language, tokens.get(i).form())) {
                    out.add(i);
                }
            }
        }
        return out;
    }

    /** The tokens a doctor, a speciality or a time was read from. */
    private Set<Integer> values() {
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            for (Span span : when.spans()) {
                if (t.from() >= span.from() && t.to() <= span.to()) {
                    out.add(i);
                }
            }
            if (doctor != null
                    && t.from() >= doctor.span().from()
                    && t.to() <= doctor.span().to()) {
                out.add(i);
            }
            if (speciality != null && i >= speciality.start() && i < speciality.end()) {
                out.add(i);
            }
        }
        return out;
    }

    /** "No problem", "not now": a phrase inside a longer one of another meaning does not count. */
    private static boolean shadowed(Hit<Cue> hit, List<Hit<Cue>> cues) {
        for (Hit<Cue> other : cues) {
            boolean inside =
                    other.start() <= hit.start()
                            && other.end() >= hit.end()
                            && other.end() - other.start() > hit.end() - hit.start();
            if (inside && polar(hit.value()) && polar(other.value())) {
                return true;
            }
            // "Pay by card" is a question to the clinic, "card" alone is not.
            // So is "will there be a time?", though "be a time" alone would ask to book.
            if (inside && hit.value() == Cue.BOOKING && other.value() == Cue.AVAIL) {
                return true;
            }
            // "Give my slot to another person" asks for nobody.
            if (inside
                    && hit.value() == Cue.HUMAN
                    && (other.value() == Cue.ANOTHER || other.value() == Cue.CANCEL)) {
                return true;
            }
            boolean covered = other.start() <= hit.start() && other.end() >= hit.end();
            if (covered
                    && hit.value() == Cue.FOREIGN
                    && !other.value().topic().isEmpty()
                    && other.end() - other.start() <= SAID_TOGETHER) {
                return true;
            }
        }
        return false;
    }

    private static boolean polar(Cue cue) {
        return switch (cue) {
            case YES,
                    YESDO,
                    YESWEAK,
                    NO,
                    NOWEAK,
                    DONE,
                    GREETING,
                    CHAT,
                    THANKS,
                    BYE,
                    CHANGE,
                    ANOTHER ->
                    true;
            default -> false;
        };
    }

    boolean has(Cue cue) {
        return first.containsKey(cue);
    }

    /** How many words the longest phrase of the cue has; 0 where there is none. */
    int length(Cue cue) {
        return longest.getOrDefault(cue, 0);
    }

    boolean any(Cue... cues) {
        for (Cue cue : cues) {
            if (has(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Where the cue first stands; far behind everything where it does not. */
    int at(Cue cue) {
        return first.getOrDefault(cue, Integer.MAX_VALUE);
    }

    boolean asks(Question.Kind... kinds) {
        for (Question.Kind kind : kinds) {
            if (asked == kind) {
                return true;
            }
        }
        return false;
    }

    /** A time or day was said, or a wish about them. */
    boolean timed() {
        return !when.isNone()
                || when.relative() != null
                || when.problem() != null
                || !when.flags().isEmpty();
    }

    /** Something only a clinic has to do with. */
    boolean clinical() {
        return any(Cue.APPT, Cue.MEDICAL, Cue.MINE) || doctor != null || speciality != null;
    }

    /** Where the first word of a topic stands; far behind everything where there is none. */
    int topicAt() {
        return first.entrySet().stream()
                .filter(entry -> !entry.getKey().topic().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    @Nullable String topic() {
        Cue best = null;
        for (Map.Entry<Cue, Integer> entry : longest.entrySet()) {
            Cue cue = entry.getKey();
            if (!cue.topic().isEmpty()
                    && (best == null || entry.getValue() > longest.getOrDefault(best, 0))) {
                best = cue;
            }
        }
        return best == null ? null : best.topic();
    }

    /** Whether a word denies: "not", "mat", "no". */
    boolean denies(Token token) {
        return lists.denies(token);
    }

    boolean questionMark() {
        return tokens.stream().anyMatch(t -> t.is("?"));
    }
}
