package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Phrases.Hit;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.assistant.understanding.words.WordList;

/** The phrases of {@code intents.txt}, found in a message. */
final class Cues {
    private static final Set<Cue> MENDED =
            Set.of(
                    Cue.MOVE,
                    Cue.CANCEL,
                    Cue.APPT,
                    Cue.THANKS,
                    Cue.BOOKING,
                    Cue.MEDICAL,
                    Cue.GREETING,
                    Cue.AVAIL);

    /** So far before what it denies a word like "not" can stand. */
    private static final int NEAR = 2;

    private static final Pattern LOOSE = Pattern.compile("\\.\\.|/|~|<| \\+ ");
    private static final Pattern CLASS = Pattern.compile("<[^>]*>");

    private static final Set<String> POLITE = Set.of("ji", "jee", "जी");
    private static final Set<Cue> PARTING = Set.of(Cue.DONE, Cue.NOWEAK, Cue.YESWEAK);
    private static final Set<String> NOW =
            Set.of(
                    "now",
                    "today",
                    "present",
                    "currently",
                    "hoy",
                    "ahora",
                    "ahorita",
                    "momento",
                    "aaj",
                    "abhi",
                    "आज",
                    "अभी");

    /** Hindi words that look like English ones. */
    private static final Set<String> HINDI_WORDS =
            Set.of("ya", "hi", "me", "do", "to", "is", "so", "k", "sat", "see", "the", "na", "he");

    private final Map<Language, List<WordList.Entry>> entries = new EnumMap<>(Language.class);
    private final Map<Language, Phrases<Cue>> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Patterns<Cue>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> fillers = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Cue>> wholes = new EnumMap<>(Language.class);
    private final Set<String> negations = new HashSet<>();
    private final Set<String> stop = new HashSet<>();
    private final Set<String> start = new HashSet<>();

    Cues() {
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/intents.txt");
            Phrases<Cue> own = new Phrases<>();
            Patterns<Cue> loose = new Patterns<>();
            fill(own, loose, list);
            entries.put(language, list.section("cue"));
            phrases.put(language, own);
            patterns.put(language, loose);
            fillers.put(language, list.words("filler"));
            wholes.put(language, wholes(list));
            negations.addAll(list.words("negation"));
        }
        stop.add("stop");
    }

    private void fill(Phrases<Cue> into, Patterns<Cue> loose, WordList list) {
        list.section("class").forEach(entry -> loose.define(entry.meaning(), entry.phrases()));
        for (WordList.Entry entry : list.section("cue")) {
            Cue cue = Cue.valueOf(entry.meaning().toUpperCase(Locale.ROOT));
            for (String phrase : entry.phrases()) {
                if (loose(phrase)) {
                    loose.add(phrase, cue);
                } else if (cue == Cue.STOP) {
                    stop.add(whole(phrase));
                } else if (cue == Cue.START) {
                    start.add(whole(phrase));
                } else {
                    into.add(phrase, cue);
                }
            }
        }
    }

    /** Phrases that mean something only where nothing else is said: "c", "n", "sale". */
    private static Map<String, Cue> wholes(WordList list) {
        Map<String, Cue> out = new HashMap<>();
        for (WordList.Entry entry : list.section("whole")) {
            Cue cue = Cue.valueOf(entry.meaning().toUpperCase(Locale.ROOT));
            entry.phrases().forEach(phrase -> out.put(whole(phrase), cue));
        }
        return out;
    }

    /** Written with "..", "/", "~", "+" or a class of words: see {@link Patterns}. */
    private static boolean loose(String phrase) {
        return LOOSE.matcher(phrase).find();
    }

    private static String whole(String phrase) {
        StringBuilder out = new StringBuilder();
        for (Token token : Tokenizer.tokens(phrase)) {
            if (token.kind() != Token.Kind.SIGN) {
                out.append(out.isEmpty() ? "" : " ").append(token.form());
            }
        }
        return out.toString();
    }

    void teach(Speller speller, Language language) {
        for (Language source :
                language == Language.HI ? List.of(Language.HI, Language.EN) : List.of(language)) {
            speller.know(in(source).words());
            speller.know(loose(source).words());
            speller.know(loose(source).stems());
            for (WordList.Entry entry : entries.getOrDefault(source, List.of())) {
                boolean mended =
                        MENDED.contains(Cue.valueOf(entry.meaning().toUpperCase(Locale.ROOT)));
                for (String phrase : entry.phrases()) {
                    for (Token token : Tokenizer.tokens(CLASS.matcher(phrase).replaceAll(" "))) {
                        boolean stem = phrase.contains(token.form() + "~");
                        if (!token.word() || token.devanagari() || stem) {
                            continue;
                        }
                        if (mended && token.form().length() > 5) {
                            speller.target(token.form());
                        }
                        if (source != Language.EN) {
                            speller.sound(token.form());
                        }
                    }
                }
            }
        }
    }

    private Phrases<Cue> in(Language language) {
        Phrases<Cue> found = phrases.get(language);
        if (found == null) {
            throw new IllegalStateException(language.code());
        }
        return found;
    }

    private Patterns<Cue> loose(Language language) {
        Patterns<Cue> found = patterns.get(language);
        if (found == null) {
            throw new IllegalStateException(language.code());
        }
        return found;
    }

    /** All words of the phrases in that language. */
    Set<String> words(Language language) {
        Set<String> out = new HashSet<>(in(language).words());
        out.addAll(loose(language).words());
        return out;
    }

    /** True where the word stands in a phrase, as it is or by how it begins. */
    boolean has(Language language, String form) {
        return in(language).words().contains(form)
                || loose(language).words().contains(form)
                || loose(language).begins(form)
                || language == Language.HI && has(Language.EN, form);
    }

    boolean filler(Language language, String form) {
        Set<String> words = fillers.get(language);
        return words != null && words.contains(form);
    }

    /**
     * Every cue in the message with where it stands; a phrase inside a longer one of the same cue
     * counts once.
     */
    List<Hit<Cue>> find(List<Token> tokens, Language language) {
        List<Hit<Cue>> out = new ArrayList<>();
        addWhole(out, tokens, language);
        addLoose(out, tokens, language);
        if (language == Language.HI) {
            addLoose(out, tokens, Language.EN);
        }
        for (int i = 0; i < tokens.size(); i++) {
            for (Hit<Cue> hit : in(language).at(tokens, i)) {
                if (!politeness(hit, tokens)) {
                    out.add(hit);
                }
            }
            if (language == Language.HI) {
                if (!HINDI_WORDS.contains(tokens.get(i).form())) {
                    out.addAll(in(Language.EN).at(tokens, i));
                }
            }
        }
        return out;
    }

    private void addWhole(List<Hit<Cue>> out, List<Token> tokens, Language language) {
        String message = message(tokens);
        for (Language source : EnumSet.of(language, Language.EN)) {
            Cue cue = wholes.getOrDefault(source, Map.of()).get(message);
            if (cue != null) {
                out.add(new Hit<>(0, tokens.size(), cue));
            }
        }
    }

    private void addLoose(List<Hit<Cue>> out, List<Token> tokens, Language language) {
        loose(language)
                .in(tokens)
                .forEach(found -> out.add(new Hit<>(found.start(), found.end(), found.value())));
    }

    /** "Ji" alone is a yes; behind a name, a greeting or a thank-you it is only polite. */
    private static boolean politeness(Hit<Cue> hit, List<Token> tokens) {
        return hit.value() == Cue.YES
                && hit.start() > 0
                && hit.end() - hit.start() == 1
                && POLITE.contains(tokens.get(hit.start()).form())
                && tokens.get(hit.start() - 1).word();
    }

    /**
     * The tokens with "now" and "today" taken out where they only end or put off the talk: "that's
     * all for today", "not right now".
     */
    List<Token> withoutParting(List<Token> tokens, List<Hit<Cue>> found) {
        List<Token> out = new ArrayList<>(tokens);
        for (Hit<Cue> hit : found) {
            if (PARTING.contains(hit.value()) && hit.end() - hit.start() > 1) {
                for (int i = hit.start(); i < hit.end(); i++) {
                    if (NOW.contains(tokens.get(i).form())) {
                        out.set(i, tokens.get(i).as("."));
                    }
                }
            }
        }
        return out;
    }

    /** "Stop" and nothing else, or words that can mean nothing else ("stop texting me"). */
    boolean stops(List<Token> tokens, List<Hit<Cue>> found) {
        boolean asked = has(found, Cue.START);
        return stop.contains(message(tokens))
                || has(found, Cue.STOP) && !asked
                || asked && denied(tokens, found, Cue.START);
    }

    /** The same for "start"; "I stopped your messages by mistake, send them again" is one. */
    boolean starts(List<Token> tokens, List<Hit<Cue>> found) {
        return start.contains(message(tokens))
                || has(found, Cue.START) && !denied(tokens, found, Cue.START);
    }

    /** Whether a word denies, in any language: "not", "mat", "no". */
    boolean denies(Token token) {
        return negations.contains(token.form());
    }

    /** "Do not send me messages again", "aur message nahi chahiye": all that says it is denied. */
    private boolean denied(List<Token> tokens, List<Hit<Cue>> found, Cue cue) {
        return found.stream()
                .filter(hit -> hit.value() == cue)
                .allMatch(hit ->
                        tokens
                                .subList(
                                        Math.max(0, hit.start() - NEAR),
                                        Math.min(tokens.size(), hit.end() + 1))
                                .stream()
                                .anyMatch(this::denies));
    }

    private static boolean has(List<Hit<Cue>> found, Cue cue) {
        return found.stream().anyMatch(hit -> hit.value() == cue);
    }

    /** The whole message without signs and without a please. */
    private static String message(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            boolean please =
                    Set.of("please", "pls", "plz", "ji", "porfavor").contains(token.form());
            if (token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.EMOJI && !please) {
                out.append(out.isEmpty() ? "" : " ").append(token.form());
            }
        }
        return out.toString().replace(" por favor", "");
    }
}
