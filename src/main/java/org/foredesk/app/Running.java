package org.foredesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.calls.CallRetention;
import org.foredesk.insights.PaperMode;
import org.foredesk.integrations.elevenlabs.ElevenLabsCalls;
import org.foredesk.integrations.retell.RetellCalls;
import org.foredesk.integrations.retell.RetellTools;
import org.foredesk.integrations.twilio.TwilioWebhook;
import org.foredesk.integrations.vapi.VapiCalls;
import org.foredesk.integrations.vapi.VapiTools;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.SettingKey;
import org.foredesk.messaging.OutboxWorkers;
import org.foredesk.security.ClinicSettings;
import org.foredesk.storage.KeptFiles;
import org.foredesk.storage.LocalLine;
import org.foredesk.storage.WebhookJournal;
import org.foredesk.web.ListenAddress;
import org.foredesk.web.Listener;
import org.foredesk.web.ListenerException;
import org.foredesk.web.WebServices;
import org.foredesk.web.practice.PracticeCarrier;
import org.jspecify.annotations.Nullable;

/**
 * What goes on while the program runs: workers, listener, sweeps, and the line for the owner's
 * other commands.
 */
final class Running implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(4);
    private static final Duration HOLDS = Duration.ofSeconds(2);
    private static final Duration SILENT_THREADS = Duration.ofMinutes(1);
    private static final Duration SEAL = Duration.ofSeconds(5);
    private static final Duration INDEX = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);

    // Long enough to play a request again after somebody has noticed that something went wrong with
    // it.
    private static final Duration KEEP_REQUESTS = Duration.ofDays(30);

    private final Shutdown shutdown = new Shutdown(STOP_DEADLINE);
    private final Foredesk program;
    private final Clinic clinic;
    private final Listener listener;
    private final @Nullable Practice practice;
    private final WebhookJournal journal;
    private final ClinicSettings settings;

    private Running(Foredesk program, Clinic clinic, ProgramOptions options) {
        Installation in = program.installation();
        this.program = program;
        this.clinic = clinic;
        in.reloadSettings();
        this.practice = clinic.demo() ? shutdown.add("practice carrier", Practice.start(in)) : null;
        this.journal =
                shutdown.add("journal", WebhookJournal.open(in.folder(), in.key(), in.clock()));
        this.settings =
                new ClinicSettings(
                        clinic.id(),
                        in.settings(),
                        in.settingsTable(),
                        in.audit(),
                        in.facts(),
                        this::origin,
                        this::settingsChanged);
        this.listener = shutdown.add("listener", listen(options));
        settingsChanged();
        program.features().wording().load(clinic.id());
        startWorkers();
        startSweeps();
        shutdown.add("calendar", calendarWork()).start();
        shutdown.add("local line", openLine());
    }

    private CalendarWork calendarWork() {
        return new CalendarWork(
                program.features().booking().calendar(),
                clinic.id(),
                program.installation().settings());
    }

    // What a practice needs stands above all other settings, at the start and whenever somebody
    // changes them.
    private void settingsChanged() {
        Installation in = program.installation();
        if (practice == null) {
            in.reloadSettings();
        } else {
            in.overrideSettings(practice.settings(listener.address()));
        }
    }

    private ClinicSettings.Origin origin(SettingKey key) {
        Installation in = program.installation();
        if (practice != null && practice.fixes(key)) {
            return ClinicSettings.Origin.PRACTICE;
        }
        return in.givenOutside(key) ? ClinicSettings.Origin.OUTSIDE : ClinicSettings.Origin.CLINIC;
    }

    private LocalLine openLine() {
        try {
            Installation in = program.installation();
            return LocalLine.open(in.folder(), in.key(), commands());
        } catch (IOException failed) {
            throw new UncheckedIOException("Other commands cannot reach this program", failed);
        }
    }

    /** Starts everything; throws {@link UsageProblem} when the listener cannot have its address. */
    static Running start(Foredesk program, Clinic clinic, ProgramOptions options) {
        return new Running(program, clinic, options);
    }

    private Listener listen(ProgramOptions options) {
        Installation in = program.installation();
        Features features = program.features();
        WebServices services =
                new WebServices(
                        () -> features.directory().view(clinic.id()).clinic(),
                        settings,
                        in.clock(),
                        in.ids(),
                        in.transactions(),
                        in.facts(),
                        journal,
                        in.name(),
                        in.apiKeys(),
                        in.audit(),
                        in.clinics(),
                        features.directory(),
                        features.booking(),
                        features.conversations(),
                        features.assistant(),
                        features.understanding(),
                        features.outbox(),
                        new TwilioWebhook(in.settings()),
                        List.of(
                                new VapiTools(in.settings(), in.clock()),
                                new RetellTools(in.settings(), in.clock())),
                        features.calls(),
                        List.of(
                                new VapiCalls(in.settings(), in.clock()),
                                new RetellCalls(in.settings(), in.clock()),
                                new ElevenLabsCalls(in.settings(), in.clock())),
                        List.of(new DiskCheck(in.folder().path())),
                        ProgramVersion.number());
        try {
            return Listener.start(services, new ListenAddress(options.bind(), options.port()));
        } catch (ListenerException taken) {
            throw UsageProblem.failed(String.valueOf(taken.getMessage()));
        }
    }

    private void startWorkers() {
        Installation in = program.installation();
        OutboxWorkers workers =
                new OutboxWorkers(
                        program.features().outbox(),
                        in.facts(),
                        in.settings(),
                        in.clock(),
                        in.ids().next(),
                        id -> program.features().directory().view(id).clinic().zone(),
                        in.isAlone());
        shutdown.add("outbox workers", workers).start();
    }

    private void startSweeps() {
        Sweeps sweeps = shutdown.add("sweeps", new Sweeps());
        sweeps.every(HOLDS, "Ending holds", program.features().booking()::expireHolds);
        sweeps.every(
                HOLDS, "Serving the waiting list", program.features().booking().waitlist()::serve);
        sweeps.every(HOLDS, "Asking for sick days", program.features().booking().sickDays()::serve);
        sweeps.every(HOLDS, "Telling of delays", program.features().booking().delays()::serve);
        sweeps.every(
                INDEX,
                "Calling patients back",
                () -> program.features().booking().recalls().serve(clinic.id()));
        sweeps.every(
                SILENT_THREADS, "Ending silent threads", program.features().conversations()::tidy);
        sweeps.every(
                SEAL,
                "Sealing the audit trail",
                () -> program.installation().audit().seal(clinic.id()));
        sweeps.every(
                INDEX,
                "Making patients findable",
                program.features().conversations().patients()::index);
        PaperMode paper = shutdown.add("paper mode", paper());
        paper.listenTo(program.installation().facts());
        sweeps.every(SEAL, "Keeping the day sheets", paper::keep);
        sweeps.every(
                SILENT_THREADS,
                "Seeing off who has left",
                () ->
                        program.features()
                                .directory()
                                .seeOff(clinic.id(), program.installation().clock().instant()));
        CallRetention calls =
                new CallRetention(
                        program.installation().transactions(),
                        program.features().conversations(),
                        program.installation().audit(),
                        program.installation().settings());
        sweeps.every(HOUR, "Deleting calls' words in time", () -> calls.run(clinic.id()));
        sweeps.every(HOUR, "Forgetting old requests", () -> journal.forget(KEEP_REQUESTS));
    }

    private PaperMode paper() {
        Installation in = program.installation();
        Features features = program.features();
        return new PaperMode(
                clinic.id(),
                features.directory(),
                features.booking(),
                features.conversations().patients(),
                in.settings(),
                in.clock(),
                new KeptFiles(in.folder().path(), PaperMode.FOLDER));
    }

    private Map<String, LocalLine.Command> commands() {
        Installation in = program.installation();
        LocalCommands commands =
                new LocalCommands(
                        in.apiKeys(),
                        program.features().directory(),
                        clinic,
                        practice == null ? null : practice.carrier());
        Map<String, LocalLine.Command> all = new HashMap<>(commands.all());
        all.put(
                LocalCommands.DOCTOR,
                _ -> Outcome.done(Finding.toJson(new Examination(in, address()).all())));
        return all;
    }

    /** Where the listener is, such as {@code http://127.0.0.1:7070}. */
    URI address() {
        return listener.address();
    }

    Clinic clinic() {
        return clinic;
    }

    ClinicSettings settings() {
        return settings;
    }

    Listener listener() {
        return listener;
    }

    Optional<PracticeCarrier> practice() {
        return practice == null ? Optional.empty() : Optional.of(practice.carrier());
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
