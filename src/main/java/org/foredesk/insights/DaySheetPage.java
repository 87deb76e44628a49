package org.foredesk.insights;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.PatientTexts;

/**
 * A day sheet as a page any browser shows and prints, without this program, a network or scripts.
 * Everything patients or staff typed is escaped.
 */
final class DaySheetPage {

    private static final String STYLE =
            """
            body { font: 11pt sans-serif; margin: 12mm; color: #000; }
            h1 { font-size: 15pt; margin: 0; } h2 { font-size: 12pt; margin: 6mm 0 1mm; }
            p { margin: 1mm 0; color: #444; }
            table { width: 100%; border-collapse: collapse; page-break-inside: auto; }
            tr { page-break-inside: avoid; }
            th, td { border: 1px solid #999; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
            th { background: #eee; font-weight: normal; }
            td.time { white-space: nowrap; width: 24mm; } td.free { color: #666; }
            td.pencil { width: 45mm; }
            @page { margin: 10mm; }
            """;

    private final PatientTexts texts = new PatientTexts("paper");

    /** The page in the clinic's language. */
    String html(DaySheet sheet) {
        Language language = sheet.clinic().language();
        Locale locale = language.locale();
        ZoneId zone = sheet.clinic().zone();
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
        String day =
                DateTimeFormatter.ofPattern(text(language, "day.pattern"), locale)
                        .format(sheet.day());
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html><html lang=\"")
                .append(language.code())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(day))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(sheet.clinic().name() + ", " + day))
                .append("</h1><p>")
                .append(
                        escaped(
                                texts.render(
                                        language,
                                        "as.of",
                                        Map.of(
                                                "time",
                                                DateTimeFormatter.ofPattern(
                                                                "d.M. HH:mm", Locale.ROOT)
                                                        .withZone(zone)
                                                        .format(sheet.asOf())))))
                .append("</p>");
        if (sheet.parts().isEmpty()) {
            page.append("<p>").append(escaped(text(language, "nobody"))).append("</p>");
        }
        for (DaySheet.Part part : sheet.parts()) {
            String speciality = part.speciality() == null ? "" : " · " + part.speciality();
            page.append("<h2>").append(escaped(part.practitioner() + speciality)).append("</h2>");
            page.append("<table><tr>");
            for (String head : new String[] {"time", "patient", "phone", "service", "notes"}) {
                page.append("<th>").append(escaped(text(language, head))).append("</th>");
            }
            page.append("</tr>");
            part.lines().forEach(line -> row(page, line, language, clock));
            page.append("</table>");
        }
        return page.append("</body></html>\n").toString();
    }

    private void row(
            StringBuilder page, DaySheet.Line line, Language language, DateTimeFormatter clock) {
        page.append("<tr><td class=\"time\">")
                .append(clock.format(line.start()))
                .append(" – ")
                .append(clock.format(line.end()))
                .append("</td>");
        if (line.free()) {
            page.append("<td class=\"free\">")
                    .append(escaped(text(language, "free")))
                    .append("</td><td></td>");
            cell(page, line.place());
        } else {
            cell(page, line.patient());
            cell(page, line.phone());
            AppointmentStatus status = line.status();
            String state = status == null ? "" : text(language, "status." + status.code());
            cell(
                    page,
                    Stream.of(line.service(), line.place(), line.resources(), state)
                            .filter(words -> words != null && !words.isEmpty())
                            .collect(Collectors.joining(" · ")));
        }
        page.append("<td class=\"pencil\"></td></tr>");
    }

    private static void cell(StringBuilder page, @org.jspecify.annotations.Nullable String words) {
        page.append("<td>").append(escaped(words == null ? "" : words)).append("</td>");
    }

    private String text(Language language, String key) {
        return texts.render(language, key);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
