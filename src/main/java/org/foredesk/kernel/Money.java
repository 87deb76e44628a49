package org.foredesk.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** An amount in a currency, as a clinic's price list has it. */
public record Money(BigDecimal amount, Currency currency) {

    /** Reads "600 INR" or "INR 600"; empty for anything else. */
    public static Optional<Money> parse(String text) {
        String[] parts = text.strip().split("\\s+", 3);
        if (parts.length != 2) {
            return Optional.empty();
        }
        boolean amountFirst = Character.isDigit(parts[0].charAt(0));
        try {
            return Optional.of(
                    new Money(
                            new BigDecimal(amountFirst ? parts[0] : parts[1]),
                            Currency.getInstance(
                                    (amountFirst ? parts[1] : parts[0]).toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException notMoney) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
