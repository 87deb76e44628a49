package org.foredesk.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code foredesk desk}: the window; listener and workers run inside it. */
@Command(
        name = "desk",
        description = "Opens the window (the default).",
        mixinStandardHelpOptions = true)
final class DeskCommand implements Callable<Integer> {

    @Mixin private ProgramOptions options = new ProgramOptions();

    @Override
    public Integer call() throws Exception {
        if (!hasDisplay()) {
            throw UsageProblem.failed(
                    "There is no display to open a window on; foredesk serve runs without one.");
        }
        return DeskStart.open(options);
    }

    /**
     * What {@code foredesk} alone does: the window where there is a display, else the same without
     * a window.
     */
    static int openOrServe(ProgramOptions options, PrintWriter out) throws Exception {
        if (hasDisplay()) {
            return DeskStart.open(options);
        }
        boolean empty = !options.demo() && !Foredesk.hasClinic(options);
        if (empty) {
            options.useDemo();
        }
        out.println(
                "There is no display, so Foredesk runs without a window (foredesk serve"
                        + (empty ? " --demo)." : ")."));
        if (empty) {
            out.println(
                    "It is the demo clinic, since none is set up. Talk to it from another terminal: foredesk practice");
        }
        out.flush();
        return ServeCommand.serve(options, out);
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean needsNone = system.contains("win") || system.contains("mac");
        return needsNone
                || isSet("DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
