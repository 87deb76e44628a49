package org.foredesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs one class of JMH benchmarks; each of its methods gives a figure.
 *
 * @param what in words, the beginning of the figures' names
 */
record JmhMeasurement(String name, Class<?> benchmark, String what) implements Measurement {

    @Override
    public List<Figure> measure() throws Exception {
        Options options =
                new OptionsBuilder()
                        .include(Pattern.quote(benchmark.getName()) + "\\..*")
                        .shouldFailOnError(true)
                        .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult run : new Runner(options).run()) {
            Result<?> result = run.getPrimaryResult();
            figures.add(
                    new Figure(
                            what + ": " + result.getLabel(),
                            result.getScore(),
                            result.getScoreUnit(),
                            null,
                            "JMH "
                                    + run.getParams().getMode().longLabel()
                                    + ", error "
                                    + result.getScoreError()));
        }
        return figures;
    }
}
