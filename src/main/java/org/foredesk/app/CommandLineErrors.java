package org.foredesk.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns whatever goes wrong into one readable line on standard error; details go to the log only.
 */
final class CommandLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineErrors.class);

    @Override
    public int handleExecutionException(
            Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageProblem usage) {
            say(command, usage.sentence());
            return usage.exitCode();
        }
        LOG.error("The command {} failed", command.getCommandName(), problem);
        say(command, words(problem));
        return 1;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        say(
                problem.getCommandLine(),
                problem.getMessage() + " (" + "foredesk --help shows what can be given)");
        return 2;
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println("foredesk: " + oneLine(sentence));
        command.getErr().flush();
    }

    static String words(Throwable problem) {
        Throwable root = problem;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String message = root.getMessage();
        return MaskedLayout.mask(
                message == null || message.isBlank()
                        ? "it failed: " + root.getClass().getSimpleName()
                        : message);
    }

    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }
}
