package org.foredesk.assistant;

import java.math.BigDecimal;

/**
 * What the language model has cost since the clinic's midnight, in the currency its prices are set
 * in.
 *
 * @param wanted whether a model is set up and switched on
 */
public record ModelSpending(boolean wanted, BigDecimal today, BigDecimal limit) {

    public boolean limitReached() {
        return today.signum() > 0 && today.compareTo(limit) >= 0;
    }
}
