package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.foredesk.assistant.understanding.When.Flag;
import org.foredesk.assistant.understanding.When.Relative;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Reads when the patient wants to come out of a message's tokens. */
final class WhenReader {
    private final TimeWords words = new TimeWords();
    private final Grammar grammar = new Grammar();

    /** Makes the words of time known to a speller. */
    public void teach(Speller speller, Language language) {
        words.teach(speller, language);
    }

    /** The language's own words of time. */
    java.util.Set<String> ownWords(Language language) {
        return words.own(language);
    }

    /** All words of time in that language. */
    java.util.Set<String> words(Language language) {
        return words.in(language).words();
    }

    /** Reads tokens of a message in that language. */
    public When read(List<Token> tokens, String text, Language language, Scene scene) {
        Lexing lexing = new Lexing(tokens, words.in(language), language == Language.EN);
        boolean numbers = tokens.stream().anyMatch(Token::number);
        if (lexing.hits().isEmpty() && !numbers) {
            return When.NONE;
        }
        Chart chart = new Chart(tokens.size(), lexing.glue());
        lexing.fill(chart);
        new Numerals(tokens, scene, chart).read();
        chart.close(grammar, scene);
        List<Item> chosen = new Selection(tokens, lexing, scene).choose(chart.items());
        Assembly assembly = new Assembly(tokens, lexing, scene, language);
        assembly.put(chosen);
        return finished(assembly, lexing, chosen, tokens, text, scene);
    }

    private static When finished(
            Assembly assembly,
            Lexing lexing,
            List<Item> chosen,
            List<Token> tokens,
            String text,
            Scene scene) {
        Settling settling = new Settling(scene);
        List<When> read = new ArrayList<>();
        for (TimeWish wish : assembly.wishes()) {
            When settled = settling.settle(wish);
            read.add(placed(settled, wish.from, tokens, text));
        }
        List<Exclusion> except = new ArrayList<>(assembly.except());
        if (lexing.has(TimeWord.WEEKDAYS, 0, tokens.size())) {
            except.add(new Exclusion(null, DayOfWeek.SATURDAY, null));
            except.add(new Exclusion(null, DayOfWeek.SUNDAY, null));
        }
        if (scene.moving() && assembly.replaced() != null && read.size() == 1) {
            read.add(placed(settling.settle(assembly.replaced()), List.of(), tokens, text));
        }
        When first = read.isEmpty() ? null : read.removeFirst();
        Item wrong = assembly.problemFrom();
        if (first == null && wrong != null && assembly.problem() != null && except.isEmpty()) {
            return placed(Settling.wrong(assembly.problem()), List.of(wrong), tokens, text);
        }
        Set<Flag> loose = loose(lexing, tokens, chosen);
        When relative =
                first == null
                        ? relative(lexing, tokens, scene)
                        : withReference(first, lexing, tokens, scene);
        When base = relative != null ? relative : first;
        if (base == null && (!except.isEmpty() || !loose.isEmpty())) {
            base = open(scene, !loose.contains(Flag.EARLIEST) || !except.isEmpty());
            base = placed(base, assembly.exceptFrom(), tokens, text);
        }
        return base == null ? When.NONE : extended(base, except, loose, read);
    }

    private static When extended(
            When base, List<Exclusion> except, Set<Flag> loose, List<When> alternatives) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(base.flags());
        flags.addAll(loose);
        When.Kind kind =
                base.kind() == When.Kind.NONE && base.problem() == null && base.relative() == null
                        ? When.Kind.RANGE
                        : base.kind();
        return new When(
                kind,
                base.date(),
                base.time(),
                base.from(),
                base.to(),
                except,
                base.part(),
                base.problem(),
                base.text(),
                base.spans(),
                flags,
                base.otherTime(),
                base.relative(),
                alternatives);
    }

    /** From now on, whole days where only days were ruled out. */
    private static When open(Scene scene, boolean wholeDays) {
        LocalDateTime from =
                wholeDays ? scene.today().atStartOfDay() : scene.now().withSecond(0).withNano(0);
        return new When(
                When.Kind.RANGE,
                null,
                null,
                from,
                null,
                List.of(),
                null,
                null,
                "",
                List.of(),
                Set.of(),
                null,
                null,
                List.of());
    }

    private static Set<Flag> loose(Lexing lexing, List<Token> tokens, List<Item> chosen) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (inside(i, chosen)) {
                continue;
            }
            if (lexing.starting(i).contains(TimeWord.ASAP)
                    || lexing.starting(i).contains(TimeWord.NOW)
                            && chosen.isEmpty()
                            && tokens.size() <= 6) {
                flags.add(Flag.EARLIEST);
            }
            if (lexing.starting(i).contains(TimeWord.ANY)) {
                flags.add(Flag.ANY);
            }
        }
        return flags;
    }

    private static boolean inside(int token, List<Item> chosen) {
        return chosen.stream().anyMatch(i -> i.start() <= token && token < i.end());
    }

    /** A wish that only leans on what was offered. */
    private static @Nullable When relative(Lexing lexing, List<Token> tokens, Scene scene) {
        int n = tokens.size();
        LocalDateTime offered = scene.discussed();
        if (lexing.has(TimeWord.ANOTHERDAY, 0, n)) {
            return Settling.relative(Relative.ANOTHER_DAY);
        }
        if (lexing.has(TimeWord.ANOTHERTIME, 0, n)) {
            return Settling.relative(Relative.ANOTHER_TIME);
        }
        if (lexing.has(TimeWord.SAMETIME, 0, n)) {
            return offered == null
                    ? Settling.relative(Relative.SAME_TIME)
                    : shifted(When.Kind.TIME, null, offered, Relative.SAME_TIME);
        }
        if (lexing.has(TimeWord.EARLIER, 0, n)) {
            return offered == null ? Settling.relative(Relative.EARLIER) : until(offered);
        }
        if (lexing.has(TimeWord.LATERTHAN, 0, n)) {
            return offered == null ? Settling.relative(Relative.LATER) : from(offered);
        }
        if (lexing.has(TimeWord.SAMEDAY, 0, n)) {
            return offered == null
                    ? Settling.relative(Relative.SAME_DAY)
                    : shifted(When.Kind.DATE, offered, null, Relative.SAME_DAY);
        }
        return null;
    }

    private static When shifted(
            When.Kind kind,
            @Nullable LocalDateTime day,
            @Nullable LocalDateTime time,
            Relative relative) {
        return new When(
                kind,
                day == null ? null : day.toLocalDate(),
                time == null ? null : time.toLocalTime(),
                null,
                null,
                List.of(),
                null,
                null,
                "",
                List.of(),
                Set.of(),
                null,
                relative,
                List.of());
    }

    private static When until(LocalDateTime offered) {
        return new When(
                When.Kind.RANGE,
                offered.toLocalDate(),
                null,
                null,
                offered,
                List.of(),
                null,
                null,
                "",
                List.of(),
                Set.of(),
                null,
                Relative.EARLIER,
                List.of());
    }

    private static When from(LocalDateTime offered) {
        return new When(
                When.Kind.RANGE,
                offered.toLocalDate(),
                null,
                offered.plusMinutes(1),
                null,
                List.of(),
                null,
                null,
                "",
                List.of(),
                Set.of(),
                null,
                Relative.LATER,
                List.of());
    }

    /** "Same time on Friday", "that day at 3". */
    private static When withReference(When first, Lexing lexing, List<Token> tokens, Scene scene) {
        LocalDateTime offered = scene.discussed();
        if (offered == null) {
            return first;
        }
        if (first.kind() == When.Kind.DATE && lexing.has(TimeWord.SAMETIME, 0, tokens.size())) {
            return new When(
                    When.Kind.DATETIME,
                    first.date(),
                    offered.toLocalTime(),
                    null,
                    null,
                    first.except(),
                    null,
                    null,
                    first.text(),
                    first.spans(),
                    first.flags(),
                    null,
                    Relative.SAME_TIME,
                    first.alternatives());
        }
        if (first.kind() == When.Kind.TIME && lexing.has(TimeWord.SAMEDAY, 0, tokens.size())) {
            return new When(
                    When.Kind.DATETIME,
                    offered.toLocalDate(),
                    first.time(),
                    null,
                    null,
                    first.except(),
                    null,
                    null,
                    first.text(),
                    first.spans(),
                    first.flags(),
                    first.otherTime(),
                    Relative.SAME_DAY,
                    first.alternatives());
        }
        return first;
    }

    private static When placed(When when, List<Item> from, List<Token> tokens, String text) {
        List<Item> items = new ArrayList<>(from);
        items.sort(Comparator.comparingInt(Item::start));
        List<Span> spans = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Item item : items) {
            Span span = new Span(tokens.get(item.start()).from(), tokens.get(item.end() - 1).to());
            if (!spans.contains(span)) {
                spans.add(span);
                words.append(words.isEmpty() ? "" : " ").append(span.of(text));
            }
        }
        return new When(
                when.kind(),
                when.date(),
                when.time(),
                when.from(),
                when.to(),
                when.except(),
                when.part(),
                when.problem(),
                words.toString(),
                spans,
                when.flags(),
                when.otherTime(),
                when.relative(),
                when.alternatives());
    }
}
