package org.foredesk.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code foredesk serve}: listener and workers without a window, until the process is told to stop.
 */
@Command(
        name = "serve",
        description = "Runs listener and workers without a window, until SIGTERM.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin private ProgramOptions options = new ProgramOptions();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return serve(options, spec.commandLine().getOut());
    }

    /**
     * Serves until the process is asked to stop; returns only if the waiting thread is interrupted.
     */
    static int serve(ProgramOptions options, PrintWriter out) throws InterruptedException {
        Foredesk program = Foredesk.open(options);
        // Also when the start fails half-way: what is open by then is closed by the hook.
        Runtime.getRuntime().addShutdownHook(new Thread(program::close, "stop"));
        Running running = program.run(program.clinicOrFail());
        out.println("Foredesk is listening on " + running.address());
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }
}
