package org.foredesk.web;

import java.time.Instant;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Calls;
import org.foredesk.storage.Transactions;

/** Works on an accepted report of a call: it is recorded, then booked or put before staff. */
final class CallIntake {

    private final Calls calls;
    private final Transactions transactions;
    private final CallSources sources;
    private final CallBooking booking;

    CallIntake(WebServices services) {
        this.calls = services.calls();
        this.transactions = services.transactions();
        this.sources = new CallSources(services);
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
        booking.settle(call);
        return new Handled(call.conversation(), null);
    }
}
