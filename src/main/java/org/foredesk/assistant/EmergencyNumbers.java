package org.foredesk.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The number to call for an ambulance, by country; 112 where the list has none, which works from
 * mobiles nearly everywhere.
 */
final class EmergencyNumbers {

    private static final String RESOURCE = "/app/texts/emergency_numbers.properties";

    private final Properties numbers = new Properties();

    EmergencyNumbers() {
        try (InputStream stream = EmergencyNumbers.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not there");
            }
            numbers.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String of(String country) {
        return numbers.getProperty(country, "112");
    }
}
