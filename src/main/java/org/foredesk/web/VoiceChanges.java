package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.MoveTarget;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.foredesk.web.VoiceCallers.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Moves and cancels for a caller. Only visits of those behind the caller's number are touched, and
 * where several may be meant the caller is asked.
 */
final class VoiceChanges {

    /** How long a visit that was just cancelled is what an agent that tries again means. */
    private static final Duration TRIED_AGAIN_WITHIN = Duration.ofMinutes(10);

    private static final int MOST_VISITS = 100;

    /**
     * Which visit and what becomes of it. The visit is told by its id or by patient, practitioner
     * and {@code current_date}; {@code preferred_date} and {@code preferred_time} are where a move
     * goes to, each as it was where left out. All as ISO values or in words.
     */
    record VoiceChangeCall(
            String patientPhone,
            @Nullable UUID appointmentId,
            @Nullable String patientName,
            @Nullable String practitionerName,
            @Nullable String currentDate,
            @Nullable String preferredDate,
            @Nullable String preferredTime,
            @Nullable String reason,
            @Nullable String language) {

        BookingIntent target() {
            return new BookingIntent(
                    patientPhone,
                    null,
                    practitionerName,
                    null,
                    preferredDate,
                    preferredTime,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        BookingIntent present(@Nullable String day) {
            return new BookingIntent(
                    patientPhone,
                    null,
                    practitionerName,
                    null,
                    day,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private final Booking booking;
    private final InstantSource clock;
    private final IntentBooking intents;
    private final VoiceCallers callers;

    VoiceChanges(WebServices services, IntentBooking intents, VoiceCallers callers) {
        this.booking = services.booking();
        this.clock = services.clock();
        this.intents = intents;
        this.callers = callers;
    }

    VoiceAnswer reschedule(VoiceChangeCall asked, Call call) {
        return answer(asked, call, caller -> rescheduled(asked, caller, call));
    }

    VoiceAnswer cancel(VoiceChangeCall asked, Call call) {
        return answer(asked, call, caller -> cancelled(asked, caller, call));
    }

    private interface Work {
        VoiceAnswer on(Caller caller);
    }

    private VoiceAnswer answer(VoiceChangeCall asked, Call call, Work work) {
        Caller caller = callers.of(asked.patientPhone(), "patient_phone", asked.language(), call);
        try {
            return work.on(caller);
        } catch (Rejection refused) {
            if (refused.status() == 400) {
                throw refused;
            }
            return caller.words().refused(refused, Inputs.orNull(asked.practitionerName()));
        }
    }

    private VoiceAnswer rescheduled(VoiceChangeCall asked, Caller caller, Call call) {
        ReadIntent target = intents.read(asked.target(), call.clinic());
        List<Appointment> all = upcoming(caller.called(Inputs.orNull(asked.patientName())), call);
        PractitionerId named = target.practitioner() == null ? null : target.practitioner().id();
        boolean has = all.stream().anyMatch(visit -> visit.practitioner().equals(named));
        List<Appointment> meant =
                meant(all, asked, has ? named : null, day(asked, asked.currentDate(), call), call);
        if (meant.size() != 1) {
            return unclear(meant, caller, call);
        }
        Appointment visit = meant.getFirst();
        boolean same = target.date() == null && target.time() == null && (named == null || has);
        if (same || !target.unsure().isEmpty()) {
            return VoiceAnswer.unavailable(
                    "which_day", caller.words().about("ask.new_time", visit), List.of());
        }
        MoveTarget to = MoveTarget.to(start(visit, target, call), has ? null : named);
        Appointment moved = Answers.valueOf(booking.move(change(visit, asked), to), call);
        return VoiceAnswer.of("booked", caller.words().about("moved", moved), moved, call);
    }

    /** What was said of day and time; the rest stays as the visit has it. */
    private static Instant start(Appointment visit, ReadIntent target, Call call) {
        ZonedDateTime now = visit.start().atZone(call.zone());
        LocalDate day = target.date() == null ? now.toLocalDate() : target.date();
        LocalTime time = target.time() == null ? now.toLocalTime() : target.time();
        return day.atTime(time).atZone(call.zone()).toInstant();
    }

    private VoiceAnswer cancelled(VoiceChangeCall asked, Caller caller, Call call) {
        String dayWords =
                Inputs.orNull(asked.currentDate()) == null
                        ? asked.preferredDate()
                        : asked.currentDate();
        LocalDate day = day(asked, dayWords, call);
        ReadIntent named = intents.read(asked.present(null), call.clinic());
        PractitionerId practitioner =
                named.practitioner() == null ? null : named.practitioner().id();
        var patients = caller.called(Inputs.orNull(asked.patientName()));
        List<Appointment> meant = meant(upcoming(patients, call), asked, practitioner, day, call);
        if (meant.size() == 1) {
            Appointment gone =
                    Answers.valueOf(booking.cancel(change(meant.getFirst(), asked)), call);
            return VoiceAnswer.of("cancelled", caller.words().about("cancelled", gone), gone, call);
        }
        Optional<Appointment> before =
                meant.isEmpty()
                        ? meant(justCancelled(patients, call), asked, practitioner, day, call)
                                .stream()
                                .max(Comparator.comparing(Appointment::changedAt))
                        : Optional.empty();
        return before.map(gone ->
                        VoiceAnswer.of(
                                "cancelled", caller.words().about("cancelled", gone), gone, call))
                .orElseGet(() -> unclear(meant, caller, call));
    }

    private static AppointmentChange change(Appointment visit, VoiceChangeCall asked) {
        return AppointmentChange.by(new Actor.VoiceAgent(), visit)
                .because(Inputs.orNull(asked.reason()))
                .from(BookingOrigin.of(ChannelKind.VOICE));
    }

    private @Nullable LocalDate day(VoiceChangeCall asked, @Nullable String words, Call call) {
        return Inputs.orNull(words) == null
                ? null
                : intents.read(asked.present(words), call.clinic()).date();
    }

    private static List<Appointment> meant(
            List<Appointment> visits,
            VoiceChangeCall asked,
            @Nullable PractitionerId practitioner,
            @Nullable LocalDate day,
            Call call) {
        Predicate<Appointment> fits =
                asked.appointmentId() != null
                        ? visit -> visit.id().value().equals(asked.appointmentId())
                        : visit ->
                                (practitioner == null || visit.practitioner().equals(practitioner))
                                        && (day == null
                                                || visit.start()
                                                        .atZone(call.zone())
                                                        .toLocalDate()
                                                        .equals(day));
        return visits.stream().filter(fits).toList();
    }

    private static VoiceAnswer unclear(List<Appointment> meant, Caller caller, Call call) {
        VoiceWords words = caller.words();
        return meant.isEmpty()
                ? VoiceAnswer.unavailable(
                        "unknown_appointment", words.say("visits.none"), List.of())
                : VoiceAnswer.which(
                        words.say("ask.which_visit", "visits", words.visits(meant)),
                        meant.stream().map(visit -> VoiceVisit.of(visit, call)).toList());
    }

    /** Everything these people still have before them, by time. */
    List<Appointment> upcoming(List<Patient> patients, Call call) {
        Instant now = clock.instant();
        return patients.stream()
                .flatMap(patient ->
                        booking
                                .appointments(
                                        AppointmentQuery.upcoming(
                                                call.clinic().id(), patient.id(), now))
                                .stream())
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    private List<Appointment> justCancelled(List<Patient> patients, Call call) {
        Instant now = clock.instant();
        Stream<Appointment> cancelled =
                patients.stream()
                        .flatMap(patient ->
                                booking
                                        .appointments(
                                                new AppointmentQuery(
                                                        call.clinic().id(),
                                                        now,
                                                        null,
                                                        Set.of(),
                                                        patient.id(),
                                                        Set.of(AppointmentStatus.CANCELLED),
                                                        null,
                                                        MOST_VISITS))
                                        .stream());
        return cancelled
                .filter(visit -> visit.changedAt().isAfter(now.minus(TRIED_AGAIN_WITHIN)))
                .toList();
    }
}
