package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foredesk api-key}: lets other programs in, and puts them out again. */
@Command(
        name = "api-key",
        description = "Makes, lists and revokes the keys other programs use.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ApiKeyCommand.Create.class,
            ApiKeyCommand.ListAll.class,
            ApiKeyCommand.Revoke.class
        })
final class ApiKeyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say api-key create, api-key list or api-key revoke");
    }

    @Command(
            name = "create",
            description = "Makes a key and prints it, this once.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Mixin private ProgramOptions options = new ProgramOptions();
        @Spec private CommandSpec spec;

        @Option(
                names = "--name",
                required = true,
                paramLabel = "N",
                description = "What the key is for")
        private String name = "";

        @Option(
                names = "--scope",
                required = true,
                split = ",",
                paramLabel = "S",
                description = "read, book, messages, tools, analytics, admin; several with commas")
        private List<String> scopes = List.of();

        @Override
        public Integer call() {
            ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("name", name);
            scopes.forEach(scope -> arguments.withArray("scopes").add(scope.strip()));
            JsonNode made = OnData.run(options, LocalCommands.CREATE_KEY, arguments);
            spec.commandLine().getOut().println(made.path("key").asText());
            return 0;
        }
    }

    @Command(
            name = "list",
            description = "Lists the keys, never the secrets.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Mixin private ProgramOptions options = new ProgramOptions();
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            for (JsonNode key :
                    OnData.run(
                            options,
                            LocalCommands.LIST_KEYS,
                            JsonNodeFactory.instance.objectNode())) {
                out.printf(
                        "%-20s %-40s made %s, %s%n",
                        key.path("name").asText(),
                        key.path("scopes").asText(),
                        key.path("created").asText(),
                        key.path("revoked").isNull()
                                ? lastUse(key)
                                : "revoked " + key.path("revoked").asText());
            }
            return 0;
        }

        private static String lastUse(JsonNode key) {
            return key.path("last_used").isNull()
                    ? "never used"
                    : "last used " + key.path("last_used").asText();
        }
    }

    @Command(name = "revoke", description = "Ends a key at once.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Mixin private ProgramOptions options = new ProgramOptions();
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The key's name")
        private String name = "";

        @Override
        public Integer call() {
            OnData.run(
                    options,
                    LocalCommands.REVOKE_KEY,
                    JsonNodeFactory.instance.objectNode().put("name", name));
            spec.commandLine().getOut().println("The key " + name + " opens nothing any more.");
            return 0;
        }
    }
}
