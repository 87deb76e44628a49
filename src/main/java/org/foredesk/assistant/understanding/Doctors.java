package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.foredesk.assistant.understanding.PractitionerMention.Candidate;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.kernel.Distance;
import org.foredesk.kernel.Translit;

/** The names of one clinic's doctors, and how near a written word is to each. */
final class Doctors {
    /** Below this a name is another name. */
    private static final double NEAR = 0.72;

    /** A name that was only just found is as good as a guess. */
    static final double JUST_FOUND = NEAR - 0.02;

    /** So near a word must be where nothing but itself says that it is a name. */
    private static final double NEAR_ALONE = 0.83;

    /** Nearly right: the same name in another spelling. */
    private static final double SPELLED = 0.9;

    /** In so short a sound one slip makes another word. */
    private static final int FEW = 4;

    /** Two names closer together than this cannot be told apart. */
    private static final double APART = 0.06;

    /** A mistyped name may be meant for one that sounds alike or for one that looks alike. */
    private static final double APART_MISTYPED = 0.1;

    private static final double EXACT = 0.995;
    private static final double SAME_NAME = 0.97;
    private static final double SAME_SOUND = 0.95;
    private static final double ABBREVIATED = 0.8;

    /** "Wei Chan" for Wei Chen: the rest of the name is right and the sound nearly. */
    private static final double HALF_A_SLIP = 0.5;

    /** "Mehra Iyer" for Meera Iyer; Joan is not John. */
    private static final double A_VOWEL = 0.3;

    private static final double OTHER_NAME = 0.75;

    /** A Spanish speaker's "Jan" is rather Khan than John. */
    private static final double FOREIGN_EAR = 0.4;

    private final NameBook book;
    private final List<Known> known = new ArrayList<>();

    private record Known(Practitioner practitioner, List<List<Part>> names) {}

    /** One word of a doctor's name. */
    private record Part(String latin, String sound, Set<Integer> names) {}

    /**
     * A written word that may be a name.
     *
     * @param latin in Latin letters; a shortened one ("M.", "Ma.") keeps its full stop
     * @param sounds how it sounds; to the one who wrote it last
     * @param names what {@link NameBook} knows it as
     */
    record Word(String latin, List<String> sounds, Set<Integer> names) {
        boolean shortened() {
            return latin.length() == 1 || latin.endsWith(".");
        }
    }

    Doctors(ClinicVocabulary clinic, NameBook book) {
        this.book = book;
        for (Practitioner practitioner : clinic.practitioners()) {
            List<List<Part>> names = new ArrayList<>();
            names.add(parts(practitioner.name()));
            practitioner.aliases().forEach(alias -> names.add(parts(alias)));
            names.removeIf(List::isEmpty);
            names.addAll(names.stream().filter(name -> name.size() > 1).map(this::joined).toList());
            known.add(new Known(practitioner, names));
        }
    }

    boolean none() {
        return known.isEmpty();
    }

    private List<Part> parts(String name) {
        List<Part> out = new ArrayList<>();
        for (Token token : Tokenizer.tokens(name)) {
            if (token.word() && !Titles.before(token.form())) {
                String latin = Translit.latin(token.form());
                out.add(new Part(latin, NameSound.of(latin), book.of(token.form(), Language.EN)));
            }
        }
        return out;
    }

    /** "Meeraiyer": the whole name written as one word. */
    private List<Part> joined(List<Part> name) {
        return parts(name.stream().map(Part::latin).collect(Collectors.joining()));
    }

    /**
     * The doctor whose name the words are when they are put together: "vick ram sing", "fer
     * nandez", as a machine hears it.
     */
    List<Candidate> apart(List<Word> written) {
        String together = written.stream().map(Word::latin).collect(Collectors.joining());
        String sound = NameSound.of(together);
        Word word = new Word(together, List.of(sound), Set.of());
        return near(List.of(word)).stream().filter(one -> one.score() >= SPELLED).toList();
    }

    /** A word as it was written, read with the ear of the one who wrote it. */
    Word word(String form, Language language) {
        String latin = Translit.latin(Normal.of(form));
        String sound = NameSound.of(latin);
        List<String> sounds =
                language == Language.ES ? List.of(sound, NameSound.spanish(latin)) : List.of(sound);
        return new Word(latin, sounds, book.of(Normal.of(form), language));
    }

    /**
     * True where the word is close to a part of some doctor's name.
     *
     * @param called a title or "with" says that it is a name; then two slips are forgiven
     */
    boolean knows(Word word, boolean called) {
        return anyPart(
                word, part -> called ? NEAR : part.sound().length() > FEW ? NEAR_ALONE : SPELLED);
    }

    /** True where the word is part of some doctor's name in one of its spellings. */
    boolean spells(Word word) {
        return anyPart(word, _ -> SPELLED);
    }

    private boolean anyPart(Word word, ToDoubleFunction<Part> enough) {
        return known.stream()
                .flatMap(k -> k.names().stream())
                .flatMap(List::stream)
                .anyMatch(part ->
                        part.latin().length() > 2
                                && likeness(word, part, HALF_A_SLIP) >= enough.applyAsDouble(part));
    }

    /** True where the word is the first name of a doctor, or nearly. */
    boolean knowsFirstName(Word word) {
        return known.stream()
                .flatMap(k -> k.names().stream())
                .anyMatch(name -> name.size() > 1 && likeness(word, name.getFirst(), 0) >= NEAR);
    }

    /** True where one of the words is the doctor's last name, or nearly. */
    boolean hasSurname(Candidate candidate, List<Word> written) {
        return known.stream()
                .filter(k -> k.practitioner().id().equals(candidate.id()))
                .map(k -> k.names().getFirst())
                .anyMatch(name ->
                        written.stream()
                                .filter(word -> !word.shortened())
                                .anyMatch(word ->
                                        likeness(word, name.getLast(), HALF_A_SLIP) >= NEAR));
    }

    /**
     * All whose name is near the written words, the nearest first; those far behind the first are
     * left out.
     */
    List<Candidate> near(List<Word> written) {
        List<Candidate> found = new ArrayList<>();
        for (Known one : known) {
            double score =
                    one.names().stream().mapToDouble(name -> score(written, name)).max().orElse(0);
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

    /** Every written word has to find its part of the name. */
    private static double score(List<Word> written, List<Part> name) {
        if (written.stream().allMatch(Word::shortened)) {
            return 0;
        }
        double strict = score(written, name, false);
        return strict > 0 || written.size() < 2 ? strict : score(written, name, true);
    }

    /**
     * @param lenient a name of its own may be a slip, since the rest of the name is right
     */
    private static double score(List<Word> written, List<Part> name, boolean lenient) {
        boolean[] used = new boolean[name.size()];
        double sum = 0;
        boolean right = false;
        for (Word word : written) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < name.size(); i++) {
                boolean last = i + 1 == name.size();
                double forgiven = !lenient ? 0 : last ? HALF_A_SLIP : A_VOWEL;
                double likeness = used[i] ? 0 : likeness(word, name.get(i), forgiven);
                if (likeness > best) {
                    best = likeness;
                    at = i;
                }
            }
            if (best < JUST_FOUND) {
                return 0;
            }
            used[at] = true;
            right |= best >= SAME_SOUND - 0.03;
            sum += best;
        }
        return !lenient || right ? sum / written.size() : 0;
    }

    /** 1 for the same, 0.97 for the same name, less for one that sounds the same and each slip. */
    private static double likeness(Word word, Part part, double forgiven) {
        String a = word.latin();
        String b = part.latin();
        if (a.equals(b)) {
            return 1;
        }
        if (word.shortened() || b.length() == 1) {
            String start = a.endsWith(".") ? a.substring(0, a.length() - 1) : a;
            boolean fits = b.length() == 1 ? a.startsWith(b) : b.startsWith(start);
            return fits ? ABBREVIATED + 0.01 * start.length() : 0;
        }
        int longest = Math.max(a.length(), b.length());
        if (longest < 3) {
            return 0;
        }
        if (NameBook.same(word.names(), part.names())) {
            return SAME_NAME;
        }
        int slips = Distance.between(a, b, 3);
        if (word.sounds().contains(part.sound())) {
            return SAME_SOUND - 0.01 * slips;
        }
        double soundSlips = longest;
        boolean head = slips <= 1 && longest > 4;
        for (String sound : word.sounds()) {
            boolean own = sound.equals(word.sounds().getLast());
            double between = NameSound.slips(sound, part.sound());
            soundSlips = Math.min(soundSlips, own ? between : between + FOREIGN_EAR);
            head |= NameSound.begin(sound, part.sound());
        }
        if (!word.names().isEmpty()) {
            return head && soundSlips > 0 && soundSlips <= forgiven ? OTHER_NAME : 0;
        }
        double letters = 1 - slips * (longest <= 4 ? 0.26 : longest <= 6 ? 0.14 : 0.11);
        double sounds = 0.94 - soundSlips * (part.sound().length() <= 4 ? 0.26 : 0.17);
        return head ? Math.max(0, Math.max(letters, sounds)) : 0;
    }
}
