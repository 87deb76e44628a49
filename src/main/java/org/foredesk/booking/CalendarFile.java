package org.foredesk.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.foredesk.kernel.Clinic;

/**
 * An appointment for calendar programs (RFC 5545, and RFC 5546 where it is sent to somebody). The
 * same appointment keeps its UID and counts up its sequence, so a calendar replaces what it has.
 * Times are in UTC, which is the same moment whatever zone the calendar shows. Nothing medical and
 * no patient's name is in it.
 */
public final class CalendarFile {

    public static final String TYPE = "text/calendar; charset=utf-8";

    /** Who asks whom to come, as e-mail addresses. */
    public record Invitation(String organizer, String attendee) {}

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /** For whoever fetches it; {@code place} is the address in words. */
    public static String published(Appointment appointment, Clinic clinic, String place) {
        return file("PUBLISH", appointment, clinic, place, List.of());
    }

    /** For the patient: to be entered, or to be taken out where the visit is cancelled. */
    public static String sent(
            Appointment appointment, Clinic clinic, String place, Invitation invitation) {
        return file(
                isCancelled(appointment) ? "CANCEL" : "REQUEST",
                appointment,
                clinic,
                place,
                List.of(
                        "ORGANIZER:mailto:" + invitation.organizer(),
                        "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + invitation.attendee()));
    }

    private static String file(
            String method,
            Appointment appointment,
            Clinic clinic,
            String place,
            List<String> people) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Foredesk//Foredesk//EN");
        line(file, "METHOD:" + method);
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + appointment.id() + "@foredesk");
        line(file, "SEQUENCE:" + appointment.version());
        line(file, "DTSTAMP:" + time(appointment.changedAt()));
        line(file, "DTSTART:" + time(appointment.start()));
        line(file, "DTEND:" + time(appointment.end()));
        // What it is for only where several things are one visit, as patients are told of it.
        String services =
                appointment.serviceNames().size() < 2 ? "" : " (" + appointment.serviceName() + ")";
        line(
                file,
                "SUMMARY:"
                        + escaped(
                                appointment.practitionerName() + services + ", " + clinic.name()));
        line(file, "LOCATION:" + escaped(place));
        people.forEach(each -> line(file, each));
        line(file, "STATUS:" + (isCancelled(appointment) ? "CANCELLED" : "CONFIRMED"));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static boolean isCancelled(Appointment appointment) {
        return appointment.status() == AppointmentStatus.CANCELLED;
    }

    private static String time(Instant moment) {
        return UTC.format(moment);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    // A line has 75 bytes at most; a longer one goes on after a line break and a space, never
    // inside a character.
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(letter);
            bytes += size;
            i += letter.length();
        }
        file.append("\r\n");
    }
}
