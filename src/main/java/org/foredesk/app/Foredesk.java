package org.foredesk.app;

import java.nio.file.Files;
import java.time.Duration;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.SettingKey;
import org.foredesk.storage.DataFolder;

/**
 * The program with its data open and its features made, before anything listens or sends: enough to
 * set a clinic up. {@link #run} does the rest. There is one a data folder.
 */
final class Foredesk implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(4);

    private final Shutdown shutdown = new Shutdown(STOP_DEADLINE);
    private final ProgramOptions options;
    private final Installation installation;
    private final Features features;

    private Foredesk(ProgramOptions options, DataFolder folder) {
        this.options = options;
        shutdown.add("data folder", folder);
        this.installation = shutdown.add("installation", Installation.open(folder, options));
        this.features = Features.of(installation);
    }

    /** Opens the data; throws {@link UsageProblem} with a sentence when they cannot be had. */
    static Foredesk open(ProgramOptions options) {
        DataFolder folder = Installation.hold(options);
        try {
            return new Foredesk(options, folder);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /**
     * Whether a start would find a clinic, in the data or described in a file; {@link UsageProblem}
     * where another process holds the data.
     */
    static boolean hasClinic(ProgramOptions options) {
        if (new SettingSources(options.settings(), System.getenv())
                .given()
                .containsKey(SettingKey.CLINIC_FILE)) {
            return true;
        }
        if (!Files.exists(options.dataFolder().resolve("foredesk.mv.db"))) {
            return false;
        }
        try (Foredesk program = open(options)) {
            return program.installation.clinic().isPresent();
        }
    }

    /**
     * The clinic the data belong to, made from clinic file or demo at the first start; {@link
     * UsageProblem} where there is none.
     */
    Clinic clinicOrFail() {
        return setup().clinic(options.demo())
                .orElseThrow(() ->
                        UsageProblem.failed(
                                "No clinic has been set up in "
                                        + options.dataFolder()
                                        + " yet: name a clinic file (FOREDESK_CLINIC_FILE), open the desk once,"
                                        + " or try it with --demo."));
    }

    ClinicSetup setup() {
        return new ClinicSetup(installation, features.directory());
    }

    /** Starts listener and workers; closing this program stops them too. */
    Running run(Clinic clinic) {
        return shutdown.add("listener and workers", Running.start(this, clinic, options));
    }

    Installation installation() {
        return installation;
    }

    Features features() {
        return features;
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
