package org.foredesk.desk.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foredesk.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {

    private static final Pattern KEY = Pattern.compile("\"%([a-z0-9._]+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextOfEveryViewIsThere(Language language) throws IOException {
        Texts texts = Texts.in(language);
        try (DirectoryStream<Path> views =
                Files.newDirectoryStream(Path.of("app/desk"), "*.fxml")) {
            for (Path view : views) {
                Matcher keys = KEY.matcher(Files.readString(view));
                while (keys.find()) {
                    assertThat(texts.getOr(keys.group(1), ""))
                            .as("%s in %s", keys.group(1), view)
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasAllOfTheDesksTexts(Language language) throws IOException {
        // What the features say in English is put in other words elsewhere, and a language's own
        // name is the same in all.
        Set<String> missing = new TreeSet<>(keys(Language.EN));
        missing.removeAll(keys(language));
        missing.removeIf(key -> key.matches("language\\.(en|es|hi)"));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsAPatternThatCanBeFilled(Language language) throws IOException {
        for (String key : keys(language)) {
            String text = Texts.in(language).getOr(key, "");
            if (text.contains("{")) {
                assertThat(
                                new MessageFormat(text, language.locale())
                                        .format(new Object[] {1, 2, 3}))
                        .as(key)
                        .isNotEmpty();
            }
        }
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties words = new Properties();
        words.load(
                Files.newBufferedReader(
                        Path.of("app/texts/desk_" + language.code() + ".properties"),
                        StandardCharsets.UTF_8));
        return words.stringPropertyNames().stream().collect(Collectors.toSet());
    }
}
