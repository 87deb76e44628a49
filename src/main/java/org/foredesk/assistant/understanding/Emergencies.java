package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.EmergencyWords.Guard;
import org.foredesk.assistant.understanding.words.Patterns.Found;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * Hears an emergency, by two hearers: the rules of {@code emergencies.txt} and the likeness to
 * sentences of {@code alarms.txt}. Either is enough for an alarm, but not the rules against a
 * message that is like none at all. Where it may be one all the same, that is said too, as not
 * sure: a missed one is worse than one too many.
 *
 * <p>By the rules, talk of the past or of a kind of visit silences what stands in the same clause,
 * and the bare name of an ill anywhere; not what is told as going on.
 */
final class Emergencies {
    /**
     * Likeness that makes an alarm without a rule. The figures were found on sentences that neither
     * rules nor examples had seen.
     */
    private static final double LIKE = 0.25;

    /** Likeness enough to say what to do in an emergency, and to tell staff. */
    private static final double RATHER_LIKE = 0.18;

    /** Below this, words of the lists make no alarm by themselves. */
    private static final double UNLIKE = 0.16;

    /** So few words are a cry for help, for which likeness says little. */
    private static final int CRY = 2;

    /** Likeness that makes an alarm of a word or two ("help me"), or of a clause by itself. */
    private static final double VERY_LIKE = 0.8;

    private static final int FEW = 2;

    /** Likeness that makes an alarm beside talk of the past, of a visit or a small thing. */
    private static final double DOUBTFUL = 0.75;

    /** Likeness that makes an alarm in spite of a way of speaking that is never meant so. */
    private static final double BEYOND = 0.9;

    /** Share of a kind among all that makes it the message's, where no rule names one. */
    private static final double RATHER = 0.4;

    /** Share of self-harm that makes a message one of it, though a rule hears but the wound. */
    private static final double SURELY = 0.7;

    private final EmergencyWords words = new EmergencyWords();

    /** Makes the words of alarms known to the speller of a language. */
    void teach(Speller speller, Language language) {
        words.teach(speller, language);
    }

    /** The words of one language's alarms. */
    Set<String> words(Language language) {
        return words.words(language);
    }

    /**
     * An emergency: which, and the words that told.
     *
     * @param sure false where it may be one
     */
    record Alarm(EmergencyKind kind, Span span, boolean sure) {}

    /**
     * The emergency in a message; null for none.
     *
     * @param raw the message as written
     * @param tokens with slips mended
     */
    @Nullable Alarm hear(List<Token> raw, List<Token> tokens, Language language) {
        if (tokens.isEmpty()) {
            return null;
        }
        AlarmLikeness likeness = new AlarmLikeness(raw, tokens);
        double like = likeness.alarm();
        Found<EmergencyKind> told = told(tokens, language);
        if (told != null) {
            boolean sure =
                    like >= UNLIKE || raw.size() <= CRY || aside(told, raw, tokens, language);
            return new Alarm(
                    kind(told.value(), likeness), span(tokens, told.start(), told.end()), sure);
        }
        boolean few = words(raw) <= FEW || !likeness.speaks();
        if (like < (few ? VERY_LIKE : RATHER_LIKE) || like < BEYOND && words.figure(tokens)) {
            return null;
        }
        boolean doubtful =
                !words.guards(tokens).isEmpty()
                        || words.alarms(tokens).stream()
                                .anyMatch(one -> denied(one, tokens, language));
        double needed = doubtful ? DOUBTFUL : LIKE;
        return new Alarm(
                kind(EmergencyKind.EMERGENCY, likeness),
                span(tokens, 0, tokens.size()),
                like >= needed);
    }

    /** The kind a rule named, or the likeliest; self-harm where the message is surely like it. */
    private static EmergencyKind kind(EmergencyKind named, AlarmLikeness likeness) {
        Map<EmergencyKind, Double> like = likeness.kinds();
        if (like.getOrDefault(EmergencyKind.SUICIDE, 0.0) >= SURELY) {
            return EmergencyKind.SUICIDE;
        }
        if (named != EmergencyKind.EMERGENCY) {
            return named;
        }
        return like.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= RATHER)
                .map(Map.Entry::getKey)
                .orElse(named);
    }

    /**
     * "My visit is at three but now I can't breathe": the clause with the alarm is very like one,
     * or like one and says that it is now.
     */
    private boolean aside(
            Found<EmergencyKind> told, List<Token> raw, List<Token> tokens, Language language) {
        int start = told.start();
        while (start > 0 && !words.joint(tokens.get(start - 1), language)) {
            start--;
        }
        int end = told.end();
        while (end < tokens.size() && !words.joint(tokens.get(end), language)) {
            end++;
        }
        boolean now = !words.nows(tokens.subList(start, end)).isEmpty();
        Span clause = span(tokens, start, end);
        List<Token> own =
                raw.stream()
                        .filter(token -> token.from() >= clause.from() && token.to() <= clause.to())
                        .toList();
        return words(own) < words(raw)
                && new AlarmLikeness(own, tokens.subList(start, end)).alarm()
                        >= (now ? LIKE : VERY_LIKE);
    }

    private static long words(List<Token> tokens) {
        return tokens.stream().filter(Token::word).count();
    }

    private static Span span(List<Token> tokens, int start, int end) {
        return new Span(tokens.get(start).from(), tokens.get(end - 1).to());
    }

    /** What the rules hear. */
    private @Nullable Found<EmergencyKind> told(List<Token> tokens, Language language) {
        List<Found<EmergencyKind>> found = new ArrayList<>();
        for (Found<EmergencyKind> one : words.alarms(tokens)) {
            if (!denied(one, tokens, language)) {
                found.add(one);
            }
        }
        if (found.isEmpty() || words.figure(tokens) && kinds(found) < 2) {
            return null;
        }
        List<Found<Guard>> guards = new ArrayList<>(words.guards(tokens));
        guards.removeIf(guard -> inside(guard, found));
        if (!guards.isEmpty()) {
            List<Found<EmergencyKind>> all = List.copyOf(found);
            Setting setting = new Setting(tokens, guards, language);
            found.removeIf(alarm -> setting.silences(alarm, all));
        }
        if (found.isEmpty()) {
            return null;
        }
        return found.getFirst();
    }

    private static long kinds(List<Found<EmergencyKind>> found) {
        return found.stream().map(Found::value).distinct().count();
    }

    /** A guard that is but a part of the alarm's own words guards nothing. */
    private static boolean inside(Found<Guard> guard, List<Found<EmergencyKind>> found) {
        return found.stream().anyMatch(f -> f.start() < guard.start() && guard.end() < f.end());
    }

    /** What a message says around its alarms: clauses, guards, that it is now. */
    private final class Setting {
        private final List<Token> tokens;
        private final List<Found<Guard>> guards;
        private final int[] clause;
        private final List<Found<Boolean>> nows;
        private final boolean severe;

        Setting(List<Token> tokens, List<Found<Guard>> guards, Language language) {
            this.tokens = tokens;
            this.guards = guards;
            this.clause = new int[tokens.size()];
            this.nows = words.nows(tokens);
            this.severe = words.severe(tokens);
            for (int i = 1; i < clause.length; i++) {
                clause[i] = clause[i - 1] + (words.joint(tokens.get(i), language) ? 1 : 0);
            }
        }

        boolean silences(Found<EmergencyKind> alarm, List<Found<EmergencyKind>> all) {
            boolean named = named(alarm);
            boolean several = kinds(all) > 1 && !named;
            for (Found<Guard> guard : guards) {
                boolean near = together(guard, alarm);
                boolean silent =
                        switch (guard.value()) {
                            case PAST -> (near || named) && !now(alarm, named);
                            case OVER -> !(now(alarm, named) && !near);
                            case VISIT ->
                                    (near && !within(guard, alarm) || named)
                                            && !now(alarm, named)
                                            && !several;
                            case MILD -> near && !severe && !several;
                        };
                if (silent) {
                    return true;
                }
            }
            return false;
        }

        /** Nothing but the name of an ill: it may be but talked about. */
        private boolean named(Found<EmergencyKind> alarm) {
            return tokens.subList(alarm.start(), alarm.end()).stream().allMatch(words::name);
        }

        /** "Swallowed the tablets for blood pressure": begins among the alarm's own words. */
        private static boolean within(Found<Guard> guard, Found<EmergencyKind> alarm) {
            return guard.start() > alarm.start() && guard.start() < alarm.end();
        }

        private boolean together(Found<?> one, Found<?> other) {
            return clause[one.start()] <= clause[other.end() - 1]
                    && clause[other.start()] <= clause[one.end() - 1];
        }

        /** "Now" in the alarm's clause; not that of "fine now", nor of "ambulance now". */
        private boolean now(Found<EmergencyKind> alarm, boolean named) {
            return nows.stream()
                    .anyMatch(now ->
                            together(now, alarm)
                                    && (!named
                                            || now.start() < alarm.start()
                                            || now.end() > alarm.end())
                                    && guards.stream()
                                            .noneMatch(g ->
                                                    g.start() <= now.start()
                                                            && now.end() <= g.end()));
        }
    }

    /**
     * "No chest pain", "सीने में दर्द नहीं है"; not where the alarm itself is that something does
     * not work.
     */
    private boolean denied(Found<EmergencyKind> alarm, List<Token> tokens, Language language) {
        for (int i = alarm.start(); i < alarm.end(); i++) {
            if (words.negative(tokens.get(i))) {
                return false;
            }
        }
        List<Found<Boolean>> denials = new ArrayList<>(words.nots(tokens, language));
        if (language == Language.HI) {
            denials.addAll(words.nots(tokens, Language.EN));
        }
        for (Found<Boolean> not : denials) {
            boolean behind = not.value();
            int gap = behind ? not.start() - alarm.end() : alarm.start() - not.end();
            if (gap >= 0
                    && gap <= (behind ? 1 : 2)
                    && !signBetween(
                            tokens,
                            behind ? alarm.end() : not.end(),
                            behind ? not.start() : alarm.start())) {
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
