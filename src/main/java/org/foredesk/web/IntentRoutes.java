package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Scope;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Booking from what another program understood: certain and allowed is booked, anything else goes
 * to staff.
 */
final class IntentRoutes {

    private static final Duration ALTERNATIVES_WITHIN = Duration.ofDays(14);
    private static final int MOST_ALTERNATIVES = 6;

    /** Dates and times as ISO values or in words; {@code text} is the patient's own sentence. */
    record BookingIntent(
            String patientPhone,
            @Nullable String patientName,
            @Nullable String practitionerName,
            @Nullable String speciality,
            @Nullable String preferredDate,
            @Nullable String preferredTime,
            @Nullable String reason,
            @Nullable String text,
            @Nullable UUID conversationId) {}

    private record Settled(
            @Nullable Practitioner practitioner, @Nullable Instant start, List<String> unsure) {}

    private final Booking booking;
    private final Directory directory;
    private final Conversations conversations;
    private final Patients patients;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IntentReader reader;

    IntentRoutes(WebServices services) {
        this.booking = services.booking();
        this.directory = services.directory();
        this.conversations = services.conversations();
        this.patients = services.conversations().patients();
        this.transactions = services.transactions();
        this.clock = services.clock();
        this.reader = new IntentReader(services.understanding());
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                                "/appointments/booking/from-intent",
                                "Book what was said: 201 booked, 202 waits for staff, 409 or 422 with alternatives")
                        .needs(Scope.BOOK)
                        .takes(BookingIntent.class)
                        .answers(201, AppointmentView.class)
                        .answers(202, RequestView.class)
                        .by(this::book));
    }

    private Reply book(Call call) {
        BookingIntent asked = call.body(BookingIntent.class);
        PhoneNumber phone = Inputs.phone(asked.patientPhone(), "patient_phone", call);
        BookingOrigin origin = origin(asked.conversationId(), call);
        DirectoryView view = directory.view(call.clinic().id());
        ReadIntent read = reader.read(asked, view, clock.instant().atZone(call.zone()));
        if (read.problem() != null) {
            throw Rejection.impossible(
                    "impossible_date",
                    "preferred_date",
                    "The date or time cannot be: " + read.problem() + ".");
        }
        Settled settled = settle(read, view, call);
        return transactions.writeDurably(tx -> decide(tx, phone, origin, read, settled, call));
    }

    private BookingOrigin origin(@Nullable UUID conversation, Call call) {
        if (conversation == null) {
            return BookingOrigin.of(ChannelKind.WEB);
        }
        ConversationId id = new ConversationId(conversation);
        return conversations
                .find(call.clinic().id(), id)
                .map(thread -> new BookingOrigin(thread.channel(), id))
                .orElseThrow(() ->
                        Rejection.impossible(
                                "unknown_conversation",
                                "conversation_id",
                                "There is no such conversation."));
    }

    /**
     * Finds the practitioner where only a speciality was named: the one who is free then, if it is
     * one alone.
     */
    private Settled settle(ReadIntent read, DirectoryView view, Call call) {
        List<String> unsure = new ArrayList<>(read.unsure());
        Instant start =
                read.date() == null || read.time() == null
                        ? null
                        : read.date().atTime(read.time()).atZone(call.zone()).toInstant();
        if (start == null) {
            unsure.add(read.date() == null ? "the day is missing" : "the time is missing");
        }
        Practitioner practitioner = read.practitioner();
        if (practitioner == null && read.speciality() == null) {
            unsure.add("no practitioner was named");
        } else if (practitioner == null && start != null) {
            Set<PractitionerId> group = group(read.speciality(), view);
            List<Slot> free = group.isEmpty() ? List.of() : free(group, start, call);
            if (free.isEmpty()) {
                throw nobodyFree(group, start, call);
            }
            if (free.size() > 1) {
                unsure.add("several practitioners are free then");
            }
            practitioner =
                    free.size() == 1
                            ? view.practitioner(free.getFirst().practitioner()).orElse(null)
                            : null;
        }
        return new Settled(practitioner, start, unsure);
    }

    private static Set<PractitionerId> group(@Nullable String speciality, DirectoryView view) {
        return view.activePractitioners().stream()
                .filter(each ->
                        String.valueOf(Vocabulary.key(each.speciality())).equals(speciality))
                .map(Practitioner::id)
                .collect(Collectors.toSet());
    }

    private List<Slot> free(Set<PractitionerId> group, Instant start, Call call) {
        return booking.slots(
                SlotQuery.between(call.clinic().id(), start, start.plusSeconds(1))
                        .withPractitioners(group));
    }

    private Rejection nobodyFree(Set<PractitionerId> group, Instant start, Call call) {
        if (group.isEmpty()) {
            return Rejection.impossible(
                    "unknown_speciality",
                    "speciality",
                    "The clinic has nobody of this speciality.");
        }
        Instant from = clock.instant();
        List<SlotView> others =
                booking
                        .slots(
                                SlotQuery.between(
                                                call.clinic().id(),
                                                from,
                                                max(from, start).plus(ALTERNATIVES_WITHIN))
                                        .withPractitioners(group)
                                        .near(start, null)
                                        .distinctly()
                                        .limitedTo(MOST_ALTERNATIVES))
                        .stream()
                        .map(slot -> SlotView.of(slot, call))
                        .toList();
        return Rejection.of(
                Refusal.of("slot_taken", "Nobody of this speciality is free then."), others);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Reply decide(
            Tx tx,
            PhoneNumber phone,
            BookingOrigin origin,
            ReadIntent read,
            Settled settled,
            Call call) {
        List<String> unsure = new ArrayList<>(settled.unsure());
        Patient patient =
                patients.findOrCreate(
                        tx,
                        call.clinic().id(),
                        PatientIdentity.phone(phone),
                        read.patientName(),
                        null);
        if (patient.name() == null) {
            unsure.add("the patient's name is not known");
        }
        Practitioner practitioner = settled.practitioner();
        Instant start = settled.start();
        boolean certain = unsure.isEmpty() && practitioner != null && start != null;
        boolean atOnce =
                booking.mayBookAtOnce(
                        call.clinic().id(),
                        origin.channel(),
                        read.service() == null ? null : read.service().id(),
                        certain);
        if (practitioner != null && start != null && certain && atOnce) {
            BookingCommand command =
                    new BookingCommand(
                            call.clinic().id(),
                            call.actor(),
                            origin,
                            patient.id(),
                            patient.label(),
                            practitioner.id(),
                            read.service() == null ? null : read.service().id(),
                            start,
                            read.reason());
            return Reply.created(
                    AppointmentView.of(Answers.valueOf(booking.book(tx, command), call), call));
        }
        RequestCommand command =
                new RequestCommand(
                        call.clinic().id(),
                        call.actor(),
                        origin,
                        patient.id(),
                        patient.label(),
                        practitioner == null ? null : practitioner.id(),
                        read.speciality(),
                        read.service() == null ? null : read.service().id(),
                        start,
                        read.reason(),
                        read.wish(),
                        unsure.isEmpty() ? null : String.join("; ", unsure),
                        null);
        return Reply.accepted(
                RequestView.of(Answers.valueOf(booking.request(tx, command), call), call));
    }
}
