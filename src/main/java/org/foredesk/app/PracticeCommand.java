package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code foredesk practice}: the practice phone for a terminal. What is typed goes through the
 * running program's real webhook; what the clinic sends is printed as it arrives.
 */
@Command(
        name = "practice",
        description =
                "A practice phone: write to the demo clinic from the terminal, a line a message.",
        mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 300;

    // The last answer may take a moment after the last line has been typed.
    private static final Duration LAST_LOOK = Duration.ofSeconds(4);

    @Mixin private ProgramOptions options = new ProgramOptions();
    @Spec private CommandSpec spec;

    @Option(
            names = "--phone",
            paramLabel = "PHONE",
            defaultValue = "+919812300001",
            description = "Whose phone it is (default: ${DEFAULT-VALUE})")
    private String phone = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Asha Rao",
            description = "The name the phone shows (default: ${DEFAULT-VALUE})")
    private String name = "";

    @Option(
            names = "--channel",
            paramLabel = "C",
            defaultValue = "whatsapp",
            description = "whatsapp or sms (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int shown = texts().size();
        out.println(
                "This is the phone of "
                        + name
                        + ". Type a message and press Enter; end with Ctrl+D.");
        AtomicBoolean ended = new AtomicBoolean();
        Thread look = Thread.ofVirtual().start(() -> show(out, shown, ended));
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                OnData.run(
                        options,
                        LocalCommands.PRACTICE_SAY,
                        about().put("name", name).put("channel", channel).put("text", line));
            }
        }
        look.join(LAST_LOOK);
        ended.set(true);
        look.join();
        return 0;
    }

    private void show(PrintWriter out, int alreadyShown, AtomicBoolean ended) {
        int shown = alreadyShown;
        try {
            while (!ended.get()) {
                JsonNode texts = texts();
                for (; shown < texts.size(); shown++) {
                    JsonNode text = texts.get(shown);
                    if (text.path("from_clinic").asBoolean()) {
                        out.println("> " + text.path("text").asText().replace("\n", "\n  "));
                        out.flush();
                    }
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (UsageProblem stopped) {
            out.println(stopped.sentence());
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode texts() {
        return OnData.run(options, LocalCommands.PRACTICE_THREAD, about());
    }

    private com.fasterxml.jackson.databind.node.ObjectNode about() {
        return JsonNodeFactory.instance.objectNode().put("phone", phone);
    }
}
