package org.foredesk.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an e-mail address looks like, as far as people write them. */
public final class MailAddress {

    /** The longest there can be (RFC 5321). */
    public static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern NAMED = Pattern.compile("[^<>\\r\\n]*<([^<>\\r\\n]+)>");

    private MailAddress() {}

    /** Whether the text is one address and nothing else. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** The address alone, of {@code desk@example.org} and of {@code Desk <desk@example.org>}. */
    public static Optional<String> of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        String bare = named.matches() ? named.group(1).strip() : text.strip();
        return isOne(bare) ? Optional.of(bare) : Optional.empty();
    }
}
