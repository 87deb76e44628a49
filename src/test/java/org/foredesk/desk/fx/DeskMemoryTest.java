package org.foredesk.desk.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskMemoryTest {

    @TempDir Path folder;

    @Test
    void whatWasChosenIsThereAfterTheNextStart() {
        Path file = folder.resolve("desk.properties");
        DeskMemory memory = DeskMemory.open(file);
        memory.put("language", "hi");
        assertThat(memory.changed()).isTrue();
        memory.save();
        assertThat(DeskMemory.open(file).get("language")).contains("hi");
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws Exception {
        Path file = folder.resolve("desk.properties");
        DeskMemory memory = DeskMemory.open(file);
        memory.put("theme", "DARK");
        memory.save();
        Files.delete(file);
        memory.put("theme", "DARK");
        assertThat(memory.changed()).isFalse();
        memory.save();
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedFileCostsTheMemoryAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("desk.properties"), "theme=\\u00zz");
        assertThat(DeskMemory.open(file).get("theme")).isEmpty();
    }
}
