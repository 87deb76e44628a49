package org.foredesk.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.kernel.Clinic;

/**
 * An appointment for calendar programs (RFC 5545). The same appointment keeps its UID and counts up
 * its sequence, so a calendar replaces what it has. Nothing medical is in it.
 */
final class IcsFile {

    static final String TYPE = "text/calendar; charset=utf-8";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private IcsFile() {}

    static String of(Appointment appointment, Clinic clinic, String address) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Foredesk//Foredesk//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + appointment.id() + "@foredesk");
        line(file, "SEQUENCE:" + appointment.version());
        line(file, "DTSTAMP:" + time(appointment.changedAt()));
        line(file, "DTSTART:" + time(appointment.start()));
        line(file, "DTEND:" + time(appointment.end()));
        line(file, "SUMMARY:" + escaped(appointment.practitionerName() + ", " + clinic.name()));
        line(file, "LOCATION:" + escaped(address));
        line(
                file,
                "STATUS:"
                        + (appointment.status() == AppointmentStatus.CANCELLED
                                ? "CANCELLED"
                                : "CONFIRMED"));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
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
