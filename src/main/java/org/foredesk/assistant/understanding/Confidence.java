package org.foredesk.assistant.understanding;

import java.util.Collection;
import java.util.List;
import org.foredesk.assistant.understanding.words.Token;

/**
 * How sure one can be of a reading as a whole: what the rule that read it is worth, less what of
 * the message nobody read, what had to be mended to be read, and what speaks for another reading.
 */
final class Confidence {

    /** What is left of a rule's worth where nothing but its own words was read. */
    private static final double LEAST = 0.35;

    /** A mended slip is a quarter of an unread word. */
    private static final double SLIP = 0.25;

    /** Wishes that exclude each other. */
    private static final List<Cue> WISHES = List.of(Cue.CANCEL, Cue.MOVE);

    private static final double TORN = 0.8;

    private final Heard heard;
    private final List<Token> raw;
    private final Collection<Span> read;

    /**
     * @param raw the tokens before spelling was mended
     * @param read where values were read, such as a name, which no list has
     */
    Confidence(Heard heard, List<Token> raw, Collection<Span> read) {
        this.heard = heard;
        this.raw = raw;
        this.read = read;
    }

    /** 0–1 for the message, of which the foremost intent is this. */
    double of(ScoredIntent foremost) {
        Intent intent = foremost.intent();
        // An alarm stands whatever else was said, and talk of other things is never read.
        if (intent == Intent.EMERGENCY || intent == Intent.OTHER || heard.words == 0) {
            return foremost.score();
        }
        double share = Math.min(1, (unread().size() + SLIP * slips()) / heard.words);
        double torn = heard.has(WISHES.getFirst()) && heard.has(WISHES.getLast()) ? TORN : 1;
        return foremost.score() * (1 - (1 - LEAST) * share) * torn;
    }

    /** The words nothing was made of. */
    List<Span> unread() {
        return heard.strange.stream()
                .map(token -> new Span(token.from(), token.to()))
                .filter(word ->
                        read.stream()
                                .noneMatch(span ->
                                        word.from() >= span.from() && word.to() <= span.to()))
                .toList();
    }

    private int slips() {
        int slips = 0;
        for (int i = 0; i < raw.size(); i++) {
            slips += raw.get(i).form().equals(heard.tokens.get(i).form()) ? 0 : 1;
        }
        return slips;
    }
}
