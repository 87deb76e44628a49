package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * The words of {@code emergencies.txt}. Those of all three languages lie together, since people in
 * distress mix them; only denials are a language's own.
 */
final class EmergencyWords {
    /** What takes the alarm out of words that would raise it: the keys of section {@code guard}. */
    enum Guard {
        /** It was long ago. */
        PAST,
        /** It is over. */
        OVER,
        /** Asked about or booked: a price, a test, a follow-up, whether the clinic has it. */
        VISIT,
        /** A small thing of the same words: gums, a blocked nose. */
        MILD
    }

    private final Patterns<EmergencyKind> alarms = new Patterns<>();
    private final Patterns<Guard> guards = new Patterns<>();
    private final Patterns<Boolean> figures = new Patterns<>();
    private final Patterns<Boolean> nows = new Patterns<>();
    private final Patterns<Boolean> severe = new Patterns<>();
    private final Map<Language, Patterns<Boolean>> nots = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> ownWords = new EnumMap<>(Language.class);
    private final Set<String> negatives = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Language, Set<String>> joints = new EnumMap<>(Language.class);

    EmergencyWords() {
        for (Language language : Language.values()) {
            read(language, WordList.read(language.code() + "/emergencies.txt"));
        }
    }

    private void read(Language language, WordList list) {
        Patterns<EmergencyKind> own = new Patterns<>();
        for (WordList.Entry entry : list.section("class")) {
            for (Patterns<?> patterns : List.of(alarms, own, guards, severe, figures)) {
                patterns.define(entry.meaning(), entry.phrases());
            }
        }
        for (WordList.Entry entry : list.section("alarm")) {
            EmergencyKind kind = EmergencyKind.ofCode(entry.meaning()).orElseThrow();
            for (String phrase : entry.phrases()) {
                own.add(phrase, kind);
                alarms.add(language == Language.HI ? withEndings(phrase) : phrase, kind);
            }
        }
        ownWords.put(language, own.words());
        for (WordList.Entry entry : list.section("guard")) {
            Guard guard = Guard.valueOf(entry.meaning().toUpperCase(java.util.Locale.ROOT));
            entry.phrases().forEach(phrase -> guards.add(phrase, guard));
        }
        fill(figures, list, "figure");
        fill(nows, list, "now");
        fill(severe, list, "severe");
        Patterns<Boolean> denials = new Patterns<>();
        for (WordList.Entry entry : list.section("not")) {
            boolean behind = entry.meaning().equals("behind");
            entry.phrases().forEach(phrase -> denials.add(phrase, behind));
        }
        nots.put(language, denials);
        negatives.addAll(list.words("negative"));
        names.addAll(list.words("name"));
        joints.put(language, Set.copyOf(list.words("joint")));
    }

    private static void fill(Patterns<Boolean> into, WordList list, String section) {
        for (WordList.Entry entry : list.section(section)) {
            entry.phrases().forEach(phrase -> into.add(phrase, true));
        }
    }

    /** Hindi verbs take endings: "रुक" stands for "रुकता" and "रुका", "behosh" for "behoshi". */
    private static String withEndings(String phrase) {
        StringBuilder out = new StringBuilder();
        for (String part : phrase.split(" ", -1)) {
            StringBuilder step = new StringBuilder(part);
            for (String word : part.split("/", -1)) {
                boolean stem = word.length() > (latin(word) ? 3 : 2) && !word.endsWith("~");
                boolean named = word.startsWith(":") || word.startsWith("<");
                step.append(stem && !named ? "/" + word + "~" : "");
            }
            out.append(out.isEmpty() ? "" : " ").append(step);
        }
        return out.toString();
    }

    /**
     * Makes the words of alarms known, so that slips in them are mended; in Hindi however they are
     * spelt.
     */
    void teach(Speller speller, Language language) {
        speller.know(guards.words());
        speller.know(figures.words());
        speller.know(alarms.stems());
        speller.know(alarms.words());
        for (String word : words(language)) {
            if (latin(word)) {
                speller.target(word);
            }
            if (language == Language.HI) {
                speller.sound(word);
            }
        }
    }

    private static boolean latin(String word) {
        return word.isEmpty() || word.charAt(0) < 0x0900;
    }

    /** The words of one language's alarms. */
    Set<String> words(Language language) {
        return ownWords.getOrDefault(language, Set.of());
    }

    List<Patterns.Found<EmergencyKind>> alarms(List<Token> tokens) {
        return alarms.in(tokens);
    }

    List<Patterns.Found<Guard>> guards(List<Token> tokens) {
        return guards.in(tokens);
    }

    /** True where the message has a way of speaking that is never meant so. */
    boolean figure(List<Token> tokens) {
        return !figures.in(tokens).isEmpty();
    }

    /** Words that say it happens now. */
    List<Patterns.Found<Boolean>> nows(List<Token> tokens) {
        return nows.in(tokens);
    }

    /** Words that say it is no small thing. */
    boolean severe(List<Token> tokens) {
        return !severe.in(tokens).isEmpty();
    }

    /** What denies an alarm; true for words that stand behind what they deny, as in Hindi. */
    List<Patterns.Found<Boolean>> nots(List<Token> tokens, Language language) {
        Patterns<Boolean> own = nots.get(language);
        return own == null ? List.of() : own.in(tokens);
    }

    /** "Cannot", "stopped": an alarm with such a word is that something fails, and no denial. */
    boolean negative(Token token) {
        return negatives.contains(token.form());
    }

    /** "Stroke", "ambulance": a thing's name alone, which may be but talked about. */
    boolean name(Token token) {
        return names.contains(token.form());
    }

    /**
     * "But", "pero", "लेकिन", a sign: here another clause begins. Hindi is mixed with English;
     * other languages' joints are no joints.
     */
    boolean joint(Token token, Language language) {
        return token.kind() == Token.Kind.SIGN
                || joins(token, language)
                || language == Language.HI && joins(token, Language.EN);
    }

    private boolean joins(Token token, Language language) {
        return joints.getOrDefault(language, Set.of()).contains(token.form());
    }
}
