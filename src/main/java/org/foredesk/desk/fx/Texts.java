package org.foredesk.desk.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.foredesk.kernel.Language;

/**
 * The desk's words in one language, from {@code app/texts}. A text a language lacks is shown in
 * English. Arguments follow {@link MessageFormat}, with {@code {0,choice,…}} for plurals.
 */
public final class Texts {

    /** The text files, each as {@code <name>_<language>.properties} in UTF-8. */
    private static final List<String> FILES =
            List.of(
                    "desk",
                    "calendar",
                    "away",
                    "patients",
                    "calls",
                    "phone",
                    "firstrun",
                    "settings");

    private final Language language;
    private final Properties words;
    private final ResourceBundle bundle;

    private Texts(Language language, Properties words) {
        this.language = language;
        this.words = words;
        this.bundle = new Bundle(words);
    }

    public static Texts in(Language language) {
        Properties words = new Properties();
        FILES.forEach(file -> addTo(words, file, Language.EN));
        if (language != Language.EN) {
            FILES.forEach(file -> addTo(words, file, language));
        }
        return new Texts(language, words);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** The same texts for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key with its arguments put in; an unknown key is a bug and throws. */
    public String get(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    /** The text of a key, or {@code otherwise} where there is none. */
    public String getOr(String key, String otherwise) {
        return words.getProperty(key, otherwise);
    }

    private static void addTo(Properties words, String file, Language language) {
        String name = "/app/texts/" + file + "_" + language.code() + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static final class Bundle extends ResourceBundle {
        private final Properties words;

        Bundle(Properties words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.getProperty(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.stringPropertyNames());
        }
    }
}
