package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Directory;
import org.foredesk.calls.CallReport;
import org.foredesk.kernel.Clinic;

/** Everybody who may report calls: our own form, and the vendors'. */
final class CallSources {

    private final Directory directory;
    private final List<CallSource> all = new ArrayList<>();

    CallSources(WebServices services) {
        this.directory = services.directory();
        all.add(new VoiceAgentReports(services.settings().inForce()));
        all.addAll(services.callSources());
    }

    List<CallSource> all() {
        return List.copyOf(all);
    }

    /**
     * The call a body tells of; empty where it tells of something else. Throws a {@link Rejection}
     * where what must be there is missing or wrong.
     *
     * @param clinic whose country and zone numbers and times without one are read in
     */
    static Optional<CallReport> read(CallSource source, byte[] body, Clinic clinic) {
        return source.inOurForm(Json.read(body, JsonNode.class))
                .map(ours ->
                        CallForm.report(
                                source.name(), Json.read(ours, CallForm.Body.class), clinic));
    }

    /** What an accepted request tells; empty where it cannot be read any more. */
    Optional<CallReport> read(Envelope envelope) {
        try {
            return all.stream()
                    .filter(source -> source.name().equals(envelope.provider()))
                    .findFirst()
                    .flatMap(source ->
                            read(
                                    source,
                                    envelope.body(),
                                    directory.view(envelope.clinic()).clinic()));
        } catch (Rejection unreadable) {
            return Optional.empty();
        }
    }
}
