package org.foredesk.booking;

import com.google.errorprone.annotations.Immutable;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of the clock, from {@code from} up to but without {@code to}, in the clinic's zone. An
 * end that is not after the start lies on the next day: 22:00–02:00, or 09:00–00:00 for "until
 * midnight".
 */
@Immutable
public record LocalRange(LocalTime from, LocalTime to) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([01]?[0-9]|2[0-3]):([0-5][0-9])\\s*[-–]\\s*([01]?[0-9]|2[0-4]):([0-5][0-9])");

    /**
     * Reads {@code 09:00-13:00}; {@code 24:00} is midnight. Empty for anything else, an empty
     * stretch included.
     */
    public static Optional<LocalRange> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches() || ("24".equals(parts.group(3)) && !"00".equals(parts.group(4)))) {
            return Optional.empty();
        }
        LocalTime from =
                LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        LocalTime to =
                LocalTime.of(
                        Integer.parseInt(parts.group(3)) % 24, Integer.parseInt(parts.group(4)));
        boolean wholeDay = from.equals(LocalTime.MIDNIGHT) && "24".equals(parts.group(3));
        return from.equals(to) && !wholeDay
                ? Optional.empty()
                : Optional.of(new LocalRange(from, to));
    }

    /** Whether the stretch runs into the next day. */
    public boolean overnight() {
        return !to.isAfter(from);
    }

    /** Whether both have a part of one day in common. */
    public boolean overlaps(LocalRange other) {
        return (overnight() || other.from.isBefore(to))
                && (other.overnight() || from.isBefore(other.to));
    }

    /** Whether {@code time} lies in it, whatever the day. */
    public boolean contains(LocalTime time) {
        return overnight()
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }

    /** The form the clinic file has: {@code 09:00-13:00}, midnight at the end as {@code 24:00}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
