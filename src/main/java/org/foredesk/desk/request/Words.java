package org.foredesk.desk.request;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.HoursInTheWay;
import org.foredesk.booking.ResourceInTheWay;
import org.foredesk.booking.SlotReason;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Refusal;

/** Says in the desk's language why something was refused and what a request is for. */
public final class Words {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Words() {}

    /** Why a verb was refused; every reason where a time was refused. */
    public static String of(Refusal refusal, Texts texts) {
        List<SlotReason> reasons =
                Unavailable.of(refusal).map(Unavailable::reasons).orElse(List.of());
        return reasons.isEmpty()
                ? localised("refusal." + refusal.code(), refusal.message(), texts)
                : reasons.stream()
                        .map(reason -> of(reason, texts))
                        .collect(Collectors.joining(" "));
    }

    public static String of(SlotReason reason, Texts texts) {
        ResourceInTheWay resource = reason.resource();
        HoursInTheWay hours = reason.hours();
        if (texts.language() != Language.EN && resource != null) {
            return of(resource, texts);
        }
        if (texts.language() != Language.EN && hours != null) {
            return of(hours, texts);
        }
        return localised("reason." + reason.code().code(), reason.text(), texts);
    }

    private static String of(HoursInTheWay hours, Texts texts) {
        String day =
                DateTimeFormatter.ofPattern(texts.get("date.long"), texts.locale())
                        .format(hours.day());
        if (hours.hours().isEmpty()) {
            return texts.get("reason.hours.none", hours.practitioner(), day);
        }
        return texts.get(
                hours.elsewhere() == null ? "reason.hours.outside" : "reason.hours.elsewhere",
                hours.practitioner(),
                day,
                hours.hours().stream()
                        .map(stretch -> of(stretch, texts))
                        .collect(Collectors.joining(texts.get("reason.hours.and"))),
                CLOCK.format(hours.wanted().from()),
                CLOCK.format(hours.wanted().to()),
                hours.elsewhere() == null ? "" : hours.elsewhere());
    }

    private static String of(HoursInTheWay.Stretch stretch, Texts texts) {
        String to = LocalTime.MIDNIGHT.equals(stretch.to()) ? "24:00" : CLOCK.format(stretch.to());
        return texts.get(
                stretch.place() == null ? "reason.hours.stretch" : "reason.hours.stretch.at",
                CLOCK.format(stretch.from()),
                to,
                stretch.place() == null ? "" : stretch.place());
    }

    private static String of(ResourceInTheWay resource, Texts texts) {
        LocalTime until = resource.until();
        return texts.get(
                "reason.resource." + resource.how().name().toLowerCase(Locale.ROOT),
                resource.name(),
                until == null ? "" : CLOCK.format(until));
    }

    // The features speak English and name the case exactly; other languages say the rule.
    private static String localised(String key, String english, Texts texts) {
        return texts.language() == Language.EN ? english : texts.getOr(key, english);
    }

    /** "Dr. Elena Ruiz, Sat 21 Nov 2026, 10:30", or what is known of it. */
    public static String slotOf(BookingRequest request, Texts texts, Dates dates) {
        String who = request.practitionerName();
        if (who == null) {
            String speciality = request.speciality();
            who =
                    speciality == null
                            ? texts.get("request.any.doctor")
                            : UnderstoodWords.speciality(speciality, texts);
        }
        return request.start() == null ? who : who + ", " + dates.dayAndTime(request.start());
    }
}
