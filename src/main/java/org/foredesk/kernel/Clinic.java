package org.foredesk.kernel;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tenant: one practice with its own patients, staff and settings. {@code country} is ISO 3166-1
 * alpha-2 and settles how local phone numbers and numeric dates are read; all opening hours and
 * what patients are told are in {@code zone}. The first of {@code languages} is the clinic's own.
 */
public record Clinic(
        ClinicId id,
        String name,
        ZoneId zone,
        String country,
        List<Language> languages,
        @Nullable PhoneNumber phone,
        @Nullable String address,
        boolean demo) {

    public Clinic {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a clinic speaks at least one language");
        }
    }

    public Language language() {
        return languages.getFirst();
    }
}
