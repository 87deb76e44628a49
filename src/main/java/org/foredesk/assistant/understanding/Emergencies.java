package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
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
    private final Patterns<Boolean> nots = new Patterns<>();

    Emergencies() {
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/emergencies.txt");
            fill(alarms, list, "alarm");
            fill(guards, list, "guard");
            fill(figures, list, "figure");
            for (WordList.Entry entry : list.section("not")) {
                entry.phrases().forEach(phrase -> nots.add(phrase, language == Language.HI));
            }
        }
    }

    private static void fill(Patterns<String> into, WordList list, String section) {
        for (WordList.Entry entry : list.section(section)) {
            entry.phrases().forEach(phrase -> into.add(phrase, entry.meaning()));
        }
    }

    /** Makes the words of alarms known, so that slips in them are mended. */
    void teach(Speller speller) {
        speller.know(guards.words());
        speller.know(figures.words());
        for (String word : alarms.words()) {
            if (word.charAt(0) < 0x0900) {
                speller.target(word);
            }
        }
    }

    /** An emergency: which, and the words that told. */
    record Alarm(String kind, Span span) {}

    @Nullable Alarm hear(List<Token> tokens) {
        List<Patterns.Found<String>> found = new ArrayList<>();
        for (Patterns.Found<String> one : alarms.in(tokens)) {
            if (!denied(one, tokens)) {
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
    private boolean denied(Patterns.Found<String> alarm, List<Token> tokens) {
        for (int i = alarm.start(); i < alarm.end(); i++) {
            if (NEGATIVE.contains(tokens.get(i).form())) {
                return false;
            }
        }
        for (Patterns.Found<Boolean> not : nots.in(tokens)) {
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

    private static boolean signBetween(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).kind() == Token.Kind.SIGN) {
                return true;
            }
        }
        return false;
    }
}
