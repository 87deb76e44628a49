package org.foredesk.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164 form: a plus sign and up to fifteen digits. */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 phone number");
        }
    }

    /**
     * Reads a number as people write it. A number without a country code is read as one of {@code
     * country} (ISO 3166-1 alpha-2). Empty when it cannot be a telephone number there.
     */
    public static Optional<PhoneNumber> parse(String text, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(text, country);
            return numbers.isPossibleNumber(parsed)
                    ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException | IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * A plus sign and the calling code of a country (ISO 3166-1 alpha-2); "+" for an unknown one.
     */
    public static String callingCode(String country) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
        return code == 0 ? "+" : "+" + code;
    }

    /** For logs: the country's first digits and the last two, the rest hidden. */
    public String masked() {
        return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 2);
    }

    /** For screens: grouped the way the number's own country writes it for callers from abroad. */
    public String display() {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notInThePlan) {
            return e164;
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
