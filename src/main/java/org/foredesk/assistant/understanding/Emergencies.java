package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Hears an emergency. The lists of all three languages are searched whatever the message's
 * language, since people in distress mix. A missed one is worse than one too many: talk of the past
 * or of a kind of visit silences a single sign, not two.
 */
final class Emergencies {
    private static final Set<String> NOW =
            Set.of(
                    "now",
                    "right",
                    "suddenly",
                    "sudden",
                    "help",
                    "urgent",
                    "urgently",
                    "immediately",
                    "ahora",
                    "repente",
                    "ayuda",
                    "ayudenme",
                    "urgente",
                    "auxilio",
                    "abhi",
                    "अभी",
                    "achanak",
                    "अचानक",
                    "jaldi",
                    "जल्दी",
                    "turant",
                    "तुरंत",
                    "bachao",
                    "madad",
                    "मदद",
                    "severe",
                    "fuerte",
                    "again",
                    "otra",
                    "minutes",
                    "minutos",
                    "minute",
                    "hour",
                    "hora",
                    "ago");

    private static final Set<String> NEGATIVE =
            Set.of(
                    "cant", "cannot", "not", "no", "isnt", "wont", "doesnt", "stopped", "nahi",
                    "nahin", "nhi", "nai", "नहीं", "नही", "hardly", "barely", "couldnt", "unable",
                    "without", "sin", "falta", "apenas");

    private final Patterns<String> alarms = new Patterns<>();
    private final Patterns<String> guards = new Patterns<>();
    private final Patterns<String> figures = new Patterns<>();
    private final Map<Language, Patterns<Boolean>> nots = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> ownWords = new EnumMap<>(Language.class);

    Emergencies() {
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/emergencies.txt");
            for (WordList.Entry entry : list.section("alarm")) {
                entry.phrases()
                        .forEach(phrase ->
                                alarms.add(
                                        language == Language.HI ? withEndings(phrase) : phrase,
                                        entry.meaning()));
            }
            fill(guards, list, "guard");
            fill(figures, list, "figure");
            Patterns<String> own = new Patterns<>();
            fill(own, list, "alarm");
            ownWords.put(language, own.words());
            Patterns<Boolean> denials = new Patterns<>();
            for (WordList.Entry entry : list.section("not")) {
                entry.phrases().forEach(phrase -> denials.add(phrase, language == Language.HI));
            }
            nots.put(language, denials);
        }
    }

    private static void fill(Patterns<String> into, WordList list, String section) {
        for (WordList.Entry entry : list.section(section)) {
            entry.phrases().forEach(phrase -> into.add(phrase, entry.meaning()));
        }
    }

    /** Hindi verbs take endings: "रुक" stands for "रुकता" and "रुका", "behosh" for "behoshi". */
    private static String withEndings(String phrase) {
        StringBuilder out = new StringBuilder();
        for (String part : phrase.split(" ", -1)) {
            StringBuilder step = new StringBuilder(part);
            for (String word : part.split("/", -1)) {
                boolean stem = word.length() > (latin(word) ? 3 : 2) && !word.endsWith("~");
                step.append(stem && !word.startsWith(":") ? "/" + word + "~" : "");
            }
            out.append(out.isEmpty() ? "" : " ").append(step);
        }
        return out.toString();
    }

    /**
     * Makes the words of alarms known, so that slips in them are mended; in Hindi however they are
     * spelt in Latin letters.
     */
    void teach(Speller speller, Language language) {
        speller.know(guards.words());
        speller.know(figures.words());
        speller.know(alarms.stems());
        speller.know(alarms.words());
        for (String word : words(language)) {
            if (latin(word)) {
                speller.target(word);
                if (language == Language.HI) {
                    speller.sound(word);
                }
            }
        }
    }

    /** The words of one language's alarms. */
    Set<String> words(Language language) {
        return ownWords.getOrDefault(language, Set.of());
    }

    private static boolean latin(String word) {
        return word.isEmpty() || word.charAt(0) < 0x0900;
    }

    /** An emergency: which, and the words that told. */
    record Alarm(String kind, Span span) {}

    @Nullable Alarm hear(List<Token> tokens, Language language) {
        List<Patterns.Found<String>> found = new ArrayList<>();
        for (Patterns.Found<String> one : alarms.in(tokens)) {
            if (!denied(one, tokens, language)) {
                found.add(one);
            }
        }
        if (found.isEmpty() || !figures.in(tokens).isEmpty() && kinds(found) < 2) {
            return null;
        }
        Patterns.Found<String> first = found.getFirst();
        for (Patterns.Found<String> one : found) {
            if (first.value().equals("emergency")) {
                first = one;
            }
        }
        boolean now = tokens.stream().anyMatch(t -> NOW.contains(t.form()));
        boolean guarded = guards.in(tokens).stream().anyMatch(g -> !inside(g, found));
        boolean many = kinds(found) > 1 && first.value().equals("breathing");
        if (guarded && !many && !(now && !first.value().equals("emergency") && !past(tokens))) {
            return null;
        }
        return new Alarm(
                first.value(),
                new Span(tokens.get(first.start()).from(), tokens.get(first.end() - 1).to()));
    }

    private static long kinds(List<Patterns.Found<String>> found) {
        return found.stream().map(Patterns.Found::value).distinct().count();
    }

    /** A guard that is but a part of the alarm's own words guards nothing. */
    private static boolean inside(
            Patterns.Found<String> guard, List<Patterns.Found<String>> found) {
        return found.stream().anyMatch(f -> f.start() < guard.start() && guard.end() < f.end());
    }

    private boolean past(List<Token> tokens) {
        return guards.in(tokens).stream()
                .anyMatch(g -> {
                    String first = tokens.get(g.start()).form();
                    String last = tokens.get(g.end() - 1).form();
                    return Set.of(
                                            "last",
                                            "year",
                                            "years",
                                            "months",
                                            "days",
                                            "weeks",
                                            "previously",
                                            "history",
                                            "hace",
                                            "pichle",
                                            "saal")
                                    .contains(first)
                            || Set.of("pasado", "tha", "thi", "था", "pehle", "पहले").contains(last);
                });
    }

    /**
     * "No chest pain", "सीने में दर्द नहीं है"; not where the alarm itself is that something does
     * not work.
     */
    private boolean denied(Patterns.Found<String> alarm, List<Token> tokens, Language language) {
        for (int i = alarm.start(); i < alarm.end(); i++) {
            if (NEGATIVE.contains(tokens.get(i).form())) {
                return false;
            }
        }
        List<Patterns.Found<Boolean>> denials = new ArrayList<>(denials(language, tokens));
        if (language == Language.HI) {
            denials.addAll(denials(Language.EN, tokens));
        }
        for (Patterns.Found<Boolean> not : denials) {
            boolean hindi = not.value();
            int gap = hindi ? not.start() - alarm.end() : alarm.start() - not.end();
            if (gap >= 0
                    && gap <= (hindi ? 1 : 2)
                    && !signBetween(
                            tokens,
                            hindi ? alarm.end() : not.end(),
                            hindi ? not.start() : alarm.start())) {
                return true;
            }
        }
        return false;
    }

    private List<Patterns.Found<Boolean>> denials(Language language, List<Token> tokens) {
        Patterns<Boolean> own = nots.get(language);
        return own == null ? List.of() : own.in(tokens);
    }

    private static boolean signBetween(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).kind() == Token.Kind.SIGN) {
                return true;
            }
        }
        return false;
    }
}
