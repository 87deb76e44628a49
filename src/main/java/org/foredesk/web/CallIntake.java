package org.foredesk.web;

import java.time.Instant;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Calls;
import org.foredesk.storage.Transactions;

/**
 * Works on an accepted report of a call: it is recorded, the alarm is raised where it needs one,
 * then it is booked or put before staff.
 */
final class CallIntake {

    private final Calls calls;
    private final Transactions transactions;
    private final CallSources sources;
    private final CallListening listening;
    private final CallBooking booking;

    CallIntake(WebServices services) {
        this.calls = services.calls();
        this.transactions = services.transactions();
        this.sources = new CallSources(services);
        this.listening = new CallListening(services);
        this.booking = new CallBooking(services);
    }

    /** Doing it again after a failure, a crash or another report has no second effect. */
    Handled handle(Envelope envelope, Instant acceptedAt) {
        CallReport report =
                sources.read(envelope)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "an accepted call cannot be read any more"));
        org.foredesk.calls.Call call =
                transactions.write(tx -> calls.record(tx, envelope.clinic(), report, acceptedAt));
        listening.alarm(call);
        booking.settle(call);
        calls.find(call.clinic(), call.id()).ifPresent(listening::leave);
        return new Handled(call.conversation(), null);
    }
}
