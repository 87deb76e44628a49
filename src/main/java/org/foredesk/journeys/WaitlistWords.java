package org.foredesk.journeys;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.booking.WaitlistOffer;
import org.foredesk.booking.WaitlistWish;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.foredesk.messaging.SpokenSpecialities;
import org.jspecify.annotations.Nullable;

/** The words of notices about the waiting list, made from the committed entry and its offer. */
final class WaitlistWords {

    private final SpokenSpecialities specialities = new SpokenSpecialities();
    private final NoticeWords notices;

    WaitlistWords(NoticeWords notices) {
        this.notices = notices;
    }

    private PatientTexts texts(NoticePost.Told told) {
        return notices.texts(told.clinic());
    }

    /** What is said of an entry: that it is there, stays, is gone. */
    String entry(String key, WaitlistEntry entry, NoticePost.Told told) {
        String wish =
                notices.name(
                        wish(entry, told),
                        entry.patientName(),
                        told.clinic(),
                        told.language(),
                        told.shared());
        return texts(told)
                .render(
                        told.language(),
                        told.key(key),
                        Map.of("wish", wish, "clinic", told.clinic().clinic().name()));
    }

    /**
     * The question whether the held time is wanted, with until when it is kept; {@code instead} is
     * the appointment that would be given up for it.
     */
    String offer(
            WaitlistOffer offer,
            WaitlistEntry entry,
            @Nullable Appointment instead,
            Instant now,
            NoticePost.Told told) {
        Language language = told.language();
        String visit =
                notices.services(
                        offer.services(),
                        notices.visit(
                                offer.practitionerName(),
                                offer.speciality(),
                                offer.start(),
                                told.clinic(),
                                language),
                        told.clinic(),
                        language);
        Map<String, String> common =
                Map.of(
                        "visit",
                        notices.name(
                                visit, entry.patientName(), told.clinic(), language, told.shared()),
                        "clinic",
                        told.clinic().clinic().name(),
                        "until",
                        notices.until(offer.answerBy(), now, told));
        if (instead == null) {
            return texts(told).render(language, told.key("waitlist_offer"), common);
        }
        Map<String, String> withOld = new HashMap<>(common);
        withOld.put(
                "old",
                notices.visit(
                        instead.practitionerName(),
                        instead.speciality(),
                        instead.start(),
                        told.clinic(),
                        language));
        return texts(told).render(language, told.key("waitlist_offer_instead"), withOld);
    }

    /** The two answers to an offer, in the order they are numbered. */
    List<String> yesOrNo(NoticePost.Told told) {
        return List.of(
                texts(told).render(told.language(), "yes"),
                texts(told).render(told.language(), "no"));
    }

    private String wish(WaitlistEntry entry, NoticePost.Told told) {
        Language language = told.language();
        WaitlistWish wish = entry.wish();
        String speciality = wish.speciality();
        String whom =
                Optional.ofNullable(entry.practitionerName())
                        .or(() ->
                                Optional.ofNullable(speciality)
                                        .map(it -> specialities.name(it, language)))
                        .orElseGet(() -> texts(told).render(language, "waitlist_anybody"));
        String first = SpokenDates.shortDay(wish.firstDay(), language);
        String days =
                wish.firstDay().equals(wish.lastDay())
                        ? first
                        : first + " – " + SpokenDates.shortDay(wish.lastDay(), language);
        LocalRange hours = wish.hours();
        return notices.services(
                wish.services(),
                whom + ", " + days + (hours == null ? "" : ", " + hours(hours, told)),
                told.clinic(),
                language);
    }

    private String hours(LocalRange hours, NoticePost.Told told) {
        return Arrays.stream(DayPart.values())
                .filter(part -> part.window().equals(hours))
                .findFirst()
                .map(part -> texts(told).render(told.language(), "part_" + part.code()))
                .orElseGet(() ->
                        SpokenDates.time(hours.from(), told.language())
                                + "–"
                                + SpokenDates.time(hours.to(), told.language()));
    }
}
