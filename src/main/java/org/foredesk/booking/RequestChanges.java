package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Puts right what a waiting request asks for, with its held slot. */
final class RequestChanges {

    private final Tools tools;
    private final RequestDecisions decisions;
    private final RequestHolds holds;

    RequestChanges(Tools tools, RequestDecisions decisions, RequestHolds holds) {
        this.tools = tools;
        this.decisions = decisions;
        this.holds = holds;
    }

    /** Refused, and the request left as it was, where the slot asked for cannot be had. */
    Outcome<BookingRequest> change(Tx tx, RequestChange change) {
        return decisions
                .pending(tx, RequestDecision.of(change.clinic(), change.actor(), change.request()))
                .then(row -> elsewhere(tx, change, row))
                .map(row -> changed(tx, change, row));
    }

    private Outcome<RequestRow> elsewhere(Tx tx, RequestChange change, RequestRow row) {
        if (change.practitioner() == null && change.services() == null && change.start() == null) {
            return Outcome.done(row);
        }
        PractitionerId practitioner =
                RequestDecisions.or(change.practitioner(), row.practitionerId, PractitionerId::new);
        ServiceChoice services = services(change, row);
        Instant start = change.start() == null ? row.startsAt : change.start();
        if (start == null || !holds.settled(row, practitioner, services)) {
            return Outcome.done(asking(row, practitioner, services, start));
        }
        boolean held = row.holdId != null;
        holds.release(tx, row);
        Outcome<RequestRow> kept = holds.take(tx, row, practitioner, services, start);
        if (kept instanceof Outcome.Refused && held) {
            holds.takeAgain(tx, row);
            tx.session().update(row);
        }
        return kept;
    }

    /** The same as before keep how long they were to take. */
    private static ServiceChoice services(RequestChange change, RequestRow row) {
        ServiceChoice before = RequestRows.services(row);
        ServiceChoice right = change.services();
        return right == null || right.services().equals(before.services()) ? before : right;
    }

    private static RequestRow asking(
            RequestRow row,
            @Nullable PractitionerId practitioner,
            ServiceChoice services,
            @Nullable Instant start) {
        row.practitionerId = practitioner == null ? null : practitioner.value();
        if (!services.isUsual()) {
            RequestRows.put(row, services);
        }
        row.startsAt = start;
        return row;
    }

    private BookingRequest changed(Tx tx, RequestChange change, RequestRow row) {
        if (change.patient() != null && change.patientName() != null) {
            row.patientId = change.patient().value();
            row.patientName = change.patientName();
        }
        row.reason = change.reason() == null ? row.reason : change.reason();
        row.version++;
        tx.session().update(row);
        tx.announce(
                new RequestChanged(
                        tools.ids().next(),
                        change.clinic(),
                        new PatientId(row.patientId),
                        change.actor(),
                        AppointmentReader.origin(row.channel, row.conversationId),
                        Tools.tellAt(tx, change.actor()),
                        new RequestId(row.id)));
        return RequestRows.request(tx, tools.view(change.clinic()), row);
    }
}
