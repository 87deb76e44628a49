package org.foredesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Directory;
import org.foredesk.calls.CallReport;
import org.foredesk.kernel.Outcome;

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

    /** What an accepted request tells; empty where it cannot be read any more. */
    Optional<CallReport> read(Envelope envelope) {
        return all.stream()
                .filter(source -> source.name().equals(envelope.provider()))
                .findFirst()
                .flatMap(source ->
                        read(
                                source.read(
                                        envelope.body(),
                                        directory.view(envelope.clinic()).clinic())));
    }

    private static Optional<CallReport> read(Outcome<Optional<CallReport>> outcome) {
        return outcome instanceof Outcome.Done<Optional<CallReport>>(var report)
                ? report
                : Optional.empty();
    }
}
