package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.foredesk.assistant.understanding.When.Flag;
import org.foredesk.assistant.understanding.When.Problem;
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
    Set<String> ownWords(Language language) {
        return words.own(language);
    }

    /** All words of time in that language. */
    Set<String> words(Language language) {
        return words.in(language).words();
    }

    /** Reads tokens of a message in the scene's language. */
    public When read(List<Token> message, String text, Scene scene) {
        Language language = scene.language();
        boolean numbers = message.stream().anyMatch(Token::number);
        List<Token> tokens =
                WordOrder.mended(
                        JoinedWords.apart(
                                Dashes.opened(message, text, words.in(language)),
                                words.in(language)),
                        words.in(language));
        Lexing lexing = new Lexing(tokens, words.in(language), language == Language.EN);
        if (lexing.hits().isEmpty() && !numbers) {
            return When.NONE;
        }
        Chart chart = new Chart(tokens.size(), lexing.glue());
        lexing.fill(chart);
        new Numerals(tokens, scene, chart).read();
        chart.close(grammar, scene);
        List<Item> chosen = new Selection(tokens, lexing, scene).choose(chart.items());
        new History(tokens, lexing, language).leaveOut(chosen);
        if (!chosen.isEmpty()) {
            Clauses clauses = new Clauses(tokens, lexing, language, chosen);
            new BackReference(tokens, lexing, clauses, scene.today()).resolve(chosen);
            new Background(lexing, clauses, scene.moving()).leaveOut(chosen);
            chosen.sort(Comparator.comparingInt(Item::start));
        }
        Assembly assembly = new Assembly(tokens, lexing, scene, language);
        assembly.put(chosen);
        return new Finish(lexing, tokens, text, scene).of(assembly, chosen);
    }

    /** From wishes to the answer: settled, in order, with what was ruled out. */
    private record Finish(Lexing lexing, List<Token> tokens, String text, Scene scene) {
        When of(Assembly assembly, List<Item> chosen) {
            Settling settling = new Settling(scene);
            List<When> read = new ArrayList<>();
            for (TimeWish wish : assembly.wishes()) {
                read.add(placed(settling.settle(wish), wish.from));
            }
            TimeWish replaced = assembly.replaced();
            if (scene.moving() && replaced != null && read.size() == 1) {
                read.add(settling.settle(replaced));
            }
            List<Exclusion> except = ruledOut(assembly);
            Item wrong = assembly.problemFrom();
            if (read.isEmpty() && wrong != null && assembly.problem() != null && except.isEmpty()) {
                return impossible(assembly.problem(), wrong);
            }
            Set<Flag> loose = loose(chosen);
            Problem lacking = read.isEmpty() ? null : lacking(assembly, read.getFirst());
            if (wrong != null && lacking != null) {
                return impossible(lacking, wrong);
            }
            OfferReader offer = new OfferReader(lexing, tokens.size(), scene);
            When first = read.isEmpty() ? offer.alone() : offer.completed(read.removeFirst());
            if (first.equals(When.NONE)) {
                if (except.isEmpty() && loose.isEmpty()) {
                    return first;
                }
                boolean wholeDays = !loose.contains(Flag.EARLIEST) || !except.isEmpty();
                first = placed(open(wholeDays), assembly.except().from());
            }
            if (assembly.joined() && first.dayGiven() && !read.isEmpty()) {
                loose.add(Flag.EITHER_DAY);
            }
            return WhenBuilder.like(first).except(except).flags(loose).alternatives(read).build();
        }

        /** "30 February at 10", "tomorrow at 14:75": what was read is not all that was wished. */
        private static @Nullable Problem lacking(Assembly assembly, When first) {
            Problem problem = assembly.problem();
            boolean day = first.dayGiven() || first.part() != null && first.date() != null;
            boolean clock = first.time() != null || first.kind() == When.Kind.RANGE;
            return problem != null && (problem == Problem.IMPOSSIBLE_TIME ? !clock : !day)
                    ? problem
                    : null;
        }

        private List<Exclusion> ruledOut(Assembly assembly) {
            List<Exclusion> except = new ArrayList<>(assembly.except().all());
            if (lexing.has(TimeWord.WEEKDAYS, 0, tokens.size())) {
                except.add(new Exclusion(null, DayOfWeek.SATURDAY, null));
                except.add(new Exclusion(null, DayOfWeek.SUNDAY, null));
            }
            return except;
        }

        /** From now on; from today's start where only days were ruled out. */
        private When open(boolean wholeDays) {
            LocalDateTime from =
                    wholeDays
                            ? scene.today().atStartOfDay()
                            : scene.now().withSecond(0).withNano(0);
            return WhenBuilder.of(When.Kind.RANGE).between(from, null).build();
        }

        private Set<Flag> loose(List<Item> chosen) {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            for (int i = 0; i < tokens.size(); i++) {
                if (inside(i, chosen)) {
                    continue;
                }
                Set<TimeWord> here = lexing.starting(i);
                boolean now = here.contains(TimeWord.NOW) && chosen.isEmpty() && tokens.size() <= 6;
                if (here.contains(TimeWord.ASAP) || now) {
                    flags.add(Flag.EARLIEST);
                }
                if (here.contains(TimeWord.ANY)) {
                    flags.add(Flag.ANY);
                }
            }
            return flags;
        }

        private static boolean inside(int token, List<Item> chosen) {
            return chosen.stream().anyMatch(i -> i.start() <= token && token < i.end());
        }

        /** The words that cannot be, without the small ones around them: "30 February". */
        private When impossible(Problem problem, Item wrong) {
            int start = wrong.start();
            int end = wrong.end();
            int after = behindSmall(start);
            while (after > start && after < end) {
                start = after;
                after = behindSmall(start);
            }
            while (end - 1 > start && behindSmall(end - 1) == end) {
                end--;
            }
            LocalDate near = wrong.piece() instanceof Piece.Wrong date ? date.near() : null;
            return WhenBuilder.like(
                            placed(
                                    Settling.wrong(problem),
                                    List.of(new Item(start, end, wrong.piece()))))
                    .near(near)
                    .build();
        }

        /** Where a small word such as "on the" that begins there ends. */
        private int behindSmall(int token) {
            Set<TimeWord> kinds = lexing.starting(token);
            if (kinds.contains(TimeWord.DAYWORD) || kinds.contains(TimeWord.UNIT)) {
                return token;
            }
            int end = lexing.isGlue(token) ? token + 1 : token;
            for (TimeWord kind : new TimeWord[] {TimeWord.ON, TimeWord.AT, TimeWord.FROM}) {
                end = Math.max(end, lexing.end(token, kind));
            }
            return end;
        }

        private When placed(When when, List<Item> from) {
            List<Item> items = new ArrayList<>(from);
            items.sort(Comparator.comparingInt(Item::start));
            List<Span> spans = new ArrayList<>();
            StringBuilder said = new StringBuilder();
            for (Item item : items) {
                Span span =
                        new Span(tokens.get(item.start()).from(), tokens.get(item.end() - 1).to());
                if (!spans.contains(span)) {
                    spans.add(span);
                    said.append(said.isEmpty() ? "" : " ").append(span.of(text));
                }
            }
            return WhenBuilder.like(when).said(said.toString(), spans).build();
        }
    }
}
