package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.jspecify.annotations.Nullable;

/**
 * The assistant's texts in one patient's language, with the clinic's dates in the clinic's zone.
 */
final class Words {

    private final PatientTexts texts;
    private final Language language;
    private final DirectoryView view;

    Words(PatientTexts texts, Language language, DirectoryView view) {
        this.texts = texts;
        this.language = language;
        this.view = view;
    }

    Language language() {
        return language;
    }

    ZoneId zone() {
        return view.clinic().zone();
    }

    /** A text with its arguments given as name, value, name, value. */
    String say(String key, String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return texts.render(language, key, named);
    }

    private String sayOr(String key, String fallback) {
        try {
            return texts.render(language, key);
        } catch (IllegalArgumentException noSuchText) {
            return fallback;
        }
    }

    String doctor(String practitioner) {
        return view.practitioner(PractitionerId.of(practitioner))
                .map(Practitioner::name)
                .orElse("");
    }

    /** "Dr. Rajiv Sharma (Cardiology)". */
    String doctorWithSpeciality(String practitioner) {
        @Nullable String speciality =
                view.practitioner(PractitionerId.of(practitioner))
                        .map(Practitioner::speciality)
                        .orElse(null);
        return speciality == null
                ? doctor(practitioner)
                : doctor(practitioner) + " (" + speciality(speciality) + ")";
    }

    /**
     * The name of a speciality: "Cardiology"; one the texts do not know is written as the clinic
     * writes it.
     */
    String speciality(String key) {
        return sayOr("speciality." + Vocabulary.key(key), capital(key.replace('_', ' ')));
    }

    /** Whom one sees there: "a cardiologist". */
    String aDoctorOf(String key) {
        return sayOr(
                "doctor." + Vocabulary.key(key), say("doctor.of", "speciality", speciality(key)));
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    String time(Instant instant) {
        return SpokenDates.time(instant.atZone(zone()).toLocalTime());
    }

    String day(Instant instant) {
        return SpokenDates.day(date(instant), language);
    }

    String shortDay(Instant instant) {
        return SpokenDates.shortDay(date(instant), language);
    }

    /** Weekday and date without the year, as said of days near by. */
    String dayOfYear(LocalDate date) {
        return SpokenDates.dayOfYear(date, language);
    }

    String part(@Nullable String part) {
        return part == null ? "" : say("part." + part.toLowerCase(Locale.ROOT));
    }

    /** An appointment in one line: "Dr. Anil Mehta, Monday 18 November 2024, 10:30". */
    String visit(Appointment visit) {
        return say(
                "visit",
                "doctor",
                visit.practitionerName(),
                "day",
                day(visit.start()),
                "time",
                time(visit.start()));
    }

    /** Options one below the other, each with its number. */
    static String numbered(List<String> labels) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            lines.append(i == 0 ? "" : "\n").append(i + 1).append(") ").append(labels.get(i));
        }
        return lines.toString();
    }

    /** "1 Yes, 2 Other time", for short answers behind a question. */
    static String inline(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> (i + 1) + " " + labels.get(i))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    String list(List<String> items) {
        return String.join(", ", items);
    }
}
