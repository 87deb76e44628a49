package org.foredesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the measurements and writes their figures: {@code Benchmarks RESULTS_FILE [MEASUREMENT]...}
 */
public final class Benchmarks {

    private static final List<Measurement> ALL =
            List.of(
                    new JmhMeasurement(
                            "phone-numbers", PhoneNumberBenchmark.class, "reading a phone number"),
                    new UnderstandingMeasurement(),
                    new BookingMeasurement(),
                    new PatientSearchMeasurement(),
                    new WebhookMeasurement(),
                    new PowerCutTrace());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        List<Figure> figures = new ArrayList<>();
        for (Measurement measurement : ALL) {
            if (wanted.isEmpty() || wanted.contains(measurement.name())) {
                System.out.println("Measuring " + measurement.name());
                figures.addAll(measurement.measure());
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), figures);
        for (Figure figure : figures) {
            System.out.printf(
                    "%-50s %12.3f %-6s %s%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    figure.budget() == null ? "" : figure.budget());
        }
        System.out.println("Written to " + file);
    }
}
