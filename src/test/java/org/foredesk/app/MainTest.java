package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theProgramKnowsTheVersionTheBuildWrote() {
        assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
