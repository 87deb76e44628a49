package org.foredesk.assistant;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.Language;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Faq;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.kernel.ClinicId;
import org.foredesk.messaging.SpokenSpecialities;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's names and hours in the form understanding wants them, made again when the clinic
 * changes. Thread-safe.
 */
public final class Vocabulary {

    private record Made(DirectoryView from, ClinicVocabulary words) {}

    private final Map<ClinicId, Made> made = new ConcurrentHashMap<>();

    // The directory hands out the same view until something changes; comparing the contents would
    // cost more than making it anew.
    @SuppressWarnings("ReferenceEquality")
    public ClinicVocabulary of(DirectoryView view) {
        ClinicId clinic = view.clinic().id();
        Made known = made.get(clinic);
        if (known == null || known.from() != view) {
            known = new Made(view, make(view));
            made.put(clinic, known);
        }
        return known.words();
    }

    private static ClinicVocabulary make(DirectoryView view) {
        return new ClinicVocabulary(
                language(view.clinic().language()),
                view.clinic().country(),
                view.activePractitioners().stream()
                        .map(one ->
                                new ClinicVocabulary.Practitioner(
                                        one.id().toString(),
                                        one.name(),
                                        one.aliases(),
                                        key(one.speciality())))
                        .toList(),
                view.activeServices().stream()
                        .map(one ->
                                new ClinicVocabulary.Service(
                                        one.id().toString(), one.name(), List.of()))
                        .toList(),
                view.activeLocations().stream().map(Location::name).toList(),
                hours(view.activePractitioners().stream().map(Practitioner::hours)),
                topics(view.faq()));
    }

    /** The words of a clinic that is only planned; names stand for the ids there are not yet. */
    public static ClinicVocabulary of(ClinicPlan plan) {
        return new ClinicVocabulary(
                plan.details().country(),
                plan.practitioners().stream()
                        .map(it ->
                                new ClinicVocabulary.Practitioner(
                                        it.name(), it.name(), it.aliases(), key(it.speciality())))
                        .toList(),
                plan.services().stream()
                        .map(it -> new ClinicVocabulary.Service(it.name(), it.name(), List.of()))
                        .toList(),
                plan.locations().stream().map(ClinicPlan.PlannedLocation::name).toList(),
                hours(plan.practitioners().stream().map(one -> one.timetable().hours())),
                topics(plan.faq()));
    }

    /** A language as understanding has it; null for none. */
    static @Nullable Language language(org.foredesk.kernel.@Nullable Language known) {
        return known == null ? null : Language.of(known.code()).orElse(null);
    }

    /** A speciality as a key, as in {@link SpokenSpecialities#key}; null for none. */
    public static @Nullable String key(@Nullable String speciality) {
        return speciality == null ? null : SpokenSpecialities.key(speciality);
    }

    private static Map<DayOfWeek, List<ClinicVocabulary.Hours>> hours(Stream<WeeklyHours> all) {
        Map<DayOfWeek, List<ClinicVocabulary.Hours>> hours = new EnumMap<>(DayOfWeek.class);
        all.forEach(week ->
                week.days()
                        .forEach((day, shifts) ->
                                shifts.stream()
                                        .map(Shift::hours)
                                        .filter(range -> !range.overnight())
                                        .map(range ->
                                                new ClinicVocabulary.Hours(
                                                        range.from(), range.to()))
                                        .forEach(
                                                hours.computeIfAbsent(day, _ -> new ArrayList<>())
                                                        ::add)));
        return hours;
    }

    private static Map<String, List<String>> topics(List<Faq> faq) {
        Map<String, List<String>> topics = new HashMap<>();
        for (int i = 0; i < faq.size(); i++) {
            topics.put(String.valueOf(i), faq.get(i).questions());
        }
        return topics;
    }
}
