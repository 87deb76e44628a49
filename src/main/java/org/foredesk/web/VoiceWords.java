package org.foredesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.jspecify.annotations.Nullable;

/**
 * The sentences a voice agent says to one caller: in the caller's language, with dates on the
 * clinic's calendar. What was booked is said from the row, never from what was asked for.
 */
final class VoiceWords {

    /** More than these nobody keeps in mind on the telephone. */
    private static final int MOST_TIMES = 3;

    private static final int MOST_DOCTORS = 6;
    private static final int MOST_SERVICES = 8;

    private final PatientTexts texts;
    private final Language language;
    private final DirectoryView view;

    VoiceWords(PatientTexts texts, Language language, DirectoryView view) {
        this.texts = texts;
        this.language = language;
        this.view = view;
    }

    /** A text with its arguments given as name, value, name, value. */
    String say(String key, String... arguments) {
        Map<String, String> named = new HashMap<>(Map.of("clinic", view.clinic().name()));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return texts.render(language, key, named);
    }

    /** A sentence about an appointment as it is stored. */
    String about(String key, Appointment visit) {
        return say(key, place(doing(visit.services(), visit.practitionerName()), visit.start()));
    }

    /** What staff were asked for. */
    String held(BookingRequest request) {
        Instant start = request.start();
        String practitioner = request.practitionerName();
        return start == null || practitioner == null
                ? say("held_open")
                : say("held", place(doing(request.services(), practitioner), start));
    }

    /** With whom, and what for where that is several things. */
    private String doing(ServiceChoice services, String doctor) {
        return services.services().size() < 2
                ? doctor
                : say("doing", "services", view.named(services), "doctor", doctor);
    }

    private String[] place(String doctor, Instant start) {
        ZonedDateTime local = local(start);
        return new String[] {
            "doctor",
            doctor,
            "day",
            SpokenDates.day(local.toLocalDate(), language),
            "time",
            SpokenDates.time(local.toLocalTime(), language)
        };
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(view.clinic().zone());
    }

    /** Visits one after the other: with whom and when, for whom where they are several people's. */
    String visits(List<Appointment> visits) {
        boolean family = visits.stream().map(Appointment::patient).distinct().count() > 1;
        return visits.stream()
                .map(visit ->
                        about("visit", visit) + (family ? " (" + visit.patientName() + ")" : ""))
                .collect(Collectors.joining("; "));
    }

    /** The first few of these times, those of one doctor on one day together. */
    String times(List<SlotView> slots) {
        List<String> groups = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<SlotView> said = slots.subList(0, Math.min(MOST_TIMES, slots.size()));
        for (int i = 0; i < said.size(); i++) {
            SlotView slot = said.get(i);
            times.add(SpokenDates.time(slot.start().toLocalTime(), language));
            boolean last =
                    i + 1 == said.size()
                            || !said.get(i + 1).practitioner().equals(slot.practitioner())
                            || !day(said.get(i + 1)).equals(day(slot));
            if (last) {
                groups.add(
                        say(
                                "times",
                                "doctor",
                                slot.practitioner(),
                                "day",
                                SpokenDates.dayOfYear(day(slot), language),
                                "times",
                                String.join(", ", times)));
                times.clear();
            }
        }
        return String.join("; ", groups);
    }

    private static LocalDate day(SlotView slot) {
        return slot.start().toLocalDate();
    }

    /** A sentence, and what is free instead where there is something. */
    String withTimes(String sentence, List<SlotView> slots) {
        return slots.isEmpty() ? sentence : sentence + " " + say("free", "times", times(slots));
    }

    /** The doctors there are; the first few where they are many. */
    String doctors() {
        return view.activePractitioners().stream()
                .limit(MOST_DOCTORS)
                .map(Practitioner::name)
                .collect(Collectors.joining(", "));
    }

    private String services() {
        return view.activeServices().stream()
                .limit(MOST_SERVICES)
                .map(Service::name)
                .collect(Collectors.joining(", "));
    }

    /** What could not be done and why, with what could be had instead. */
    VoiceAnswer refused(Rejection refusal, @Nullable String practitionerName) {
        List<SlotView> alternatives = refusal.alternatives(SlotView.class);
        String sentence =
                switch (refusal.code()) {
                    case "unknown_practitioner" ->
                            say(
                                    "refused.unknown_practitioner",
                                    "name",
                                    practitionerName == null ? "" : practitionerName,
                                    "doctors",
                                    doctors());
                    case "unknown_service" ->
                            say("refused.unknown_service", "services", services());
                    default ->
                            texts.find(language, "refused." + refusal.code())
                                    .orElseGet(() -> say("refused.other"));
                };
        return VoiceAnswer.unavailable(
                refusal.code(), withTimes(sentence, alternatives), alternatives);
    }
}
