package org.foredesk.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Which time zones a country has, after the IANA time zone database ({@code
 * app/texts/time_zones.properties}).
 */
public final class CountryZones {

    private static final String RESOURCE = "/app/texts/time_zones.properties";
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Properties zones = new Properties();

    private CountryZones() {}

    /** Reads the list; throws when it is not in the program. */
    public static CountryZones load() {
        CountryZones loaded = new CountryZones();
        try (InputStream stream = CountryZones.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not there");
            }
            loaded.zones.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return loaded;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The zones of a country (ISO 3166-1 alpha-2), the one most people live in first; none for one
     * that is not known.
     */
    public List<ZoneId> of(String country) {
        String ids = zones.getProperty(country, "");
        return ids.isEmpty()
                ? List.of()
                : SPACES.splitAsStream(ids)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .toList();
    }

    /**
     * The country a zone belongs to; of several the one whose first zone it is. Empty for zones
     * without a place, such as UTC.
     */
    public Optional<String> countryOf(ZoneId zone) {
        return zones.stringPropertyNames().stream()
                .filter(country -> of(country).contains(zone))
                .min(
                        Comparator.<String>comparingInt(country -> of(country).indexOf(zone))
                                .thenComparing(Comparator.naturalOrder()));
    }
}
