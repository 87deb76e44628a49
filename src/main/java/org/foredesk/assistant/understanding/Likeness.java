package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.Map;

/**
 * How like a message is to the examples of each intent that can be meant.
 *
 * @param odds 0–1 each and 1 together; not empty
 */
record Likeness(Map<Intent, Double> odds) {

    Likeness {
        odds = new EnumMap<>(odds);
    }

    /** Its share for an intent; 0 for one that cannot be meant. */
    double of(Intent intent) {
        return odds.getOrDefault(intent, 0.0);
    }

    /** The intent with the greatest share, and that share. */
    ScoredIntent likeliest() {
        Map.Entry<Intent, Double> best =
                odds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new ScoredIntent(best.getKey(), best.getValue());
    }
}
