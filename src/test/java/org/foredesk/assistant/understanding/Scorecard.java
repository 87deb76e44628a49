package org.foredesk.assistant.understanding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the engine was right, by heading, what it got wrong, and how long it took. */
final class Scorecard {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    /**
     * Counts one answer.
     *
     * @param task what was scored: {@code time}, {@code intent}
     * @param miss what to list where it was wrong
     */
    void add(String task, String lang, String kind, boolean right, String miss) {
        for (String heading : List.of(task, task + " " + lang, task + " " + lang + " " + kind)) {
            int[] count = counts.computeIfAbsent(heading, _ -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
        }
        if (!right) {
            wrong.computeIfAbsent(task + " " + lang + " " + kind, _ -> new ArrayList<>()).add(miss);
        }
    }

    void took(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    /** Prints the misses under headings that begin with {@code only}, then all figures. */
    void print(PrintStream out, String only) {
        wrong.forEach((heading, misses) -> {
            if (heading.startsWith(only)) {
                out.printf("%n%s: %d still wrong%n", heading, misses.size());
                misses.forEach(miss -> out.println("  " + miss));
            }
        });
        out.printf("%n%-40s %6s %6s %7s%n", "", "right", "of", "%");
        counts.forEach((heading, c) ->
                out.printf(
                        "%-40s %6d %6d %7.1f%n",
                        " ".repeat(2 * heading.replaceAll("[^ ]", "").length()) + heading,
                        c[0],
                        c[1],
                        100.0 * c[0] / c[1]));
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            out.printf(
                    "%n%d messages: mean %.3f ms, p99 %.3f ms, longest %.3f ms%n",
                    sorted.length,
                    Arrays.stream(sorted).average().orElse(0) / 1e6,
                    sorted[(int) (0.99 * (sorted.length - 1))] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }
}
