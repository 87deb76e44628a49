package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reads from the assistant's last words what a message that accepts them takes over. */
final class AcceptanceReader {
    /** Not behind "3 p.m."; also where the blank was left out. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[?!।]|(?<![ap]\\.?m)\\.)\\s+|(?<=\\p{L}{3}\\.)(?=\\p{Lu})");

    private final QuestionGuess questions;
    private final Predicate<String> plain;

    /**
     * @param plain true for words that are no names
     */
    AcceptanceReader(QuestionGuess questions, Predicate<String> plain) {
        this.questions = questions;
        this.plain = plain;
    }

    /** Reads the time in a sentence of the assistant. */
    interface Times {
        When in(String sentence);
    }

    /** Reads the doctor a sentence of the assistant names. */
    interface Named {
        @Nullable PractitionerMention in(String sentence);
    }

    Acceptance read(Meaning meaning, String previous, Named named, Times times) {
        boolean chosen = meaning.does(Intent.SELECT) && meaning.selectedOption() != null;
        String offer = chosen ? option(meaning, previous) : previous;
        boolean timed = !meaning.when().isNone();
        boolean taken = chosen || meaning.does(Intent.AFFIRM) && questions.brings(previous);
        return new Acceptance(
                sameDoctor(meaning) ? doctor(offer, named) : null,
                taken && !timed ? proposed(offer, times) : When.NONE);
    }

    /**
     * True where the message goes on about the doctor just named: takes the offer, asks something
     * about it, or has only its time changed.
     */
    private static boolean sameDoctor(Meaning meaning) {
        if (meaning.practitioner() != null
                || meaning.anotherDoctor()
                || !meaning.excluded().isEmpty()) {
            return false;
        }
        boolean timed = !meaning.when().isNone();
        return switch (meaning.intent()) {
            case AFFIRM, SELECT, BOOK, QUESTION, AVAILABILITY, RESCHEDULE -> true;
            case DENY, PROVIDE_INFO -> timed;
            default -> false;
        };
    }

    private static String option(Meaning meaning, String previous) {
        return PrintedOptions.printed(previous).stream()
                .filter(option -> Integer.valueOf(option.number()).equals(meaning.selectedOption()))
                .map(Question.Option::label)
                .findFirst()
                .orElse(previous);
    }

    private @Nullable String doctor(String offer, Named doctors) {
        List<Token> raw = Tokenizer.tokens(offer);
        PractitionerMention named = doctors.in(offer);
        if (named != null && named.match() != null) {
            return named.match().name();
        }
        ProperNames.Name other =
                new ProperNames(raw, offer, plain).find(ProperNames.Reach.SPOKEN_OF);
        if (other != null) {
            return offer.substring(raw.get(other.start()).from(), raw.get(other.end() - 1).to());
        }
        return named == null ? null : named.written();
    }

    /** The time of the last sentence that has one; earlier ones tell what could not be had. */
    private static When proposed(String offer, Times times) {
        When last = When.NONE;
        for (String sentence : SENTENCE_END.split(offer, -1)) {
            When when = times.in(sentence);
            if (when.time() != null) {
                last = when;
            }
        }
        return last;
    }

    /** The last day and time named together. */
    static @Nullable Reference discussed(String previous, Times times) {
        When offer = proposed(previous, times);
        return offer.kind() == When.Kind.DATETIME && offer.date() != null && offer.time() != null
                ? new Reference(offer.date().atTime(offer.time()), null)
                : null;
    }
}
