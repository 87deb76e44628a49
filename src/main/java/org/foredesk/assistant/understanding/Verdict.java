package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;

/** The intents found in a message so far, each once and the foremost first. */
final class Verdict {
    private final List<ScoredIntent> intents = new ArrayList<>();

    void add(Intent intent, double score) {
        if (intents.stream().noneMatch(s -> s.intent() == intent)) {
            intents.add(new ScoredIntent(intent, score));
        }
    }

    void addFirst(Intent intent, double score) {
        intents.addFirst(new ScoredIntent(intent, score));
    }

    boolean isEmpty() {
        return intents.isEmpty();
    }

    Intent first() {
        return intents.getFirst().intent();
    }

    List<ScoredIntent> intents() {
        return intents;
    }
}
