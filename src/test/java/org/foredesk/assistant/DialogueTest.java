package org.foredesk.assistant;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foredesk.kernel.SettingKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transcript in {@code src/test/resources/dialogues} goes as written. */
class DialogueTest {

    private static final Map<Map<SettingKey, String>, DialogueWorld> WORLDS = new HashMap<>();

    @AfterAll
    static void close() {
        WORLDS.values().forEach(DialogueWorld::close);
        WORLDS.clear();
    }

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
                                folder.relativize(file).toString(), () -> play(file)));
    }

    private static void play(Path file) throws IOException {
        DialogueScene scene =
                new DialogueScene(file.getFileName().toString(), Files.readString(file));
        scene.play(WORLDS.computeIfAbsent(scene.settings(), DialogueWorld::new));
    }
}
