package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of doctor: named, or routed to from a complaint. Routes only; it never says what
 * somebody has.
 */
final class Specialities {
    /** Shorter words of complaints are too near to other words to be mended. */
    private static final int LONG = 7;

    private static final String GENERAL = "general medicine";

    private final Map<Language, Patterns<String>> named = new EnumMap<>(Language.class);
    private final Map<Language, Patterns<String>> symptoms = new EnumMap<>(Language.class);

    Specialities() {
        WordList english = list(Language.EN);
        for (Language language : Language.values()) {
            WordList own = language == Language.EN ? english : list(language);
            Patterns<String> names = new Patterns<>();
            Patterns<String> complaints = new Patterns<>();
            fill(names, own, "named");
            fill(complaints, own, "symptom");
            if (language != Language.EN) {
                // English names and complaints are said in every language here.
                fill(names, english, "named");
                fill(complaints, english, "symptom");
            }
            named.put(language, names);
            symptoms.put(language, complaints);
        }
    }

    private static WordList list(Language language) {
        return WordList.read(language.code() + "/specialities.txt");
    }

    private static void fill(Patterns<String> into, WordList list, String section) {
        for (WordList.Entry entry : list.section(section)) {
            entry.phrases().forEach(phrase -> into.add(phrase, entry.meaning()));
        }
    }

    /** All words that name a kind of doctor or a complaint. */
    java.util.Set<String> words(Language language) {
        java.util.Set<String> out = new java.util.HashSet<>();
        Patterns<String> names = named.get(language);
        Patterns<String> complaints = symptoms.get(language);
        if (names != null && complaints != null) {
            out.addAll(names.words());
            out.addAll(complaints.words());
        }
        return out;
    }

    void teach(Speller speller, Language language) {
        Patterns<String> names = named.get(language);
        Patterns<String> complaints = symptoms.get(language);
        if (names == null || complaints == null) {
            return;
        }
        for (String word : names.words()) {
            if (word.charAt(0) < 0x0900) {
                speller.target(word);
            }
        }
        for (Set<String> said : List.of(complaints.words(), complaints.stems(), names.stems())) {
            speller.know(said);
            for (String word : said) {
                if (word.charAt(0) < 0x0900 && word.length() >= LONG) {
                    speller.target(word);
                }
            }
        }
    }

    /** A kind of doctor: its key, whether only a complaint told it, and where. */
    record Kind(String key, boolean symptom, Span span, int start, int end) {}

    @Nullable Kind read(List<Token> tokens, Language language, ClinicVocabulary clinic) {
        Kind byName = best(named.get(language), tokens, false);
        if (byName != null) {
            return byName;
        }
        Kind own = ofClinic(tokens, clinic);
        return own != null ? own : best(symptoms.get(language), tokens, true);
    }

    /** The longest phrase; a particular kind before general medicine. */
    private static @Nullable Kind best(
            @Nullable Patterns<String> patterns, List<Token> tokens, boolean symptom) {
        if (patterns == null) {
            return null;
        }
        Patterns.Found<String> best = null;
        for (Patterns.Found<String> found : patterns.in(tokens)) {
            if (best == null || weight(found) > weight(best)) {
                best = found;
            }
        }
        return best == null ? null : kind(best.value(), symptom, best.start(), best.end(), tokens);
    }

    private static int weight(Patterns.Found<String> found) {
        int length = found.together() ? 2 : found.end() - found.start();
        return length * 2 + (found.value().equals(GENERAL) ? 0 : 5);
    }

    private static Kind kind(String key, boolean symptom, int start, int end, List<Token> tokens) {
        return new Kind(
                key,
                symptom,
                new Span(tokens.get(start).from(), tokens.get(end - 1).to()),
                start,
                end);
    }

    /** The clinic's own word for a speciality. */
    private static @Nullable Kind ofClinic(List<Token> tokens, ClinicVocabulary clinic) {
        for (Practitioner practitioner : clinic.practitioners()) {
            String speciality = practitioner.speciality();
            if (speciality == null || speciality.isBlank()) {
                continue;
            }
            String[] words = speciality.strip().split("\\s+", -1);
            for (int i = 0; i + words.length <= tokens.size(); i++) {
                if (same(tokens, i, words)) {
                    return kind(speciality, false, i, i + words.length, tokens);
                }
            }
        }
        return null;
    }

    private static boolean same(List<Token> tokens, int at, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(at + i).form().equals(Normal.of(words[i]))) {
                return false;
            }
        }
        return true;
    }
}
