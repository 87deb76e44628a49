package org.foredesk.conversations;

import java.util.Locale;

/** Words as a pattern for {@code like … escape '!'}, in lower case. */
final class LikePattern {
    private LikePattern() {}

    static String containing(String words) {
        String escaped =
                words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
