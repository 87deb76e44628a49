package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's own names and hours, as far as they help to understand a message. Build it once and
 * again when the clinic changes.
 *
 * @param language the clinic's own, taken where nothing tells which one a patient writes
 * @param country ISO 3166 code; decides whether 3/4 is the third of April or the fourth of March
 * @param hours opening hours by weekday, all practitioners together; decides whether "at 5" is
 *     17:00. Empty where not known
 * @param faqTopics the clinic's own questions by an id of the caller's choice, each with the
 *     phrasings that ask it
 */
public record ClinicVocabulary(
        @Nullable Language language,
        @Nullable String country,
        List<Practitioner> practitioners,
        List<Service> services,
        List<String> locations,
        Map<DayOfWeek, List<Hours>> hours,
        Map<String, List<String>> faqTopics) {

    public ClinicVocabulary {
        practitioners = List.copyOf(practitioners);
        services = List.copyOf(services);
        locations = List.copyOf(locations);
        hours = Map.copyOf(hours);
        faqTopics = Map.copyOf(faqTopics);
    }

    /** One whose language is not known. */
    public ClinicVocabulary(
            @Nullable String country,
            List<Practitioner> practitioners,
            List<Service> services,
            List<String> locations,
            Map<DayOfWeek, List<Hours>> hours,
            Map<String, List<String>> faqTopics) {
        this(null, country, practitioners, services, locations, hours, faqTopics);
    }

    /** A clinic nothing is known of. */
    public static ClinicVocabulary empty(@Nullable String country) {
        return new ClinicVocabulary(country, List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    /**
     * @param id handed back in {@link PractitionerMention}
     * @param name as the clinic writes it, with or without title
     * @param aliases other names patients use
     * @param speciality key of a speciality ({@code cardiology}) or the clinic's own word for it
     */
    public record Practitioner(
            String id, String name, List<String> aliases, @Nullable String speciality) {
        public Practitioner {
            aliases = List.copyOf(aliases);
        }
    }

    /** A service by its name and other words for it. */
    public record Service(String id, String name, List<String> aliases) {
        public Service {
            aliases = List.copyOf(aliases);
        }
    }

    /** Open from {@code from} to {@code to}, not included. */
    public record Hours(LocalTime from, LocalTime to) {}
}
