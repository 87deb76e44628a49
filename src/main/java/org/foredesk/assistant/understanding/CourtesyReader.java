package org.foredesk.assistant.understanding;

import java.util.Set;

/** Reads courtesies, and the bare values and hints of messages in which nothing else is said. */
final class CourtesyReader {
    private final Heard heard;
    private final Said said;
    private final Verdict verdict;

    CourtesyReader(Heard heard, Said said, Verdict verdict) {
        this.heard = heard;
        this.said = said;
        this.verdict = verdict;
    }

    void courtesies() {
        boolean small = heard.words <= 10;
        boolean question = heard.questionMark() && heard.has(Cue.ASK);
        boolean yesNo = !(heard.has(Cue.ASK) && heard.words > 4 && !heard.inTalk) && !question;
        if (said.foreign() && !heard.inTalk) {
            return;
        }
        if (heard.has(Cue.CHAT) && heard.unknown <= (heard.language == Language.EN ? 2 : 0)) {
            verdict.add(Intent.GREETING, 0.8);
        }
        if (heard.settled
                && heard.any(Cue.THANKS, Cue.YESWEAK, Cue.YES, Cue.HAPPY)
                && !said.question()
                && !said.no()) {
            // "Great" to "you are booked" is no yes to anything.
            verdict.add(Intent.THANKS, 0.85);
        }
        boolean weakYes = heard.inTalk && heard.has(Cue.YESWEAK) && !pleasedThanks();
        boolean bye = heard.has(Cue.BYE) && small && heard.unknown <= 2;
        if (verdict.isEmpty()
                && (said.yes() || weakYes)
                && small
                && yesNo
                && (heard.unknown == 0 && !heard.has(Cue.ASK) || heard.inTalk)
                && !(bye && (!heard.inTalk || heard.asks(Question.Kind.ANYTHING_ELSE)))
                && !(heard.has(Cue.THANKS) && bareOk())) {
            verdict.add(Intent.AFFIRM, heard.inTalk ? 0.8 : 0.6);
        } else if (said.no() && yesNo && (small && heard.unknown <= 2 || heard.inTalk)) {
            verdict.add(Intent.DENY, heard.inTalk ? 0.8 : 0.6);
        }
        if (heard.any(Cue.THANKS) && !foldedHands() && (heard.unknown <= 3 || heard.inTalk)) {
            verdict.add(Intent.THANKS, 0.85);
        }
        if (bye && (verdict.isEmpty() || heard.inTalk || heard.has(Cue.THANKS))) {
            verdict.add(Intent.GOODBYE, 0.8);
        }
        if (heard.has(Cue.DONE)
                && (heard.inTalk || small)
                && verdict.isEmpty()
                && heard.unknown <= 2) {
            verdict.add(heard.inTalk ? Intent.THANKS : Intent.GOODBYE, 0.6);
        }
        if (heard.has(Cue.GREETING)
                && heard.unknown <= 2
                && heard.words <= 8
                && verdict.isEmpty()) {
            verdict.add(Intent.GREETING, 0.85);
        }
    }

    /** Behind a greeting folded hands are a part of it. */
    private boolean foldedHands() {
        return heard.at(Cue.GREETING) < heard.at(Cue.THANKS)
                && heard.has(Cue.THANKS)
                && heard.tokens.get(heard.at(Cue.THANKS)).is(":thanks:");
    }

    /** "Ok, thanks" is a thank-you. */
    private boolean bareOk() {
        return !heard.has(Cue.YESWEAK)
                && heard.words <= 5
                && heard.tokens.stream()
                        .anyMatch(t ->
                                Set.of(
                                                "ok", "okay", "okey", "alright", "vale", "theek",
                                                "thik", "ठीक", "k")
                                        .contains(t.form()))
                && heard.tokens.stream()
                        .noneMatch(t ->
                                Set.of("yes", "yeah", "si", "haan", "han", "हां", "हाँ")
                                        .contains(t.form()));
    }

    /** "Great, thanks" is no yes by itself. */
    private boolean pleasedThanks() {
        return heard.has(Cue.THANKS)
                && heard.words <= 6
                && heard.tokens.stream()
                        .noneMatch(t ->
                                Set.of(
                                                "sounds", "sound", "works", "work", "will",
                                                "thatll", "would", "it", "one")
                                        .contains(t.form()));
    }

    void values() {
        boolean mostly = heard.unknown == 0 && heard.words <= 9 && !heard.has(Cue.ASK);
        if (heard.has(Cue.FOREIGN) && !heard.inTalk) {
            return;
        }
        if (said.carries() && (mostly || heard.inTalk)) {
            verdict.add(Intent.PROVIDE_INFO, heard.inTalk ? 0.8 : 0.55);
        } else if (heard.has(Cue.CHANGE) && heard.inTalk) {
            verdict.add(Intent.DENY, 0.55);
        } else if (heard.inTalk && heard.has(Cue.YESWEAK)) {
            verdict.add(Intent.AFFIRM, 0.5);
        }
    }
}
