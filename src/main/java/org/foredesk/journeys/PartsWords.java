package org.foredesk.journeys;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;

/**
 * The words of a notice about one visit that several practitioners give one after the other: the
 * day, then each part with its time, from the committed rows.
 */
final class PartsWords {

    private final NoticeWords notices;

    PartsWords(NoticeWords notices) {
        this.notices = notices;
    }

    /** {@code parts} of one visit, in order of time. */
    String about(String key, List<Appointment> parts, NoticePost.Told told) {
        Appointment first = parts.getFirst();
        PatientTexts texts = notices.texts(told.clinic());
        String day = SpokenDates.day(local(first, told).toLocalDate(), told.language());
        String lines =
                parts.stream()
                        .map(part -> line(part, texts, told))
                        .collect(Collectors.joining("\n"));
        return texts.render(
                told.language(),
                told.key(key),
                Map.of(
                        "day",
                        notices.name(
                                day,
                                first.patientName(),
                                told.clinic(),
                                told.language(),
                                told.shared()),
                        "parts",
                        lines,
                        "place",
                        NoticeWords.place(first.location(), told.clinic()),
                        "clinic",
                        told.clinic().clinic().name(),
                        "desk",
                        NoticeWords.desk(told.clinic())));
    }

    private static String line(Appointment part, PatientTexts texts, NoticePost.Told told) {
        return texts.render(
                told.language(),
                "part",
                Map.of(
                        "time",
                        SpokenDates.time(local(part, told).toLocalTime(), told.language()),
                        "doctor",
                        part.practitionerName(),
                        "services",
                        part.serviceName()));
    }

    private static ZonedDateTime local(Appointment part, NoticePost.Told told) {
        return part.start().atZone(told.clinic().clinic().zone());
    }
}
