package org.foredesk.desk.request;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.foredesk.booking.BookingRequest;
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
        return resource == null || texts.language() == Language.EN
                ? localised("reason." + reason.code().code(), reason.text(), texts)
                : of(resource, texts);
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
