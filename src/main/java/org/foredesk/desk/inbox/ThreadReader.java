package org.foredesk.desk.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestStatus;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.DeskServices;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/** Reads a thread and what stands beside it from the features; for the background. */
final class ThreadReader {

    private static final int MOST_MESSAGES = 300;
    private static final int MOST_REQUESTS = 200;
    private static final int MOST_VISITS = 50;

    private final DeskServices services;
    private final ClinicId clinic;

    ThreadReader(DeskServices services) {
        this.services = services;
        this.clinic = services.clinic().id();
    }

    @Nullable ThreadSnapshot read(@Nullable ConversationId id) {
        Conversation thread =
                id == null ? null : services.conversations().find(clinic, id).orElse(null);
        if (thread == null) {
            return null;
        }
        List<Message> messages =
                services.conversations().lastMessages(clinic, thread.id(), MOST_MESSAGES);
        List<Patient> people =
                thread.phone() == null
                        ? List.of()
                        : services.conversations().patients().withPhone(clinic, thread.phone());
        boolean hasWindow = thread.channel() == ChannelKind.WHATSAPP;
        return new ThreadSnapshot(
                thread,
                messages,
                services.conversations().notes(clinic, thread.id()),
                deliveries(messages),
                people,
                request(thread.id()),
                visits(thread, people),
                services.provenance().of(thread, messages),
                hasWindow ? windowCloses(thread) : null,
                hasWindow);
    }

    private Map<NotificationId, Delivery> deliveries(List<Message> messages) {
        List<NotificationId> ids =
                messages.stream().map(Message::notification).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : services.outbox().deliveries(ids);
    }

    private @Nullable BookingRequest request(ConversationId id) {
        return services
                .booking()
                .requests()
                .list(clinic, RequestStatus.PENDING, null, MOST_REQUESTS)
                .stream()
                .filter(request -> id.equals(request.origin().conversation()))
                .findFirst()
                .orElse(null);
    }

    private List<Appointment> visits(Conversation thread, List<Patient> people) {
        List<Appointment> visits = new ArrayList<>();
        List<org.foredesk.kernel.PatientId> ids =
                new ArrayList<>(people.stream().map(Patient::id).toList());
        if (thread.patient() != null && !ids.contains(thread.patient())) {
            ids.add(thread.patient());
        }
        for (var patient : ids) {
            visits.addAll(
                    services.booking()
                            .appointments(
                                    new AppointmentQuery(
                                            clinic,
                                            null,
                                            null,
                                            java.util.Set.of(),
                                            patient,
                                            java.util.Set.of(),
                                            null,
                                            MOST_VISITS)));
        }
        visits.sort(Comparator.comparing(Appointment::start));
        return List.copyOf(visits);
    }

    private @Nullable Instant windowCloses(Conversation thread) {
        return services.windows().closesAt(clinic, thread.channel(), thread.address()).orElse(null);
    }
}
