package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Directory;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.SlotQuery;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.foredesk.web.IntentBooking.Made;
import org.foredesk.web.IntentBooking.Settled;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.foredesk.web.VoiceCallers.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Books for a caller while they are on the telephone. What is missing is asked for with free times
 * to choose from; what is unsure is held for staff; an agent that tries again gets what it got.
 */
final class VoiceBooking {

    private static final Duration NEXT_FREE = Duration.ofDays(14);
    private static final int MOST_CHOICES = 6;
    private static final IntentBooking.Asker AGENT =
            new IntentBooking.Asker(
                    new Actor.VoiceAgent(),
                    BookingOrigin.of(ChannelKind.VOICE),
                    /* nameNeeded= */ false);

    /**
     * What a voice agent took down; dates and times as ISO values or in words; {@code service} as
     * said, one or several ("cleaning and a check-up"), {@code services} the same as a list.
     */
    record VoiceBookingCall(
            String patientPhone,
            @Nullable String preferredDate,
            @Nullable String preferredTime,
            @Nullable String practitionerName,
            @Nullable String speciality,
            @Nullable String reason,
            @Nullable String patientName,
            @Nullable String language,
            @Nullable String service,
            @Nullable List<String> services) {

        BookingIntent asIntent() {
            return new BookingIntent(
                    patientPhone,
                    patientName,
                    practitionerName,
                    speciality,
                    preferredDate,
                    preferredTime,
                    reason,
                    null,
                    null,
                    service,
                    services);
        }
    }

    private final Booking booking;
    private final Directory directory;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IntentBooking intents;
    private final AlreadyBooked already;
    private final VoiceCallers callers;

    VoiceBooking(WebServices services, IntentBooking intents, VoiceCallers callers) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.transactions = services.transactions();
        this.clock = services.clock();
        this.intents = intents;
        this.already = new AlreadyBooked(services.booking());
        this.callers = callers;
    }

    VoiceAnswer book(VoiceBookingCall asked, Call call) {
        Caller caller = callers.of(asked.patientPhone(), "patient_phone", asked.language(), call);
        try {
            ReadIntent read = intents.read(asked.asIntent(), call.clinic());
            return missing(read, caller, call).orElseGet(() -> settled(asked, read, caller, call));
        } catch (Rejection refused) {
            if (refused.status() == 400) {
                throw refused;
            }
            return caller.words().refused(refused, Inputs.orNull(asked.practitionerName()));
        }
    }

    /** The question for what nobody said, with times to choose from; empty where all was said. */
    private Optional<VoiceAnswer> missing(ReadIntent read, Caller caller, Call call) {
        VoiceWords words = caller.words();
        if (read.whomOpen()) {
            return Optional.of(
                    VoiceAnswer.unavailable(
                            "which_doctor",
                            words.say("ask.doctor", "doctors", words.doctors()),
                            List.of()));
        }
        LocalDate day = read.date();
        if (day != null && read.time() != null) {
            return Optional.empty();
        }
        List<SlotView> free = free(read, day, call);
        return Optional.of(
                VoiceAnswer.unavailable(
                        day == null ? "which_day" : "which_time",
                        words.withTimes(words.say(day == null ? "ask.day" : "ask.time"), free),
                        free));
    }

    private List<SlotView> free(ReadIntent read, @Nullable LocalDate day, Call call) {
        Instant now = clock.instant();
        Instant from = day == null ? now : day.atStartOfDay(call.zone()).toInstant();
        Instant to =
                day == null
                        ? now.plus(NEXT_FREE)
                        : day.plusDays(1).atStartOfDay(call.zone()).toInstant();
        Set<PractitionerId> doctors = IntentBooking.group(read, directory.view(call.clinic().id()));
        return !to.isAfter(now)
                ? List.of()
                : slots(
                        SlotQuery.between(call.clinic().id(), from.isBefore(now) ? now : from, to)
                                .withServices(read.services())
                                .withPractitioners(doctors),
                        call);
    }

    private List<SlotView> slots(SlotQuery query, Call call) {
        return booking.slots(query.distinctly().limitedTo(MOST_CHOICES)).stream()
                .map(slot -> SlotView.of(slot, call.zone()))
                .toList();
    }

    private VoiceAnswer settled(VoiceBookingCall asked, ReadIntent read, Caller caller, Call call) {
        Settled settled = intents.settle(read, call.clinic());
        Practitioner practitioner = settled.practitioner();
        Instant start = settled.start();
        if (practitioner == null || start == null) {
            return whichOfThose(read, start, caller, call);
        }
        String name = Inputs.orNull(asked.patientName());
        try {
            return transactions.writeDurably(tx ->
                    already(tx, caller, name, practitioner, start, call)
                            .orElseGet(() ->
                                    made(
                                            intents.decide(
                                                    tx,
                                                    caller.phone(),
                                                    AGENT,
                                                    read,
                                                    settled,
                                                    call.clinic()),
                                            caller.words(),
                                            call)));
        } catch (Rejection refused) {
            // The same call, made twice at once: the other one was faster.
            Caller known =
                    callers.of(asked.patientPhone(), "patient_phone", asked.language(), call);
            return transactions
                    .read(tx -> already(tx, known, name, practitioner, start, call))
                    .orElseThrow(() -> refused);
        }
    }

    /** Several doctors of the speciality are free at that time. */
    private VoiceAnswer whichOfThose(
            ReadIntent read, @Nullable Instant start, Caller caller, Call call) {
        List<SlotView> free =
                start == null
                        ? List.of()
                        : slots(
                                SlotQuery.between(call.clinic().id(), start, start.plusSeconds(1))
                                        .withServices(read.services())
                                        .withPractitioners(
                                                IntentBooking.group(
                                                        read, directory.view(call.clinic().id()))),
                                call);
        VoiceWords words = caller.words();
        return VoiceAnswer.unavailable(
                "which_doctor", words.say("ask.doctor_of", "times", words.times(free)), free);
    }

    private static VoiceAnswer made(Made made, VoiceWords words, Call call) {
        return switch (made) {
            case Made.Booked(Appointment visit) ->
                    VoiceAnswer.of("booked", words.about("booked", visit), visit, call);
            case Made.Requested(BookingRequest request, var _) ->
                    VoiceAnswer.held(words.held(request), request, call);
        };
    }

    /** What this caller has or has asked for already with that practitioner at that time. */
    private Optional<VoiceAnswer> already(
            Tx tx,
            Caller caller,
            @Nullable String name,
            Practitioner practitioner,
            Instant start,
            Call call) {
        return already.at(tx, call.clinic().id(), caller.called(name), practitioner.id(), start)
                .map(made -> made(made, caller.words(), call));
    }
}
