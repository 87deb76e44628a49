package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.DayPart;
import org.foredesk.booking.Directory;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.foredesk.web.VoiceCallers.Caller;
import org.jspecify.annotations.Nullable;

/** What a voice agent may ask during a call: who is calling, and what is free. */
final class VoiceLookup {

    private static final Duration USUAL_STRETCH = Duration.ofDays(7);
    private static final int MOST_SLOTS = 10;

    /** Who is behind a number; {@code message} says it in a sentence. */
    record FoundPatients(boolean found, String message, List<FoundPatient> patients) {}

    /** One person behind a number with what is coming. */
    record FoundPatient(
            UUID id, @Nullable String name, @Nullable String language, List<VoiceVisit> upcoming) {}

    /** Free times to offer, the earliest first. */
    record FreeTimes(String message, List<SlotView> items, @Nullable String nextCursor) {}

    /** Which free times are wanted; the date as ISO value or in words, the services as said. */
    record FreeTimesCall(
            @Nullable String practitioner,
            @Nullable String speciality,
            @Nullable String date,
            @Nullable String partOfDay,
            @Nullable String language,
            @Nullable String service,
            @Nullable List<String> services) {}

    private record Stretch(Instant from, Instant to, @Nullable LocalRange daily) {}

    private final Booking booking;
    private final Directory directory;
    private final InstantSource clock;
    private final AuditTrail audit;
    private final WebServices services;
    private final IntentBooking intents;
    private final VoiceCallers callers;
    private final VoiceChanges changes;
    private final Vocabulary vocabulary = new Vocabulary();

    VoiceLookup(
            WebServices services,
            IntentBooking intents,
            VoiceCallers callers,
            VoiceChanges changes) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.clock = services.clock();
        this.audit = services.audit();
        this.services = services;
        this.intents = intents;
        this.callers = callers;
        this.changes = changes;
    }

    FoundPatients patients(
            @Nullable String phone, String field, @Nullable String language, Call call) {
        Caller caller = callers.of(phone, field, language, call);
        List<Appointment> upcoming = changes.upcoming(caller.patients(), call);
        caller.patients().forEach(patient -> seen(patient, call));
        return new FoundPatients(
                !caller.patients().isEmpty(),
                sentence(caller, upcoming),
                caller.patients().stream().map(patient -> found(patient, upcoming, call)).toList());
    }

    private void seen(Patient patient, Call call) {
        audit.record(
                call.clinic().id(),
                new Actor.VoiceAgent(),
                "patient.read",
                "patient",
                patient.id().toString(),
                Map.of());
    }

    private static String sentence(Caller caller, List<Appointment> upcoming) {
        VoiceWords words = caller.words();
        if (caller.patients().isEmpty()) {
            return words.say("patients.none");
        }
        return upcoming.isEmpty()
                ? words.say("visits.none")
                : words.say("visits.upcoming", "visits", words.visits(upcoming));
    }

    private static FoundPatient found(Patient patient, List<Appointment> upcoming, Call call) {
        return new FoundPatient(
                patient.id().value(),
                patient.name(),
                patient.language() == null ? null : patient.language().code(),
                upcoming.stream()
                        .filter(visit -> visit.patient().equals(patient.id()))
                        .map(visit -> VoiceVisit.of(visit, call))
                        .toList());
    }

    FreeTimes slots(FreeTimesCall asked, Call call) {
        VoiceWords words = callers.words(asked.language(), call);
        try {
            List<SlotView> free = free(asked, call);
            return free.isEmpty()
                    ? new FreeTimes(words.say("slots.none"), free, null)
                    : new FreeTimes(words.say("free", "times", words.times(free)), free, null);
        } catch (Rejection refused) {
            if (refused.status() == 400) {
                throw refused;
            }
            VoiceAnswer answer = words.refused(refused, Inputs.orNull(asked.practitioner()));
            return new FreeTimes(answer.message(), List.of(), null);
        }
    }

    private List<SlotView> free(FreeTimesCall asked, Call call) {
        DayPart part =
                Optional.ofNullable(Inputs.orNull(asked.partOfDay()))
                        .map(word -> Inputs.word(word, "part_of_day", DayPart::ofCode))
                        .orElse(null);
        ReadIntent read = intents.read(whom(asked), call.clinic());
        Set<PractitionerId> doctors =
                read.whomOpen()
                        ? Set.of()
                        : IntentBooking.group(read, directory.view(call.clinic().id()));
        Stretch stretch = stretch(Inputs.orNull(asked.date()), call);
        if (!stretch.from().isBefore(stretch.to())) {
            return List.of();
        }
        SlotQuery query =
                SlotQuery.between(call.clinic().id(), stretch.from(), stretch.to())
                        .withServices(read.services())
                        .withPractitioners(doctors)
                        .withDaily(part == null ? stretch.daily() : part.window())
                        .distinctly()
                        .limitedTo(MOST_SLOTS);
        return booking.slots(query).stream().map(slot -> SlotView.of(slot, call.zone())).toList();
    }

    private static BookingIntent whom(FreeTimesCall asked) {
        return new BookingIntent(
                "",
                null,
                asked.practitioner(),
                asked.speciality(),
                null,
                null,
                null,
                null,
                null,
                asked.service(),
                asked.services());
    }

    /** What {@code words} span from now on; a week where nothing was said of the day. */
    private Stretch stretch(@Nullable String words, Call call) {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(call.zone());
        if (words == null) {
            return new Stretch(now, now.plus(USUAL_STRETCH), null);
        }
        When when = when(words, here, call);
        if (when.problem() != null) {
            throw Rejection.impossible(
                    "impossible_date",
                    "date",
                    "The date cannot be: " + when.problem().words() + ".");
        }
        if (when.date() != null && when.from() == null) {
            return day(when.date(), now, call);
        }
        LocalDateTime from = when.from();
        LocalDateTime to = when.to();
        if (!when.dayGiven() && from != null && to != null) {
            return new Stretch(
                    now,
                    now.plus(USUAL_STRETCH),
                    new LocalRange(from.toLocalTime(), to.toLocalTime()));
        }
        LocalRange daily = daily(when.daily());
        if (from == null && to == null) {
            return new Stretch(now, now.plus(USUAL_STRETCH), daily);
        }
        Instant first = from == null ? now : from.atZone(call.zone()).toInstant();
        Instant begin = first.isBefore(now) ? now : first;
        Instant end = to == null ? begin.plus(USUAL_STRETCH) : to.atZone(call.zone()).toInstant();
        return new Stretch(begin, end, daily);
    }

    private static Stretch day(LocalDate day, Instant now, Call call) {
        Instant midnight = day.atStartOfDay(call.zone()).toInstant();
        return new Stretch(
                midnight.isBefore(now) ? now : midnight,
                day.plusDays(1).atStartOfDay(call.zone()).toInstant(),
                null);
    }

    private static @Nullable LocalRange daily(When.@Nullable Window window) {
        return window == null || window.from() == null || window.to() == null
                ? null
                : new LocalRange(window.from(), window.to());
    }

    private When when(String words, ZonedDateTime here, Call call) {
        return services.understanding()
                .understand(
                        Utterance.first(words, here),
                        vocabulary.of(directory.view(call.clinic().id())))
                .when();
    }
}
