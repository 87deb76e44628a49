package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.foredesk.assistant.understanding.PractitionerMention.Candidate;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.kernel.Distance;
import org.foredesk.kernel.Translit;
import org.jspecify.annotations.Nullable;

/** The names of one clinic's doctors, and how near a written word is to each. */
final class Doctors {
    static final Set<String> TITLES =
            Set.of(
                    "dr",
                    "doc",
                    "doctor",
                    "docter",
                    "doctora",
                    "dra",
                    "drs",
                    "doctr",
                    "docor",
                    "dactar",
                    "daktar",
                    "prof",
                    "professor",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "shri",
                    "smt",
                    "डॉ",
                    "डॉक्टर",
                    "डाक्टर",
                    "डा");

    /** Below this a name is another name. */
    private static final double NEAR = 0.72;

    /** A name that was only just found is as good as a guess. */
    static final double JUST_FOUND = NEAR - 0.02;

    /** Two names closer together than this cannot be told apart. */
    private static final double APART = 0.06;

    /** A mistyped name may be meant for one that sounds alike or for one that looks alike. */
    private static final double APART_MISTYPED = 0.1;

    private static final double EXACT = 0.995;

    private final List<Known> known = new ArrayList<>();

    private record Known(Practitioner practitioner, List<List<String>> names) {}

    Doctors(ClinicVocabulary clinic) {
        for (Practitioner practitioner : clinic.practitioners()) {
            List<List<String>> names = new ArrayList<>();
            names.add(parts(practitioner.name()));
            practitioner.aliases().forEach(alias -> names.add(parts(alias)));
            names.removeIf(List::isEmpty);
            known.add(new Known(practitioner, names));
        }
    }

    boolean none() {
        return known.isEmpty();
    }

    private static List<String> parts(String name) {
        List<String> out = new ArrayList<>();
        for (Token token : Tokenizer.tokens(name)) {
            if (token.word() && !TITLES.contains(token.form())) {
                out.add(Translit.latin(token.form()));
            }
        }
        return out;
    }

    /**
     * True where the word is close to a part of some doctor's name.
     *
     * @param called a title or "with" says that it is a name; then two slips are forgiven
     */
    boolean knows(String word, boolean called) {
        double near = called ? NEAR : 0.8;
        String latin = Translit.latin(word);
        return known.stream()
                .anyMatch(k ->
                        k.names().stream()
                                .anyMatch(n ->
                                        n.stream()
                                                .anyMatch(part ->
                                                        part.length() > 2
                                                                && likeness(latin, part) >= near)));
    }

    /**
     * All whose name is near the written words, the nearest first; those far behind the first are
     * left out.
     */
    List<Candidate> near(List<String> written) {
        List<Candidate> found = new ArrayList<>();
        List<String> latin = written.stream().map(word -> Translit.latin(Normal.of(word))).toList();
        for (Known one : known) {
            double score =
                    one.names().stream().mapToDouble(name -> score(latin, name)).max().orElse(0);
            if (score >= NEAR) {
                found.add(new Candidate(one.practitioner().id(), one.practitioner().name(), score));
            }
        }
        found.sort(
                Comparator.comparingDouble((Candidate c) -> -c.score())
                        .thenComparing(Candidate::name));
        if (found.size() > 1) {
            double best = found.getFirst().score();
            double apart = best < EXACT ? APART_MISTYPED : APART;
            found.removeIf(c -> c.score() < best - apart);
        }
        return found;
    }

    /**
     * Every written word has to find its part of the name; a name with more parts is a little less
     * near.
     */
    private static double score(List<String> written, List<String> name) {
        Set<Integer> used = new HashSet<>();
        double sum = 0;
        for (String word : written) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < name.size(); i++) {
                double likeness = used.contains(i) ? 0 : likeness(word, name.get(i));
                if (likeness > best) {
                    best = likeness;
                    at = i;
                }
            }
            if (at >= 0) {
                used.add(at);
            }
            if (best < JUST_FOUND) {
                return 0;
            }
            sum += best;
        }
        return written.isEmpty() ? 0 : sum / written.size();
    }

    /** 1 for the same, 0.97 for one that sounds the same, less for each typing slip. */
    static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (b.length() == 1 || a.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? 0.8 : 0;
        }
        int longest = Math.max(a.length(), b.length());
        if (longest < 3) {
            return 0;
        }
        String soundA = Translit.sound(a);
        String soundB = Translit.sound(b);
        boolean same = soundA.equals(soundB);
        int slips = Distance.between(a, b, 3);
        int soundSlips = Distance.between(soundA, soundB, 2);
        double letters = 1 - slips * (longest <= 4 ? 0.26 : longest <= 6 ? 0.14 : 0.11);
        double sounds =
                same
                        ? 0.95 - 0.01 * slips
                        : 0.94 - soundSlips * (soundB.length() <= 4 ? 0.26 : 0.16);
        boolean head = soundA.charAt(0) == soundB.charAt(0) || slips <= 1 && longest > 4;
        return head ? Math.max(0, Math.max(letters, sounds)) : 0;
    }

    @Nullable String idOf(String name) {
        return known.stream()
                .filter(k -> k.practitioner().name().equals(name))
                .map(k -> k.practitioner().id())
                .findFirst()
                .orElse(null);
    }
}
