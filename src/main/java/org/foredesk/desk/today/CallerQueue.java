package org.foredesk.desk.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingRequest;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversation;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.CallerWords;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.RequestId;

/** What finished calls with a voice agent bring into the queue; for the background. */
final class CallerQueue {

    private final Workplace desk;
    private final DeskServices services;
    private final ClinicId clinic;
    private final Texts texts;

    CallerQueue(Workplace desk) {
        this.desk = desk;
        this.services = desk.services();
        this.clinic = desk.services().clinicId();
        this.texts = desk.texts();
    }

    /** The calls that leave something to do beside a booking to confirm. */
    List<QueueRow> rows() {
        return services.calls().open(clinic).stream()
                .flatMap(call ->
                        Optional.ofNullable(call.matter()).map(what -> row(call, what)).stream())
                .toList();
    }

    private QueueRow row(Call call, CallMatter what) {
        List<Appointment> visits = what == CallMatter.UNSURE ? List.of() : visits(call);
        return new QueueRow(
                what == CallMatter.UNSURE ? QueueKind.UNSURE_CALL : QueueKind.CALLER,
                CallerWords.name(call, services),
                what == CallMatter.UNSURE ? unsure(call) : texts.get("today.badge." + what.code()),
                where(call),
                line(call, what, visits),
                call.ended(),
                call.conversation(),
                new QueueRow.Told(call, what, visits));
    }

    private List<Appointment> visits(Call call) {
        Instant now = desk.dates().now();
        return services.patients().withPhone(clinic, call.told().phone()).stream()
                .flatMap(patient ->
                        services
                                .booking()
                                .appointments(AppointmentQuery.upcoming(clinic, patient.id(), now))
                                .stream())
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    private String line(Call call, CallMatter what, List<Appointment> visits) {
        if (what == CallMatter.UNSURE) {
            return CallerWords.quoted(call);
        }
        return visits.isEmpty()
                ? texts.get("today.caller.none")
                : visits.stream().map(this::visit).collect(Collectors.joining("; "));
    }

    private String visit(Appointment visit) {
        return visit.practitionerName() + ", " + desk.dates().dayAndTime(visit.start());
    }

    private String where(Call call) {
        String channel = texts.get("channel." + ChannelKind.VOICE.code());
        return Calls.language(call.told().language())
                .map(told -> channel + " · " + texts.get("language.name." + told.code()))
                .orElse(channel);
    }

    private String unsure(Call call) {
        return texts.get("today.badge.unsure", CallerWords.sure(call, texts));
    }

    /** The calls behind requests. */
    Map<RequestId, Call> behind(List<BookingRequest> requests) {
        Map<RequestId, Call> calls = new HashMap<>();
        services.calls()
                .of(clinic, requests.stream().map(BookingRequest::id).toList())
                .forEach(call ->
                        Optional.ofNullable(call.request()).ifPresent(id -> calls.put(id, call)));
        return calls;
    }

    /** The row of a request as the call behind it makes it: doubts in the desk's language. */
    QueueRow asked(QueueRow row, BookingRequest request, Call call, String slot) {
        String doubts = CallerWords.doubts(call, texts);
        return new QueueRow(
                call.unsure() ? QueueKind.UNSURE_CALL : row.kind(),
                request.patientName(),
                call.unsure() ? unsure(call) : row.badge(),
                row.where(),
                doubts.isEmpty() ? slot : slot + ". " + doubts,
                row.since(),
                row.conversation(),
                row.matter());
    }

    /** What was said in a call that raised the alarm; empty for threads that are none. */
    Optional<String> alarming(Conversation thread) {
        return thread.channel() == ChannelKind.VOICE
                ? services.calls().alarming(clinic, thread.id()).map(CallerWords::quoted)
                : Optional.empty();
    }
}
