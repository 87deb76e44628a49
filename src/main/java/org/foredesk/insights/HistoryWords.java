package org.foredesk.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;

/**
 * Who changed an appointment and why, in the reader's language and the clinic's zone. What somebody
 * typed stays as it was typed.
 */
public final class HistoryWords {

    private static final PatientTexts TEXTS = new PatientTexts("history");
    private static final String WHAT = "what";

    private final Language language;
    private final ZoneId zone;

    public HistoryWords(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** A person's or a key's name, or what it was that did it. */
    public String who(HistoryEntry entry) {
        return TEXTS.find(language, "who." + entry.actorKind())
                .map(pattern -> pattern.replace("{what}", entry.actor()))
                .orElse(entry.actor());
    }

    /** The reason that was given, or where none was, how the change came about. */
    public String why(HistoryEntry entry) {
        String given = entry.why();
        return given == null || given.isBlank() ? sentence(entry.cause()) : given;
    }

    private String sentence(ChangeCause cause) {
        String argument = cause.argument();
        return argument == null
                ? TEXTS.render(language, cause.code())
                : TEXTS.render(
                        language,
                        cause.code() + ".of",
                        Map.of(WHAT, named(cause.kind(), argument)));
    }

    private String named(ChangeCause.Kind kind, String argument) {
        return switch (kind) {
            case PATIENT -> TEXTS.render(language, "channel." + argument);
            case RECALL -> SpokenDates.shortDay(LocalDate.parse(argument), language);
            case WAITLIST, COPY -> moment(Instant.parse(argument));
            default -> argument;
        };
    }

    private String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return SpokenDates.shortDay(local.toLocalDate(), language)
                + ", "
                + SpokenDates.time(local.toLocalTime());
    }
}
