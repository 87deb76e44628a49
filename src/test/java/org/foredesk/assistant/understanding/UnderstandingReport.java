package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the engine on a folder of labelled sentences ({@code time.*.jsonl}, {@code
 * intents.*.jsonl}: id, lang, text, reference, expect or accept) and lists what it got wrong. A
 * tool for whoever mends the word lists; no test needs such a folder.
 */
final class UnderstandingReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnderstandingReport() {}

    public static void main(String[] args) throws IOException {
        UnderstandLine line =
                new UnderstandLine(
                        Understanding.load(),
                        ClinicVocabulary.empty(null),
                        InstantSource.system(),
                        ZoneId.of("UTC"));
        Map<String, int[]> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        try (var files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                boolean time = name.startsWith("time.");
                if (time || name.startsWith("intents.")) {
                    score(file, time, line, counts, misses);
                }
            }
        }
        misses.forEach(System.out::println);
        counts.forEach((key, c) ->
                System.out.printf(
                        "%-40s %5d of %5d  %.1f %%%n", key, c[0], c[1], 100.0 * c[0] / c[1]));
    }

    private static void score(
            Path file,
            boolean time,
            UnderstandLine line,
            Map<String, int[]> counts,
            List<String> misses)
            throws IOException {
        for (String row : Files.readAllLines(file)) {
            JsonNode gold = JSON.readTree(row);
            ObjectNode asked = JSON.createObjectNode();
            asked.set("id", gold.get("id"));
            asked.put("text", gold.get("text").asText());
            asked.put("lang", gold.get("lang").asText());
            asked.put("now", gold.path("reference").asText("2024-11-13T09:00:00") + "+00:00");
            asked.set("previous", gold.get("previous_system"));
            JsonNode answer = JSON.readTree(line.answer(JSON.writeValueAsString(asked)));
            boolean right =
                    time
                            ? sameTime(gold.get("expect"), answer.get("when"))
                            : accepted(gold, answer.get("intent").asText());
            String kind =
                    time
                            ? "time " + gold.get("expect").get("kind").asText()
                            : "intent " + gold.get("intent").asText();
            for (String key :
                    List.of(
                            kind,
                            kind + " " + gold.get("lang").asText(),
                            (time ? "time" : "intent") + " all " + gold.get("lang").asText())) {
                int[] c = counts.computeIfAbsent(key, _ -> new int[2]);
                c[0] += right ? 1 : 0;
                c[1]++;
            }
            if (!right) {
                misses.add(
                        gold.get("lang").asText()
                                + " | "
                                + gold.get("text").asText()
                                + " | "
                                + answer);
            }
        }
    }

    /** Day and clock as labelled; of ranges only where they begin. */
    private static boolean sameTime(JsonNode gold, JsonNode when) {
        boolean date =
                gold.path("date").isNull()
                        || gold.path("date").isMissingNode()
                        || in(gold, "date", when.path("date").asText());
        boolean time =
                gold.path("time").isNull()
                        || gold.path("time").isMissingNode()
                        || in(gold, "time", when.path("time").asText());
        boolean none = gold.get("kind").asText().equals("none");
        return none
                ? when.get("kind").asText().equals("none")
                : date && time && !when.get("kind").asText().equals("none");
    }

    private static boolean in(JsonNode gold, String field, String value) {
        if (gold.get(field).asText().equals(value)) {
            return true;
        }
        for (JsonNode other : gold.path("accept_" + field + "s")) {
            if (other.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean accepted(JsonNode gold, String intent) {
        String neutral =
                Map.of(
                                "availability",
                                "info",
                                "question",
                                "info",
                                "my_appointments",
                                "info",
                                "human",
                                "handoff",
                                "opt_out",
                                "optout",
                                "provide_info",
                                "book",
                                "select",
                                "book")
                        .getOrDefault(intent, intent);
        for (JsonNode one : gold.get("accept")) {
            if (one.asText().equals(neutral)) {
                return true;
            }
        }
        return false;
    }
}
