package org.foredesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Directory;
import org.foredesk.desk.firstrun.FirstRunChoice;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;

/**
 * The first start: puts a clinic into empty data, from the clinic file or the demo's description.
 */
final class ClinicSetup {

    private static final String DEMO = "/app/demo/clinic.yaml";

    private final Installation installation;
    private final Directory directory;

    ClinicSetup(Installation installation, Directory directory) {
        this.installation = installation;
        this.directory = directory;
    }

    /**
     * The clinic these data belong to, made now where that can be; empty where a person has to say
     * what it is.
     */
    Optional<Clinic> clinic(boolean demo) {
        Optional<Clinic> present = installation.clinic();
        if (present.isPresent()) {
            if (demo && !present.get().demo()) {
                throw UsageProblem.failed(
                        "The data in "
                                + installation.folder().path()
                                + " belong to "
                                + present.get().name()
                                + ", which is not a demo clinic; choose another folder with --data.");
            }
            return present;
        }
        Optional<String> file = installation.settings().text(SettingKey.CLINIC_FILE);
        if (file.isPresent()) {
            return Optional.of(take(ClinicFile.read(Path.of(file.get())), demo));
        }
        return demo ? Optional.of(take(ClinicFile.parse(demoText()), true)) : Optional.empty();
    }

    /** Takes over what was decided in the first run's window. */
    Clinic take(FirstRunChoice.Own own) {
        Clinic clinic = take(own.plan(), false, own.staffName());
        if (installation.settingsTable().change(clinic.id(), own.settings())
                instanceof Outcome.Refused<?>(Refusal refusal)) {
            throw UsageProblem.failed(refusal.message());
        }
        return clinic;
    }

    /** Takes a plan over as this installation's clinic, with somebody to sit at its desk. */
    Clinic take(ClinicPlan plan, boolean demo, String staffName) {
        ClinicId id = new ClinicId(installation.ids().next());
        directory.take(id, demo, plan);
        installation.staff().first(id, staffName);
        return installation.clinic().orElseThrow();
    }

    private Clinic take(Outcome<ClinicPlan> read, boolean demo) {
        return switch (read) {
            case Outcome.Done<ClinicPlan>(ClinicPlan plan) -> take(plan, demo, "Front desk");
            case Outcome.Refused<ClinicPlan>(Refusal refusal) ->
                    throw UsageProblem.failed(refusal.message());
        };
    }

    private static String demoText() {
        try (InputStream stream = ClinicSetup.class.getResourceAsStream(DEMO)) {
            if (stream == null) {
                throw new IllegalStateException("the demo clinic is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
