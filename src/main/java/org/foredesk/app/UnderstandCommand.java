package org.foredesk.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.foredesk.assistant.understanding.UnderstandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code foredesk understand}: what the assistant makes of sentences, line by line; nothing is
 * stored or sent.
 */
@Command(
        name = "understand",
        description =
                "Reads JSON Lines on standard input and writes what was understood, a line for a line.",
        mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Mixin private ProgramOptions options = new ProgramOptions();

    @Override
    public Integer call() throws IOException {
        UnderstandLine understand = new KnownClinic(options).understandLine(options.clock());
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8), BUFFER);
                BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(System.out, StandardCharsets.UTF_8),
                                BUFFER)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.write(understand.answer(line));
                    out.write('\n');
                }
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        return 0;
    }
}
