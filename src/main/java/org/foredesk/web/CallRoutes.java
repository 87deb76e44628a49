package org.foredesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.Calls;
import org.foredesk.storage.Transactions;

/**
 * The webhooks that report finished calls. A good one is on disk before it is answered; its thread
 * is found at once, since the answer names it, and the rest is done after the answer.
 */
final class CallRoutes {

    /**
     * @param callId as the sender told it
     * @param conversationId the thread the call stands in
     */
    record CallTaken(String callId, UUID conversationId) {}

    private final List<CallSource> sources;
    private final Calls calls;
    private final Transactions transactions;
    private final Intake intake;
    private final Limits limits;

    CallRoutes(WebServices services, Intake intake, Limits limits) {
        this.sources = new CallSources(services).all();
        this.calls = services.calls();
        this.transactions = services.transactions();
        this.intake = intake;
        this.limits = limits;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (CallSource source : sources) {
            boolean ours = source.name().equals(VoiceAgentReports.NAME);
            Route.Builder route =
                    Route.post(
                                    "/webhooks/voice-agent" + (ours ? "" : "/" + source.name()),
                                    ours
                                            ? "A finished call of a voice agent"
                                            : "A finished call as " + source.name() + " tells it")
                            .signed();
            routes.add(
                    (ours ? route.takes(CallForm.Body.class) : route)
                            .answers(ours ? 202 : 200, CallTaken.class)
                            .by(call -> take(source, call, ours ? 202 : 200)));
        }
        return routes;
    }

    private Reply take(CallSource source, Call call, int status) {
        if (!source.genuine(call.raw())) {
            intake.countRefused();
            throw source.name().equals(VoiceAgentReports.NAME)
                    ? Rejection.unauthorized(
                            "This needs a signature or a bearer token made with voice.webhook.secret.")
                    : Rejection.of(
                            403,
                            "wrong_signature",
                            "This needs the vendor's signature, made with voice.webhook.secret.");
        }
        Optional<CallReport> report = CallSources.read(source, call.raw().body(), call.clinic());
        if (report.isEmpty()) {
            return Reply.ok(Map.of());
        }
        OptionalLong wait = limits.sender("voice " + report.get().phone().e164());
        if (wait.isPresent()) {
            throw Rejection.tooMany(
                    "A number's calls may be reported 100 times a minute.", wait.getAsLong());
        }
        intake.keep(
                new Envelope(
                        call.clinic().id(), source.name(), Envelope.Kind.CALL, call.raw().body()));
        org.foredesk.calls.Call there =
                transactions.write(tx -> calls.open(tx, call.clinic().id(), report.get()));
        return Reply.of(
                status, new CallTaken(there.told().externalId(), there.conversation().value()));
    }
}
