package org.foredesk.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code foredesk} without a subcommand: opens the desk. */
@Command(
        name = "foredesk",
        description = "The reception desk of a clinic.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            DeskCommand.class,
            ServeCommand.class,
            DoctorCommand.class,
            UnderstandCommand.class,
            ApiKeyCommand.class,
            PracticeCommand.class
        })
final class ForedeskCommand implements Callable<Integer> {

    @Mixin private ProgramOptions options = new ProgramOptions();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return DeskCommand.openOrServe(options, spec.commandLine().getOut());
    }
}
