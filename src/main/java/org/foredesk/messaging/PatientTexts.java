package org.foredesk.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words for patients, one UTF-8 bundle a language ({@code app/texts/NAME_en.properties} and so
 * on), with arguments by name: {@code Booked: {doctor}, {day}}. A text missing in a language is
 * English.
 */
public final class PatientTexts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)\\}");

    /** A clinic's own words for a text, where it has any. */
    private interface Own {
        Optional<String> words(String key, Language language);
    }

    private final String bundle;
    private final Map<Language, Map<String, String>> texts;
    private final @Nullable ClinicWording wording;
    private final Own own;

    /** Reads the three bundles of that name; throws when one is missing or not readable. */
    public PatientTexts(String bundle) {
        this(bundle, loadAll(bundle), null, (_, _) -> Optional.empty());
    }

    /** As the other one; {@link #in} then puts a clinic's own words above. */
    public PatientTexts(String bundle, ClinicWording wording) {
        this(bundle, loadAll(bundle), wording, (_, _) -> Optional.empty());
    }

    private PatientTexts(
            String bundle,
            Map<Language, Map<String, String>> texts,
            @Nullable ClinicWording wording,
            Own own) {
        this.bundle = bundle;
        this.texts = texts;
        this.wording = wording;
        this.own = own;
    }

    /** The same texts as this clinic words them. */
    public PatientTexts in(ClinicId clinic) {
        ClinicWording worded = wording;
        return worded == null
                ? this
                : new PatientTexts(
                        bundle,
                        texts,
                        worded,
                        (key, language) -> worded.find(clinic, bundle, key, language));
    }

    /** The name of the bundle. */
    public String bundle() {
        return bundle;
    }

    /** The keys of all texts, in no order. */
    public Set<String> keys() {
        return texts.getOrDefault(Language.EN, Map.of()).keySet();
    }

    /** The names of the arguments in a pattern. */
    public static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
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

    /** The pattern of a text as it is used; throws for an unknown key. */
    public String pattern(Language language, String key) {
        return own.words(key, language).orElseGet(() -> original(language, key));
    }

    /** The pattern of a text as it comes with the program; throws for an unknown key. */
    public String original(Language language, String key) {
        return given(language, key)
                .orElseThrow(() -> new IllegalArgumentException("no text " + key));
    }

    /** The text of a key there may be none for; one without arguments. */
    public Optional<String> find(Language language, String key) {
        return own.words(key, language).or(() -> given(language, key));
    }

    private Optional<String> given(Language language, String key) {
        String said = texts.getOrDefault(language, Map.of()).get(key);
        return Optional.ofNullable(
                said == null ? texts.getOrDefault(Language.EN, Map.of()).get(key) : said);
    }

    private static Map<Language, Map<String, String>> loadAll(String bundle) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, load("/app/texts/" + bundle + "_" + language.code() + ".properties"));
        }
        return all;
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
                    .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
