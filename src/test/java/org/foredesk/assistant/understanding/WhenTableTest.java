package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.foredesk.assistant.understanding.WhenTable.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What patients write in each language means what the tables say. */
class WhenTableTest {
    private static final Understanding ENGINE = Understanding.load();

    static Stream<Claim> claims() {
        return Stream.of("en", "es", "hi", "hi-latin")
                .flatMap(table -> WhenTable.read(table).stream());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void isReadAsThePatientMeantIt(Claim claim) {
        When when = ENGINE.understand(claim.utterance(), claim.clinic()).when();
        assertThat(new SpokenWhen(claim.utterance().now().getYear()).of(when))
                .as("%s, read as %s", claim, when)
                .isEqualTo(claim.meaning());
    }
}
