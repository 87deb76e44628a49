package org.foredesk.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.Language;

/**
 * The words for patients, one UTF-8 bundle a language ({@code app/texts/NAME_en.properties} and so
 * on), with arguments by name: {@code Booked: {doctor}, {day}}. A text missing in a language is
 * English.
 */
public final class PatientTexts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)\\}");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** Reads the three bundles of that name; throws when one is missing or not readable. */
    public PatientTexts(String bundle) {
        for (Language language : Language.values()) {
            texts.put(
                    language, load("/app/texts/" + bundle + "_" + language.code() + ".properties"));
        }
    }

    /**
     * The text with its arguments put in. What is put in is never read as a pattern again. Throws
     * {@link IllegalArgumentException} for an unknown key or an argument that is not given: both
     * are bugs.
     */
    public String render(Language language, String key, Map<String, String> arguments) {
        StringBuilder rendered = new StringBuilder();
        Matcher matcher = ARGUMENT.matcher(pattern(language, key));
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException("text " + key + " needs " + matcher.group(1));
            }
            matcher.appendReplacement(rendered, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(rendered).toString();
    }

    public String render(Language language, String key) {
        return render(language, key, Map.of());
    }

    private String pattern(Language language, String key) {
        String own = texts.getOrDefault(language, Map.of()).get(key);
        String pattern = own == null ? texts.getOrDefault(Language.EN, Map.of()).get(key) : own;
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return pattern;
    }

    private static Map<String, String> load(String resource) {
        try (InputStream stream = PatientTexts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException(resource + " is not there");
            }
            Properties properties = new Properties();
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(
                            java.util.stream.Collectors.toUnmodifiableMap(
                                    name -> name, properties::getProperty));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
