package org.foredesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.firstrun.RehearsalPhone;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Facts;
import org.foredesk.web.practice.PracticeTextArrived;

/**
 * Runs a clinic that is only planned, in a folder that is deleted afterwards, so that the first run
 * can end with a message that is really answered.
 */
final class Rehearsal {

    private final ProgramOptions options;
    private final Facts facts;

    /** {@code facts} hears of the texts on the rehearsal's phones. */
    Rehearsal(ProgramOptions options, Facts facts) {
        this.options = options;
        this.facts = facts;
    }

    /**
     * Starts it off the calling thread; the result's {@code close} ends it and deletes all it kept.
     */
    CompletableFuture<RehearsalPhone> start(ClinicPlan plan) {
        return CompletableFuture.supplyAsync(
                () -> run(plan), task -> Thread.ofVirtual().name("rehearsal").start(task));
    }

    private RehearsalPhone run(ClinicPlan plan) {
        Path folder = temporaryFolder();
        try {
            Foredesk program = Foredesk.open(options.forRehearsal(folder));
            try {
                Clinic clinic = program.setup().take(plan, true, "Front desk");
                Running running = program.run(clinic);
                var unused =
                        program.installation()
                                .facts()
                                .subscribe(PracticeTextArrived.class, facts::announce);
                return new RehearsalPhone(
                        running.practice().orElseThrow(),
                        () -> {
                            program.close();
                            delete(folder);
                        });
            } catch (RuntimeException failed) {
                program.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            delete(folder);
            throw failed;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("foredesk-rehearsal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Rehearsal::deleteOne);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
