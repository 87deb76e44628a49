package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.DataFolder;
import org.foredesk.storage.LocalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code foredesk doctor}: one line a check, and for what fails the one thing to do. */
@Command(
        name = "doctor",
        description =
                "Checks database, clock, disk, listener port, public address and each channel.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin private ProgramOptions options = new ProgramOptions();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings =
                switch (DataFolder.open(options.dataFolder())) {
                    case Outcome.Done<DataFolder>(DataFolder folder) -> examine(folder);
                    case Outcome.Refused<DataFolder>(Refusal refusal)
                            when refusal.code().equals(OnData.IN_USE) ->
                            asked(
                                    LocalLine.ask(
                                            options.dataFolder(),
                                            LocalCommands.DOCTOR,
                                            JsonNodeFactory.instance.objectNode()));
                    case Outcome.Refused<DataFolder>(Refusal refusal) ->
                            List.of(Finding.failed("data folder", refusal.message()));
                };
        findings.forEach(finding -> spec.commandLine().getOut().println(finding.line()));
        return findings.stream().anyMatch(Finding::isFailed) ? 1 : 0;
    }

    private List<Finding> examine(DataFolder folder) {
        try (folder) {
            try (Installation installation = Installation.open(folder, options)) {
                return new Examination(installation, options.bind(), options.port()).all();
            }
        } catch (RuntimeException cannotOpen) {
            return List.of(Finding.failed("database", CommandLineErrors.words(cannotOpen)));
        }
    }

    private static List<Finding> asked(Outcome<JsonNode> answer) {
        return switch (answer) {
            case Outcome.Done<JsonNode>(JsonNode lines) -> Finding.fromJson(lines);
            case Outcome.Refused<JsonNode>(Refusal refusal) ->
                    List.of(Finding.failed("program", refusal.message()));
        };
    }
}
