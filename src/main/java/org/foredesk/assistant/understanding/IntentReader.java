package org.foredesk.assistant.understanding;

import java.util.List;

/**
 * Judges what a message does: first what must not be missed, then answers to the question asked,
 * then requests, then courtesies.
 */
final class IntentReader {
    private final Heard heard;

    IntentReader(Heard heard) {
        this.heard = heard;
    }

    List<ScoredIntent> read() {
        Said said = new Said(heard);
        Verdict verdict = new Verdict();
        boolean answered = new AnswerReader(heard, said, verdict).answer();
        if (!answered) {
            new RequestReader(heard, said, verdict).requests();
        }
        CourtesyReader courtesy = new CourtesyReader(heard, said, verdict);
        if (verdict.isEmpty()) {
            courtesy.courtesies();
        }
        if (verdict.isEmpty()) {
            courtesy.values();
        }
        if (verdict.isEmpty()) {
            verdict.add(Intent.OTHER, 0.3);
        }
        return verdict.intents();
    }
}
