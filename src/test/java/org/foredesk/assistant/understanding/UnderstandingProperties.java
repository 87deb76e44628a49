package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever arrives is read without a fault, the same way each time, and spans lie in the text. */
class UnderstandingProperties {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final String[] PIECES = {
        "tomorrow",
        "at",
        "5",
        "10:30",
        "kal",
        "subah",
        "baje",
        "mañana",
        "por la",
        "tarde",
        "next",
        "week",
        "15/12",
        "से",
        "के बाद",
        "कल",
        "no",
        "yes",
        "cancel",
        "dr",
        "sharma",
        "and",
        "to",
        "-",
        ".",
        "👍",
        "31",
        "february",
        "between",
        "after",
        "not",
        "except",
        "friday",
        "saadhe",
        "half past",
        "a las",
        "y media",
        "२५",
        "1st",
        "months",
        "99",
        "2024",
        "@",
        "?"
    };

    private static void check(String text) {
        Utterance utterance = Utterance.first(text, NOW);
        Meaning meaning = ENGINE.understand(utterance, ClinicVocabulary.empty("IN"));
        assertThat(ENGINE.understand(utterance, ClinicVocabulary.empty("IN"))).isEqualTo(meaning);
        meaning.spans()
                .values()
                .forEach(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
        meaning.when()
                .spans()
                .forEach(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
        When when = meaning.when();
        if (when.from() != null && when.to() != null) {
            assertThat(when.from()).isBefore(when.to());
        }
    }

    @Property(tries = 1500)
    void anyTextIsRead(@ForAll String text) {
        check(text);
    }

    @Property(tries = 3000)
    void anyWordsOfTimeAreRead(@ForAll("wordsOfTime") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> wordsOfTime() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }
}
