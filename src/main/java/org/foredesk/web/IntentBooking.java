package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.PartedCommand;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.calls.Doubt;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.jspecify.annotations.Nullable;

/**
 * Books what another program understood of a patient: certain and allowed is booked, anything else
 * becomes a request for staff, and what cannot be had is thrown as a {@link Rejection} with its
 * alternatives.
 */
final class IntentBooking {

    private static final Duration ALTERNATIVES_WITHIN = Duration.ofDays(14);
    private static final int MOST_ALTERNATIVES = 6;

    /**
     * Who asks and where.
     *
     * @param nameNeeded whether a patient whose name is not known is a matter for staff
     */
    record Asker(Actor actor, BookingOrigin origin, boolean nameNeeded) {}

    /** With whom and when, as far as that is known; {@code unsure} as in {@link ReadIntent}. */
    record Settled(
            @Nullable Practitioner practitioner, @Nullable Instant start, List<Doubt> unsure) {}

    /** What became of it. */
    sealed interface Made {
        /** It is booked. */
        record Booked(Appointment appointment) implements Made {}

        /** Staff decide. */
        record Requested(BookingRequest request, List<Doubt> doubts) implements Made {}
    }

    private final Booking booking;
    private final Directory directory;
    private final Patients patients;
    private final InstantSource clock;
    private final IntentReader reader;

    IntentBooking(WebServices services) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.patients = services.conversations().patients();
        this.clock = services.clock();
        this.reader = new IntentReader(services.understanding());
    }

    /** Reads what is asked for now, as {@link #read(BookingIntent, Clinic, Instant)} does. */
    ReadIntent read(BookingIntent asked, Clinic clinic) {
        return read(asked, clinic, clock.instant());
    }

    /**
     * Reads what was asked for at {@code said}, which is what "tomorrow" counts from; refused where
     * a date cannot be or a practitioner is unknown.
     */
    ReadIntent read(BookingIntent asked, Clinic clinic, Instant said) {
        DirectoryView view = directory.view(clinic.id());
        ReadIntent read = reader.read(asked, view, said.atZone(clinic.zone()));
        if (read.problem() != null) {
            throw Rejection.impossible(
                    "impossible_date",
                    "preferred_date",
                    "The date or time cannot be: " + read.problem() + ".");
        }
        return read;
    }

    /**
     * Finds the practitioner where only a speciality was named: the one who is free then, if it is
     * one alone.
     */
    Settled settle(ReadIntent read, Clinic clinic) {
        DirectoryView view = directory.view(clinic.id());
        List<Doubt> unsure = new ArrayList<>(read.unsure());
        Instant start =
                read.date() == null || read.time() == null
                        ? null
                        : read.date().atTime(read.time()).atZone(clinic.zone()).toInstant();
        if (start == null) {
            unsure.add(
                    read.date() == null
                            ? new Doubt("day_missing", "the day is missing")
                            : new Doubt("time_missing", "the time is missing"));
        }
        Practitioner practitioner = read.practitioner();
        if (parted(read, clinic)) {
            checkGivesPart(practitioner, read);
        } else if (read.whomOpen()) {
            unsure.add(new Doubt("nobody_named", "no practitioner was named"));
        } else if (practitioner == null && start != null) {
            Set<PractitionerId> group = group(read, view);
            List<Slot> free = free(group, read, start, clinic);
            if (free.isEmpty()) {
                throw nobodyFree(group, read, start, clinic);
            }
            if (free.size() > 1) {
                unsure.add(new Doubt("several_free", "several practitioners are free then"));
            }
            practitioner =
                    free.size() == 1
                            ? view.practitioner(free.getFirst().practitioner()).orElse(null)
                            : null;
        }
        return new Settled(practitioner, start, unsure);
    }

    /** Whether it takes several practitioners one after the other. */
    private boolean parted(ReadIntent read, Clinic clinic) {
        return booking.partedVisits().needed(clinic.id(), read.services());
    }

    private static void checkGivesPart(@Nullable Practitioner named, ReadIntent read) {
        if (named != null
                && read.services().services().stream().noneMatch(named.services()::contains)) {
            throw notOffered(named);
        }
    }

    private static Rejection notOffered(Practitioner named) {
        return Rejection.impossible(
                "not_offered", "service", named.name() + " does not give that.");
    }

    /**
     * Everybody who can be meant: of the speciality, and who gives all the services that are
     * wanted. Refused where there is nobody.
     */
    static Set<PractitionerId> group(ReadIntent read, DirectoryView view) {
        Practitioner named = read.practitioner();
        List<Practitioner> giving = view.givenTogether(read.services());
        if (giving.isEmpty()) {
            throw Rejection.impossible(
                    "not_together", "service", "Nobody gives all of that in one visit.");
        }
        if (named != null && giving.stream().noneMatch(each -> each.id().equals(named.id()))) {
            throw notOffered(named);
        }
        List<Practitioner> ofTheKind =
                giving.stream()
                        .filter(each ->
                                read.speciality() == null
                                        || read.speciality()
                                                .equals(Vocabulary.key(each.speciality())))
                        .toList();
        if (ofTheKind.isEmpty() && read.services().isUsual()) {
            throw Rejection.impossible(
                    "unknown_speciality",
                    "speciality",
                    "The clinic has nobody of this speciality.");
        }
        // Who gives what was named is a better guess than the kind of doctor.
        return named != null
                ? Set.of(named.id())
                : (ofTheKind.isEmpty() ? giving : ofTheKind)
                        .stream().map(Practitioner::id).collect(Collectors.toSet());
    }

    private List<Slot> free(
            Set<PractitionerId> group, ReadIntent read, Instant start, Clinic clinic) {
        return booking.slots(
                SlotQuery.between(clinic.id(), start, start.plusSeconds(1))
                        .withServices(read.services())
                        .withPractitioners(group));
    }

    private Rejection nobodyFree(
            Set<PractitionerId> group, ReadIntent read, Instant start, Clinic clinic) {
        Instant from = clock.instant();
        List<SlotView> others =
                booking
                        .slots(
                                SlotQuery.between(
                                                clinic.id(),
                                                from,
                                                max(from, start).plus(ALTERNATIVES_WITHIN))
                                        .withServices(read.services())
                                        .withPractitioners(group)
                                        .near(start, null)
                                        .distinctly()
                                        .limitedTo(MOST_ALTERNATIVES))
                        .stream()
                        .map(slot -> SlotView.of(slot, clinic.zone()))
                        .toList();
        return Rejection.of(
                Refusal.of("slot_taken", "Nobody who gives that is free then."), others);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Books or asks staff, in the caller's transaction. */
    Made decide(
            Tx tx,
            PhoneNumber phone,
            Asker asker,
            ReadIntent read,
            Settled settled,
            Clinic clinic) {
        List<Doubt> unsure = new ArrayList<>(settled.unsure());
        Patient patient =
                patients.findOrCreate(
                        tx, clinic.id(), PatientIdentity.phone(phone), read.patientName(), null);
        if (patient.name() == null && asker.nameNeeded()) {
            unsure.add(new Doubt("name_unknown", "the patient's name is not known"));
        }
        Practitioner practitioner = settled.practitioner();
        Instant start = settled.start();
        boolean parted = parted(read, clinic);
        boolean certain = unsure.isEmpty() && (parted || practitioner != null) && start != null;
        boolean atOnce =
                booking.mayBookAtOnce(
                        clinic.id(), asker.origin().channel(), read.services(), certain);
        if (parted && start != null && certain && atOnce) {
            PartedCommand command =
                    new PartedCommand(
                            clinic.id(),
                            asker.actor(),
                            asker.origin(),
                            patient.id(),
                            patient.label(),
                            read.services(),
                            start,
                            practitioner == null ? null : practitioner.id(),
                            read.reason());
            return new Made.Booked(
                    Answers.valueOf(booking.partedVisits().book(tx, command), clinic.zone())
                            .visits()
                            .getFirst());
        }
        if (practitioner != null && start != null && certain && atOnce) {
            BookingCommand command =
                    new BookingCommand(
                            clinic.id(),
                            asker.actor(),
                            asker.origin(),
                            patient.id(),
                            patient.label(),
                            practitioner.id(),
                            read.services(),
                            start,
                            read.reason(),
                            null,
                            null,
                            null);
            return new Made.Booked(Answers.valueOf(booking.book(tx, command), clinic.zone()));
        }
        RequestCommand command =
                new RequestCommand(
                        clinic.id(),
                        asker.actor(),
                        asker.origin(),
                        patient.id(),
                        patient.label(),
                        practitioner == null ? null : practitioner.id(),
                        read.speciality(),
                        read.services(),
                        start,
                        read.reason(),
                        read.wish(),
                        words(unsure),
                        null);
        return new Made.Requested(
                Answers.valueOf(booking.requests().make(tx, command), clinic.zone()), unsure);
    }

    private static @Nullable String words(List<Doubt> unsure) {
        return unsure.isEmpty()
                ? null
                : unsure.stream().map(Doubt::words).collect(Collectors.joining("; "));
    }
}
