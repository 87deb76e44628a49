package org.foredesk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.assistant.understanding.words.ListLine;

/**
 * Understands each sentence of the examples and of the alarms once, on one thread, in three
 * languages: what a message takes of the processor on average, and what one in a hundred takes at
 * least.
 */
final class UnderstandingMeasurement implements Measurement {
    private static final List<String> FILES =
            List.of(
                    "en/examples.txt",
                    "es/examples.txt",
                    "hi/examples.txt",
                    "hi/examples-latin.txt",
                    "en/alarms.txt",
                    "es/alarms.txt",
                    "hi/alarms.txt");
    private static final int WARM_UP = 3;
    private static final double MILLI = 1e6;

    private final ZonedDateTime now = ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    @Override
    public String name() {
        return "understanding";
    }

    @Override
    public List<Figure> measure() {
        List<String> sentences = sentences();
        Understanding engine = Understanding.load();
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        double[] millis = new double[sentences.size()];
        for (int round = 0; round <= WARM_UP; round++) {
            for (int i = 0; i < millis.length; i++) {
                long start = processor.getCurrentThreadCpuTime();
                engine.understand(
                        Utterance.first(sentences.get(i), now), ClinicVocabulary.empty("IN"));
                millis[i] = (processor.getCurrentThreadCpuTime() - start) / MILLI;
            }
        }
        double mean = Arrays.stream(millis).average().orElseThrow();
        Arrays.sort(millis);
        String how =
                "processor time of %d sentences in three languages, after %d rounds to warm up"
                        .formatted(millis.length, WARM_UP);
        return List.of(
                new Figure("understanding a message, mean", mean, "ms", "<= 0.4", how),
                new Figure(
                        "understanding a message, 99th of 100",
                        millis[millis.length * 99 / 100],
                        "ms",
                        null,
                        how));
    }

    private static List<String> sentences() {
        List<String> out = new ArrayList<>();
        for (String file : FILES) {
            for (ListLine line : ListLine.read(file)) {
                if (line.section() == null) {
                    out.add(line.text());
                }
            }
        }
        return out;
    }
}
