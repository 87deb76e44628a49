package org.foredesk.journeys;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.foredesk.messaging.SpokenSpecialities;
import org.jspecify.annotations.Nullable;

/**
 * The words of a notice, made from the committed row and the directory alone: doctor, speciality,
 * weekday with the full date, time in the clinic's zone, clinic and address. Never a reason, never
 * anything medical.
 */
final class NoticeWords {

    private static final int MOST_TIMES = 3;

    private final PatientTexts texts;
    private final SpokenSpecialities specialities = new SpokenSpecialities();

    NoticeWords(ClinicWording wording) {
        this.texts = new PatientTexts(PatientNotices.TEXTS, wording);
    }

    /** The texts as the clinic words them. */
    PatientTexts texts(DirectoryView clinic) {
        return texts.in(clinic.clinic().id());
    }

    /**
     * @param namePatient whether several people share the number, so that the notice has to say
     *     whom it is about
     */
    String about(
            String key,
            Appointment visit,
            DirectoryView clinic,
            Language language,
            boolean namePatient) {
        String named =
                name(
                        services(
                                visit.services(),
                                visit(
                                        visit.practitionerName(),
                                        visit.speciality(),
                                        visit.start(),
                                        clinic,
                                        language),
                                clinic,
                                language),
                        visit.patientName(),
                        clinic,
                        language,
                        namePatient);
        return texts(clinic)
                .render(
                        language,
                        key,
                        Map.of(
                                "visit",
                                named,
                                "place",
                                place(visit.location(), clinic),
                                "clinic",
                                clinic.clinic().name(),
                                "desk",
                                desk(clinic)));
    }

    /** How the patient answers what was asked by e-mail; {@code number} is one to write to. */
    String howToAnswer(String key, String number, NoticePost.Told told) {
        String shown =
                PhoneNumber.parse(number, told.clinic().clinic().country())
                        .map(PhoneNumber::display)
                        .orElse(number);
        return texts(told.clinic())
                .render(told.language(), key, Map.of("desk", desk(told.clinic()), "number", shown));
    }

    // Whom to call, by name and number.
    static String desk(DirectoryView clinic) {
        PhoneNumber phone = clinic.clinic().phone();
        return phone == null
                ? clinic.clinic().name()
                : clinic.clinic().name() + ", " + phone.display();
    }

    /**
     * A visit with what it is for, where that is several things: who asked for them has to see that
     * all of them are in it.
     */
    String services(ServiceChoice services, String said, DirectoryView clinic, Language language) {
        return services.services().size() < 2
                ? said
                : texts(clinic)
                        .render(
                                language,
                                "visit_services",
                                Map.of("visit", said, "services", clinic.named(services)));
    }

    /** Several visits with one practitioner, a line each; a place that is the same is said once. */
    String aboutSeries(
            String key,
            List<Appointment> visits,
            DirectoryView clinic,
            Language language,
            boolean namePatient) {
        Appointment first = visits.getFirst();
        boolean onePlace = visits.stream().map(Appointment::location).distinct().count() == 1;
        String lines =
                visits.stream()
                        .map(visit ->
                                when(visit.start(), clinic, language)
                                        + (onePlace ? "" : " (" + clinic.placeOf(visit) + ")"))
                        .collect(Collectors.joining("\n"));
        String doctor =
                name(first.practitionerName(), first.patientName(), clinic, language, namePatient);
        return texts(clinic)
                .render(
                        language,
                        key,
                        Map.of(
                                "count",
                                Integer.toString(visits.size()),
                                "doctor",
                                doctor,
                                "visits",
                                lines,
                                "place",
                                onePlace ? place(first.location(), clinic) : clinic.clinic().name(),
                                "clinic",
                                clinic.clinic().name(),
                                "desk",
                                desk(clinic)));
    }

    private String when(Instant start, DirectoryView clinic, Language language) {
        ZonedDateTime local = start.atZone(clinic.clinic().zone());
        return texts(clinic)
                .render(
                        language,
                        "series_visit",
                        Map.of(
                                "day",
                                SpokenDates.day(local.toLocalDate(), language),
                                "time",
                                SpokenDates.time(local.toLocalTime(), language)));
    }

    String received(
            BookingRequest request, DirectoryView clinic, Language language, boolean namePatient) {
        Instant start = request.start();
        String doctor = request.practitionerName();
        if (start == null || doctor == null) {
            return texts(clinic)
                    .render(
                            language,
                            "request_received_open",
                            Map.of("clinic", clinic.clinic().name()));
        }
        String named =
                name(
                        wished(request, doctor, start, clinic, language),
                        request.patientName(),
                        clinic,
                        language,
                        namePatient);
        return texts(clinic)
                .render(
                        language,
                        "request_received",
                        Map.of("visit", named, "clinic", clinic.clinic().name()));
    }

    private String wished(
            BookingRequest request,
            String doctor,
            Instant start,
            DirectoryView clinic,
            Language language) {
        return services(
                request.services(),
                visit(doctor, request.speciality(), start, clinic, language),
                clinic,
                language);
    }

    String rejected(BookingRequest request, List<Slot> instead, NoticePost.Told told) {
        DirectoryView clinic = told.clinic();
        Language language = told.language();
        String key = told.key("request_rejected");
        Instant start = request.start();
        String doctor = request.practitionerName();
        String wished =
                start == null || doctor == null
                        ? texts(clinic).render(language, "wish")
                        : name(
                                wished(request, doctor, start, clinic, language),
                                request.patientName(),
                                clinic,
                                language,
                                told.shared());
        String name = clinic.clinic().name();
        if (instead.isEmpty()) {
            return texts(clinic).render(language, key, Map.of("visit", wished, "clinic", name));
        }
        List<String> times = times(instead, clinic, language);
        String numbered =
                IntStream.range(0, times.size())
                        .mapToObj(i -> (i + 1) + ") " + times.get(i))
                        .collect(Collectors.joining("\n"));
        return texts(clinic)
                .render(
                        language,
                        key + "_with_times",
                        Map.of("visit", wished, "clinic", name, "times", numbered));
    }

    /** The times offered instead, as choices; a patient may answer with the number of one. */
    List<String> times(List<Slot> instead, DirectoryView clinic, Language language) {
        return instead.stream()
                .limit(MOST_TIMES)
                .map(slot -> slot(slot, clinic, language))
                .toList();
    }

    private String slot(Slot slot, DirectoryView clinic, Language language) {
        ZonedDateTime local = slot.start().atZone(clinic.clinic().zone());
        return texts(clinic)
                .render(
                        language,
                        "slot",
                        Map.of(
                                "doctor", slot.practitionerName(),
                                "day", SpokenDates.shortDay(local.toLocalDate(), language),
                                "time", SpokenDates.time(local.toLocalTime(), language)));
    }

    /** Doctor, speciality, weekday with the full date, time. */
    String visit(
            String doctor,
            @Nullable String speciality,
            Instant start,
            DirectoryView clinic,
            Language language) {
        ZonedDateTime local = start.atZone(clinic.clinic().zone());
        Map<String, String> when =
                Map.of(
                        "doctor",
                        doctor,
                        "speciality",
                        speciality == null ? "" : specialities.name(speciality, language),
                        "day",
                        SpokenDates.day(local.toLocalDate(), language),
                        "time",
                        SpokenDates.time(local.toLocalTime(), language));
        boolean named = speciality != null && !speciality.isBlank();
        return texts(clinic).render(language, named ? "visit" : "visit_without_speciality", when);
    }

    /** With the patient's name, where several share the number. */
    String name(
            String visit,
            String patient,
            DirectoryView clinic,
            Language language,
            boolean namePatient) {
        return namePatient && !patient.isBlank()
                ? texts(clinic)
                        .render(language, "for_patient", Map.of("visit", visit, "name", patient))
                : visit;
    }

    /** Until when an answer is waited for, the day left out where it is today. */
    String until(Instant answerBy, Instant now, NoticePost.Told told) {
        ZonedDateTime local = answerBy.atZone(told.clinic().clinic().zone());
        String time = SpokenDates.time(local.toLocalTime(), told.language());
        boolean today =
                local.toLocalDate().equals(now.atZone(told.clinic().clinic().zone()).toLocalDate());
        return texts(told.clinic())
                .render(
                        told.language(),
                        today ? "until_today" : "until_day",
                        Map.of(
                                "day",
                                SpokenDates.dayOfYear(local.toLocalDate(), told.language()),
                                "time",
                                time));
    }

    // The building's address where the visit is in one, else the clinic's; where there are several
    // buildings, which one, too.
    static String place(@Nullable LocationId location, DirectoryView clinic) {
        if (location != null && clinic.activeLocations().size() > 1) {
            return clinic.clinic().name() + ", " + clinic.placeOf(location);
        }
        String address =
                location == null
                        ? null
                        : clinic.location(location).map(Location::address).orElse(null);
        String known = address == null ? clinic.clinic().address() : address;
        return known == null ? clinic.clinic().name() : clinic.clinic().name() + ", " + known;
    }
}
