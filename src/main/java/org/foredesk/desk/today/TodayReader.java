package org.foredesk.desk.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.RequestStatus;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotQuery;
import org.foredesk.calls.Call;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.ConversationStatus;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Priority;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.jspecify.annotations.Nullable;

/** Reads what needs a person and what the day holds, from all features; for the background. */
final class TodayReader {

    private static final int MOST = 200;
    private static final int LOOKED_BACK = 12;
    private static final int FREE_SHOWN = 4;
    private static final int FREE_LOOKED_AT = 60;
    private static final Set<ConversationStatus> OPEN =
            Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING);

    private final DeskServices services;
    private final ClinicId clinic;
    private final Texts texts;
    private final Dates dates;
    private final CallList calls;
    private final CallerQueue callers;

    TodayReader(Workplace desk) {
        DeskServices services = desk.services();
        Texts texts = desk.texts();
        Dates dates = desk.dates();
        this.services = services;
        this.calls = new CallList(desk);
        this.callers = new CallerQueue(desk);
        this.clinic = services.clinic().id();
        this.texts = texts;
        this.dates = dates;
    }

    TodayState read() {
        List<QueueRow> queue = new ArrayList<>();
        List<BookingRequest> requests = requests();
        threads(requests).forEach(thread -> queue.add(waiting(thread)));
        Map<RequestId, Call> told = callers.behind(requests);
        requests.forEach(request -> queue.add(asked(request, told.get(request.id()))));
        queue.addAll(callers.rows());
        services.booking().calendar().clashes(clinic).forEach(clash -> queue.add(clashing(clash)));
        queue.addAll(calls.rows());
        Map<PatientId, String> names = new HashMap<>();
        unsent().forEach(delivery -> queue.add(unsent(delivery, names)));
        queue.sort(
                Comparator.comparing(QueueRow::kind)
                        .thenComparing(TodayReader::until)
                        .thenComparing(QueueRow::since));
        return new TodayState(
                List.copyOf(queue),
                visits(),
                nextFree(),
                services.booking().delays().today(clinic),
                unconnected());
    }

    private @Nullable Long unconnected() {
        boolean connected =
                services.outbox().isReady(ChannelKind.WHATSAPP)
                        || services.outbox().isReady(ChannelKind.SMS);
        return connected ? null : Long.valueOf(services.outbox().state(clinic).waiting());
    }

    // Among requests the slot that is lost first comes first.
    private static Instant until(QueueRow row) {
        BookingRequest request = row.request();
        return request == null || request.heldUntil() == null ? Instant.MAX : request.heldUntil();
    }

    // A thread that only waits for its request to be decided is in the queue as that request.
    private List<Conversation> threads(List<BookingRequest> requests) {
        Set<ConversationId> asking = new HashSet<>();
        requests.forEach(request -> asking.add(request.origin().conversation()));
        return services
                .conversations()
                .list(
                        ConversationQuery.all(clinic)
                                .withStatuses(OPEN)
                                .needingAttention()
                                .page(null, MOST))
                .items()
                .stream()
                .filter(thread -> thread.attention() != Attention.REQUEST)
                .filter(thread ->
                        thread.attention() != Attention.NO_SLOT || !asking.contains(thread.id()))
                .toList();
    }

    private List<BookingRequest> requests() {
        return services.booking().requests().list(clinic, RequestStatus.PENDING, null, MOST);
    }

    private List<Delivery> unsent() {
        return services.outbox()
                .list(new DeliveryQuery(clinic, null, null, null, null, true, null, MOST))
                .items();
    }

    private List<Appointment> visits() {
        Instant from = dates.today().atStartOfDay(dates.zone()).toInstant();
        Instant to = dates.today().plusDays(1).atStartOfDay(dates.zone()).toInstant();
        return services.booking().appointments(AppointmentQuery.between(clinic, from, to)).stream()
                .filter(visit -> visit.status() != AppointmentStatus.CANCELLED)
                .toList();
    }

    private List<Slot> nextFree() {
        Instant now = dates.now();
        LocalDate tomorrow = dates.today().plusDays(1);
        Instant end = tomorrow.atStartOfDay(dates.zone()).toInstant();
        if (Duration.between(now, end).isNegative()) {
            return List.of();
        }
        Set<Instant> starts = new HashSet<>();
        return services
                .booking()
                .slots(SlotQuery.between(clinic, now, end).distinctly().limitedTo(FREE_LOOKED_AT))
                .stream()
                .filter(slot -> starts.add(slot.start()))
                .limit(FREE_SHOWN)
                .toList();
    }

    private static QueueKind urgency(Conversation thread) {
        if (thread.priority() == Priority.P0 || thread.attention() == Attention.EMERGENCY) {
            return QueueKind.EMERGENCY;
        }
        return thread.attention() == Attention.MAYBE_EMERGENCY
                ? QueueKind.MAYBE_EMERGENCY
                : QueueKind.WAITING;
    }

    private QueueRow waiting(Conversation thread) {
        QueueKind kind = urgency(thread);
        Attention why = thread.attention() == null ? Attention.HUMAN_WANTED : thread.attention();
        return new QueueRow(
                kind,
                nameOf(thread),
                texts.get(
                        "attention."
                                + (kind == QueueKind.EMERGENCY ? Attention.EMERGENCY : why)
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                where(thread.channel().code(), thread.language()),
                callers.alarming(thread).orElseGet(() -> inTheirWords(thread)),
                firstOf(thread.lastInboundAt(), thread.lastMessageAt(), thread.createdAt()),
                thread.id(),
                new QueueRow.Waiting(thread));
    }

    // Why somebody waits is what they wrote, not what the assistant answered.
    private String inTheirWords(Conversation thread) {
        List<Message> last =
                services.conversations().lastMessages(clinic, thread.id(), LOOKED_BACK);
        for (Message message : last.reversed()) {
            if (message.direction() == Direction.INBOUND && !message.text().isBlank()) {
                return "“" + message.text().strip().replaceAll("\\s+", " ") + "”";
            }
        }
        return "";
    }

    private QueueRow asked(BookingRequest request, @Nullable Call told) {
        String what = Words.slotOf(request, texts, dates);
        QueueRow row = asked(request, what);
        return told == null ? row : callers.asked(row, request, told, what);
    }

    private QueueRow asked(BookingRequest request, String what) {
        String unsure = request.unsure();
        return new QueueRow(
                QueueKind.REQUEST,
                request.patientName(),
                texts.get(request.moves() == null ? "attention.request" : "today.badge.move"),
                texts.get("channel." + request.origin().channel().code()),
                unsure == null ? what : what + ". " + unsure,
                request.createdAt(),
                request.origin().conversation(),
                new QueueRow.Asked(request));
    }

    private QueueRow clashing(CalendarClash clash) {
        Appointment visit = clash.appointment();
        String kind = clash.kind().name().toLowerCase(Locale.ROOT);
        return new QueueRow(
                QueueKind.CLASH,
                visit.patientName(),
                texts.get("today.badge.clash"),
                visit.practitionerName() + ", " + dates.dayAndTime(visit.start()),
                texts.get(
                        "today.clash." + kind,
                        clash.title() == null ? "" : clash.title(),
                        clash.start() == null ? "" : dates.dayAndTime(clash.start())),
                visit.changedAt(),
                visit.origin().conversation(),
                new QueueRow.Clashing(clash));
    }

    private QueueRow unsent(Delivery delivery, Map<PatientId, String> names) {
        boolean possibly = delivery.possiblySent();
        String why =
                delivery.failure() == null
                        ? texts.get("today.possibly.words")
                        : delivery.failure().words();
        PatientId patient = delivery.patient();
        String name =
                patient == null
                        ? delivery.address()
                        : names.computeIfAbsent(patient, id -> name(id, delivery.address()));
        return new QueueRow(
                possibly ? QueueKind.POSSIBLY_SENT : QueueKind.NOT_DELIVERED,
                name,
                texts.get(possibly ? "today.badge.possibly" : "today.badge.failed"),
                texts.get("purpose." + delivery.purpose().code())
                        + " · "
                        + texts.get("channel." + delivery.channel().code()),
                why,
                delivery.createdAt(),
                delivery.conversation(),
                new QueueRow.Unsent(delivery));
    }

    private String name(PatientId id, String otherwise) {
        return services.conversations()
                .patients()
                .find(clinic, id)
                .map(Patient::label)
                .orElse(otherwise);
    }

    private String where(String channel, @Nullable Language language) {
        String name = texts.get("channel." + channel);
        return language == null
                ? name
                : name + " · " + texts.get("language.name." + language.code());
    }

    private static String nameOf(Conversation thread) {
        if (thread.patientName() != null) {
            return thread.patientName();
        }
        if (thread.profileName() != null && !thread.profileName().isBlank()) {
            return thread.profileName();
        }
        return thread.phone() == null ? thread.address() : thread.phone().display();
    }

    private static Instant firstOf(
            @Nullable Instant first, @Nullable Instant second, Instant otherwise) {
        return first != null ? first : second != null ? second : otherwise;
    }
}
