package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores the engine on a folder of labelled sentences and lists what it still gets wrong, by
 * language and kind: {@code time.*.jsonl} (id, lang, text, reference, previous_system, expect),
 * {@code intents.*.jsonl} (intent, accept) and {@code dialogues.*.jsonl} (turns with what was said
 * of date and time). A tool for whoever mends the word lists and rules; no test needs such a
 * folder. {@code app/assistant/README.md} tells how to run it.
 */
final class UnderstandingReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USUAL_NOW = "2024-11-13T09:00:00";

    /** Our finer intents by the neutral names the labels use. */
    private static final Map<String, String> NEUTRAL =
            Map.of(
                    "availability", "info",
                    "question", "info",
                    "my_appointments", "info",
                    "human", "handoff",
                    "opt_out", "optout",
                    "opt_in", "other",
                    "provide_info", "book",
                    "select", "book");

    private final UnderstandLine line =
            new UnderstandLine(
                    Understanding.load(),
                    ClinicVocabulary.empty(null),
                    InstantSource.system(),
                    ZoneId.of("UTC"));
    private final Scorecard card = new Scorecard();

    private UnderstandingReport() {}

    /**
     * @param args the folder; then, where not all misses are to be listed, the beginning of the
     *     headings wanted ({@code "time es range"})
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            out.println("usage: UnderstandingReport FOLDER [HEADING]");
        } else {
            UnderstandingReport report = new UnderstandingReport();
            report.read(Path.of(args[0]));
            report.card.print(out, args.length > 1 ? args[1] : "");
        }
        out.flush();
    }

    private void read(Path folder) throws IOException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.sorted(Comparator.naturalOrder()).toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(".jsonl")) {
                continue;
            }
            for (String row : Files.readAllLines(file)) {
                JsonNode gold = JSON.readTree(row);
                if (name.startsWith("time.")) {
                    time(gold);
                } else if (name.startsWith("intents.")) {
                    intent(gold);
                } else if (name.startsWith("dialogues.")) {
                    dialogue(gold);
                }
            }
        }
    }

    private void time(JsonNode gold) throws JsonProcessingException {
        String now = gold.path("reference").asText(USUAL_NOW);
        JsonNode when = ask(gold, now, string(gold.get("previous_system"))).path("when");
        JsonNode expect = gold.path("expect");
        boolean right = new TimeLabel(expect, LocalDate.parse(now.substring(0, 10))).fits(when);
        card.add(
                "time",
                lang(gold),
                expect.path("kind").asText(),
                right,
                gold.path("text").asText()
                        + " | "
                        + now
                        + " | wanted "
                        + filled(expect)
                        + " | read "
                        + filled(when));
    }

    private void intent(JsonNode gold) throws JsonProcessingException {
        JsonNode answer = ask(gold, USUAL_NOW, string(gold.get("previous_system")));
        String read = answer.path("intent").asText();
        Set<String> accepted = new java.util.HashSet<>();
        gold.path("accept").forEach(one -> accepted.add(one.asText()));
        boolean right =
                accepted.contains(NEUTRAL.getOrDefault(read, read))
                        || read.equals("select") && accepted.contains("affirm");
        card.add(
                "intent",
                lang(gold),
                gold.path("intent").asText(),
                right,
                gold.path("text").asText() + " | read " + read);
    }

    /** What each turn of the patient newly says of day and time. */
    private void dialogue(JsonNode gold) throws JsonProcessingException {
        String previous = null;
        for (JsonNode turn : gold.path("turns")) {
            if (!turn.path("speaker").asText().equals("user")) {
                previous = turn.path("text").asText();
                continue;
            }
            JsonNode said = turn.path("user_state").path("informed_now");
            ObjectNode asked = turn.deepCopy();
            asked.set("lang", gold.get("lang"));
            JsonNode when = ask(asked, gold.path("reference").asText(USUAL_NOW), previous);
            for (String slot : List.of("date", "time")) {
                JsonNode wanted = said.path("appointment_" + slot).path("value");
                String read = when.path("when").path(slot).asText();
                if (!wanted.isMissingNode()) {
                    card.add(
                            "dialogue",
                            lang(gold),
                            slot,
                            wanted.asText().equals(read),
                            turn.path("text").asText()
                                    + " | wanted "
                                    + wanted.asText()
                                    + " | read "
                                    + read);
                }
            }
        }
    }

    private JsonNode ask(JsonNode gold, String now, @Nullable String previous)
            throws JsonProcessingException {
        ObjectNode asked = JSON.createObjectNode();
        asked.set("id", gold.get("id"));
        asked.put("text", gold.path("text").asText());
        asked.put("lang", lang(gold).substring(0, 2));
        asked.put("now", now + "+00:00");
        asked.put("previous", previous);
        String question = JSON.writeValueAsString(asked);
        long begin = System.nanoTime();
        String answer = line.answer(question);
        card.took(System.nanoTime() - begin);
        return JSON.readTree(answer);
    }

    private static String lang(JsonNode gold) {
        return gold.path("lang").asText("en");
    }

    private static @Nullable String string(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    /** The fields that have a value. */
    private static String filled(JsonNode node) {
        StringBuilder out = new StringBuilder();
        node.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    boolean said = !value.isNull() && !field.getKey().equals("text");
                    out.append(said ? (out.isEmpty() ? "" : " ") : "")
                            .append(
                                    said
                                            ? field.getKey() + "=" + value.asText(value.toString())
                                            : "");
                });
        return out.toString();
    }
}
