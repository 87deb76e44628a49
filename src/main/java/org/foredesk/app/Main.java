package org.foredesk.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    // JavaFX runs from the class path, as jpackage wants it, and says at every start that it would
    // rather not.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(
                run(
                        arguments,
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Carries out one command line; returns the exit code: 0 fine, 1 failed, 2 wrong use. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        ProgramLog.quiet();
        JAVAFX.setLevel(Level.SEVERE);
        CommandLineErrors errors = new CommandLineErrors();
        return new CommandLine(new ForedeskCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .execute(arguments);
    }
}
