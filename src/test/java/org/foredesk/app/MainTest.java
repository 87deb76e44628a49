package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int foredesk(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void theProgramKnowsTheVersionTheBuildWrote() {
        assertThat(foredesk("--version")).isZero();
        assertThat(out.toString()).matches("foredesk \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void wrongUseIsOneReadableLineAndExitCodeTwo() {
        assertThat(foredesk("serve", "--port", "many")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("foredesk: ")
                .hasLineCount(1)
                .doesNotContain("Exception");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        assertThat(foredesk("dance")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("dance");
    }

    @Test
    void servingWithoutAClinicSaysWhatToDo(@TempDir Path folder) {
        assertThat(foredesk("serve", "--port", "0", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("No clinic has been set up")
                .contains("--demo");
    }

    @Test
    void aKeyForAClinicThatIsNotThereIsRefusedInWords(@TempDir Path folder) {
        assertThat(
                        foredesk(
                                "api-key",
                                "create",
                                "--name",
                                "n",
                                "--scope",
                                "read",
                                "--data",
                                folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("No clinic has been set up");
    }
}
