package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.DataFolder;
import org.foredesk.storage.LocalLine;

/**
 * Runs a command on the data of an installation: by asking the process that holds the data, or,
 * when none does, by opening them for the moment.
 */
final class OnData {

    static final String IN_USE = "data_in_use";

    private OnData() {}

    /** The command's result; a refusal becomes the one line the person reads. */
    static JsonNode run(ProgramOptions options, String command, JsonNode arguments) {
        Outcome<JsonNode> answer =
                switch (DataFolder.open(options.dataFolder())) {
                    case Outcome.Done<DataFolder>(DataFolder folder) ->
                            here(options, folder, command, arguments);
                    case Outcome.Refused<DataFolder>(Refusal refusal)
                            when refusal.code().equals(IN_USE) ->
                            LocalLine.ask(options.dataFolder(), command, arguments);
                    case Outcome.Refused<DataFolder>(Refusal refusal) -> Outcome.refused(refusal);
                };
        return switch (answer) {
            case Outcome.Done<JsonNode>(JsonNode result) -> result;
            case Outcome.Refused<JsonNode>(Refusal refusal) ->
                    throw UsageProblem.failed(refusal.message());
        };
    }

    private static Outcome<JsonNode> here(
            ProgramOptions options, DataFolder folder, String command, JsonNode arguments) {
        try (folder;
                Installation installation = Installation.open(folder, options)) {
            LocalLine.Command found = installation.localCommands().all().get(command);
            if (found == null) {
                return Outcome.refused(
                        "not_running", "Foredesk is not running on " + folder.path() + ".");
            }
            return found.run(arguments);
        }
    }
}
