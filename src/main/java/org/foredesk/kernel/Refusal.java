package org.foredesk.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something asked for was not done: a short stable {@code code} for programs and for people who
 * quote it, a sentence for a person, the field it is about where there is one, and whether staff
 * may insist.
 */
public record Refusal(
        String code, String message, @Nullable String field, boolean overridable, List<?> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null, false, List.of());
    }

    public Refusal withDetails(List<?> more) {
        return new Refusal(code, message, field, overridable, more);
    }

    public Refusal about(String fieldName) {
        return new Refusal(code, message, fieldName, overridable, details);
    }
}
