package org.foredesk.assistant;

import java.math.BigDecimal;

/**
 * What the language model has done and cost since the clinic's midnight, in the currency its prices
 * are set in.
 *
 * @param health whether it can be asked now
 * @param calls made today, those that failed among them
 * @param failed those of them that brought no answer
 * @param tokens sent and received; estimated where the service did not tell
 * @param turnedAway whether a question was not put today because the money would not have sufficed
 */
public record ModelSpending(
        Health health,
        int calls,
        int failed,
        long tokens,
        BigDecimal today,
        BigDecimal limit,
        boolean turnedAway) {

    /** Whether it can be asked now, as far as is known without asking. */
    public enum Health {
        /** No model is set up. */
        NOT_SET_UP,
        /** One is set up, and the clinic wants rules only. */
        SWITCHED_OFF,
        WORKS,
        /** It failed too often and is left alone for a while. */
        RESTS
    }

    /** Whether nothing more is asked before midnight. */
    public boolean limitReached() {
        return turnedAway || today.signum() > 0 && today.compareTo(limit) >= 0;
    }
}
