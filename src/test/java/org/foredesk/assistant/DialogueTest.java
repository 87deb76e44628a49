package org.foredesk.assistant;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transcript in {@code src/test/resources/dialogues} goes as written. */
class DialogueTest {

    @TestFactory
    Stream<DynamicTest> everySceneGoesAsWritten() throws IOException, URISyntaxException {
        Path folder = Path.of(DialogueTest.class.getResource("/dialogues").toURI());
        String only = System.getProperty("scene", "");
        List<Path> scenes;
        try (Stream<Path> files = Files.walk(folder)) {
            scenes =
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .filter(file -> file.toString().contains(only))
                            .sorted()
                            .toList();
        }
        return scenes.stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                folder.relativize(file).toString(),
                                () ->
                                        new DialogueScene(
                                                        file.getFileName().toString(),
                                                        Files.readString(file))
                                                .play()));
    }
}
