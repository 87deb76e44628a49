package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.foredesk.messaging.SpokenSpecialities;
import org.jspecify.annotations.Nullable;

/**
 * The assistant's texts in one patient's language, with the clinic's dates in the clinic's zone.
 */
final class Words {

    private final PatientTexts texts;
    private final SpokenSpecialities specialities;
    private final Language language;
    private final DirectoryView view;

    Words(
            PatientTexts texts,
            SpokenSpecialities specialities,
            Language language,
            DirectoryView view) {
        this.texts = texts;
        this.specialities = specialities;
        this.language = language;
        this.view = view;
    }

    Language language() {
        return language;
    }

    ZoneId zone() {
        return view.clinic().zone();
    }

    /**
     * A text with its arguments given as name, value, name, value. Where a {@code doctor} is given,
     * {@code the_doctor} is them with the article some languages put before a title.
     */
    String say(String key, String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
            if (arguments[i].equals("doctor")) {
                named.put("the_doctor", withArticle(arguments[i + 1]));
            }
        }
        return texts.render(language, key, named);
    }

    private String withArticle(String doctor) {
        return language == Language.ES
                ? SpanishTitle.withArticle(doctor, view.clinic().language() == Language.ES)
                : doctor;
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

    String speciality(String key) {
        return specialities.name(key, language);
    }

    /** Whom one sees there: "a cardiologist". */
    String aDoctorOf(String key) {
        return specialities.doctor(key, language);
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    String time(Instant instant) {
        return time(instant.atZone(zone()).toLocalTime());
    }

    String time(LocalTime time) {
        return SpokenDates.time(time, language);
    }

    /** The time, with the place where the clinic has several: "14:00 (Hill Road)". */
    String timeAt(String practitioner, Instant start) {
        return time(start) + place(practitioner, start).map(Words::inBrackets).orElse("");
    }

    /** The name of the place a doctor is at then; empty where there is only one. */
    Optional<String> place(String practitioner, Instant start) {
        return view.practitioner(PractitionerId.of(practitioner))
                .filter(_ -> hasPlaces())
                .flatMap(one -> view.locationAt(one, start))
                .map(Location::name);
    }

    private static String inBrackets(String place) {
        return " (" + place + ")";
    }

    private boolean hasPlaces() {
        return view.activeLocations().size() > 1;
    }

    /** Where a visit is: the clinic, with the place and its address where it has several. */
    String clinic(Appointment visit) {
        return hasPlaces() && visit.location() != null
                ? view.clinic().name() + ", " + view.placeOf(visit)
                : view.clinic().name();
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
        String plain = plainVisit(visit);
        return visit.serviceNames().size() < 2
                ? plain
                : plain + say("propose.services", "services", visit.serviceName());
    }

    private String plainVisit(Appointment visit) {
        return say(
                "visit",
                "doctor",
                visit.practitionerName(),
                "day",
                day(visit.start()),
                "time",
                time(visit.start())
                        + Optional.ofNullable(visit.locationName())
                                .filter(_ -> hasPlaces())
                                .map(Words::inBrackets)
                                .orElse(""));
    }

    /**
     * What a proposal is for, to be put behind its time: " (Cleaning + Check-up)"; nothing where
     * that is no more than the doctor's usual service.
     */
    String services(Proposal proposal) {
        ServiceChoice chosen = ServiceChoice.parse(proposal.service());
        boolean usual =
                view.practitioner(PractitionerId.of(proposal.practitioner()))
                        .flatMap(view::usualService)
                        .filter(one -> chosen.services().equals(List.of(one.id())))
                        .isPresent();
        return usual || chosen.services().isEmpty()
                ? ""
                : say("propose.services", "services", services(chosen));
    }

    /** The names, as the clinic writes them: "Cleaning + Check-up". */
    String services(ServiceChoice chosen) {
        return view.named(chosen);
    }

    /** The two short answers to a plain question. */
    List<String> yesOrNo() {
        return List.of(say("answer.yes"), say("answer.no"));
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
